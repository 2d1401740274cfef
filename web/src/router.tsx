import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditSearch } from './features/audit/audit-page.tsx';
import type { UnclaimedList } from './features/desk/unclaimed-page.tsx';
import { loansSearch } from './features/loans/search.ts';
import { jobKinds } from './features/jobs/codes.ts';
import { LoginPage } from './features/login/login-page.tsx';
import { startSession } from './session/session.ts';
import { homeOf, useMe, useSession } from './session/use-session.ts';
import { SignedIn } from './shell/shell.tsx';
import { Button } from './ui/button.tsx';
import { Empty, Loading } from './ui/states.tsx';

/** The pages. Each feature is its own bundle, and its search parameters are checked where they are declared. */
const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): { next?: string } => (typeof search['next'] === 'string' && /^\/(?!\/)/.test(search['next']) ? { next: search['next'] } : {}),
  component: function Login() {
    const me = useMe();
    const { next } = login.useSearch();
    const session = useSession();
    if (session.phase !== 'signed-in') return <LoginPage />;
    return me.data ? <Navigate to={next ?? homeOf(me.data)} replace /> : <Loading rows={3} />;
  },
});

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: function Home() {
    const me = useMe();
    return me.data ? <Navigate to={homeOf(me.data)} replace /> : null;
  },
});

const keys = createRoute({
  getParentRoute: () => signedIn,
  path: '/help/keys',
  component: lazyRouteComponent(() => import('./features/keys/keys-page.tsx'), 'KeysPage'),
});

type BoardSearch = {
  job?: number | undefined;
  open?: boolean | undefined;
  q?: string | undefined;
  list?: 'running' | undefined;
  view?: 'timeline' | undefined;
};
const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/board',
  validateSearch: ({ job, open, q, list, view }): BoardSearch => ({
    ...(Number.isInteger(Number(job)) && Number(job) > 0 ? { job: Number(job) } : {}),
    ...(open === true ? { open } : {}),
    ...(typeof q === 'string' && q ? { q } : {}),
    ...(list === 'running' ? { list } : {}),
    ...(view === 'timeline' ? { view } : {}),
  }),
  component: lazyRouteComponent(() => import('./features/board/board-page.tsx'), 'BoardPage'),
});

const job = createRoute({
  getParentRoute: () => signedIn,
  path: '/jobs/$no',
  component: function JobByNumber() {
    const { no } = job.useParams();
    return <Navigate to="/board" search={{ job: Number(no), open: true }} replace />;
  },
});

const civilDate = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const ward = createRoute({
  getParentRoute: () => signedIn,
  path: '/ward/$wardId',
  validateSearch: (search): { job?: string | undefined } => ({ job: text(search['job']) }),
  component: lazyRouteComponent(() => import('./features/ward/ward-page.tsx'), 'WardPage'),
});

const newRequest = createRoute({
  getParentRoute: () => signedIn,
  path: '/ward/$wardId/new/$template',
  validateSearch: (search): { patient?: string | undefined } => ({ patient: text(search['patient']) }),
  component: lazyRouteComponent(() => import('./features/ward/new-request-page.tsx'), 'NewRequestPage'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('./features/people/people-page.tsx'), 'PeoplePage'),
});

const porter = createRoute({
  getParentRoute: () => signedIn,
  path: '/p',
  validateSearch: (search): { job?: string | undefined } => ({ job: text(search['job']) }),
  component: lazyRouteComponent(() => import('./features/porter/porter-page.tsx'), 'PorterPage'),
});

const porterMe = createRoute({
  getParentRoute: () => signedIn,
  path: '/p/me',
  component: lazyRouteComponent(() => import('./features/porter/me-page.tsx'), 'PorterMePage'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: (search): AuditSearch => ({
    date: civilDate(search['date']),
    kind: jobKinds.find((each) => each === search['kind']),
    status: (['open', 'closed', 'cancelled'] as const).find((each) => each === search['status']),
  }),
  component: lazyRouteComponent(() => import('./features/audit/audit-page.tsx'), 'AuditPage'),
});

const delivery = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit/deliveries/$ref',
  validateSearch: (search): { people?: boolean | undefined } => ({ people: search['people'] === true ? true : undefined }),
  component: lazyRouteComponent(() => import('./features/audit/delivery-page.tsx'), 'DeliveryPage'),
});

const rosterHome = createRoute({
  getParentRoute: () => signedIn,
  path: '/roster',
  component: lazyRouteComponent(() => import('./features/roster/roster-home.tsx'), 'RosterHome'),
});

const roster = createRoute({
  getParentRoute: () => signedIn,
  path: '/roster/$groupId',
  validateSearch: (search): { week?: string | undefined } => ({ week: civilDate(search['week']) }),
  component: lazyRouteComponent(() => import('./features/roster/roster-page.tsx'), 'RosterPage'),
});

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk',
  validateSearch: (search): { kiosk?: 1 | undefined } => (search['kiosk'] === 1 ? { kiosk: 1 } : {}),
  component: lazyRouteComponent(() => import('./features/desk/desk-page.tsx'), 'DeskHome'),
});

const deskStore = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/store',
  component: lazyRouteComponent(() => import('./features/desk/store-page.tsx'), 'StorePage'),
});

const deskClaim = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/claim',
  validateSearch: (search): { id?: string | undefined; ticket?: string | undefined } => ({ id: text(search['id']), ticket: text(search['ticket']) }),
  component: lazyRouteComponent(() => import('./features/desk/claim-page.tsx'), 'ClaimPage'),
});

const deskExchange = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/exchange',
  validateSearch: (search): { id?: string | undefined; ticket?: string | undefined } => ({ id: text(search['id']), ticket: text(search['ticket']) }),
  component: lazyRouteComponent(() => import('./features/desk/exchange-page.tsx'), 'ExchangePage'),
});

const deskCount = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/count',
  component: lazyRouteComponent(() => import('./features/desk/count-page.tsx'), 'CountPage'),
});

const deskLost = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/lost',
  validateSearch: (search): { id?: string | undefined } => ({ id: text(search['id']) }),
  component: lazyRouteComponent(() => import('./features/desk/lost-page.tsx'), 'LostPage'),
});

const deskUnclaimed = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/unclaimed',
  validateSearch: (search): { list?: UnclaimedList | undefined; id?: string | undefined } => ({
    list: (['overdue', 'due_today'] as const).find((each) => each === search['list']),
    id: text(search['id']),
  }),
  component: lazyRouteComponent(() => import('./features/desk/unclaimed-page.tsx'), 'UnclaimedPage'),
});

const approvals = createRoute({
  getParentRoute: () => signedIn,
  path: '/approvals',
  validateSearch: (search): { id?: string | undefined } => ({ id: text(search['id']) }),
  component: lazyRouteComponent(() => import('./features/desk/approvals-page.tsx'), 'ApprovalsPage'),
});

const deskLoans = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/loans',
  validateSearch: loansSearch,
  component: lazyRouteComponent(() => import('./features/loans/loans-page.tsx'), 'LoansPage'),
});

const deskAsset = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/loans/$asset',
  component: lazyRouteComponent(() => import('./features/loans/asset-page.tsx'), 'AssetPage'),
});

const deskCash = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk/cash',
  validateSearch: (search): { drawer?: string | undefined } => ({ drawer: text(search['drawer']) }),
  component: lazyRouteComponent(() => import('./features/loans/cash-page.tsx'), 'CashPage'),
});

const publicAsset = createRoute({
  getParentRoute: () => root,
  path: '/a/$code',
  component: lazyRouteComponent(() => import('./features/loans/public-asset-page.tsx'), 'PublicAssetPage'),
});

const ticket = createRoute({
  getParentRoute: () => root,
  path: '/t/$code',
  component: lazyRouteComponent(() => import('./features/ticket/ticket-page.tsx'), 'TicketPage'),
});

const demo = createRoute({
  getParentRoute: () => signedIn,
  path: '/demo',
  component: lazyRouteComponent(() => import('./features/demo/demo-page.tsx'), 'DemoPage'),
});

const tree = root.addChildren([login, ticket, publicAsset, signedIn.addChildren([home, keys, board, job, ward, newRequest, people, porter, porterMe, audit, delivery, rosterHome, roster, desk, deskStore, deskClaim, deskExchange, deskCount, deskLost, deskUnclaimed, deskLoans, deskAsset, deskCash, approvals, demo])]);

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', defaultNotFoundComponent: NotFound });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Waits for the answer to "is somebody signed in?" before any page shows. */
function Root() {
  const { t } = useTranslation();
  const session = useSession();
  if (session.phase === 'starting') return <main className="center-page">{<Loading rows={3} />}</main>;
  if (session.phase === 'unreachable')
    return (
      <main className="center-page">
        <Empty title={t('shell.unreachable')} shape="lost" actions={<Button onPress={() => void startSession()}>{t('action.retry')}</Button>}>
          {t('shell.unreachableHelp')}
        </Empty>
      </main>
    );
  return <Outlet />;
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty title={t('state.notFound')} shape="off">
      {t('state.notFoundHelp')} <a href="/">{t('state.home')}</a>
    </Empty>
  );
}
