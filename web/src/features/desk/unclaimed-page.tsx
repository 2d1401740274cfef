import './desk.css';
import './waiting.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../time/format.ts';
import { useTicking } from '../../time/server-time.ts';
import { Chip } from '../../ui/chip.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { daysKept } from './days.ts';
import { useBelongingsList, usePoint, type BelongingsItem, type Point } from './desk-data.ts';
import { DeskHead } from './desk-head.tsx';
import { UnclaimedCase } from './unclaimed-case.tsx';

const unclaimedLists = ['overdue', 'due_today'] as const;
export type UnclaimedList = (typeof unclaimedLists)[number];

const route = getRouteApi('/signed-in/desk/unclaimed');

/** STO-7: what is due today and what nobody claimed, with what is to be done about each, in the order of the procedure. */
export function UnclaimedPage() {
  const { t } = useTranslation();
  const point = usePoint();
  if (point.isError && point.data === undefined) return <ErrorState error={point.error} onRetry={() => void point.refetch()} />;
  if (point.data === undefined) return <Loading rows={4} height={56} />;
  if (!point.data) return <Empty title={t('desk.noPoint')} shape="off" />;
  return <Unclaimed point={point.data} />;
}

function Unclaimed({ point }: { point: Point }) {
  const { t } = useTranslation();
  const { list = 'overdue', id } = route.useSearch();
  const lists = { overdue: useBelongingsList('overdue', point.id), due_today: useBelongingsList('due_today', point.id) };
  const { data, isError, error, refetch } = lists[list];
  const open = data?.rows.find((row) => row.id === id);
  return (
    <div className="page desk-page">
      <DeskHead title={t('desk.list.unclaimed')} note={t('desk.unclaimed.rule')} />
      <nav className="choices" aria-label={t('desk.unclaimed.lists')}>
        {unclaimedLists.map((each) => (
          <Link
            key={each}
            to="/desk/unclaimed"
            search={{ list: each }}
            className="choice"
            aria-current={each === list ? 'page' : undefined}
            data-selected={each === list || undefined}
          >
            {t(`desk.unclaimed.list.${each}`)} <span className="numbers">{lists[each].data?.rows.length ?? ''}</span>
          </Link>
        ))}
      </nav>
      {isError && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Loading rows={4} height={32} />}
      {data && (
        <div className={cx('waiting', open && 'has-open')}>
          {data.rows.length === 0 ? (
            <Empty title={t(`desk.unclaimed.none.${list}`)} shape="closed" />
          ) : (
            <UnclaimedTable rows={data.rows} list={list} openId={id} needed={point.contactsNeeded} />
          )}
          {open && <UnclaimedCase key={open.id} row={open} point={point} />}
        </div>
      )}
    </div>
  );
}

type TableProps = { rows: readonly BelongingsItem[]; list: UnclaimedList; openId: string | undefined; needed: number };

function UnclaimedTable({ rows, list, openId, needed }: TableProps) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t(`desk.unclaimed.list.${list}`)}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'no',
          head: t('desk.no'),
          rowHeader: true,
          cell: (row) => (
            <Link to="/desk/unclaimed" search={{ list, id: row.id }} className="numbers" aria-current={row.id === openId ? 'true' : undefined}>
              {row.no}
            </Link>
          ),
        },
        { id: 'pieces', head: t('desk.pieceCount'), number: true, cell: (row) => row.pieceCount },
        { id: 'place', head: t('desk.slot'), cell: (row) => <span className="numbers">{row.slots.join(' ')}</span> },
        { id: 'days', head: t('desk.unclaimed.days'), number: true, cell: (row) => <Days row={row} /> },
        { id: 'contacts', head: t('desk.unclaimed.contacts'), number: true, cell: (row) => t('desk.unclaimed.ofNeeded', { made: row.contacts, needed }) },
        { id: 'deadline', head: t('desk.deadline'), number: true, cell: (row) => dayAndTime(row.deadline) },
        { id: 'step', head: t('desk.unclaimed.step'), cell: (row) => <StepChip row={row} /> },
      ]}
    />
  );
}

function Days({ row }: { row: BelongingsItem }) {
  return useTicking((now) => daysKept(row.depositedAt, now));
}

/** What is next for these belongings, in one word. */
export function StepChip({ row }: { row: BelongingsItem }) {
  const { t } = useTranslation();
  const late = useTicking((now) => now >= Date.parse(row.deadline));
  if (row.isLost) return <Chip tone="red">{t('desk.lostState')}</Chip>;
  if (row.waits) return <Chip tone="blue">{t(`desk.waits.${row.waits}`)}</Chip>;
  if (!late) return <Chip>{t(row.isReminded ? 'desk.unclaimed.reminded' : 'desk.status.stored')}</Chip>;
  return row.isMoved ? <Chip tone="teal">{t('desk.unclaimed.moved')}</Chip> : <Chip tone="amber">{t('desk.unclaimed.toMove')}</Chip>;
}
