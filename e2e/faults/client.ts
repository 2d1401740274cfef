/** Sends numbered commands, and writes each try down before it leaves and when it ends. */
import { newUlid } from '@orderly/platform';
import type { Attempt, Outcome, Recorder } from './history.ts';
import type { Person } from '../support/person.ts';

export type Sent = { readonly n: number; readonly opId: string; readonly kind: Kind; readonly person: Person; readonly input: object };
type Kind = keyof typeof mutations;

const mutations = {
  request: ['requestConsignment', 'RequestConsignmentInput'],
  assign: ['assignJob', 'AssignJobInput'],
  accept: ['acceptJob', 'JobInput'],
  arrive: ['arrive', 'ArriveInput'],
  'pick-up': ['pickUpItems', 'PickUpItemsInput'],
  'hand-over': ['handOver', 'HandOverInput'],
  'take-back': ['takeBackJob', 'JobInput'],
  reassign: ['reassignJob', 'ReassignJobInput'],
  cancel: ['cancelJob', 'CancelJobInput'],
} as const;

export type Client = {
  /** A new operation, tried once. */
  send(person: Person, kind: Kind, input: object): Promise<Result>;
  /** The same operation once more, with the same opId. */
  again(sent: Sent): Promise<Result>;
  /** Operations whose last try nobody knows the end of. */
  unknown(): readonly Sent[];
  count(): number;
};
export type Result = { readonly sent: Sent; readonly outcome: Outcome; readonly id?: string; readonly code?: string };

/** A client of the gateway at `url` (asked each time); a try that takes longer than `timeoutMs` ends as unknown. */
export function openClient({ url, recorder, timeoutMs = 5_000 }: { url: () => string; recorder: Recorder; timeoutMs?: number }): Client {
  const unknown = new Map<number, Sent>();
  let count = 0;
  const attempt = async (sent: Sent): Promise<Result> => {
    const { n, opId, kind, person, input } = sent;
    const target = (input as { jobId?: string }).jobId;
    recorder.write({ n, event: 'invoke', at: performance.now(), opId, kind, by: person.id, ...(target === undefined ? {} : { target }) });
    const { outcome, ...more } = await post(url(), sent, timeoutMs);
    recorder.write({ n, event: outcome, at: performance.now(), ...more });
    if (outcome === 'unknown') unknown.set(n, sent);
    else unknown.delete(n);
    return { sent, outcome, ...more };
  };
  return {
    send(person, kind, input) {
      count += 1;
      return attempt({ n: recorder.next(), opId: newUlid(), kind, person, input });
    },
    again: attempt,
    unknown: () => [...unknown.values()],
    count: () => count,
  };
}

type Ended = Pick<Attempt, 'outcome' | 'code' | 'id'>;
type Body = { data?: { result?: { __typename: string; data?: { id: string }; code?: string } | null } | null; errors?: readonly { extensions?: { code?: string } }[] };

async function post(url: string, { kind, opId, person, input }: Sent, timeoutMs: number): Promise<Ended> {
  const [mutation, type] = mutations[kind];
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const query = `mutation($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on Mutation${name}Success { data { id } } ... on Refused { code } } }`;
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST', signal: AbortSignal.timeout(timeoutMs), headers: { 'content-type': 'application/json', 'x-orderly-csrf': '1', authorization: `Bearer ${person.token}` },
      body: JSON.stringify({ query, variables: { input: { opId, ...input } } }),
    });
    const { data, errors } = (await response.json()) as Body;
    const result = data?.result;
    if (result?.data) return { outcome: 'ok', id: result.data.id };
    if (result) return { outcome: 'refused', code: result.code ?? result.__typename };
    return { outcome: 'unknown', code: errors?.[0]?.extensions?.code ?? `HTTP ${response.status}` };
  } catch (error) {
    return { outcome: 'unknown', code: error instanceof Error ? error.name : 'error' };
  }
}
