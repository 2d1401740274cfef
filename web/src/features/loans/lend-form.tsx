import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { LendAssetDocument } from '../../graphql/generated/graphql.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { dayAndTime } from '../../time/format.ts';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { enterMovesOn } from '../desk/moves-on.ts';
import { BorrowerFields } from './borrower-fields.tsx';
import { DrawerClosed } from './drawer-closed.tsx';
import { dueChoices } from './due-choices.ts';
import { borrowerOf, missingIn, newLoan, tenders, type LendDraft, type MissingField } from './lend-draft.ts';
import type { Kind, Stand } from './loans-data.ts';
import { yuan } from './money.ts';
import { useShowReceipt } from './show-receipt.ts';
import { lengthWord } from './words.ts';

type What = { assetId: string } | { kind: string } | { reservationId: string };
type Props = { kind: Kind; stand: Stand; what: What; depositFen?: number };

/** LOA-1, LOA-3: borrower, due time, deposit and its channel; the receipt is printed as soon as it is lent. */
export function LendForm({ kind, stand, what, depositFen = kind.deposits.find(({ depositClass }) => depositClass === 'standard')?.fen ?? kind.deposits[0]?.fen ?? 0 }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => newLoan(kind.defaultMinutes));
  const [asked, setAsked] = useState(false);
  const showReceipt = useShowReceipt();
  const { busy, wrong, send } = useDeskWrite();
  const hasBorrower = !('reservationId' in what);
  const missing = missingIn(draft, { hasBorrower, depositFen });
  const change = (more: Partial<LendDraft>) => setDraft((held) => ({ ...held, ...more }));
  const isWrong = (field: MissingField) => asked && missing.includes(field);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (missing.length > 0) return;
    const data = await send(LendAssetDocument, inputOf(draft, { what, stand, hasBorrower, depositFen }));
    if (data?.holding) showReceipt(data.holding);
  };
  return (
    <Form className="waiting-step" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      {hasBorrower && <BorrowerFields draft={draft} onChange={change} isWrong={isWrong} />}
      <DueField kind={kind} minutes={draft.minutes} onChange={(minutes) => change({ minutes })} />
      {depositFen > 0 && <DepositField fen={depositFen} draft={draft} onChange={change} isWrong={isWrong} />}
      {hasBorrower && kind.oneEach && <OverrideField draft={draft} onChange={change} isWrong={isWrong} />}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <DrawerClosed pointId={stand.id} />
      <Button type="submit" look="primary" size="large" isPending={busy} data-stop>
        {t('loans.lend')}
      </Button>
    </Form>
  );
}

function inputOf(draft: LendDraft, { what, stand, hasBorrower, depositFen }: { what: What; stand: Stand; hasBorrower: boolean; depositFen: number }) {
  const deposit = draft.waive ? { waivedReason: draft.waivedReason.trim() } : { tender: draft.tender, fen: depositFen };
  return {
    ...what,
    pointId: stand.id,
    minutes: draft.minutes,
    ...(hasBorrower ? { borrower: borrowerOf(draft) } : {}),
    ...(depositFen > 0 ? { deposit } : {}),
    ...(draft.override ? { overrideReason: draft.overrideReason.trim() } : {}),
  };
}

function DueField({ kind, minutes, onChange }: { kind: Kind; minutes: number; onChange: (minutes: number) => void }) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  return (
    <OneOf
      label={t('loans.dueAt', { at: dayAndTime(now + minutes * 60_000) })}
      value={String(minutes)}
      onChange={(id) => onChange(Number(id))}
      choices={dueChoices(kind).map((each) => ({ id: String(each), label: lengthWord(each) }))}
    />
  );
}

type FieldProps = { draft: LendDraft; onChange: (more: Partial<LendDraft>) => void; isWrong: (field: MissingField) => boolean };

function DepositField({ fen, draft, onChange, isWrong }: FieldProps & { fen: number }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
      {!draft.waive && (
        <OneOf
          label={t('loans.depositOf', { sum: yuan(fen) })}
          value={draft.tender}
          onChange={(tender) => onChange({ tender })}
          choices={tenders.map((id) => ({ id, label: t(`loans.tender.${id}`) }))}
          wrong={isWrong('tender') ? t('loans.missing.tender') : undefined}
        />
      )}
      {hasRole(me.data, 'supervisor') && (
        <Checkbox isSelected={draft.waive} onChange={(waive) => onChange({ waive })}>
          {t('loans.waive')}
        </Checkbox>
      )}
      {draft.waive && (
        <Field label={t('loans.waiveReason')} value={draft.waivedReason} onChange={(waivedReason) => onChange({ waivedReason })} autoComplete="off" maxLength={200} wrong={isWrong('waivedReason') ? t('issue.required') : undefined} />
      )}
    </>
  );
}

function OverrideField({ draft, onChange, isWrong }: FieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox isSelected={draft.override} onChange={(override) => onChange({ override })}>
        {t('loans.medicalNeed')}
      </Checkbox>
      {draft.override && (
        <Field label={t('loans.overrideReason')} value={draft.overrideReason} onChange={(overrideReason) => onChange({ overrideReason })} autoComplete="off" maxLength={200} wrong={isWrong('overrideReason') ? t('issue.required') : undefined} />
      )}
    </>
  );
}
