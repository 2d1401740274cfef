import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../time/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { useJournal } from './loans-data.ts';
import { yuan } from './money.ts';
import { receiptNo } from './words.ts';

/** Every movement of the drawer: taken, refunded, kept, forfeited, waived, and cash moved; with receipt, piece and who did it. */
export function JournalTable({ drawerId }: { drawerId: string }) {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useJournal(drawerId);
  if (isError && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={5} height={32} />;
  if (data.length === 0) return <Empty title={t('cash.noEntries')} shape="waiting" />;
  return (
    <Table
      caption={t('cash.journal')}
      rows={data}
      rowKey={({ id }) => id}
      columns={[
        { id: 'at', head: t('cash.at'), rowHeader: true, cell: (row) => <span className="numbers">{clockTime(row.at)}</span> },
        {
          id: 'kind',
          head: t('cash.kindHead'),
          cell: (row) => (
            <>
              {t(`cash.kind.${row.kind}`)} {row.isLate && <Chip tone="amber">{t('cash.isLate')}</Chip>}
            </>
          ),
        },
        { id: 'sum', head: t('cash.sum'), number: true, cell: (row) => yuan(row.fen) },
        { id: 'tender', head: t('cash.channel'), cell: (row) => (row.tender ? t(`loans.tender.${row.tender}`) : '') },
        {
          id: 'asset',
          head: t('loans.no'),
          cell: (row) =>
            row.assetId && (
              <Link to="/desk/loans/$asset" params={{ asset: row.assetId }} className="numbers">
                {row.assetNo}
              </Link>
            ),
        },
        { id: 'receipt', head: t('cash.receipt'), cell: (row) => (row.receipt ? <span className="numbers">{receiptNo(row.receipt)}</span> : '') },
        { id: 'by', head: t('cash.by'), cell: (row) => row.by?.name ?? '' },
        { id: 'reason', head: t('loans.reason'), wrap: true, cell: (row) => row.reason ?? '' },
      ]}
    />
  );
}
