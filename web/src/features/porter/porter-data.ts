import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { JobDetailsDocument, MyWorkDocument } from '../../graphql/generated/graphql.ts';
import { Problem } from '../../graphql/problem.ts';
import { request } from '../../graphql/request.ts';
import type { Outcome } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { deliver, onFrame } from '../../live/frames.ts';
import type { Job } from '../../live/jobs.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { signal } from './signal.ts';
import { applyToWork, lossOf, type Loss } from './work.ts';

export function useMyWork(personId: string) {
  return useSnapshot({
    queryKey: ['my-work', personId],
    fetch: async (stop) => (await request(MyWorkDocument, {}, stop)).myWork,
    apply: (work, frame) => applyToWork(work, frame, personId),
  });
}

/** A job with what its owner knows: checks made, items, who accompanies. */
export function useDetails(jobId: string) {
  return useQuery({
    queryKey: ['job', jobId],
    queryFn: async ({ signal: stop }) => {
      const { job } = await request(JobDetailsDocument, { id: jobId }, stop);
      if (!job) throw new Problem('not-found');
      return job;
    },
  });
}

/** A job that was taken away, until the porter has seen it; `expect` names one that the porter gives back themself. */
export function useLoss(jobs: readonly Job[], personId: string) {
  const [loss, setLoss] = useState<Loss>();
  const held = useRef(jobs);
  const expected = useRef(new Set<string>());
  useEffect(() => {
    held.current = jobs;
  });
  useEffect(
    () =>
      onFrame((frame) => {
        const found = lossOf(held.current, frame, personId);
        const id = frame.live.__typename === 'JobChanged' ? frame.live.job.id : frame.live.__typename === 'JobGone' ? frame.live.jobId : '';
        if (!found || expected.current.delete(id)) return;
        signal('wrong');
        setLoss(found);
      }),
    [personId],
  );
  const expect = useCallback((jobId: string) => void expected.current.add(jobId), []);
  return { loss, expect, dismiss: () => setLoss(undefined) };
}

export type Alarm = { title: string; sentence: string; code?: string; expected?: string | undefined };

export type Act = {
  busy: boolean;
  wrong: string | undefined;
  /** What has to be answered over the whole screen; it outlives the step that raised it. */
  alarm: Alarm | undefined;
  raise: (alarm: Alarm | undefined) => void;
  /** Runs a command; true when it was done. What was typed stays when it was not. */
  run: (send: () => Promise<Outcome<Job>>, onRefused?: (outcome: Extract<Outcome<Job>, { is: 'refused' }>) => boolean) => Promise<boolean>;
};

/** One command at a time on one job; afterwards the job is read again, so that the next step shows at once. */
export function useAct(jobId: string): Act {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [alarm, raise] = useState<Alarm>();
  const run: Act['run'] = async (send, onRefused) => {
    setBusy(true);
    setWrong(undefined);
    try {
      const outcome = await send();
      signal(outcome.is === 'done' ? 'right' : 'wrong');
      if (outcome.is === 'done') deliver({ cursor: '', live: { __typename: 'JobChanged', job: outcome.data } });
      else if (outcome.is !== 'refused' || !onRefused?.(outcome)) setWrong(sentenceOf(outcome));
      // A refusal may have left a mark too (E05, E06), so the job is read in any case.
      if (outcome.is === 'done' || outcome.is === 'refused') await client.refetchQueries({ queryKey: ['job', jobId] }).catch(() => undefined);
      return outcome.is === 'done';
    } finally {
      setBusy(false);
    }
  };
  return { busy, wrong, alarm, raise, run };
}
