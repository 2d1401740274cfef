/** The load of the live benchmarks: jobs asked for, assigned, taken back, assigned again and accepted, by many people at once. */
import { newUlid } from '@orderly/platform';
import { type Person, signIn } from '../../e2e/support/person.ts';
import { type Cast, done } from '../../e2e/support/scenes.ts';

type Member = { readonly person: { readonly id: string; readonly roles: readonly string[] }; readonly duty: { readonly status: string; readonly kinds: readonly string[] } | null };

/** Porters on duty who carry documents, signed in. */
export async function runnersOf(url: string, cast: Cast, most: number): Promise<readonly Person[]> {
  const { board } = await cast.dispatcher.ask<{ board: { staff: { members: Member[] }[] } }>('{ board { staff { members { person { id roles } duty { status kinds } } } } }');
  const found = board.staff.flatMap(({ members }) => members).filter(({ duty, person }) => duty?.status === 'on' && duty.kinds.includes('documents') && person.roles.includes('porter'));
  return Promise.all(found.slice(0, most).map(({ person }) => signIn(url, { id: person.id, roles: person.roles, name: '', unitIds: [], staffNo: '' })));
}

/** A nurse's request for a delivery. */
export function ask(cast: Cast) {
  return cast.nurse.tell('requestConsignment', { kind: 'documents', fromId: cast.ward.id, toId: cast.laboratory.id, items: [{ code: `B-${newUlid()}`, type: 'request_form' }] });
}

type Churn = { readonly cast: Cast; readonly runner: Person; readonly isOver: () => boolean; /** Resolves when a board shows the job: a dispatcher gives what the board shows. */ readonly isSeen: (jobId: string) => Promise<void>; readonly paced?: () => Promise<void> };

/** Each change is acknowledged and durable before the next; `paced` waits before each. Ends with the round in which `isOver` says so; resolves with the number of changes. */
export async function churn({ cast, runner, isOver, isSeen, paced = async () => undefined }: Churn): Promise<number> {
  let changes = 0;
  const { dispatcher } = cast;
  while (!isOver()) {
    await paced();
    const { id: jobId } = done(await ask(cast));
    changes += 1;
    await isSeen(jobId);
    const assign = { jobId, personId: runner.id, overrideReason: 'bench' };
    for (const [who, mutation, input] of [[dispatcher, 'assignJob', assign], [dispatcher, 'takeBackJob', { jobId }], [dispatcher, 'assignJob', assign], [runner, 'acceptJob', { jobId }]] as const) {
      await paced();
      done(await who.tell(mutation, input, 'id'));
      changes += 1;
    }
  }
  return changes;
}

const jobId = /"id":"(job-[0-9A-Z]{26})"/g;

/** Which jobs a board has shown, from the bytes of its stream. */
export function sightings(withinMs = 10_000): { look(text: string): void; isSeen(jobId: string): Promise<void> } {
  const shown = new Set<string>();
  const waiting = new Map<string, () => void>();
  let rest = '';
  return {
    look(text) {
      rest += text;
      const whole = rest.lastIndexOf('\n') + 1;
      for (const [, id = ''] of rest.slice(0, whole).matchAll(jobId)) {
        shown.add(id);
        waiting.get(id)?.();
      }
      rest = rest.slice(whole);
    },
    isSeen: (id) =>
      new Promise((resolve, reject) => {
        if (shown.has(id)) return resolve();
        const late = setTimeout(() => reject(new Error(`no board showed ${id} within ${withinMs} ms`)), withinMs);
        waiting.set(id, () => {
          clearTimeout(late);
          waiting.delete(id);
          resolve();
        });
      }),
  };
}

/** Turns at a steady rate, shared by all who wait. */
export function pace(perSecond: number): () => Promise<void> {
  let next = performance.now();
  return () => {
    next = Math.max(next + 1_000 / perSecond, performance.now() - 1_000);
    return new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  };
}
