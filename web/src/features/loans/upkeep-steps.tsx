import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CleanAssetDocument, FoundAssetDocument, GiveUpAssetDocument, InspectAssetDocument, RepairAssetDocument, ReportFaultDocument, RetireAssetDocument, TransferAssetDocument, type AssetStatus } from '../../graphql/generated/graphql.ts';
import { labelOf } from '../../i18n/words.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { Picker } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { placeOptions, usePlaces } from '../requests/places.ts';
import type { Asset, Stand } from './loans-data.ts';
import { ReasonStep } from './reason-step.tsx';

type Step = 'clean' | 'inspect' | 'repair' | 'find' | 'fault' | 'transfer' | 'lose' | 'retire';
type Props = { asset: Asset; stand: Stand };

/** What each state allows (services/loans, README): what it asks for stands open, the rest behind "more". */
const first: Partial<Record<AssetStatus, readonly Step[]>> = { clean: ['clean'], inspect: ['inspect'], repair: ['repair'], missing: ['find'], lost: ['find'], claimed_returned: ['find'] };
const more: Partial<Record<AssetStatus, readonly Step[]>> = {
  available: ['clean', 'fault', 'inspect', 'transfer', 'retire'],
  held: ['fault'],
  out: ['fault', 'lose'],
  overdue: ['fault', 'lose'],
  clean: ['fault', 'retire'],
  inspect: ['fault', 'retire'],
  repair: ['retire'],
  missing: ['lose', 'retire'],
  lost: ['retire'],
  claimed_returned: ['lose'],
};
const supervisors: readonly Step[] = ['lose', 'retire'];

/** LOA-5, DEL-8: cleaning, inspection, faults, repair, moves, losses and the end of a piece, as far as state and role allow. */
export function UpkeepSteps({ asset, stand }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const may = (step: Step) => !supervisors.includes(step) || hasRole(me.data, 'supervisor');
  const [open, rest] = [first, more].map((steps) => (steps[asset.status] ?? []).filter(may));
  return (
    <>
      {open?.map((step) => <UpkeepStep key={step} step={step} asset={asset} stand={stand} />)}
      {rest && rest.length > 0 && (
        <details className="more-steps">
          <summary>{t('loans.moreUpkeep')}</summary>
          {rest.map((step) => (
            <UpkeepStep key={step} step={step} asset={asset} stand={stand} />
          ))}
        </details>
      )}
    </>
  );
}

function UpkeepStep({ step, asset, stand }: Props & { step: Step }) {
  const { t } = useTranslation();
  const assetId = asset.id;
  switch (step) {
    case 'clean':
      return <Clean assetId={assetId} />;
    case 'inspect':
      return <Inspect assetId={assetId} />;
    case 'repair':
      return <ReasonStep title={t('loans.step.repaired')} document={RepairAssetDocument} input={(note) => ({ assetId, ...(note ? { note } : {}) })} isOptional />;
    case 'fault':
      return <ReasonStep title={t('loans.step.fault')} help={t('loans.step.faultHelp')} document={ReportFaultDocument} input={(note) => ({ assetId, note })} />;
    case 'lose':
      return <ReasonStep title={t('loans.step.lose')} help={t('loans.step.loseHelp')} document={GiveUpAssetDocument} input={(reason) => ({ assetId, reason })} danger />;
    case 'retire':
      return <ReasonStep title={t('loans.step.retire')} help={t('loans.step.retireHelp')} document={RetireAssetDocument} input={(reason) => ({ assetId, reason })} danger />;
    case 'find':
      return <Found assetId={assetId} stand={stand} />;
    case 'transfer':
      return <Transfer asset={asset} />;
  }
}

function Clean({ assetId }: { assetId: string }) {
  const { t } = useTranslation();
  const { busy, wrong, send } = useDeskWrite();
  return (
    <section className="waiting-step">
      <p className="meta">{t('loans.step.cleanHelp')}</p>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button look="primary" isPending={busy} onPress={() => void send(CleanAssetDocument, { assetId })}>
        {t('loans.step.cleaned')}
      </Button>
    </section>
  );
}

function Inspect({ assetId }: { assetId: string }) {
  const { t } = useTranslation();
  const { busy, wrong, send } = useDeskWrite();
  return (
    <section className="waiting-step">
      <h3>{t('loans.step.inspect')}</h3>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <div className="choices">
        <Button isPending={busy} onPress={() => void send(InspectAssetDocument, { assetId, passed: true })}>
          {t('loans.step.passed')}
        </Button>
        <Button isPending={busy} onPress={() => void send(InspectAssetDocument, { assetId, passed: false })}>
          {t('loans.step.failed')}
        </Button>
      </div>
    </section>
  );
}

function Found({ assetId, stand }: { assetId: string; stand: Stand }) {
  const { t } = useTranslation();
  const { busy, wrong, send } = useDeskWrite();
  return (
    <section className="waiting-step">
      <h3>{t('loans.step.found')}</h3>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} onPress={() => void send(FoundAssetDocument, { assetId, placeId: stand.id })}>
        {t('loans.step.foundAt', { place: labelOf(stand.name) })}
      </Button>
    </section>
  );
}

function Transfer({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  const places = usePlaces();
  const [to, setTo] = useState<string | null>(null);
  const { busy, wrong, send } = useDeskWrite();
  return (
    <section className="waiting-step">
      <h3>{t('loans.step.transfer')}</h3>
      <p className="meta">{t('loans.step.transferHelp')}</p>
      <Picker label={t('loans.step.to')} compact value={to} onChange={setTo} options={placeOptions(places.data ?? [], undefined, asset.place?.id)} />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} isDisabled={to === null} onPress={() => to !== null && void send(TransferAssetDocument, { assetId: asset.id, toId: to })}>
        {t('loans.step.transfer')}
      </Button>
    </section>
  );
}
