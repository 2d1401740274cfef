import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { JobDetailsDocument, type JobDetailsQuery } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { labelOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { clockTime } from '../../time/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { At, useDue } from '../../ui/clock.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { PriorityMark, shapeOf, StatusShape } from '../../ui/shapes.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { JobChips } from '../jobs/job-chips.tsx';
import { dueAt, isOpen } from '../jobs/job-state.ts';
import { JobTimes } from '../jobs/job-times.tsx';
import { numberOf, originOf, pauseWord, placeWithFloor } from '../jobs/job-words.ts';
import { useBoardState } from './board-context.ts';
import { actionsOf, startAction } from './job-actions.ts';
import { CardNote } from './job-card.tsx';

type Details = NonNullable<JobDetailsQuery['job']>;

export function useJobDetails(jobId: string | undefined) {
  return useQuery({
    queryKey: ['job', jobId],
    enabled: jobId !== undefined,
    queryFn: async ({ signal }) => (await request(JobDetailsDocument, { id: jobId ?? '' }, signal)).job ?? null,
  });
}

/** One job in full: what, who, what can be done, what happened. Opening it asks for its details. */
export function Inspector({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const details = useJobDetails(job.id);
  return (
    <aside className="inspector" aria-label={t('board.inspector', { no: numberOf(job) })} data-zone="inspector">
      <header>
        <h2>
          <PriorityMark priority={job.priority} /> {t(`kind.${job.kind}`)} <span className="numbers">{numberOf(job)}</span>
        </h2>
        <Button look="ghost" className="icon" onPress={onClose} aria-label={t('action.close')}>
          <CloseIcon />
        </Button>
      </header>
      <Status job={job} />
      <p className="inspector-route">
        <span>{originOf(job)}</span>
        <span className="quiet">{placeWithFloor(job.from)}</span>
        <strong>{placeWithFloor(job.to)}</strong>
      </p>
      <div className="chips">
        <JobChips job={job} />
      </div>
      <CardNote job={job} />
      <Actions job={job} />
      <Tabs
        label={t('board.details')}
        tabs={[
          {
            id: 'details',
            label: t('board.details'),
            content: details.isError ? (
              <ErrorState error={details.error} onRetry={() => void details.refetch()} />
            ) : details.data === undefined ? (
              <Loading rows={3} height={24} />
            ) : (
              <Facts job={job} details={details.data} />
            ),
          },
          { id: 'log', label: t('board.log'), content: <JobTimes job={job} /> },
        ]}
      />
    </aside>
  );
}

function Status({ job }: { job: Job }) {
  const { t } = useTranslation();
  const due = useDue(dueAt(job), Boolean(job.pause));
  return (
    <p className="inspector-status">
      <StatusShape shape={shapeOf(job)} size={20} />
      <strong>{t(`status.${job.pause ? job.pause.kind : job.status}`)}</strong>
      {job.pause && <span>{pauseWord(job.pause.code)}</span>}
      {job.assignee && <span>{job.assignee.name}</span>}
      {isOpen(job) && <Chip tone={due.late ? 'red' : due.soon ? 'amber' : 'plain'}>{due.text}</Chip>}
      {job.outcome && <span>{t(`outcome.${job.outcome}`)}</span>}
    </p>
  );
}

function Actions({ job }: { job: Job }) {
  const { t } = useTranslation();
  const state = useBoardState();
  const actions = actionsOf(job);
  return (
    <div className="inspector-actions">
      {actions.map((action, index) => (
        <Button
          key={action}
          look={index === 0 && !state.notes.has(job.id) ? 'primary' : action === 'cancel' ? 'danger' : 'plain'}
          isPending={state.pending.has(job.id)}
          onPress={() => startAction(state, job, action)}
        >
          {t(`board.action.${action}`)}
        </Button>
      ))}
    </div>
  );
}

function Facts({ job, details }: { job: Job; details: Details | null }) {
  const { t } = useTranslation();
  const consignment = details?.consignment;
  const receiver = details?.trip?.receiver ?? consignment?.receiver;
  return (
    <>
      <dl className="facts">
        {job.patient && (
          <Fact name={t('job.patient')}>
            {job.patient.name} · {t(`sex.${job.patient.sex}`)} · {t('job.age', { age: job.patient.age })}
          </Fact>
        )}
        {details?.trip && <TripFacts trip={details.trip} />}
        {consignment?.giver && <Fact name={t('job.giver')}>{consignment.giver.name}</Fact>}
        {receiver && <Fact name={t('job.receiver')}>{receiver.name}</Fact>}
        <Fact name={t('job.ready')}>{clockTime(job.readyAt)}</Fact>
        <Fact name={t('job.pickUpBy')}>
          <At at={job.pickUpBy} /> / <At at={job.finishBy} />
        </Fact>
        <Fact name={t('job.requestedBy')}>
          {job.requestedBy?.name ?? '—'} · {labelOf(job.requestedUnit.name)}
        </Fact>
        {job.note && <Fact name={t('job.note')}>{job.note}</Fact>}
      </dl>
      {consignment && <ItemList items={consignment.items} />}
    </>
  );
}

function TripFacts({ trip }: { trip: NonNullable<Details['trip']> }) {
  const { t } = useTranslation();
  return (
    <>
      <Fact name={t('reason.label')}>{t(`reason.${trip.reason}`)}</Fact>
      <Fact name={t('accompaniment.label')}>
        {trip.companion ? `${t(`accompaniment.${trip.companion.kind}`)} · ${trip.companion.relation}` : t(`accompaniment.${trip.accompaniment}`)}
      </Fact>
      {trip.tubes.length > 0 && <Fact name={t('tube.label')}>{trip.tubes.map((tube) => t(`tube.${tube}`)).join(' · ')}</Fact>}
      <Fact name={t('job.identity')}>
        <Check done={trip.identity.pickUp} word={t('job.atPickUp')} /> <Check done={trip.identity.dropOff} word={t('job.atDropOff')} />
      </Fact>
    </>
  );
}

export function ItemList({ items }: { items: NonNullable<Details['consignment']>['items'] }) {
  const { t } = useTranslation();
  return (
    <ul className="item-list" aria-label={t('job.itemList')}>
      {items.map((item) => (
        <li key={item.code}>
          <span className="numbers">{item.code}</span>
          <span className="quiet">{t(`itemType.${item.type}`)}</span>
          <Chip tone={item.state === 'handed_over' ? 'teal' : item.state === 'missing' || item.state === 'rejected' ? 'red' : 'plain'}>
            {t(`itemState.${item.state}`)}
          </Chip>
        </li>
      ))}
    </ul>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Check({ done, word }: { done: boolean; word: string }) {
  return (
    <span className="check-word">
      <StatusShape shape={done ? 'closed' : 'waiting'} /> {word}
    </span>
  );
}
