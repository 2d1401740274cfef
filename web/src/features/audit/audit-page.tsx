import './audit.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DeliveriesDocument, type DeliveryRowFragment, type DeliveryStatus, type JobKind } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { labelOf } from '../../i18n/words.ts';
import { clockTime } from '../../time/format.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { PriorityMark, StatusShape } from '../../ui/shapes.tsx';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { jobKinds } from '../jobs/codes.ts';
import { LedgerTile } from './ledger-tile.tsx';

export type AuditSearch = { date?: string | undefined; kind?: JobKind | undefined; status?: DeliveryStatus | undefined };
const statuses: readonly DeliveryStatus[] = ['open', 'closed', 'cancelled'];
const route = getRouteApi('/signed-in/audit');
const pageSize = 50;

/** The auditor's page: the ledger, and the deliveries of a day. Filters stand in the address. */
export function AuditPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  return (
    <div className="page audit">
      <div className="page-head">
        <h1>{t('shell.audit')}</h1>
      </div>
      <LedgerTile />
      <section className="deliveries">
        <div className="page-head">
          <h2 id="deliveries-title">{t('audit.deliveries')}</h2>
          <Filters search={search} />
        </div>
        <Deliveries search={search} />
      </section>
    </div>
  );
}

function Filters({ search }: { search: AuditSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const set = (next: AuditSearch) => void navigate({ to: '/audit', search: { ...search, ...next }, replace: true });
  const everything = { id: 'all', label: t('audit.all') };
  return (
    <div className="filters">
      <Field label={t('audit.date')} compact type="date" value={search.date ?? ''} onChange={(date) => set({ date: date || undefined })} />
      <Select
        label={t('audit.kind')}
        compact
        options={[everything, ...jobKinds.map((id) => ({ id, label: t(`kind.${id}`) }))]}
        value={search.kind ?? 'all'}
        onChange={(id) => set({ kind: jobKinds.find((each) => each === id) })}
      />
      <Select
        label={t('audit.status')}
        compact
        options={[everything, ...statuses.map((id) => ({ id, label: t(`audit.statuses.${id}`) }))]}
        value={search.status ?? 'all'}
        onChange={(id) => set({ status: statuses.find((each) => each === id) })}
      />
    </div>
  );
}

function Deliveries({ search }: { search: AuditSearch }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['deliveries', search],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => (await request(DeliveriesDocument, { ...search, first: pageSize, after: pageParam }, signal)).deliveries,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  if (list.isError && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading rows={10} height={32} />;
  const rows = list.data.pages.flatMap((page) => page.edges.map((edge) => edge.node));
  if (rows.length === 0) return <NoDeliveries search={search} />;
  return (
    <>
      <DeliveryTable rows={rows} />
      <div className="more">
        <span className="numbers" role="status">
          {t('audit.shown', { count: rows.length })}
        </span>
        {list.hasNextPage && (
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {t('audit.more')}
          </Button>
        )}
        <Button look="ghost" onPress={() => void list.refetch()}>
          {t('action.reload')}
        </Button>
      </div>
    </>
  );
}

/** ux.md §7: says which conditions can be let go of. */
function NoDeliveries({ search }: { search: AuditSearch }) {
  const { t } = useTranslation();
  const set = Object.keys(search).some((key) => search[key as keyof AuditSearch] !== undefined);
  return (
    <Empty
      title={t('audit.none')}
      shape="off"
      actions={
        set && (
          <Link to="/audit" search={{}} className="button">
            {t('audit.dropFilters')}
          </Link>
        )
      }
    />
  );
}

function DeliveryTable({ rows }: { rows: readonly DeliveryRowFragment[] }) {
  const { t } = useTranslation();
  const time = (at: string | null | undefined) => (at ? clockTime(at) : '—');
  const columns: Column<DeliveryRowFragment>[] = [
    {
      id: 'no',
      head: t('audit.no'),
      rowHeader: true,
      cell: (row) => (
        <Link to="/audit/deliveries/$ref" params={{ ref: row.ref }} className="row-link numbers">
          {row.no ? `${row.date.slice(5)} #${row.no}` : row.date}
        </Link>
      ),
    },
    {
      id: 'kind',
      head: t('audit.kind'),
      cell: (row) => (
        <>
          <PriorityMark priority={row.priority} /> {t(`kind.${row.kind}`)}
        </>
      ),
    },
    { id: 'way', head: t('audit.way'), cell: (row) => `${labelOf(row.from.name)} → ${labelOf(row.to.name)}` },
    { id: 'porter', head: t('role.porter'), cell: (row) => row.porter?.name ?? '—' },
    {
      id: 'status',
      head: t('audit.status'),
      cell: (row) => (
        <>
          <StatusShape shape={row.status} /> {row.outcome === 'failed' ? t('outcome.failed') : t(`status.${row.status}`)}
        </>
      ),
    },
    { id: 'requested', head: t('audit.requested'), number: true, cell: (row) => time(row.requestedAt) },
    { id: 'handed', head: t('audit.handedOver'), number: true, cell: (row) => time(row.handedOverAt) },
    { id: 'exceptions', head: t('porter.exception'), cell: (row) => row.exceptions.join(' ') || '—' },
  ];
  return <Table caption={t('audit.deliveries')} columns={columns} rows={rows} rowKey={(row) => row.ref} />;
}
