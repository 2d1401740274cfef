import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../time/format.ts';
import { Table } from '../../ui/table.tsx';
import type { BelongingsItem } from './desk-data.ts';

/** Where a find is opened. */
export type DeskTarget = '/desk/claim' | '/desk/lost' | '/approvals';

/** Belongings that fit what was scanned or typed; nothing of a person stands in it. */
export function BelongingsTable({ caption, rows, to }: { caption: string; rows: readonly BelongingsItem[]; to: DeskTarget }) {
  const { t } = useTranslation();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'no',
          head: t('desk.no'),
          rowHeader: true,
          cell: (row) => (
            <Link to={to} search={{ id: row.id }} className="numbers">
              {row.no}
            </Link>
          ),
        },
        { id: 'state', head: t('desk.state'), cell: (row) => t(row.isLost ? 'desk.lostState' : `desk.status.${row.status}`) },
        { id: 'pieces', head: t('desk.pieceCount'), number: true, cell: (row) => row.pieceCount },
        { id: 'slots', head: t('desk.slot'), cell: (row) => row.slots.join(' ') },
        { id: 'at', head: t('desk.depositedAt'), number: true, cell: (row) => dayAndTime(row.depositedAt) },
        { id: 'deadline', head: t('desk.deadline'), number: true, cell: (row) => dayAndTime(row.deadline) },
      ]}
    />
  );
}
