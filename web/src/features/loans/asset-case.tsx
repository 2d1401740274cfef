import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { dayAndTime } from '../../time/format.ts';
import { Banner, Loading } from '../../ui/states.tsx';
import { AssetState } from './kind-table.tsx';
import { HoldingSteps } from './holding-case.tsx';
import { LendForm } from './lend-form.tsx';
import { useHolding, useKinds, type Asset, type Stand } from './loans-data.ts';
import { UpkeepSteps } from './upkeep-steps.tsx';
import { kindName } from './words.ts';

/** One piece at the desk: what it is, and what its state asks for next. */
export function AssetCase({ asset, stand }: { asset: Asset; stand: Stand }) {
  const { t } = useTranslation();
  const me = useMe();
  const kinds = useKinds();
  const kind = kinds.data?.find(({ code }) => code === asset.kind);
  const name = kindName(kinds.data, asset.kind);
  const acts = hasRole(me.data, 'clerk', 'supervisor');
  return (
    <aside className="desk-column panel waiting-case" aria-label={t('loans.caseOf', { no: asset.no })}>
      <p className="claim-head">
        {name}{' '}
        <Link to="/desk/loans/$asset" params={{ asset: asset.id }} className="numbers">
          <strong>{asset.no}</strong>
        </Link>{' '}
        <AssetState asset={asset} />
      </p>
      <p className="meta numbers">
        {asset.place && labelOf(asset.place.name)}
        {asset.lastCleanedAt && ` · ${t('loans.lastCleaned')} ${dayAndTime(asset.lastCleanedAt)}`}
      </p>
      {acts && asset.status === 'available' && kind && <LendForm kind={kind} stand={stand} what={{ assetId: asset.id }} depositFen={asset.charged ? asset.depositFen : 0} />}
      {asset.holdingId && <OpenHolding id={asset.holdingId} stand={stand} acts={acts} />}
      {acts && <UpkeepSteps asset={asset} stand={stand} />}
    </aside>
  );
}

function OpenHolding({ id, stand, acts }: { id: string; stand: Stand; acts: boolean }) {
  const { t } = useTranslation();
  const { data } = useHolding(id);
  if (data === undefined) return <Loading rows={2} height={48} />;
  if (!data) return <Banner tone="info">{t('loans.heldElsewhere')}</Banner>;
  return <HoldingSteps holding={data} stand={stand} acts={acts} />;
}
