import './desk.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { ClaimBelongingsDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { announce } from '../../ui/notices.tsx';
import { Banner, ErrorState, Loading } from '../../ui/states.tsx';
import { checkedPieces, type Checks } from './check-draft.ts';
import { CheckPieces } from './check-pieces.tsx';
import { DelegateForm } from './delegate-form.tsx';
import { useBelongings, useDeskRefresh, type Belongings } from './desk-data.ts';
import { DeskHead } from './desk-head.tsx';
import { DocumentFields, isWhole, noDocument } from './document-fields.tsx';
import { FindBox } from './find-box.tsx';
import { enterMovesOn } from './moves-on.ts';

const route = getRouteApi('/signed-in/desk/claim');

/** STO-8: ticket, the tag of every piece, every seal, a signature. */
export function ClaimPage() {
  const { t } = useTranslation();
  const { id, ticket } = route.useSearch();
  const navigate = useNavigate();
  return (
    <div className="page desk-page">
      <DeskHead title={t('desk.tile.claim')} />
      {id ? <Claim key={id} id={id} ticket={ticket ?? ''} /> : <FindBox onFound={(found, text) => void navigate({ to: '/desk/claim', search: { id: found, ticket: text } })} />}
    </div>
  );
}

function Claim({ id, ticket }: { id: string; ticket: string }) {
  const { t } = useTranslation();
  const one = useBelongings(id);
  if (one.isError && !one.data) return <ErrorState error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <Loading rows={3} height={96} />;
  const { item, ended } = one.data;
  if (ended) return <Banner tone="warning">{t('desk.claim.ended', { no: item.no, at: dayAndTime(ended.at), name: ended.clerk?.name ?? '' })}</Banner>;
  if (item.isLost) return <Banner tone="error">{t('desk.claim.frozen', { no: item.no })}</Banner>;
  return <ClaimForm whole={one.data} shown={ticket} />;
}

function ClaimForm({ whole, shown }: { whole: Belongings; shown: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useDeskRefresh();
  const isLate = useNow(60_000) >= Date.parse(whole.item.deadline);
  const [ticket, setTicket] = useState(shown);
  const [checks, setChecks] = useState<Checks>({});
  const [name, setName] = useState('');
  const [document, setDocument] = useState(noDocument);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const byDelegate = whole.delegate !== null && whole.delegate !== undefined;
  const pieces = checkedPieces(whole.pieces, checks);
  // Recorded too: a claim with a foreign tag is stopped by the server, whatever the page shows.
  const stop = (code: string) => void write(ClaimBelongingsDocument, { belongingsId: whole.id, by: 'owner', ticket, pieces: [{ tag: code, seal: 'none' }], signature: {} });
  const needsDocument = isLate && !byDelegate;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (!pieces || !name.trim() || !ticket.trim() || (needsDocument && !isWhole(document))) return;
    setBusy(true);
    const proof = needsDocument ? { document } : {};
    const outcome = await write(ClaimBelongingsDocument, { belongingsId: whole.id, by: byDelegate ? 'delegate' : 'owner', ticket: ticket.trim(), pieces, signature: { name: name.trim() }, ...proof });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is !== 'done') return;
    announce(t('desk.claim.done', { no: whole.item.no }));
    void refresh();
    void navigate({ to: '/desk' });
  };
  const waiting = byDelegate && !whole.delegate?.isVerified;
  return (
    <div className="desk-columns">
      <Form className="desk-column panel" onSubmit={(event) => void submit(event)} validationBehavior="aria">
        <ClaimHead whole={whole} isLate={isLate} />
        <Field label={t('desk.claim.ticket')} value={ticket} onChange={setTicket} autoComplete="off" autoFocus={!shown} wrong={asked && !ticket.trim() ? t('issue.required') : undefined} />
        <CheckPieces pieces={whole.pieces} checks={checks} onChange={setChecks} onStop={stop} autoFocus={shown !== ''} />
        {needsDocument && <DocumentFields label={t('desk.document.shown')} value={document} onChange={setDocument} asked={asked} />}
        <Field label={t('desk.claim.signature')} value={name} onChange={setName} autoComplete="off" maxLength={40} wrong={asked && !name.trim() ? t('desk.claim.signatureMissing') : undefined} />
        {asked && !pieces && <Banner tone="error">{t('desk.claim.unchecked')}</Banner>}
        {waiting && <Banner tone="warning">{t('desk.delegate.waiting')}</Banner>}
        {wrong && <Banner tone="error">{wrong}</Banner>}
        <Button type="submit" look="primary" size="large" isPending={busy} data-stop>
          {t(byDelegate ? 'desk.claim.submitDelegate' : 'desk.claim.submit')}
        </Button>
      </Form>
      {!byDelegate && <DelegateForm whole={whole} ticket={ticket} />}
    </div>
  );
}

function ClaimHead({ whole, isLate }: { whole: Belongings; isLate: boolean }) {
  const { t } = useTranslation();
  const { item } = whole;
  return (
    <>
      <p className="claim-head">
        <strong className="numbers">{item.no}</strong> {t('desk.pieces', { count: item.pieceCount })}{' '}
        <span className="numbers quiet">
          {t('desk.deadline')} {dayAndTime(item.deadline)}
        </span>
      </p>
      {isLate && <Banner tone="warning">{t('desk.claim.late')}</Banner>}
    </>
  );
}
