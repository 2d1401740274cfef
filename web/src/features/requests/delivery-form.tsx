import './requests.css';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { RequestConsignmentDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { labelOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { TextArea } from '../../ui/field.tsx';
import { consignmentOf, useDeliveryDraft } from './delivery-draft.ts';
import { Destination } from './destination.tsx';
import type { WardOf } from './escort-form.tsx';
import { ItemsField, PiecesField } from './items-field.tsx';
import { nameOfPlace, placeOptions, usePlaces } from './places.ts';
import { RequestFoot, Urgency } from './request-foot.tsx';
import { useWhen, WhenChoice } from './request-when.tsx';
import { useRequest } from './use-request.ts';

export type Template = WardOf['templates'][number];
type Props = { ward: WardOf; template: Template; onDone: (job: Job) => void; onCancel: () => void; onShow: (jobId: string) => void };

/** A delivery by its template (DEL-1): what is scanned or counted, where to, when. */
export function DeliveryForm({ ward, template, onDone, onCancel, onShow }: Props) {
  const { t } = useTranslation();
  const places = usePlaces().data ?? [];
  const { value, items, set } = useDeliveryDraft(template);
  const when = useWhen();
  const { asked, busy, outcome, submit } = useRequest(onDone);
  const options = placeOptions(places, template.kind, ward.place.id);
  const toId = value.toId ?? (options.length === 1 ? (options[0]?.id ?? null) : null);
  const consignment = when.isMissing ? undefined : consignmentOf(template, value, { toId, items });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(
      consignment && (() => write(RequestConsignmentDocument, { ...consignment, fromId: ward.place.id, ...(when.readyAt ? { readyAt: when.readyAt } : {}) })),
    );
  };
  const missing = (isMissing: boolean, key: 'itemsMissing' | 'toMissing' | 'urgentMissing') => (asked && isMissing ? t(`request.${key}`) : undefined);
  const readBack = [
    labelOf(template.name),
    t('job.items', { count: items.length }),
    toId && `→ ${nameOfPlace(places, toId)}`,
    value.urgent && t('priority.P1'),
  ];
  return (
    <Form className="request-form" onSubmit={onSubmit}>
      {template.scanned ? (
        <ItemsField template={template} items={value.items} onChange={(next) => set({ items: next })} wrong={missing(items.length === 0, 'itemsMissing')} />
      ) : (
        <PiecesField template={template} value={value.pieces} onChange={(pieces) => set({ pieces })} />
      )}
      <Destination
        kind={template.kind}
        fromId={ward.place.id}
        places={places}
        value={toId}
        onChange={(next) => set({ toId: next })}
        wrong={missing(!toId, 'toMissing')}
      />
      <WhenChoice {...when} asked={asked} forPatient={false} />
      <Urgency urgent={value.urgent} reason={value.urgentReason} onChange={set} wrong={missing(value.urgent && !value.urgentReason, 'urgentMissing')} />
      <TextArea label={t('job.note')} value={value.note} onChange={(note) => set({ note })} maxLength={500} />
      <RequestFoot readBack={readBack.filter(Boolean).join(' · ')} outcome={outcome} busy={busy} onCancel={onCancel} onShow={onShow} />
    </Form>
  );
}
