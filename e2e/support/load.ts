/** Numbered commands with the client's own record of each: what was sent, what was acknowledged (Jepsen: ok, refused, unknown). */
import { newUlid } from '@orderly/platform';
import type { Person } from './person.ts';
import type { Cast } from './scenes.ts';

export type Sent = { readonly opId: string; readonly kind: 'request' | 'assign' | 'accept'; readonly input: object; outcome: 'unknown' | 'ok' | 'refused'; jobId?: string; code?: string };

const mutations = { request: 'requestConsignment', assign: 'assignJob', accept: 'acceptJob' } as const;

/** One client: asks for a delivery, assigns it, accepts it, over and over, until the connection breaks. Returns when it does. */
export async function work(cast: Cast, record: Sent[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const asked = await send(cast.nurse, record, { opId: newUlid(), kind: 'request', outcome: 'unknown', input: { kind: 'specimens', fromId: cast.ward.id, toId: cast.laboratory.id, items: [{ code: `C-${newUlid()}`, type: 'tube' }] } });
    if (asked.outcome !== 'ok' || asked.jobId === undefined) return;
    const { jobId } = asked;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const assigned = await send(cast.dispatcher, record, { opId: newUlid(), kind: 'assign', outcome: 'unknown', input: { jobId, personId: cast.runner.id, overrideReason: 'load' } });
    if (assigned.outcome === 'unknown') return;
    if (assigned.outcome === 'ok') await send(cast.runner, record, { opId: newUlid(), kind: 'accept', outcome: 'unknown', input: { jobId } });
  }
}

/** Clients at work while `meanwhile` happens; what each was told, and when it was not told anything, the same command again. */
export async function underLoad(cast: Cast, meanwhile: () => Promise<void>, clients = 3): Promise<readonly Sent[]> {
  const record: Sent[] = [];
  const ending = new AbortController();
  const busy = Array.from({ length: clients }, async () => {
    // A client whose connection broke comes again, as a page does.
    while (!ending.signal.aborted) {
      await work(cast, record, ending.signal);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  try {
    await meanwhile();
  } finally {
    ending.abort();
    await Promise.all(busy);
  }
  return record;
}

/** Sends (again) one recorded command and notes how it came out. */
export async function send(person: Person, record: Sent[] | undefined, sent: Sent): Promise<Sent> {
  record?.push(sent);
  try {
    const answer = await person.tell<{ id: string }>(mutations[sent.kind], { ...sent.input, opId: sent.opId }, 'id');
    sent.outcome = answer.data ? 'ok' : 'refused';
    if (answer.data) sent.jobId = answer.data.id;
    if (answer.code !== undefined) sent.code = answer.code;
  } catch {
    sent.outcome = 'unknown';
  }
  return sent;
}
