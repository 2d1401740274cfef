import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ApproveDisposalDocument,
  DecideDelegateDocument,
  InventorySealDocument,
  LiftFreezeDocument,
  WithdrawDisposalDocument,
} from '../../graphql/generated/graphql.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { dayAndTime } from '../../time/format.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { announce } from '../../ui/notices.tsx';
import { Banner, ErrorState, Loading } from '../../ui/states.tsx';
import { useBelongings, type Belongings } from './desk-data.ts';
import { useDeskWrite } from './desk-write.ts';
import { WitnessForm } from './witness-form.tsx';

/** One belongings as a second person sees it: what was asked, by whom, and what this person may say to it. */
export function ApprovalCase({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const one = useBelongings(id);
  if (one.isError && !one.data) return <ErrorState error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <Loading rows={3} height={56} />;
  const whole = one.data;
  const { item, ended } = whole;
  return (
    <aside className="desk-column panel waiting-case" aria-label={t('desk.approvals.caseOf', { no: item.no })}>
      <p className="claim-head">
        <strong className="numbers">{item.no}</strong> {t('desk.pieces', { count: item.pieceCount })}{' '}
        <span className="numbers quiet">{item.slots.join(' ')}</span>
      </p>
      <p className="numbers quiet">
        {t('desk.deadline')} {dayAndTime(item.deadline)}
      </p>
      {ended ? (
        <Banner tone="done">{t('desk.claim.ended', { no: item.no, at: dayAndTime(ended.at), name: ended.clerk?.name ?? '' })}</Banner>
      ) : (
        <Steps whole={whole} isSupervisor={hasRole(me.data, 'supervisor')} />
      )}
    </aside>
  );
}

function Steps({ whole, isSupervisor }: { whole: Belongings; isSupervisor: boolean }) {
  const { delegate, disposal, lost } = whole;
  const hasSeal = whole.pieces.some(({ closure }) => closure.by !== 'none');
  return (
    <>
      {delegate && <Delegate whole={whole} delegate={delegate} isSupervisor={isSupervisor} />}
      {disposal && <Disposal whole={whole} disposal={disposal} isSupervisor={isSupervisor} />}
      {lost && isSupervisor && <Freeze whole={whole} lost={lost} />}
      {isSupervisor && hasSeal && !disposal && <Inventory whole={whole} />}
    </>
  );
}

type Part<K extends 'delegate' | 'disposal' | 'lost'> = { whole: Belongings } & { [key in K]: NonNullable<Belongings[K]> };

/** STO-10: both documents, then yes or no; the risk is the depositor's. */
function Delegate({ whole, delegate, isSupervisor }: Part<'delegate'> & { isSupervisor: boolean }) {
  const { t } = useTranslation();
  const { busy, wrong, send } = useDeskWrite();
  const decide = async (verified: boolean) => {
    if (await send(DecideDelegateDocument, { belongingsId: whole.id, verified }))
      announce(t(verified ? 'desk.approvals.verified' : 'desk.approvals.refused', { no: whole.item.no }));
  };
  const { papers } = delegate;
  return (
    <section className="waiting-step">
      <h3>{t('desk.delegate.title')}</h3>
      <p>{t('desk.approvals.askedBy', { name: delegate.requestedBy?.name ?? '' })}</p>
      {papers && (
        <dl className="waiting-facts">
          <dt>{t('desk.delegate.owner')}</dt>
          <dd className="numbers">
            {t(`desk.document.${papers.depositorDocument.kind}`)} {papers.depositorDocument.lastFour}
          </dd>
          <dt>{t('desk.delegate.delegate')}</dt>
          <dd className="numbers">
            {papers.delegateName} · {t(`desk.document.${papers.delegateDocument.kind}`)} {papers.delegateDocument.lastFour}
          </dd>
        </dl>
      )}
      <p>{t(delegate.isCalledBack ? 'desk.delegate.calledBack' : 'desk.approvals.notCalledBack')}</p>
      {delegate.isVerified ? (
        <Banner tone="done">{t('desk.approvals.verifiedBy', { name: delegate.verifiedBy?.name ?? '' })}</Banner>
      ) : (
        <p className="meta">{t('desk.approvals.compare')}</p>
      )}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      {!delegate.isVerified && isSupervisor && (
        <div className="choices">
          <Button look="primary" isPending={busy} onPress={() => void decide(true)}>
            {t('desk.approvals.verify')}
          </Button>
          <Button isPending={busy} onPress={() => void decide(false)}>
            {t('desk.approvals.refuse')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** STO-7: who proposed, who approves, who saw it: three people. */
function Disposal({ whole, disposal, isSupervisor }: Part<'disposal'> & { isSupervisor: boolean }) {
  const { t } = useTranslation();
  const { busy, wrong, send } = useDeskWrite();
  return (
    <section className="waiting-step">
      <h3>{t(`desk.how.${disposal.how}`)}</h3>
      <p>{t('desk.approvals.proposedBy', { name: disposal.proposedBy?.name ?? '' })}</p>
      {disposal.isApproved && <p>{t('desk.approvals.approvedBy', { name: disposal.approvedBy?.name ?? '' })}</p>}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      {disposal.isApproved && <WitnessForm belongingsId={whole.id} how={disposal.how} />}
      {isSupervisor && (
        <div className="choices">
          {!disposal.isApproved && (
            <Button look="primary" isPending={busy} onPress={() => void send(ApproveDisposalDocument, { belongingsId: whole.id })}>
              {t('desk.approvals.approve')}
            </Button>
          )}
          <Button isPending={busy} onPress={() => void send(WithdrawDisposalDocument, { belongingsId: whole.id })}>
            {t('desk.unclaimed.withdraw')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Freeze({ whole, lost }: Part<'lost'>) {
  const { t } = useTranslation();
  const { busy, wrong, send } = useDeskWrite();
  return (
    <section className="waiting-step">
      <h3>{t('desk.lostState')}</h3>
      <p className="numbers">{t('desk.approvals.lostAt', { at: dayAndTime(lost.at), count: lost.failures })}</p>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <div className="choices">
        {lost.isFrozen && (
          <Button look="primary" isPending={busy} onPress={() => void send(LiftFreezeDocument, { belongingsId: whole.id, what: 'matching' })}>
            {t('desk.approvals.thaw')}
          </Button>
        )}
        <Button isPending={busy} onPress={() => void send(LiftFreezeDocument, { belongingsId: whole.id, what: 'ticket' })}>
          {t('desk.approvals.lift')}
        </Button>
      </div>
      <p className="meta">{t('desk.approvals.liftHelp')}</p>
    </section>
  );
}

/** After a broken seal: counted by somebody who does not give out (STO-8). */
function Inventory({ whole }: { whole: Belongings }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<'whole' | 'missing' | null>(null);
  const [note, setNote] = useState('');
  const { busy, wrong, send } = useDeskWrite();
  const record = () => {
    const text = note.trim();
    if (found) void send(InventorySealDocument, { belongingsId: whole.id, isComplete: found === 'whole', ...(text ? { note: text } : {}) });
  };
  if (whole.inventory)
    return (
      <Banner tone={whole.inventory.isComplete ? 'done' : 'warning'}>
        {t(whole.inventory.isComplete ? 'desk.approvals.countedWhole' : 'desk.approvals.countedMissing', { name: whole.inventory.by?.name ?? '' })}
      </Banner>
    );
  return (
    <details className="waiting-fold">
      <summary>{t('desk.approvals.inventory')}</summary>
      <div className="waiting-step">
        <p className="meta">{t('desk.approvals.inventoryHelp')}</p>
        <OneOf
          label={t('desk.approvals.contents')}
          value={found}
          onChange={setFound}
          choices={[
            { id: 'whole', label: t('desk.approvals.complete') },
            { id: 'missing', label: t('desk.approvals.missing'), danger: true },
          ]}
        />
        <Field label={t('desk.note')} value={note} onChange={setNote} autoComplete="off" maxLength={200} />
        {wrong && <Banner tone="error">{wrong}</Banner>}
        <Button isPending={busy} isDisabled={found === null} onPress={record}>
          {t('desk.approvals.record')}
        </Button>
      </div>
    </details>
  );
}
