import './desk.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { ExchangeBelongingsDocument } from '../../graphql/generated/graphql.ts';
import { labelOf } from '../../i18n/words.ts';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner, Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { checkedPieces, type Checks } from './check-draft.ts';
import { CheckPieces } from './check-pieces.tsx';
import { AskedPart, PiecesPart } from './contents-form.tsx';
import { useBelongings, useConditions, usePoint, type Belongings, type Conditions, type Point } from './desk-data.ts';
import { DeskHead } from './desk-head.tsx';
import { useDeskWrite } from './desk-write.ts';
import { draftOf } from './exchange-draft.ts';
import { FindBox } from './find-box.tsx';
import { enterMovesOn, focusAfter } from './moves-on.ts';
import { Printing } from './printing.tsx';
import { SignatureField } from './signature-field.tsx';
import { contentsOf, missingOf, type StoreDraft } from './store-draft.ts';
import { useSignature } from './use-signature.ts';

const route = getRouteApi('/signed-in/desk/exchange');

/** STO-6: putting in or taking out meanwhile is a claim and a new ticket with a new clock, in one save. */
export function ExchangePage() {
  const { t } = useTranslation();
  const { id, ticket } = route.useSearch();
  const navigate = useNavigate();
  const open = (found: string, text: string) => void navigate({ to: '/desk/exchange', search: { id: found, ticket: text } });
  return (
    <div className="page desk-page">
      <DeskHead title={t('desk.exchange.title')} note={t('desk.exchange.help')} />
      {id ? <Exchange key={id} id={id} ticket={ticket ?? ''} /> : <FindBox onFound={open} />}
    </div>
  );
}

function Exchange({ id, ticket }: { id: string; ticket: string }) {
  const { t } = useTranslation();
  const one = useBelongings(id);
  const point = usePoint();
  const conditions = useConditions();
  const [isDone, setDone] = useState(false);
  const navigate = useNavigate();
  const failed = [one, point, conditions].find((each) => each.isError && each.data === undefined);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!one.data || point.data === undefined || conditions.data === undefined) return <Loading rows={3} height={96} />;
  if (!point.data || !conditions.data) return <Empty title={t(point.data ? 'desk.noConditions' : 'desk.noPoint')} shape="off" />;
  const place = point.data.place ? labelOf(point.data.place.name) : point.data.id;
  if (isDone) return <Printing belongingsId={id} place={place} next={t('desk.title')} onNext={() => void navigate({ to: '/desk' })} />;
  if (one.data.item.isLost) return <Banner tone="error">{t('desk.claim.frozen', { no: one.data.item.no })}</Banner>;
  return <ExchangeForm whole={one.data} shown={ticket} point={point.data} conditions={conditions.data} onDone={() => setDone(true)} />;
}

type FormProps = { whole: Belongings; shown: string; point: Point; conditions: Conditions; onDone: () => void };

function ExchangeForm(props: FormProps) {
  const { t } = useTranslation();
  const { whole, shown, point, conditions } = props;
  const isLate = useNow(60_000) >= Date.parse(whole.item.deadline);
  const exchange = useExchange(props);
  const { form, ticket, draft, set, missing, asked, signature } = exchange;
  const wrong = exchange.wrong ?? signature.wrong;
  if (isLate) return <Banner tone="warning">{t('desk.exchange.late')}</Banner>;
  const withOwn = { ...point, freeSlots: [...new Set([...whole.item.slots, ...point.freeSlots])] };
  return (
    <Form ref={form} className="desk-columns three" onSubmit={(event) => void exchange.submit(event)} validationBehavior="aria">
      <div className="desk-column panel">
        <h2>
          {t('desk.exchange.out')} <span className="numbers">{whole.item.no}</span>
        </h2>
        <Field
          label={t('desk.claim.ticket')}
          value={ticket}
          onChange={exchange.setTicket}
          autoComplete="off"
          autoFocus={!shown}
          wrong={asked && !ticket.trim() ? t('issue.required') : undefined}
        />
        <CheckPieces whole={whole} ticket={ticket} checks={exchange.checks} onChange={exchange.setChecks} autoFocus={shown !== ''} />
        <SignatureField value={signature.draft} onChange={signature.setDraft} asked={asked} />
        {asked && !exchange.pieces && <Banner tone="error">{t('desk.claim.unchecked')}</Banner>}
      </div>
      <div className="desk-column panel">
        <h2>{t('desk.exchange.in')}</h2>
        <PiecesPart draft={draft} set={set} missing={missing} point={withOwn} />
      </div>
      <div className="desk-column panel">
        <AskedPart draft={draft} set={set} missing={missing} conditions={conditions} isFolded />
        {wrong && <Banner tone="error">{wrong}</Banner>}
        <Button type="submit" look="primary" size="large" isPending={exchange.busy} data-stop>
          {t('desk.exchange.submit')}
        </Button>
      </div>
    </Form>
  );
}

/** The exchange as it is being made, and its sending. */
function useExchange({ whole, shown, conditions, onDone }: FormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [ticket, setTicket] = useState(shown);
  const [checks, setChecks] = useState<Checks>({});
  const [draft, setDraft] = useState<StoreDraft>(() => draftOf(whole));
  const [asked, setAsked] = useState(false);
  const signature = useSignature();
  const { busy, wrong, send } = useDeskWrite();
  const pieces = checkedPieces(whole.pieces, checks);
  const set = (part: Partial<StoreDraft>) => {
    setDraft((held) => ({ ...held, ...part }));
    if (part.asked && form.current && document.activeElement) focusAfter(form.current, document.activeElement);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (!pieces || !signature.isSigned || !ticket.trim() || contentsMissing(draft).length > 0) return;
    const signed = await signature.give();
    if (!signed) return;
    const contents = contentsOf(draft, { conditionsId: conditions.id, kindWord: (kind) => t(`desk.pieceKind.${kind}`) });
    if (await send(ExchangeBelongingsDocument, { belongingsId: whole.id, check: { ticket: ticket.trim(), pieces, signature: signed }, contents })) onDone();
  };
  const missing = asked ? contentsMissing(draft) : [];
  return { form, ticket, setTicket, checks, setChecks, draft, set, missing, asked, signature, pieces, busy: busy || signature.busy, wrong, submit };
}

/** The depositor is known; only what lies there changes. */
const contentsMissing = (draft: StoreDraft) => missingOf(draft).filter((each) => each !== 'depositor' && each !== 'phone');
