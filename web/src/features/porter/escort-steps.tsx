import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CheckIdentityDocument,
  CheckTubesDocument,
  HandOverDocument,
  PickUpPatientDocument,
  RecordCompanionDocument,
  type ScanMethod,
  type Tube,
} from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { refusalSentence } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { AnyOf, OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { JobChips } from '../jobs/job-chips.tsx';
import { useDraft } from './draft.ts';
import { emptyReceiver, inputOf, ReceiverFields, type Receiver } from './receiver-fields.tsx';
import { ScanField } from './scan-field.tsx';
import { Destination, Primary, StepShell, type StepProps } from './step-shell.tsx';
import type { Leg, Trip } from './steps.ts';

const tries = { whileDisconnected: 'try' } as const;

type Identity = { spoken: string; code: string; by: 'wristband' | 'admissionNo'; method: ScanMethod };
const nobody: Identity = { spoken: '', code: '', by: 'wristband', method: 'scan' };

/** ESC-7: two identifiers, one of them said by the patient. The bed is never asked for; the server compares. */
export function IdentityStep({ leg, ...props }: StepProps & { leg: Leg }) {
  const { t } = useTranslation();
  const { job, act } = props;
  const [draft, setDraft] = useDraft(job.id, `identity ${leg}`, nobody);
  const [asked, setAsked] = useState(false);
  const isWristband = draft.by === 'wristband';
  const check = (code = draft.code, method = draft.method) => {
    setAsked(true);
    if (!draft.spoken.trim() || !code.trim()) return;
    const shown = { spokenName: draft.spoken.trim(), [draft.by]: code.trim(), typed: method === 'typed' };
    void act.run(
      () => write(CheckIdentityDocument, { jobId: job.id, at: leg, ...shown }, tries),
      (outcome) => {
        if (outcome.code !== 'escort.identity-mismatch') return false;
        act.raise({ title: t('porter.identityMismatch'), sentence: refusalSentence(outcome.code, outcome.details) });
        setDraft({ ...draft, code: '', spoken: '' });
        return true;
      },
    );
  };
  return (
    <StepShell
      {...props}
      title={t(leg === 'pick_up' ? 'porter.identity' : 'porter.identityAgain')}
      primary={
        <Primary act={act} onPress={() => check()}>
          {t('porter.check')}
        </Primary>
      }
    >
      <blockquote className="say">{t('porter.askName')}</blockquote>
      <Field
        label={t('porter.answered')}
        value={draft.spoken}
        onChange={(spoken) => setDraft({ ...draft, spoken })}
        autoComplete="off"
        wrong={asked && !draft.spoken.trim() ? t('issue.required') : undefined}
        autoFocus={draft.spoken === ''}
      />
      <ScanField
        key={draft.by}
        label={t(isWristband ? 'porter.scanWristband' : 'job.admissionNo')}
        value={draft.code}
        onChange={(code) => setDraft({ ...draft, code, method: 'typed' })}
        onCode={(code, method) => {
          setDraft({ ...draft, code, method });
          check(code, method);
        }}
        autoFocus={draft.spoken !== ''}
        wrong={asked && !draft.code.trim() ? t('issue.required') : undefined}
      />
      <Button size="tall" look="ghost" onPress={() => setDraft({ ...draft, by: isWristband ? 'admissionNo' : 'wristband', code: '' })}>
        {t(isWristband ? 'porter.useAdmissionNo' : 'porter.useWristband')}
      </Button>
    </StepShell>
  );
}

const companions = ['nurse', 'doctor', 'family'] as const;
type CompanionKind = (typeof companions)[number];
const relations = { nurse: ['primaryNurse', 'dutyNurse'], doctor: ['attending', 'dutyDoctor'], family: ['spouse', 'child', 'parent', 'relative'] } as const;

/** ESC-2: who goes along, by name and by post or relation, before a critical or dependent patient leaves. */
export function CompanionStep({ trip, ...props }: StepProps & { trip: Trip }) {
  const { t } = useTranslation();
  const { job, act } = props;
  const wished = companions.find((kind) => kind === trip.accompaniment) ?? 'nurse';
  const [draft, setDraft] = useDraft(job.id, 'companion', { kind: wished as CompanionKind, name: '', relation: '' });
  const [asked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (!draft.name.trim() || !draft.relation) return;
    void act.run(() => write(RecordCompanionDocument, { jobId: job.id, kind: draft.kind, name: draft.name.trim(), relation: draft.relation }, tries));
  };
  return (
    <StepShell
      {...props}
      title={t('porter.companion')}
      primary={
        <Primary act={act} onPress={send}>
          {t('porter.recordCompanion')}
        </Primary>
      }
    >
      <p>{t('porter.companionWhy')}</p>
      <OneOf
        label={t('accompaniment.label')}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind, relation: '' })}
        choices={companions.map((id) => ({ id, label: t(`porter.companionKind.${id}`) }))}
      />
      <OneOf
        label={t('porter.relation')}
        value={draft.relation || null}
        onChange={(relation) => setDraft({ ...draft, relation })}
        choices={relations[draft.kind].map((id) => ({ id: t(`porter.relations.${id}`), label: t(`porter.relations.${id}`) }))}
        wrong={asked && !draft.relation ? t('issue.required') : undefined}
      />
      <Field
        label={t('porter.companionName')}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        autoComplete="off"
        wrong={asked && !draft.name.trim() ? t('issue.required') : undefined}
      />
    </StepShell>
  );
}

/** ESC-3: every tube and line looked at, at pick-up and again at arrival; each is ticked. */
export function TubesStep({ trip, leg, ...props }: StepProps & { trip: Trip; leg: Leg }) {
  const { t } = useTranslation();
  const { job, act } = props;
  const [ticked, setTicked] = useDraft<readonly Tube[]>(job.id, `tubes ${leg}`, []);
  const left = trip.tubes.filter((tube) => !ticked.includes(tube));
  return (
    <StepShell
      {...props}
      title={t(leg === 'pick_up' ? 'porter.tubes' : 'porter.tubesAgain')}
      primary={
        <Primary
          act={act}
          isDisabled={left.length > 0}
          onPress={() => void act.run(() => write(CheckTubesDocument, { jobId: job.id, at: leg, tubes: [...ticked] }, tries))}
        >
          {left.length > 0 ? t('porter.tubesLeft', { count: left.length }) : t('porter.tubesDone')}
        </Primary>
      }
    >
      <p>{t('porter.tubesHelp')}</p>
      <div className="tick-list">
        <AnyOf
          label={t('tube.label')}
          value={ticked}
          onChange={setTicked}
          choices={trip.tubes.map((id) => ({ id, label: `${ticked.includes(id) ? '✓ ' : ''}${t(`tube.${id}`)}` }))}
        />
      </div>
    </StepShell>
  );
}

/** All is checked: the patient leaves with the porter. */
export function DepartStep({ trip, ...props }: StepProps & { trip: Trip }) {
  const { t } = useTranslation();
  const { job, act } = props;
  return (
    <StepShell
      {...props}
      title={t('porter.depart')}
      primary={
        <Primary act={act} onPress={() => void act.run(() => write(PickUpPatientDocument, { jobId: job.id }, tries))}>
          {t('porter.pickedUpPatient')}
        </Primary>
      }
    >
      <Destination place={job.to} as={t('porter.to')} />
      <p className="porter-chips">
        <JobChips job={job} />
      </p>
      <ul className="checked">
        <li>✓ {t('porter.identityDone')}</li>
        {trip.companion && (
          <li>
            ✓ {t(`accompaniment.${trip.companion.kind}`)} · {trip.companion.relation}
          </li>
        )}
        {trip.tubes.length > 0 && <li>✓ {t('porter.tubesDone')}</li>}
      </ul>
    </StepShell>
  );
}

/** SC-8: handed to a named person who may receive there, proven by badge, or badge and PIN. */
export function GiveStep(props: StepProps) {
  const { t } = useTranslation();
  const { job, act } = props;
  const [receiver, setReceiver] = useState<Receiver>(emptyReceiver);
  const [asked, setAsked] = useState(false);
  const send = (given: Receiver) => {
    setAsked(true);
    const input = inputOf(given);
    if (input) void act.run(() => write(HandOverDocument, { jobId: job.id, ...input }, tries));
  };
  return (
    <StepShell
      {...props}
      title={t('porter.handOverPatient')}
      primary={
        <Primary act={act} onPress={() => send(receiver)}>
          {t('porter.handOver')}
        </Primary>
      }
    >
      <Banner tone="done">{t('porter.identityDone')}</Banner>
      <ReceiverFields value={receiver} onChange={setReceiver} onDone={send} asked={asked} />
    </StepShell>
  );
}
