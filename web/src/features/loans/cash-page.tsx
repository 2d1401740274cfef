import '../desk/desk.css';
import '../desk/waiting.css';
import './loans.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { dayAndTime } from '../../time/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { Select } from '../../ui/select.tsx';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { CountForm } from './count-form.tsx';
import { DrawerFigures } from './drawer-figures.tsx';
import { JournalTable } from './journal-table.tsx';
import { useDrawers, useStands, type Drawer, type Stand } from './loans-data.ts';
import { isShift } from './shifts.ts';
import { MoveCash } from './move-cash.tsx';
import { OpenDrawer } from './open-drawer.tsx';
import { yuan } from './money.ts';

const route = getRouteApi('/signed-in/desk/cash');

/** LOA-3: the drawer of a shift: what should be in it by channel, what was counted, and every movement with its receipt. */
export function CashPage() {
  const { t } = useTranslation();
  const { isReady, stand, stands, choose } = useStands();
  if (!isReady) return <Loading rows={4} height={56} />;
  if (!stand) return <Empty title={t('loans.noStand')} shape="off" />;
  return (
    <div className="page desk-page fit-page">
      <div className="page-head">
        <Link to="/desk/loans" className="button">
          {t('loans.title')}
        </Link>
        <h1>{t('cash.title')}</h1>
        {stands.length > 1 ? (
          <Select label={t('loans.stand')} hideLabel compact value={stand.id} options={stands.map(({ id, name }) => ({ id, label: labelOf(name) }))} onChange={(id) => id && choose(id)} />
        ) : (
          <p className="quiet">{labelOf(stand.name)}</p>
        )}
      </div>
      <Drawers key={stand.id} stand={stand} />
    </div>
  );
}

function Drawers({ stand }: { stand: Stand }) {
  const { t } = useTranslation();
  const me = useMe();
  const { drawer: asked } = route.useSearch();
  const { data, isError, error, refetch } = useDrawers(stand.id);
  if (isError && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={3} height={72} />;
  const open = data.find(({ status }) => status === 'open');
  const shown = data.find(({ id }) => id === asked) ?? open ?? data[0];
  const acts = hasRole(me.data, 'clerk', 'supervisor');
  return (
    <>
      <nav className="choices" aria-label={t('cash.shifts')}>
        {data.slice(0, 8).map((each) => (
          <Link key={each.id} to="/desk/cash" search={{ drawer: each.id }} className="choice" aria-current={each.id === shown?.id ? 'page' : undefined} data-selected={each.id === shown?.id || undefined}>
            <span className="numbers">{each.date.slice(5)}</span> {shiftWord(each, t)} <DrawerChip drawer={each} />
          </Link>
        ))}
      </nav>
      {!open && acts && <OpenDrawer stand={stand} />}
      {shown && <ShownDrawer key={shown.id} drawer={shown} acts={acts} />}
    </>
  );
}

type T = ReturnType<typeof useTranslation>['t'];
const shiftWord = ({ shift }: Drawer, t: T): string => (isShift(shift) ? t(`cash.shift.${shift}`) : shift);

function DrawerChip({ drawer }: { drawer: Drawer }) {
  const { t } = useTranslation();
  if (drawer.status === 'open') return <Chip tone="blue">{t('cash.isOpen')}</Chip>;
  const isEven = drawer.differenceFen === 0;
  return <Chip tone={isEven ? 'teal' : 'red'}>{isEven ? t('cash.even') : yuan(drawer.differenceFen ?? 0)}</Chip>;
}

function ShownDrawer({ drawer, acts }: { drawer: Drawer; acts: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="cash-grid fit-rest">
      <section className="desk-column panel" aria-label={t('cash.expected')}>
        <p className="quiet numbers">{t('cash.openedBy', { at: dayAndTime(drawer.openedAt), name: drawer.openedBy?.name ?? '' })}</p>
        <DrawerFigures drawer={drawer} />
        {drawer.status === 'open' && acts && (
          <>
            <CountForm drawer={drawer} />
            <details className="more-steps">
              <summary>{t('cash.move')}</summary>
              <MoveCash drawerId={drawer.id} />
            </details>
          </>
        )}
      </section>
      <JournalTable drawerId={drawer.id} />
    </div>
  );
}
