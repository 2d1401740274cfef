import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefundDepositDocument, ReturnLoanDocument, type Condition } from '../../graphql/generated/graphql.ts';
import { labelOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { DrawerClosed } from './drawer-closed.tsx';
import { useAsset, useKinds, type Holding, type Kind, type Stand } from './loans-data.ts';
import { yuan } from './money.ts';
import { settleOf, type SettleDraft } from './settle-draft.ts';
import { useShowReceipt } from './show-receipt.ts';

const conditions = ['ok', 'dirty', 'damaged'] as const satisfies readonly Condition[];
const newSettle: SettleDraft = { way: 'full', refund: '', reason: '' };
type Props = { holding: Holding; stand: Stand };

/** LOA-3: taken back at any stand, with its condition; the deposit goes back by the tender it came in, never above what is held. */
export function ReturnForm({ holding, stand }: Props) {
  const { t } = useTranslation();
  const kind = useKinds().data?.find(({ code }) => code === holding.kind);
  const [condition, setCondition] = useState<Condition | null>(null);
  const [note, setNote] = useState('');
  const [draft, setDraft] = useState(newSettle);
  const [asked, setAsked] = useState(false);
  const showReceipt = useShowReceipt();
  const { busy, wrong, send } = useDeskWrite();
  const heldFen = holding.deposit?.heldFen ?? 0;
  const settle = settleOf(draft, heldFen);
  const take = async () => {
    setAsked(true);
    if (!condition || !settle) return;
    const data = await send(ReturnLoanDocument, { holdingId: holding.id, pointId: stand.id, condition, ...settle, ...(note.trim() ? { note: note.trim() } : {}) });
    if (data?.holding) showReceipt(data.holding);
  };
  return (
    <section className="waiting-step" aria-label={t('loans.takeBack')}>
      <h3>{t('loans.takeBack')}</h3>
      <OneOf
        label={t('loans.condition')}
        value={condition}
        onChange={setCondition}
        choices={conditions.map((id) => ({ id, label: t(`loans.conditions.${id}`), danger: id === 'damaged' }))}
        hint={condition ? t(`loans.then.${nextStep(condition, kind)}`) : undefined}
        wrong={asked && !condition ? t('loans.missing.condition') : undefined}
      />
      {condition === 'damaged' && <Field label={t('desk.note')} value={note} onChange={setNote} autoComplete="off" maxLength={200} compact />}
      <WayHome assetId={holding.assetId} stand={stand} />
      {heldFen > 0 && <SettleFields heldFen={heldFen} holding={holding} draft={draft} onChange={setDraft} wrong={asked && !settle} mayWait />}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      {heldFen > 0 && draft.way !== 'later' && <DrawerClosed pointId={stand.id} />}
      <Button look="primary" size="large" isPending={busy} onPress={() => void take()}>
        {t('loans.returnNow')}
      </Button>
    </section>
  );
}

/** Taken back away from its own stand: said before it is done. */
function WayHome({ assetId, stand }: { assetId: string | null | undefined; stand: Stand }) {
  const { t } = useTranslation();
  const home = useAsset({ id: assetId ?? undefined }).data?.home;
  return home && home.id !== stand.id ? <Banner tone="info">{t('loans.willMove', { home: labelOf(home.name) })}</Banner> : null;
}

function nextStep(condition: Condition, kind: Kind | undefined): 'repair' | 'clean' | 'free' {
  if (condition === 'damaged') return 'repair';
  return condition === 'dirty' || kind?.cleanAfterUse ? 'clean' : 'free';
}

/** Money that still lies here though the piece is back. */
export function RefundForm({ holding, stand }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(newSettle);
  const [asked, setAsked] = useState(false);
  const showReceipt = useShowReceipt();
  const { busy, wrong, send } = useDeskWrite();
  const heldFen = holding.deposit?.heldFen ?? 0;
  const refund = async () => {
    setAsked(true);
    const settle = settleOf(draft, heldFen)?.settle;
    if (!settle) return;
    const data = await send(RefundDepositDocument, { holdingId: holding.id, pointId: stand.id, settle });
    if (data?.holding) showReceipt(data.holding);
  };
  return (
    <section className="waiting-step" aria-label={t('loans.refund')}>
      <h3>{t('loans.refund')}</h3>
      <SettleFields heldFen={heldFen} holding={holding} draft={draft} onChange={setDraft} wrong={asked && !settleOf(draft, heldFen)} />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <DrawerClosed pointId={stand.id} />
      <Button look="primary" isPending={busy} onPress={() => void refund()}>
        {t('loans.refundNow')}
      </Button>
    </section>
  );
}

type SettleProps = { heldFen: number; holding: Holding; draft: SettleDraft; onChange: (draft: SettleDraft) => void; wrong: boolean; mayWait?: boolean };

function SettleFields({ heldFen, holding, draft, onChange, wrong, mayWait }: SettleProps) {
  const { t } = useTranslation();
  const ways = mayWait ? (['full', 'part', 'later'] as const) : (['full', 'part'] as const);
  return (
    <>
      <OneOf
        label={t('loans.refundOf', { sum: yuan(heldFen), tender: holding.deposit?.tender ? t(`loans.tender.${holding.deposit.tender}`) : '' })}
        value={draft.way}
        onChange={(way) => onChange({ ...draft, way })}
        choices={ways.map((id) => ({ id, label: t(`loans.settle.${id}`) }))}
      />
      {draft.way === 'part' && (
        <div className="desk-line">
          <Field label={t('loans.refundYuan')} value={draft.refund} onChange={(refund) => onChange({ ...draft, refund })} inputMode="decimal" autoComplete="off" maxLength={10} wrong={wrong ? t('loans.missing.amount') : undefined} />
          <Field label={t('loans.keepReason')} hint={t('loans.keepHint')} value={draft.reason} onChange={(reason) => onChange({ ...draft, reason })} autoComplete="off" maxLength={200} />
        </div>
      )}
    </>
  );
}
