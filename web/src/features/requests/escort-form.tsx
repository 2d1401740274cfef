import './requests.css';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import {
  RequestTripDocument,
  type Accompaniment,
  type Mode,
  type Precaution,
  type TripReason,
  type Tube,
  type WardQuery,
} from '../../graphql/generated/graphql.ts';
import { write, type Outcome } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { deliver } from '../../live/frames.ts';
import type { Job } from '../../live/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { AnyOf, OneOf } from '../../ui/chip.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { accompaniments, modes, precautions, reasons, tubes, urgentReasons } from './choices.ts';
import { PatientChoice, type Patient } from './patient-choice.tsx';
import { Destination } from './destination.tsx';
import { nameOfPlace, usePlaces } from './places.ts';
import { useWhen, WhenChoice } from './request-when.tsx';

export type WardOf = NonNullable<WardQuery['ward']>;
type Props = {
  ward: WardOf;
  patientId?: string | undefined;
  toId?: string | undefined;
  onDone: (job: Job) => void;
  onCancel: () => void;
  onShow: (jobId: string) => void;
};

/** ESC-1 on one screen. The patient's record presets what it knows; what is missing is asked for, and read back before it goes. */
export function EscortForm({ ward, patientId, toId, onDone, onCancel, onShow }: Props) {
  const { t } = useTranslation();
  const places = usePlaces();
  const [patient, setPatient] = useState<Patient | undefined>(() => ward.patients.find((each) => each.id === patientId));
  const form = useEscort(patient, toId);
  const when = useWhen();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Job>>();
  const { value, set } = form;
  const needsCompany = Boolean(patient && (patient.critical || patient.dependent));
  const missing = { patient: !patient, to: !value.toId, accompaniment: value.accompaniment === null, urgent: value.urgent && !value.urgentReason };
  const send = async (again: boolean) => {
    setAsked(true);
    if (!patient || !value.toId || value.accompaniment === null || missing.urgent || when.isMissing) return;
    setBusy(true);
    const result = await write(RequestTripDocument, {
      patientId: patient.id,
      fromId: ward.place.id,
      bed: patient.bed,
      toId: value.toId,
      reason: value.reason,
      mode: value.mode,
      precautions: value.precautions,
      tubes: value.tubes,
      accompaniment: value.accompaniment,
      ...(value.urgent ? { priority: 'P1' as const, urgentReason: value.urgentReason ?? '' } : {}),
      ...(when.readyAt ? { readyAt: when.readyAt } : {}),
      ...(value.note.trim() ? { note: value.note.trim() } : {}),
      ...(again ? { again } : {}),
    });
    setBusy(false);
    setOutcome(result);
    if (result.is !== 'done') return;
    deliver({ cursor: '', live: { __typename: 'JobChanged', job: result.data } });
    onDone(result.data);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(false);
  };
  return (
    <Form className="request-form" onSubmit={submit}>
      <PatientChoice
        ward={ward}
        patient={patient}
        onChoose={(next) => {
          setPatient(next);
          form.preset(next);
        }}
        wrong={asked && missing.patient ? t('request.patientMissing') : undefined}
      />
      <Destination
        kind="escort"
        fromId={ward.place.id}
        places={places.data ?? []}
        value={value.toId}
        onChange={(id) => set({ toId: id })}
        wrong={asked && missing.to ? t('request.toMissing') : undefined}
      />
      <WhenChoice {...when} asked={asked} forPatient />
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
        wrong={asked && missing.accompaniment ? t('request.companyMissing') : undefined}
        choices={accompaniments.map((id) => ({ id, label: t(`accompaniment.${id}`), isDisabled: id === 'none' && needsCompany }))}
      />
      <Urgency urgent={value.urgent} reason={value.urgentReason} onChange={set} wrong={asked && missing.urgent ? t('request.urgentMissing') : undefined} />
      <TextArea label={t('job.note')} value={value.note} onChange={(note) => set({ note })} maxLength={500} />
      <p className="read-back" aria-live="polite">
        {readBack(t, value, nameOfPlace(places.data ?? [], value.toId))}
      </p>
      <RequestAnswer outcome={outcome} onShow={onShow} onAgain={() => void send(true)} />
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

type Escort = {
  toId: string | null;
  reason: TripReason;
  mode: Mode;
  precautions: Precaution[];
  tubes: Tube[];
  accompaniment: Accompaniment | null;
  urgent: boolean;
  urgentReason: string | null;
  note: string;
};

function useEscort(patient: Patient | undefined, toId: string | undefined) {
  const [value, setValue] = useState<Escort>({ toId: toId ?? null, reason: 'examination', ...presetOf(patient), urgent: false, urgentReason: null, note: '' });
  return {
    value,
    set: (part: Partial<Escort>) => setValue((old) => ({ ...old, ...part })),
    preset: (next: Patient | undefined) => setValue((old) => ({ ...old, ...presetOf(next) })),
  };
}

/** What the record knows. Nobody critical or dependent goes alone (ESC-2), so there company has to be chosen. */
function presetOf(patient: Patient | undefined): Pick<Escort, 'mode' | 'precautions' | 'tubes' | 'accompaniment'> {
  return {
    mode: patient?.critical ? 'bed' : 'wheelchair',
    precautions: [...(patient?.precautions ?? [])],
    tubes: [...(patient?.tubes ?? [])],
    accompaniment: patient && !patient.critical && !patient.dependent ? 'none' : null,
  };
}

function readBack(t: ReturnType<typeof useTranslation>['t'], value: Escort, to: string): string {
  const parts = [
    to && `→ ${to}`,
    t(`mode.${value.mode}`),
    ...value.precautions.map((each) => t(`precaution.${each}`)),
    ...value.tubes.map((each) => t(`tube.${each}`)),
    value.accompaniment && t(`accompaniment.${value.accompaniment}`),
    value.urgent && t('priority.P1'),
  ];
  return parts.filter(Boolean).join(' · ');
}

type UrgencyProps = {
  urgent: boolean;
  reason: string | null;
  onChange: (part: { urgent?: boolean; urgentReason?: string | null }) => void;
  wrong: string | undefined;
};

/** 急 asks for one reason: what is urgent for everybody is urgent for nobody. */
export function Urgency({ urgent, reason, onChange, wrong }: UrgencyProps) {
  const { t } = useTranslation();
  const chosen = urgentReasons.find((id) => t(`request.urgentReason.${id}`) === reason) ?? null;
  return (
    <div className="urgency">
      <OneOf
        label={t('priority.label')}
        value={urgent ? 'urgent' : 'routine'}
        onChange={(next) => onChange(next === 'urgent' ? { urgent: true } : { urgent: false, urgentReason: null })}
        choices={[
          { id: 'routine', label: t('priority.P3') },
          { id: 'urgent', label: t('priority.P1'), danger: true },
        ]}
      />
      {urgent && (
        <OneOf
          label={t('request.urgentWhy')}
          value={chosen}
          onChange={(id) => onChange({ urgentReason: t(`request.urgentReason.${id}`) })}
          choices={urgentReasons.map((id) => ({ id, label: t(`request.urgentReason.${id}`) }))}
          wrong={wrong}
        />
      )}
    </div>
  );
}

/** What came of it: nothing if it went; a duplicate shows the live job instead of making a second one. */
export function RequestAnswer({ outcome, onShow, onAgain }: { outcome: Outcome<Job> | undefined; onShow: (jobId: string) => void; onAgain?: () => void }) {
  const { t } = useTranslation();
  const sentence = outcome && sentenceOf(outcome);
  if (!outcome || !sentence) return null;
  const held =
    outcome.is === 'refused' && outcome.code === 'escort.already-requested' ? outcome.details.find((each) => each.key === 'jobId')?.value : undefined;
  const isDuplicate = outcome.is === 'refused' && outcome.code === 'escort.already-requested';
  return (
    <Banner tone={isDuplicate ? 'warning' : 'error'}>
      <p>{sentence}</p>
      {isDuplicate && (
        <div className="choices">
          {held && <Button onPress={() => onShow(held)}>{t('request.showHeld')}</Button>}
          {onAgain && <Button onPress={onAgain}>{t('request.again')}</Button>}
        </div>
      )}
    </Banner>
  );
}
