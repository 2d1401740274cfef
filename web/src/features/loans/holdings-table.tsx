import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { useTicking } from '../../time/server-time.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { useKinds, type Holding } from './loans-data.ts';
import type { LoanListName } from './search.ts';
import { yuan } from './money.ts';
import { kindName } from './words.ts';

type Props = { list: LoanListName; answer: UseQueryResult<Holding[]> | undefined; openId: string | undefined };
/** Lists of holdings whose piece went on since: they are opened by themselves. */
const byHolding: readonly LoanListName[] = ['owed', 'reservations', 'approvals'];

/** One of the desk's lists: the piece, who has it (masked), since or until when, and the money that lies here for it. */
export function HoldingsTable({ list, answer, openId }: Props) {
  const { t } = useTranslation();
  const kinds = useKinds();
  if (answer?.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer?.data) return <Loading rows={4} height={32} />;
  if (answer.data.length === 0) return <Empty title={t('loans.none', { list: t(`loans.list.${list}`) })} shape="closed" />;
  const hasBorrower = answer.data.some(({ borrower }) => borrower);
  return (
    <Table
      caption={t(`loans.list.${list}`)}
      rows={answer.data}
      rowKey={({ id }) => id}
      columns={[
        { id: 'no', head: t('loans.no'), rowHeader: true, cell: (row) => <RowLink row={row} list={list} openId={openId} /> },
        { id: 'kind', head: t('loans.kind'), cell: (row) => kindName(kinds.data, row.kind) },
        ...(hasBorrower ? [{ id: 'borrower', head: t('loans.borrower'), cell: (row: Holding) => <Borrower row={row} /> }] : []),
        { id: 'when', head: t(`loans.when.${whenOf(list)}`), number: true, cell: (row) => dayAndTime(instantOf(row)) },
        { id: 'state', head: t('desk.state'), cell: (row) => <StateChip row={row} /> },
        hasBorrower ? { id: 'money', head: t('loans.deposit'), number: true, cell: (row) => (row.deposit ? yuan(row.deposit.heldFen) : '') } : { id: 'place', head: t('loans.place'), cell: (row) => (row.place ? labelOf(row.place.name) : '') },
      ]}
    />
  );
}

function RowLink({ row, list, openId }: { row: Holding; list: LoanListName; openId: string | undefined }) {
  const { t } = useTranslation();
  const isByHolding = byHolding.includes(list) || !row.assetId;
  const isOpen = openId === (isByHolding ? row.id : row.assetId);
  return (
    <Link to="/desk/loans" search={{ list, ...(isByHolding ? { loan: row.id } : { asset: row.assetId ?? undefined }) }} className="numbers" aria-current={isOpen ? 'true' : undefined}>
      {row.assetNo ?? t('loans.anyPiece')}
    </Link>
  );
}

function Borrower({ row: { borrower } }: { row: Holding }) {
  return (
    <>
      {borrower?.name} <span className="numbers quiet">{borrower?.phoneEnd}</span>
    </>
  );
}

function whenOf(list: LoanListName): 'due' | 'from' | 'since' {
  if (list === 'out' || list === 'overdue') return 'due';
  return list === 'reservations' ? 'from' : 'since';
}

const instantOf = ({ use, loan, reservation, since }: Holding): string => (use === 'loan' && loan ? loan.dueAt : use === 'reservation' && reservation ? reservation.from : since);

/** Where a holding stands: how late a loan is and which rung of the ladder was told, or its use in a word. */
export function StateChip({ row }: { row: Holding }) {
  const { t } = useTranslation();
  if (row.settlement) return <Chip tone="amber">{t('loans.state.approval')}</Chip>;
  if (row.status === 'closed') return <Chip>{t('loans.state.closed')}</Chip>;
  if (row.use === 'loan' && row.loan) return <LoanChip loan={row.loan} />;
  if (row.status === 'planned') return row.reservation?.isMissed ? <Chip tone="amber">{t('loans.state.waitsForPiece')}</Chip> : <Chip>{t('loans.state.planned')}</Chip>;
  return <Chip tone={row.use === 'missing' || row.use === 'lost' || row.use === 'claimed_returned' ? 'red' : 'plain'}>{t(`loans.use.${row.use}`)}</Chip>;
}

function LoanChip({ loan: { dueAt, chased } }: { loan: NonNullable<Holding['loan']> }) {
  const { t } = useTranslation();
  const isLate = useTicking((now) => Date.parse(dueAt) <= now);
  if (isLate) return <Chip tone="red">{t(`loans.stage.${!chased || chased === 'reminder' ? 'overdue' : chased}`)}</Chip>;
  return chased === 'reminder' ? <Chip tone="amber">{t('loans.stage.reminder')}</Chip> : <Chip tone="blue">{t('loans.use.loan')}</Chip>;
}
