import './desk.css';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { DepositBelongingsDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { labelOf, sentenceOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner, Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { AskedPart, PiecesPart, type DraftProps } from './contents-form.tsx';
import { useConditions, useDeskRefresh, usePoint, type Conditions, type Point } from './desk-data.ts';
import { DeskHead } from './desk-head.tsx';
import { enterMovesOn, focusAfter } from './moves-on.ts';
import { Printing } from './printing.tsx';
import { contentsOf, depositorOf, emptyDraft, missingOf, type StoreDraft } from './store-draft.ts';

/** Belongings are taken in on one page; Enter moves on (STO-1 to STO-5, STO-12). */
export function StorePage() {
  const { t } = useTranslation();
  const point = usePoint();
  const conditions = useConditions();
  const failed = [point, conditions].find((each) => each.isError && each.data === undefined);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (point.data === undefined || conditions.data === undefined) return <Loading rows={4} height={96} />;
  if (!point.data || !conditions.data) return <Empty title={t(point.data ? 'desk.noConditions' : 'desk.noPoint')} shape="off" />;
  return <Store point={point.data} conditions={conditions.data} />;
}

function Store({ point, conditions }: { point: Point; conditions: Conditions }) {
  const { t } = useTranslation();
  const [storedId, setStoredId] = useState<string>();
  const place = point.place ? labelOf(point.place.name) : point.id;
  return (
    <div className="page desk-page">
      <DeskHead title={t('desk.tile.store')} note={`${place} · ${t('desk.store.free', { count: point.freeSlots.length })}`} />
      {storedId ? (
        <Printing belongingsId={storedId} place={place} next={t('desk.store.next')} onNext={() => setStoredId(undefined)} />
      ) : (
        <StoreForm point={point} conditions={conditions} onStored={setStoredId} />
      )}
    </div>
  );
}

function StoreForm({ point, conditions, onStored }: { point: Point; conditions: Conditions; onStored: (id: string) => void }) {
  const { t } = useTranslation();
  const refresh = useDeskRefresh();
  const [draft, setDraft] = useState<StoreDraft>(emptyDraft);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const missing = asked ? missingOf(draft) : [];
  const set = (part: Partial<StoreDraft>) => {
    setDraft((held) => ({ ...held, ...part }));
    // What was asked for is answered with one key, which also goes on.
    if (part.asked && form.current && document.activeElement) focusAfter(form.current, document.activeElement);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (missingOf(draft).length > 0) return;
    setBusy(true);
    const contents = contentsOf(draft, { conditionsId: conditions.id, kindWord: (kind) => t(`desk.pieceKind.${kind}`) });
    const outcome = await write(DepositBelongingsDocument, { pointId: point.id, party: draft.party, depositor: depositorOf(draft), ...contents });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is !== 'done') return;
    void refresh();
    onStored(outcome.data.id);
  };
  return (
    <Form ref={form} className="desk-columns" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <div className="desk-column panel">
        <DepositorPart draft={draft} set={set} missing={missing} />
        <PiecesPart draft={draft} set={set} missing={missing} point={point} />
      </div>
      <div className="desk-column panel">
        <AskedPart draft={draft} set={set} missing={missing} conditions={conditions} />
        {wrong && <Banner tone="error">{wrong}</Banner>}
        <Button type="submit" look="primary" size="large" isPending={busy} data-stop>
          {t('desk.store.submit')}
        </Button>
      </div>
    </Form>
  );
}

function DepositorPart({ draft, set, missing }: DraftProps) {
  const { t } = useTranslation();
  const wrong = missing.includes('depositor') ? t('desk.missing.depositor') : missing.includes('phone') ? t('desk.missing.phone') : undefined;
  return (
    <div className="desk-line">
      <Field
        label={t('desk.store.phone')}
        value={draft.phone}
        onChange={(phone) => set({ phone })}
        wrong={wrong}
        inputMode="tel"
        autoComplete="off"
        autoFocus
      />
      <OneOf
        label={t('desk.store.party')}
        value={draft.party}
        onChange={(party) => set({ party })}
        choices={[
          { id: 'visitor', label: t('desk.party.visitor') },
          { id: 'patient', label: t('desk.party.patient') },
        ]}
      />
      {draft.party === 'patient' && (
        <>
          <Field label={t('desk.store.wristband')} value={draft.wristband} onChange={(wristband) => set({ wristband })} autoComplete="off" />
          <Field label={t('desk.store.bed')} value={draft.bed} onChange={(bed) => set({ bed })} autoComplete="off" />
        </>
      )}
    </div>
  );
}
