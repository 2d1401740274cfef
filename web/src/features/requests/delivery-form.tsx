import './requests.css';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { RequestConsignmentDocument, type ItemType } from '../../graphql/generated/graphql.ts';
import { write, type Outcome } from '../../graphql/write.ts';
import { labelOf } from '../../i18n/words.ts';
import { deliver } from '../../live/frames.ts';
import type { Job } from '../../live/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { RequestAnswer, Urgency, type WardOf } from './escort-form.tsx';
import { Destination } from './destination.tsx';
import { ItemsField, PiecesField, type ItemDraft } from './items-field.tsx';
import { nameOfPlace, placeOptions, usePlaces } from './places.ts';
import { useWhen, WhenChoice } from './request-when.tsx';

export type Template = WardOf['templates'][number];
type Props = { ward: WardOf; template: Template; onDone: (job: Job) => void; onCancel: () => void; onShow: (jobId: string) => void };

/** A delivery by its template (DEL-1): what is scanned or counted, where to, when. */
export function DeliveryForm({ ward, template, onDone, onCancel, onShow }: Props) {
  const { t } = useTranslation();
  const places = usePlaces();
  const options = placeOptions(places.data ?? [], template.kind, ward.place.id);
  const [chosenId, setToId] = useState<string | null>(null);
  const toId = chosenId ?? (options.length === 1 ? (options[0]?.id ?? null) : null);
  const [items, setItems] = useState<readonly ItemDraft[]>([]);
  const [pieces, setPieces] = useState(1);
  const [urgent, setUrgent] = useState<{ urgent: boolean; urgentReason: string | null }>({ urgent: false, urgentReason: null });
  const [note, setNote] = useState('');
  const when = useWhen();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Job>>();
  const [label] = useState(pieceLabel);
  const sent = template.scanned ? items : piecesOf(pieces, template.itemTypes[0] ?? 'other', label);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!toId || sent.length === 0 || when.isMissing || (urgent.urgent && !urgent.urgentReason)) return;
    setBusy(true);
    const result = await write(RequestConsignmentDocument, {
      kind: template.kind,
      fromId: ward.place.id,
      toId,
      items: [...sent],
      ...(urgent.urgent ? { priority: 'P1' as const, urgentReason: urgent.urgentReason ?? '' } : {}),
      ...(when.readyAt ? { readyAt: when.readyAt } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    setBusy(false);
    setOutcome(result);
    if (result.is !== 'done') return;
    deliver({ cursor: '', live: { __typename: 'JobChanged', job: result.data } });
    onDone(result.data);
  };
  return (
    <Form className="request-form" onSubmit={(event) => void submit(event)}>
      {template.scanned ? (
        <ItemsField template={template} items={items} onChange={setItems} wrong={asked && items.length === 0 ? t('request.itemsMissing') : undefined} />
      ) : (
        <PiecesField template={template} value={pieces} onChange={setPieces} />
      )}
      <Destination
        kind={template.kind}
        fromId={ward.place.id}
        places={places.data ?? []}
        value={toId}
        onChange={setToId}
        wrong={asked && !toId ? t('request.toMissing') : undefined}
      />
      <WhenChoice {...when} asked={asked} forPatient={false} />
      <Urgency
        urgent={urgent.urgent}
        reason={urgent.urgentReason}
        onChange={(part) => setUrgent((old) => ({ ...old, ...part }))}
        wrong={asked && urgent.urgent && !urgent.urgentReason ? t('request.urgentMissing') : undefined}
      />
      <TextArea label={t('job.note')} value={note} onChange={setNote} maxLength={500} />
      <p className="read-back" aria-live="polite">
        {[
          labelOf(template.name),
          t('job.items', { count: sent.length }),
          toId && `→ ${nameOfPlace(places.data ?? [], toId)}`,
          urgent.urgent && t('priority.P1'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <RequestAnswer outcome={outcome} onShow={onShow} />
      <div className="request-actions">
        <Button size="large" onPress={onCancel}>
          {t('action.back')}
        </Button>
        <Button type="submit" look="primary" size="large" isPending={busy}>
          {t('action.submit')}
        </Button>
      </div>
    </Form>
  );
}

/** Pieces without a code of their own get one of this request, so that custody can name each (DEL-3). */
function piecesOf(count: number, type: ItemType, label: string): readonly ItemDraft[] {
  return Array.from({ length: count }, (_, index) => ({ code: `${label}-${index + 1}`, type }));
}

function pieceLabel(): string {
  return `P${Date.now().toString(36).toUpperCase()}${crypto.getRandomValues(new Uint16Array(1)).join('')}`;
}
