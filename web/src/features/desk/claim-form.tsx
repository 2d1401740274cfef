import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { ClaimBelongingsDocument } from '../../graphql/generated/graphql.ts';
import { dayAndTime } from '../../time/format.ts';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { announce } from '../../ui/notices.tsx';
import { Banner } from '../../ui/states.tsx';
import { checkedPieces, type Checks } from './check-draft.ts';
import { CheckPieces } from './check-pieces.tsx';
import { DelegateForm } from './delegate-form.tsx';
import type { Belongings } from './desk-data.ts';
import { useDeskWrite } from './desk-write.ts';
import { DocumentFields, isWhole, noDocument } from './document-fields.tsx';
import { enterMovesOn } from './moves-on.ts';
import { SignatureField } from './signature-field.tsx';
import { useSignature } from './use-signature.ts';

/** What is shown and looked at before anything is given out (STO-8, STO-10). */
export function ClaimForm({ whole, shown }: { whole: Belongings; shown: string }) {
  const { t } = useTranslation();
  const claim = useClaim(whole, shown);
  const { ticket, asked, signature, isLate, byDelegate, needsDocument } = claim;
  const wrong = claim.wrong ?? signature.wrong;
  return (
    <div className="desk-columns">
      <Form className="desk-column panel" onSubmit={(event) => void claim.submit(event)} validationBehavior="aria">
        <ClaimHead whole={whole} isLate={isLate} ticket={ticket} />
        <Field
          label={t('desk.claim.ticket')}
          value={ticket}
          onChange={claim.setTicket}
          autoComplete="off"
          autoFocus={!shown}
          wrong={asked && !ticket.trim() ? t('issue.required') : undefined}
        />
        <CheckPieces whole={whole} ticket={ticket} checks={claim.checks} onChange={claim.setChecks} autoFocus={shown !== ''} />
        {needsDocument && <DocumentFields label={t('desk.document.shown')} value={claim.document} onChange={claim.setDocument} asked={asked} />}
        <SignatureField value={signature.draft} onChange={signature.setDraft} asked={asked} />
        {asked && !claim.pieces && <Banner tone="error">{t('desk.claim.unchecked')}</Banner>}
        <DelegateLine delegate={whole.delegate} />
        {wrong && <Banner tone="error">{wrong}</Banner>}
        <Button type="submit" look="primary" size="large" isPending={claim.busy} data-stop>
          {t(byDelegate ? 'desk.claim.submitDelegate' : 'desk.claim.submit')}
        </Button>
      </Form>
      {!byDelegate && <DelegateForm whole={whole} ticket={ticket} />}
    </div>
  );
}

/** The claim as it is being made, and its sending. */
function useClaim(whole: Belongings, shown: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isLate = useNow(60_000) >= Date.parse(whole.item.deadline);
  const [ticket, setTicket] = useState(shown);
  const [checks, setChecks] = useState<Checks>({});
  const [document, setDocument] = useState(noDocument);
  const [asked, setAsked] = useState(false);
  const signature = useSignature();
  const { busy, wrong, send } = useDeskWrite();
  const byDelegate = whole.delegate !== null && whole.delegate !== undefined;
  const pieces = checkedPieces(whole.pieces, checks);
  const needsDocument = isLate && !byDelegate;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (!pieces || !signature.isSigned || !ticket.trim() || (needsDocument && !isWhole(document))) return;
    const signed = await signature.give();
    if (!signed) return;
    const proof = needsDocument ? { document } : {};
    if (
      !(await send(ClaimBelongingsDocument, {
        belongingsId: whole.id,
        by: byDelegate ? 'delegate' : 'owner',
        ticket: ticket.trim(),
        pieces,
        signature: signed,
        ...proof,
      }))
    )
      return;
    announce(t('desk.claim.done', { no: whole.item.no }));
    void navigate({ to: '/desk' });
  };
  return {
    ticket,
    setTicket,
    checks,
    setChecks,
    document,
    setDocument,
    asked,
    signature,
    isLate,
    byDelegate,
    needsDocument,
    pieces,
    busy: busy || signature.busy,
    wrong,
    submit,
  };
}

function DelegateLine({ delegate }: Pick<Belongings, 'delegate'>) {
  const { t } = useTranslation();
  if (!delegate) return null;
  return delegate.isVerified ? (
    <Banner tone="done">{t('desk.delegate.verified', { name: delegate.verifiedBy?.name ?? '' })}</Banner>
  ) : (
    <Banner tone="warning">{t('desk.delegate.waiting')}</Banner>
  );
}

function ClaimHead({ whole, isLate, ticket }: { whole: Belongings; isLate: boolean; ticket: string }) {
  const { t } = useTranslation();
  const { item } = whole;
  return (
    <>
      <div className="claim-line">
        <p className="claim-head">
          <strong className="numbers">{item.no}</strong> {t('desk.pieces', { count: item.pieceCount })}{' '}
          <span className="numbers quiet">
            {t('desk.deadline')} {dayAndTime(item.deadline)}
          </span>
        </p>
        {!isLate && (
          <Link to="/desk/exchange" search={{ id: whole.id, ticket: ticket.trim() }} className="button">
            {t('desk.exchange.title')}
          </Link>
        )}
      </div>
      {isLate && <Banner tone="warning">{t('desk.claim.late')}</Banner>}
    </>
  );
}
