import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { Chip, type ChipTone } from '../../ui/chip.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { useAssets, useKinds, type Asset, type Stand } from './loans-data.ts';
import { kindName } from './words.ts';

/** Pieces of a kind that belong to this stand, each with its state of now. */
export function KindTable({ kind, stand, openId }: { kind: string; stand: Stand; openId: string | undefined }) {
  const { t } = useTranslation();
  const kinds = useKinds();
  const { data, isError, error, refetch } = useAssets({ kind, homeId: stand.id });
  if (isError && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} height={32} />;
  return (
    <Table
      caption={t('loans.piecesOf', { kind: kindName(kinds.data, kind), stand: labelOf(stand.name) })}
      rows={data}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'no',
          head: t('loans.no'),
          rowHeader: true,
          cell: (row) => (
            <Link to="/desk/loans" search={{ kind, asset: row.id }} className="numbers" aria-current={row.id === openId ? 'true' : undefined}>
              {row.no}
            </Link>
          ),
        },
        { id: 'state', head: t('desk.state'), cell: (row) => <AssetState asset={row} /> },
        { id: 'place', head: t('loans.place'), cell: (row) => (row.place ? labelOf(row.place.name) : '') },
        { id: 'due', head: t('loans.when.due'), number: true, cell: (row) => (row.dueAt ? dayAndTime(row.dueAt) : '') },
        { id: 'cleaned', head: t('loans.lastCleaned'), number: true, cell: (row) => (row.lastCleanedAt ? dayAndTime(row.lastCleanedAt) : '') },
      ]}
    />
  );
}

const tones: Partial<Record<Asset['status'], ChipTone>> = { available: 'teal', out: 'blue', overdue: 'red', clean: 'amber', inspect: 'amber', missing: 'red', lost: 'red', claimed_returned: 'red' };

export function AssetState({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  return <Chip tone={tones[asset.status] ?? 'plain'}>{t(`loans.status.${asset.status}`)}</Chip>;
}
