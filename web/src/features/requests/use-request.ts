import { useState } from 'react';
import type { Outcome } from '../../graphql/write.ts';
import { deliver } from '../../live/frames.ts';
import type { Job } from '../../live/jobs.ts';

/** A form's way to the server: `send` is undefined while something is missing, which is then pointed out. */
export function useRequest(onDone: (job: Job) => void) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Job>>();
  const submit = async (send: (() => Promise<Outcome<Job>>) | undefined) => {
    setAsked(true);
    if (!send) return;
    setBusy(true);
    const result = await send();
    setBusy(false);
    setOutcome(result);
    if (result.is !== 'done') return;
    deliver({ cursor: '', live: { __typename: 'JobChanged', job: result.data } });
    onDone(result.data);
  };
  return { asked, busy, outcome, submit: (send: (() => Promise<Outcome<Job>>) | undefined) => void submit(send) };
}
