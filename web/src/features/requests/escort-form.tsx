import './requests.css';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { RequestTripDocument, type WardQuery } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import type { Job } from '../../live/jobs.ts';
import { AnyOf, OneOf } from '../../ui/chip.tsx';
import { TextArea } from '../../ui/field.tsx';
import { accompaniments, modes, precautions, reasons, tubes } from './choices.ts';
import { Destination } from './destination.tsx';
import { readBackOf, tripOf, useEscortDraft, type EscortDraft } from './escort-draft.ts';
import { PatientChoice, type Patient } from './patient-choice.tsx';
import { nameOfPlace, usePlaces } from './places.ts';
import { RequestFoot, Urgency } from './request-foot.tsx';
import { useWhen, WhenChoice } from './request-when.tsx';
import { useRequest } from './use-request.ts';

export type WardOf = NonNullable<WardQuery['ward']>;
type Props = { ward: WardOf; patientId?: string | undefined; onDone: (job: Job) => void; onCancel: () => void; onShow: (jobId: string) => void };

/** ESC-1 on one screen. The patient's record presets what it knows; what is missing is asked for, and read back before it goes. */
export function EscortForm({ ward, patientId, onDone, onCancel, onShow }: Props) {
  const { t } = useTranslation();
  const places = usePlaces().data ?? [];
  const [patient, setPatient] = useState<Patient | undefined>(() => ward.patients.find((each) => each.id === patientId));
  const { value, set, preset } = useEscortDraft(patient);
  const when = useWhen();
  const { asked, busy, outcome, submit } = useRequest(onDone);
  const trip = when.isMissing ? undefined : tripOf(patient, value);
  const send = (again: boolean) =>
    submit(
      trip &&
        (() => write(RequestTripDocument, { ...trip, fromId: ward.place.id, ...(when.readyAt ? { readyAt: when.readyAt } : {}), ...(again ? { again } : {}) })),
    );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  const choose = (next: Patient | undefined) => {
    setPatient(next);
    preset(next);
  };
  return (
    <Form className="request-form" onSubmit={onSubmit}>
      <PatientChoice ward={ward} patient={patient} onChoose={choose} wrong={asked && !patient ? t('request.patientMissing') : undefined} />
      <Destination
        kind="escort"
        fromId={ward.place.id}
        places={places}
        value={value.toId}
        onChange={(toId) => set({ toId })}
        wrong={asked && !value.toId ? t('request.toMissing') : undefined}
      />
      <WhenChoice {...when} asked={asked} forPatient />
      <Care value={value} set={set} needsCompany={Boolean(patient?.critical || patient?.dependent)} asked={asked} />
      <Urgency
        urgent={value.urgent}
        reason={value.urgentReason}
        onChange={set}
        wrong={asked && value.urgent && !value.urgentReason ? t('request.urgentMissing') : undefined}
      />
      <TextArea label={t('job.note')} value={value.note} onChange={(note) => set({ note })} maxLength={500} />
      <RequestFoot
        readBack={readBackOf(t, value, nameOfPlace(places, value.toId))}
        outcome={outcome}
        busy={busy}
        onCancel={onCancel}
        onShow={onShow}
        onAgain={() => send(true)}
      />
    </Form>
  );
}

type CareProps = { value: EscortDraft; set: (part: Partial<EscortDraft>) => void; needsCompany: boolean; asked: boolean };

/** How the patient travels and what is minded. Without company nobody critical or dependent goes (ESC-2), and it says so. */
function Care({ value, set, needsCompany, asked }: CareProps) {
  const { t } = useTranslation();
  return (
    <>
      <OneOf
        label={t('reason.label')}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        choices={reasons.map((id) => ({ id, label: t(`reason.${id}`) }))}
      />
      <OneOf label={t('mode.label')} value={value.mode} onChange={(mode) => set({ mode })} choices={modes.map((id) => ({ id, label: t(`mode.${id}`) }))} />
      <div className="wide">
        <AnyOf
          label={t('precaution.label')}
          value={value.precautions}
          onChange={(next) => set({ precautions: next })}
          choices={precautions.map((id) => ({ id, label: t(`precaution.${id}`) }))}
        />
      </div>
      <AnyOf
        label={t('tube.label')}
        value={value.tubes}
        onChange={(next) => set({ tubes: next })}
        choices={tubes.map((id) => ({ id, label: t(`tube.${id}`) }))}
      />
      <OneOf
        label={t('accompaniment.label')}
        value={value.accompaniment}
        onChange={(accompaniment) => set({ accompaniment })}
        hint={needsCompany ? t('request.companyNeeded') : undefined}
        wrong={asked && value.accompaniment === null ? t('request.companyMissing') : undefined}
        choices={accompaniments.map((id) => ({ id, label: t(`accompaniment.${id}`), isDisabled: id === 'none' && needsCompany }))}
      />
    </>
  );
}
