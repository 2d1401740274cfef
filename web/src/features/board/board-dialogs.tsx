import type { TFunction } from 'i18next';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { labelOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field, TextArea } from '../../ui/field.tsx';
import { Picker } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { StatusShape } from '../../ui/shapes.tsx';
import { cancelCodes } from '../jobs/codes.ts';
import { numberOf, spokenJob } from '../jobs/job-words.ts';
import { useBoardState, type BoardDialog } from './board-context.ts';
import { jobsOf, type Board } from './board-data.ts';
import { misfitOf } from './fit.ts';
import { NewJobDialog } from './new-job-dialog.tsx';
import { RevealDialog } from './reveal-dialog.tsx';
import type { Command } from './board-writes.ts';

/** The window that is open, if one is. */
export function BoardDialogs() {
  const { dialog, show } = useBoardState();
  if (!dialog) return null;
  const close = () => show(undefined);
  switch (dialog.open) {
    case 'new':
      return <NewJobDialog onClose={close} />;
    case 'reveal':
      return <RevealDialog job={dialog.job} onClose={close} />;
    case 'assign':
      return <AssignDialog job={dialog.job} onClose={close} />;
    case 'reassign':
      return <ReassignDialog dialog={dialog} onClose={close} />;
    case 'override':
      return <OverrideDialog dialog={dialog} onClose={close} />;
    case 'hold':
      return <HoldDialog job={dialog.job} onClose={close} />;
    case 'priority':
      return <PriorityDialog job={dialog.job} onClose={close} />;
    case 'cancel':
      return <CancelDialog job={dialog.job} onClose={close} />;
  }
}

type FrameProps = {
  job: Job;
  title: string;
  act: string;
  command: Command | undefined;
  onClose: () => void;
  children: ReactNode;
  danger?: boolean;
  missing: string;
};

/** A form about one job: sends its command, and stays open until it is known that it went. */
function CommandDialog({ job, title, act, command, onClose, children, danger, missing }: FrameProps) {
  const { t } = useTranslation();
  const { run, pending } = useBoardState();
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!command) return;
    onClose();
    void run(job, command);
  };
  return (
    <Dialog title={`${title} ${numberOf(job)}`} isOpen onClose={onClose}>
      <Form className="login-form" onSubmit={submit}>
        <p className="quiet">{spokenJob(job)}</p>
        {children}
        {asked && !command && <Banner tone="error">{missing}</Banner>}
        <DialogActions>
          <Button onPress={onClose}>{t('action.back')}</Button>
          <Button type="submit" look={danger ? 'danger' : 'primary'} isPending={pending.has(job.id)}>
            {act}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function AssignDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const [personId, setPersonId] = useState<string | null>(null);
  return (
    <CommandDialog
      job={job}
      title={t('board.action.assign')}
      act={t('board.action.assign')}
      onClose={onClose}
      missing={t('board.choosePerson')}
      command={personId ? { do: 'assign', personId } : undefined}
    >
      <PersonPicker job={job} value={personId} onChange={setPersonId} />
    </CommandDialog>
  );
}

function ReassignDialog({ dialog, onClose }: { dialog: Extract<BoardDialog, { open: 'reassign' }>; onClose: () => void }) {
  const { t } = useTranslation();
  const { board } = useBoardState();
  const { job } = dialog;
  const holder = dialog.winner ?? board.jobs.find((each) => each.id === job.id)?.assignee ?? job.assignee;
  const [personId, setPersonId] = useState<string | null>(dialog.personId ?? null);
  const [reason, setReason] = useState('');
  const ready = personId && holder && reason.trim() && personId !== holder.id;
  return (
    <CommandDialog
      job={job}
      title={t('board.action.reassign')}
      act={t('board.action.reassign')}
      onClose={onClose}
      missing={t('board.personAndReason')}
      command={ready ? { do: 'reassign', fromPersonId: holder.id, personId, reason: reason.trim() } : undefined}
    >
      {holder && <p>{t('board.heldBy', { name: holder.name })}</p>}
      <PersonPicker job={job} value={personId} onChange={setPersonId} exclude={holder?.id} />
      <Field label={t('board.reason')} value={reason} onChange={setReason} maxLength={200} autoFocus={dialog.personId !== undefined} />
    </CommandDialog>
  );
}

function OverrideDialog({ dialog, onClose }: { dialog: Extract<BoardDialog, { open: 'override' }>; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { command } = dialog;
  return (
    <CommandDialog
      job={dialog.job}
      title={t('board.override')}
      act={t('board.overrideAct')}
      onClose={onClose}
      danger
      missing={t('board.reasonMissing')}
      command={reason.trim() ? withReason(command, reason.trim()) : undefined}
    >
      <Banner tone="warning">{dialog.sentence}</Banner>
      <Field label={t('board.overrideReason')} hint={t('board.overrideHint')} value={reason} onChange={setReason} maxLength={200} autoFocus />
    </CommandDialog>
  );
}

function withReason(command: Command & { personId: string }, overrideReason: string): Command {
  return command.do === 'reassign' ? { ...command, overrideReason } : { do: 'assign', personId: command.personId, overrideReason };
}

function HoldDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<'E01' | 'E02' | 'E10' | 'E12' | 'E99'>('E01');
  const [minutes, setMinutes] = useState<'10' | '20' | '30' | '60'>('10');
  return (
    <CommandDialog
      job={job}
      title={t('board.action.hold')}
      act={t('board.action.hold')}
      onClose={onClose}
      missing=""
      command={{ do: 'hold', code, minutes: Number(minutes) }}
    >
      <OneOf
        label={t('board.reason')}
        value={code}
        onChange={setCode}
        choices={(['E01', 'E02', 'E10', 'E12', 'E99'] as const).map((id) => ({ id, label: t(`exception.${id}`) }))}
      />
      <OneOf
        label={t('board.holdFor')}
        value={minutes}
        onChange={setMinutes}
        choices={(['10', '20', '30', '60'] as const).map((id) => ({ id, label: t('board.minutes', { count: Number(id) }) }))}
      />
    </CommandDialog>
  );
}

function PriorityDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const [priority, setPriority] = useState(job.priority);
  const [reason, setReason] = useState('');
  const ready = reason.trim() && priority !== job.priority;
  return (
    <CommandDialog
      job={job}
      title={t('board.action.priority')}
      act={t('action.save')}
      onClose={onClose}
      missing={t('board.priorityMissing')}
      command={ready ? { do: 'priority', priority, reason: reason.trim() } : undefined}
    >
      <OneOf
        label={t('priority.label')}
        value={priority}
        onChange={setPriority}
        choices={(['P1', 'P2', 'P3'] as const).map((id) => ({ id, label: t(`priority.${id}`), danger: id === 'P1' }))}
      />
      <Field label={t('board.reason')} value={reason} onChange={setReason} maxLength={200} />
    </CommandDialog>
  );
}

function CancelDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<(typeof cancelCodes)[number] | null>(null);
  const [note, setNote] = useState('');
  return (
    <CommandDialog
      job={job}
      title={t('board.action.cancel')}
      act={t('board.action.cancel')}
      onClose={onClose}
      danger
      missing={t('board.codeMissing')}
      command={code ? { do: 'cancel', code, ...(note.trim() ? { note: note.trim() } : {}) } : undefined}
    >
      {job.assignee && <Banner tone="warning">{t('board.cancelOnTheWay', { name: job.assignee.name })}</Banner>}
      <OneOf label={t('cancelCode.label')} value={code} onChange={setCode} choices={cancelCodes.map((id) => ({ id, label: t(`cancelCode.${id}`) }))} />
      <TextArea label={t('job.note')} value={note} onChange={setNote} maxLength={500} />
    </CommandDialog>
  );
}

type PickerProps = { job: Job; value: string | null; onChange: (id: string | null) => void; exclude?: string | undefined };

/** People on duty, found by name, pinyin, initials or staff number; those who fit the job first, free ones before busy ones. */
function PersonPicker({ job, value, onChange, exclude }: PickerProps) {
  const { t } = useTranslation();
  const { board } = useBoardState();
  const now = useNow(10_000);
  const [options] = useState(() => optionsOf(t, board, job, { now, exclude }));
  return (
    <Picker label={t('board.person')} placeholder={t('board.personHint')} options={options} value={value} onChange={onChange} autoFocus={value === null} />
  );
}

function optionsOf(t: TFunction, board: Board, job: Job, { now, exclude }: { now: number; exclude: string | undefined }) {
  return board.staff
    .flatMap((group) => group.members)
    .filter((member) => member.person.id !== exclude)
    .map((member) => ({ member, misfit: misfitOf(member, job, now), load: jobsOf(board, member.person.id).length }))
    .sort(
      (a, b) => Number(Boolean(a.misfit)) - Number(Boolean(b.misfit)) || a.load - b.load || a.member.person.name.localeCompare(b.member.person.name, 'zh-CN'),
    )
    .map(({ member: { person, post }, misfit, load }) => ({
      id: person.id,
      label: `${person.name} ${person.staffNo}`,
      description: [post ? labelOf(post.name) : '', misfit ? t(`board.misfit.${misfit}`) : load > 0 ? t('board.load', { count: load }) : t('duty.free')]
        .filter(Boolean)
        .join(' · '),
      search: [person.staffNo, ...person.pinyin, ...person.initials],
      before: <StatusShape shape={misfit === 'break' ? 'break' : misfit ? 'off' : load > 0 ? 'busy' : 'free'} />,
    }));
}
