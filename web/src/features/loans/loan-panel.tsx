import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { ErrorState, Loading, Banner } from '../../ui/states.tsx';
import { AssetCase } from './asset-case.tsx';
import { CleaningPanel } from './cleaning-panel.tsx';
import { HoldingCase } from './holding-case.tsx';
import { LendForm } from './lend-form.tsx';
import { useAsset, useHolding, useKinds, type Holding, type Stand } from './loans-data.ts';
import { ReceiptPrinting } from './receipt-sheet.tsx';
import { ShowReceipt } from './show-receipt.ts';
import { ReserveForm } from './reserve-form.tsx';
import type { LoanWay } from './search.ts';
import { StockPanel } from './stock-panel.tsx';
import { StocktakePanel } from './stocktake-panel.tsx';

type Props = { stand: Stand; asset?: string | undefined; loan?: string | undefined; lend?: string | undefined; way?: LoanWay | undefined };

/** What is done beside the list: about one piece, one holding, any piece of a pool, or the stand as a whole; then its receipt. */
export function LoanPanel(props: Props) {
  const [receipt, setReceipt] = useState<Holding>();
  const kind = useKinds().data?.find(({ code }) => code === receipt?.kind);
  if (receipt && kind)
    return (
      <aside className="desk-column panel waiting-case" aria-labelledby="receipt-head">
        <ReceiptPrinting holding={receipt} kind={kind} stand={props.stand} />
      </aside>
    );
  return (
    <ShowReceipt.Provider value={setReceipt}>
      <Wanted {...props} />
    </ShowReceipt.Provider>
  );
}

function Wanted({ stand, asset, loan, lend, way }: Props) {
  if (asset !== undefined) return <OfAsset id={asset} stand={stand} />;
  if (loan !== undefined) return <OfHolding id={loan} stand={stand} />;
  if (lend !== undefined) return <OfPool code={lend} stand={stand} />;
  if (way === 'reserve') return <ReserveForm stand={stand} />;
  if (way === 'clean') return <CleaningPanel stand={stand} />;
  if (way === 'stocktake') return <StocktakePanel stand={stand} />;
  return <StockPanel stand={stand} />;
}

function OfAsset({ id, stand }: { id: string; stand: Stand }) {
  const { t } = useTranslation();
  const asset = useAsset({ id });
  if (asset.isError && !asset.data) return <ErrorState error={asset.error} onRetry={() => void asset.refetch()} />;
  if (asset.data === undefined) return <Loading rows={3} height={72} />;
  return asset.data ? <AssetCase asset={asset.data} stand={stand} /> : <Banner tone="warning">{t('loans.noAsset')}</Banner>;
}

function OfHolding({ id, stand }: { id: string; stand: Stand }) {
  const { t } = useTranslation();
  const holding = useHolding(id);
  if (holding.isError && !holding.data) return <ErrorState error={holding.error} onRetry={() => void holding.refetch()} />;
  if (holding.data === undefined) return <Loading rows={3} height={72} />;
  return holding.data ? <HoldingCase holding={holding.data} stand={stand} /> : <Banner tone="warning">{t('loans.noAsset')}</Banner>;
}

function OfPool({ code, stand }: { code: string; stand: Stand }) {
  const kind = useKinds().data?.find((each) => each.code === code);
  const { t } = useTranslation();
  if (!kind) return <Loading rows={3} height={72} />;
  return (
    <aside className="desk-column panel waiting-case" aria-label={t('loans.caseOf', { no: labelOf(kind.name) })}>
      <p className="claim-head">
        <strong>{labelOf(kind.name)}</strong> {t('loans.anyPiece')}
      </p>
      <LendForm kind={kind} stand={stand} what={{ kind: code }} />
    </aside>
  );
}
