import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClaimReturnedDocument, ExtendLoanDocument, LogBorrowerCallDocument, RestoreDepositDocument, RevealBorrowerDocument } from '../../graphql/generated/graphql.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { dueChoices } from './due-choices.ts';
import { useKinds, type Holding } from './loans-data.ts';
import { isOutNow } from './out-now.ts';
import { ReasonStep } from './reason-step.tsx';
import { lengthWord } from './words.ts';

/** LOA-3: what is done about a loan beside taking it back; the borrower whole only with a reason, which is recorded. */
export function LoanSteps({ holding }: { holding: Holding }) {
  const { t } = useTranslation();
  const me = useMe();
  const isLoan = holding.status === 'open' && holding.use === 'loan';
  const isOut = isOutNow(holding);
  const mayRestore = hasRole(me.data, 'supervisor') && keepsMoney(holding);
  if (!isOut && !holding.borrower && !mayRestore) return null;
  return (
    <details className="more-steps">
      <summary>{t('loans.more')}</summary>
      {isOut && <Call holding={holding} />}
      {isLoan && <Extend holding={holding} />}
      {isLoan && <ReasonStep title={t('loans.step.claimedReturned')} help={t('loans.step.claimedReturnedHelp')} document={ClaimReturnedDocument} input={(note) => ({ holdingId: holding.id, ...(note ? { note } : {}) })} isOptional />}
      {mayRestore && <ReasonStep title={t('loans.step.restore')} help={t('loans.step.restoreHelp')} document={RestoreDepositDocument} input={(reason) => ({ holdingId: holding.id, reason })} />}
      {holding.borrower && <Reveal holding={holding} />}
    </details>
  );
}

const keepsMoney = (holding: Holding): boolean => (holding.deposit?.keptFen ?? 0) > 0 && !isOutNow(holding) && holding.use !== 'lost';

function Call({ holding }: { holding: Holding }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const { busy, wrong, send } = useDeskWrite();
  const log = async (reached: boolean) => {
    if (await send(LogBorrowerCallDocument, { holdingId: holding.id, reached, ...(note.trim() ? { note: note.trim() } : {}) })) setNote('');
  };
  return (
    <section className="waiting-step">
      <h3>{t('loans.step.call')}</h3>
      <Field label={t('desk.note')} value={note} onChange={setNote} autoComplete="off" maxLength={200} compact />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <div className="choices">
        <Button isPending={busy} onPress={() => void log(true)}>
          {t('desk.unclaimed.reached')}
        </Button>
        <Button isPending={busy} onPress={() => void log(false)}>
          {t('desk.unclaimed.notReached')}
        </Button>
      </div>
    </section>
  );
}

function Extend({ holding }: { holding: Holding }) {
  const { t } = useTranslation();
  const kind = useKinds().data?.find(({ code }) => code === holding.kind);
  const { busy, wrong, send } = useDeskWrite();
  const [minutes, setMinutes] = useState<string | null>(null);
  if (!kind) return null;
  return (
    <section className="waiting-step">
      <OneOf label={t('loans.step.extend')} value={minutes} onChange={setMinutes} choices={dueChoices(kind).map((each) => ({ id: String(each), label: lengthWord(each) }))} />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} isDisabled={minutes === null} onPress={() => void send(ExtendLoanDocument, { holdingId: holding.id, minutes: Number(minutes) })}>
        {t('loans.step.extend')}
      </Button>
    </section>
  );
}

function Reveal({ holding }: { holding: Holding }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<string>();
  const { busy, wrong, send } = useDeskWrite();
  const reveal = async () => {
    const data = await send(RevealBorrowerDocument, { holdingId: holding.id, reason: reason.trim() });
    if (data) setShown([data.name, data.phone, data.identityKind && t(`desk.document.${data.identityKind}`), data.identityLast4].filter(Boolean).join(' · '));
  };
  if (shown) return <p className="waiting-step numbers">{shown}</p>;
  return (
    <section className="waiting-step">
      <Field label={t('loans.step.revealReason')} hint={t('loans.step.revealHelp')} value={reason} onChange={setReason} autoComplete="off" maxLength={200} compact />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} isDisabled={!reason.trim()} onPress={() => void reveal()}>
        {t('loans.step.reveal')}
      </Button>
    </section>
  );
}
