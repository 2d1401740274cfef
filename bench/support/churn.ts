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

/** Each change is acknowledged and durable before the next; `paced` waits before each. Ends with the round in which `isOver` says so; resolves with the number of changes. */
export async function churn({ cast, runner, isOver, paced = async () => undefined }: { cast: Cast; runner: Person; isOver: () => boolean; paced?: () => Promise<void> }): Promise<number> {
  let changes = 0;
  const { dispatcher } = cast;
  while (!isOver()) {
    await paced();
    const { id: jobId } = done(await ask(cast));
    changes += 1;
    const assign = { jobId, personId: runner.id, overrideReason: 'bench' };
    for (const [who, mutation, input] of [[dispatcher, 'assignJob', assign], [dispatcher, 'takeBackJob', { jobId }], [dispatcher, 'assignJob', assign], [runner, 'acceptJob', { jobId }]] as const) {
      await paced();
      await until(async () => (await who.tell(mutation, input, 'id')).code);
      changes += 1;
    }
  }
  return changes;
}

/** Asks again while dispatch has not heard of the job yet, which it learns of by an event; anything else is a fault of the bench. */
async function until(refused: () => Promise<string | undefined>, withinMs = 10_000): Promise<void> {
  const begun = performance.now();
  for (let code = await refused(); code !== undefined; code = await refused()) {
    if (code !== 'dispatch.job-unknown' || performance.now() - begun > withinMs) throw new Error(code);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Turns at a steady rate, shared by all who wait. */
export function pace(perSecond: number): () => Promise<void> {
  let next = performance.now();
  return () => {
    next = Math.max(next + 1_000 / perSecond, performance.now() - 1_000);
    return new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  };
}
