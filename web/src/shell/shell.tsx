import './shell.css';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LoginForm } from '../features/login/login-form.tsx';
import { useConnection } from '../live/connection.ts';
import { useLive } from '../live/use-live.ts';
import { useMe, useSession, type Me } from '../session/use-session.ts';
import { cx } from '../ui/cx.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notices } from '../ui/notices.tsx';
import { ErrorState, Loading } from '../ui/states.tsx';
import { LostBand, ReleaseBand } from './lamp.tsx';
import { Rail, useStops } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useShortcuts } from './shortcuts.ts';

/** Everything behind the sign-in: asks who is signed in, then frames the page. */
export function SignedIn() {
  const session = useSession();
  const me = useMe();
  const navigate = useNavigate();
  const signedOut = session.phase === 'signed-out';
  useEffect(() => {
    if (signedOut) void navigate({ to: '/login' });
  }, [signedOut, navigate]);
  if (me.data) return <Shell me={me.data} expired={session.phase === 'expired'} />;
  return <main className="center-page">{me.isError ? <ErrorState error={me.error} onRetry={() => void me.refetch()} /> : <Loading rows={3} />}</main>;
}

function Shell({ me, expired }: { me: Me; expired: boolean }) {
  const { t } = useTranslation();
  const { state } = useConnection();
  const stops = useStops(me);
  const path = useRouterState({ select: (router) => router.location.pathname });
  useLive(me);
  useShortcuts();
  const rail = stops.length > 1;
  // The counter's screen is a visitor's: nothing of who is signed in, and no way on.
  const kiosk = useRouterState({ select: ({ location }) => location.pathname === '/desk' && 'kiosk' in location.search && location.search.kiosk === 1 });
  if (kiosk) return <Outlet />;
  return (
    <div className={cx('shell', !rail && 'no-rail', state === 'lost' && 'stale')}>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <TopBar me={me} />
      {rail && <Rail stops={stops} />}
      <main id="content" className="main" tabIndex={-1} key={path}>
        <LostBand />
        <ReleaseBand />
        <div className="live-content main">
          <Outlet />
        </div>
      </main>
      <Notices />
      <Dialog title={t('shell.expired')} isOpen={expired} onClose={() => undefined} canClose={false}>
        <p>{t('shell.expiredHelp')}</p>
        <LoginForm />
      </Dialog>
    </div>
  );
}
