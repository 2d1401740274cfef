import './desk.css';
import './waiting.css';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../time/format.ts';
import { cx } from '../../ui/cx.ts';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { hasRole, useMe } from '../../session/use-session.ts';
import { ApprovalCase } from './approval-case.tsx';
import { useApprovals, useBelongingsList, type BelongingsItem } from './desk-data.ts';
import { FindBox } from './find-box.tsx';
import { SettlementCase } from './settlement-case.tsx';

const route = getRouteApi('/signed-in/approvals');

/** What waits for a second person, in that person's own session (STO-7, STO-9, STO-10, LOA-3). */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const { id } = route.useSearch();
  const navigate = useNavigate();
  return (
    <div className="page desk-page">
      <div className="page-head">
        <h1>{t('desk.approvals.title')}</h1>
        <p className="quiet">{t('desk.approvals.help')}</p>
      </div>
      <div className={cx('waiting', id !== undefined && 'has-open')}>
        <div className="waiting-lists">
          <Waiting openId={id} />
          <section className="panel waiting-list" aria-label={t('desk.approvals.other')}>
            <h2>{t('desk.approvals.other')}</h2>
            <FindBox plain to="/approvals" onFound={(found) => void navigate({ to: '/approvals', search: { id: found } })} />
          </section>
        </div>
        {id !== undefined && <ApprovalCase key={id} id={id} />}
      </div>
    </div>
  );
}

function Waiting({ openId }: { openId: string | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  const approvals = useApprovals();
  const lost = useBelongingsList('lost', undefined);
  if (approvals.isError && !approvals.data) return <ErrorState error={approvals.error} onRetry={() => void approvals.refetch()} />;
  if (!approvals.data) return <Loading rows={3} height={56} />;
  const { belongings, settlements } = approvals.data;
  const isSupervisor = hasRole(me.data, 'supervisor');
  return (
    <>
      <Listed title={t('desk.approvals.delegates')} rows={belongings.filter(({ waits }) => waits === 'delegate')} openId={openId} />
      <Listed
        title={t('desk.approvals.disposals')}
        rows={belongings.filter(({ waits }) => waits === 'disposal_approval' || waits === 'disposal_witness')}
        openId={openId}
      />
      {isSupervisor && (
        <section className="panel waiting-list" aria-label={t('desk.approvals.settlements')}>
          <Head title={t('desk.approvals.settlements')} count={settlements.length} />
          {settlements.map((holding) => (
            <SettlementCase key={holding.id} holding={holding} />
          ))}
        </section>
      )}
      {isSupervisor && <Listed title={t('desk.approvals.freezes')} rows={lost.data?.rows ?? []} openId={openId} />}
    </>
  );
}

function Head({ title, count }: { title: string; count: number }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>
        {title} <span className="numbers quiet">{count}</span>
      </h2>
      {count === 0 && <p className="quiet">{t('desk.approvals.none')}</p>}
    </>
  );
}

function Listed({ title, rows, openId }: { title: string; rows: readonly BelongingsItem[]; openId: string | undefined }) {
  const { t } = useTranslation();
  return (
    <section className="panel waiting-list" aria-label={title}>
      <Head title={title} count={rows.length} />
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/approvals" search={{ id: row.id }} aria-current={row.id === openId ? 'true' : undefined}>
              <strong className="numbers">{row.no}</strong> <span>{t('desk.pieces', { count: row.pieceCount })}</span>{' '}
              <span className="numbers quiet">{row.slots.join(' ')}</span>
              <span className="waiting-what">{row.waits && row.waits !== 'delegate' && t(`desk.waits.${row.waits}`)}</span>
              <span className="numbers quiet">{dayAndTime(row.deadline)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
