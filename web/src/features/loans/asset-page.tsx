import '../desk/desk.css';
import '../desk/ticket.css';
import './loans.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Qr } from '../desk/qr.tsx';
import { PrintOnly } from '../desk/ticket-sheet.tsx';
import { StateChip } from './holdings-table.tsx';
import { AssetState } from './kind-table.tsx';
import { useAsset, useHistoryOf, useKinds, type Asset, type Holding } from './loans-data.ts';
import { kindName } from './words.ts';

const route = getRouteApi('/signed-in/desk/loans/$asset');

/** One piece: its state, its label to print, and what became of it, without anybody's name. */
export function AssetPage() {
  const { t } = useTranslation();
  const asset = useAsset({ id: route.useParams().asset });
  if (asset.isError && !asset.data) return <ErrorState error={asset.error} onRetry={() => void asset.refetch()} />;
  if (asset.data === undefined) return <Loading rows={4} height={56} />;
  if (!asset.data) return <Empty title={t('loans.noAsset')} shape="off" />;
  return <Shown asset={asset.data} />;
}

function Shown({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  const kinds = useKinds();
  const name = kindName(kinds.data, asset.kind);
  return (
    <div className="page desk-page fit-page">
      <div className="page-head">
        <Link to="/desk/loans" search={{ asset: asset.id }} className="button">
          {t('loans.title')}
        </Link>
        <h1>
          {name} <span className="numbers">{asset.no}</span>
        </h1>
        <AssetState asset={asset} />
      </div>
      <div className="asset-columns fit-rest">
        <section className="desk-column panel" aria-label={t('loans.facts')}>
          <dl className="loan-facts">
            <Row name={t('loans.home')}>{asset.home ? labelOf(asset.home.name) : '—'}</Row>
            <Row name={t('loans.place')}>{asset.place ? labelOf(asset.place.name) : '—'}</Row>
            {asset.dueAt && <Row name={t('loans.when.due')}>{dayAndTime(asset.dueAt)}</Row>}
            <Row name={t('loans.lastCleaned')}>{asset.lastCleanedAt ? dayAndTime(asset.lastCleanedAt) : '—'}</Row>
            {asset.cleanBy && <Row name={t('loans.cleanBy')}>{dayAndTime(asset.cleanBy)}</Row>}
            {asset.inspectBy && <Row name={t('loans.inspectBy')}>{dayAndTime(asset.inspectBy)}</Row>}
            {asset.serial && <Row name={t('loans.stock.serial')}>{asset.serial}</Row>}
          </dl>
          <AssetLabel asset={asset} name={name} />
          <Button onPress={() => print()}>{t('loans.printLabel')}</Button>
          <PrintOnly>
            <AssetLabel asset={asset} name={name} />
          </PrintOnly>
        </section>
        <History assetId={asset.id} />
      </div>
    </div>
  );
}

function Row({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="numbers">{children}</dd>
    </>
  );
}

/** The label on the piece: its code opens the public page on any phone. */
function AssetLabel({ asset, name }: { asset: Asset; name: string }) {
  const { t } = useTranslation();
  return (
    <article className="label-twin asset-label" aria-label={t('loans.labelOf', { no: asset.no })}>
      <Qr text={`${location.origin}/a/${asset.code}`} label={t('loans.labelQr')} />
      <div>
        <p className="label-no numbers">{asset.no}</p>
        <p>{name}</p>
        <p className="numbers">{asset.code}</p>
        <p>{asset.home && t('loans.returnTo', { place: labelOf(asset.home.name) })}</p>
      </div>
    </article>
  );
}

function History({ assetId }: { assetId: string }) {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useHistoryOf(assetId);
  if (isError && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={5} height={32} />;
  if (data.length === 0) return <Empty title={t('loans.noHistory')} shape="waiting" />;
  return (
    <Table
      caption={t('loans.history')}
      rows={data}
      rowKey={({ id }) => id}
      columns={[
        { id: 'since', head: t('loans.when.since'), rowHeader: true, cell: (row) => <span className="numbers">{dayAndTime(row.since)}</span> },
        { id: 'use', head: t('loans.useHead'), cell: (row) => t(`loans.use.${originOf(row)}`) },
        { id: 'state', head: t('desk.state'), cell: (row) => <StateChip row={row} /> },
        { id: 'place', head: t('loans.place'), cell: (row) => (row.place ? labelOf(row.place.name) : '') },
        { id: 'note', head: t('desk.note'), wrap: true, cell: (row) => row.fault ?? (row.loan?.condition ? t(`loans.conditions.${row.loan.condition}`) : '') },
      ]}
    />
  );
}

/** A loan that became cleaning or repair was a loan. */
const originOf = ({ loan, use }: Holding): Holding['use'] => (loan ? 'loan' : use);
