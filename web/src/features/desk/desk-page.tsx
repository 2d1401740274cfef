import './desk.css';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { useBelongingsList, usePoint, type BelongingsItem } from './desk-data.ts';
import { FindBox } from './find-box.tsx';
import { Kiosk } from './kiosk.tsx';
import { useQueue } from './kiosk-queue.ts';

const route = getRouteApi('/signed-in/desk');

/** `?kiosk=1` is the counter's screen; else the clerk's page. */
export function DeskHome() {
  return route.useSearch().kiosk === 1 ? <Kiosk /> : <DeskPage />;
}

/** The front desk: one box for whatever is scanned, four ways on, and what today asks for. */
function DeskPage() {
  const { t } = useTranslation();
  const point = usePoint();
  const navigate = useNavigate();
  if (point.data === null) return <Empty title={t('desk.noPoint')} shape="off" />;
  return (
    <div className="page desk-page">
      <div className="page-head">
        <h1>{t('desk.title')}</h1>
        {point.data?.place && <p className="quiet">{labelOf(point.data.place.name)}</p>}
        <nav className="actions" aria-label={t('desk.more')}>
          <Link to="/desk/lost" className="button">
            {t('desk.tile.lost')}
          </Link>
          <Link to="/desk/unclaimed" className="button">
            {t('desk.list.unclaimed')}
          </Link>
          <Link to="/desk/count" className="button">
            {t('desk.count.title')}
          </Link>
          <a href="/desk?kiosk=1" target="_blank" rel="noopener" className="button">
            {t('desk.kiosk.open')}
          </a>
        </nav>
      </div>
      <FindBox onFound={(id, ticket) => void navigate({ to: '/desk/claim', search: { id, ticket } })} />
      <nav className="desk-tiles" aria-label={t('desk.ways')}>
        {(['store', 'claim'] as const).map((way) => (
          <Link key={way} to={`/desk/${way}`} className="desk-tile">
            {t(`desk.tile.${way}`)}
            <span className="meta">{t(`desk.tileHelp.${way}`)}</span>
          </Link>
        ))}
        <Link to="/desk/loans" className="desk-tile">
          {t('loans.title')}
          <span className="meta">{t('loans.tileHelp')}</span>
        </Link>
      </nav>
      <Queue />
      <div className="desk-lists">
        <Today list="due_today" pointId={point.data?.id} />
        <Today list="overdue" pointId={point.data?.id} />
        <Today list="lost" pointId={point.data?.id} />
      </div>
    </div>
  );
}

/** Who scanned a ticket at the counter's screen and waits. */
function Queue() {
  const { t } = useTranslation();
  const queue = useQueue();
  if (queue.length === 0) return null;
  return (
    <nav className="choices" aria-label={t('desk.kiosk.queue')}>
      <span className="quiet">{t('desk.kiosk.queue')}</span>
      {queue.map(({ id, no }) => (
        <Link key={id} to="/desk/claim" search={{ id }} className="choice numbers">
          {no}
        </Link>
      ))}
    </nav>
  );
}

type Listed = 'due_today' | 'overdue' | 'lost';

function Today({ list, pointId }: { list: Listed; pointId: string | undefined }) {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useBelongingsList(list, pointId);
  const title = t(`desk.list.${list}`);
  return (
    <section className="desk-list panel" aria-label={title}>
      <h2>
        {title} {data && <span className="numbers quiet">{data.isMore ? `${data.rows.length}+` : data.rows.length}</span>}
      </h2>
      {isError && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Loading rows={3} height={28} />}
      {data &&
        (data.rows.length === 0 ? (
          <p className="quiet">{t('desk.list.none')}</p>
        ) : (
          <ul>
            {data.rows.map((row) => (
              <TodayRow key={row.id} row={row} list={list} />
            ))}
          </ul>
        ))}
    </section>
  );
}

function TodayRow({ row, list }: { row: BelongingsItem; list: Listed }) {
  const { t } = useTranslation();
  const words = (
    <>
      <strong className="numbers">{row.no}</strong> <span>{t('desk.pieces', { count: row.pieceCount })}</span>{' '}
      <span className="numbers quiet">{row.slots.join(' ')}</span>
    </>
  );
  return (
    <li>
      {list === 'overdue' ? (
        <Link to="/desk/unclaimed" search={{ list, id: row.id }}>
          {words}
        </Link>
      ) : (
        <Link to={list === 'lost' ? '/desk/lost' : '/desk/claim'} search={{ id: row.id }}>
          {words}
        </Link>
      )}
    </li>
  );
}
