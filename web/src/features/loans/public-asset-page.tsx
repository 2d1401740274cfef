import '../ticket/ticket-page.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem, problemOf } from '../../graphql/problem.ts';
import { labelOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { publicAssetOf, type PublicAsset } from './public-asset.ts';

const route = getRouteApi('/a/$code');

/** LOA-2, DEL-8: what the code on a piece opens, for anybody: what it is, when it was last cleaned, where it goes back. Nobody's name. */
export function PublicAssetPage() {
  const { t } = useTranslation();
  const { code } = route.useParams();
  const asset = useQuery({ queryKey: ['public-asset', code], retry: false, queryFn: ({ signal }) => fetchAsset(code, signal) });
  const isUnknown = asset.error instanceof Problem && asset.error.kind === 'not-found';
  return (
    <main className="public-ticket">
      <p className="quiet">{t('loans.public.head')}</p>
      <h1>{asset.data ? labelOf(asset.data.kind) : t('loans.public.title')}</h1>
      {!asset.data && !asset.isError && <Loading rows={2} height={72} />}
      {asset.isError && (isUnknown ? <Empty title={t('loans.public.unknown')} shape="off" /> : <ErrorState error={asset.error} onRetry={() => void asset.refetch()} />)}
      {asset.data && <Shown asset={asset.data} />}
    </main>
  );
}

function Shown({ asset }: { asset: PublicAsset }) {
  const { t } = useTranslation();
  return (
    <dl className="panel">
      <dt>{t('loans.no')}</dt>
      <dd className="public-no numbers">{asset.no}</dd>
      <dt>{t('desk.state')}</dt>
      <dd>{t(`loans.public.state.${asset.state}`)}</dd>
      <dt>{t('loans.lastCleaned')}</dt>
      <dd className="public-deadline numbers">{asset.lastCleanedAt ? <time dateTime={asset.lastCleanedAt}>{dayAndTime(asset.lastCleanedAt)}</time> : t('loans.public.notYet')}</dd>
      {asset.returnTo && (
        <>
          <dt>{t('loans.public.returnTo')}</dt>
          <dd>{labelOf(asset.returnTo)}</dd>
        </>
      )}
    </dl>
  );
}

async function fetchAsset(code: string, signal: AbortSignal): Promise<PublicAsset> {
  const response = await fetch(`/public/assets/${encodeURIComponent(code)}`, { signal }).catch((cause: unknown) => {
    throw new Problem('network', { cause });
  });
  if (!response.ok) throw await problemOf(response);
  const asset = publicAssetOf(await response.json());
  if (!asset) throw new Problem('server');
  return asset;
}
