/** Row 21: many hands on one job. */
import { newUlid } from '@orderly/platform';
import type { Result } from '../client.ts';
import type { Stage } from '../stage.ts';
import { pause, type Row } from './row.ts';

type Members = { board: { staff: { members: { person: { id: string; roles: string[] }; duty: { status: string } | null }[] }[] } };

export const races: Row = {
  number: 21, title: 'eight dispatchers give one job while it is cancelled, accepted, taken back and finished', holds: ['I3', 'I6'], repeats: { short: 60, long: 10_000 },
  async play(stage, count) {
    await stage.start();
    await race(stage, count);
  },
};

type Racing = Pick<Stage, 'cast' | 'client' | 'notes'>;
type Start = (jobId: string) => readonly Promise<Result>[];

/** So many races over one job each, in turn: all give it; all give it while both sides cancel; its holder begins while it is taken away; its holder ends it while it is cancelled. */
export async function race(stage: Racing, count: number): Promise<void> {
  const { client, cast, notes } = stage;
  const { nurse, dispatcher, runner, ward, laboratory } = cast();
  const { board } = await dispatcher.ask<Members>('{ board { staff { members { person { id roles } duty { status } } } } }');
  const porters = board.staff.flatMap(({ members }) => members).filter(({ duty, person }) => duty?.status === 'on' && person.roles.includes('porter')).map(({ person }) => person.id).slice(0, 8);
  const given: Start = (jobId) => porters.map((personId) => client.send(dispatcher, 'assign', { jobId, personId, overrideReason: 'race' }));
  const cancelled: Start = (jobId) => [client.send(nurse, 'cancel', { jobId, code: 'C1' }), client.send(dispatcher, 'cancel', { jobId, code: 'C2' })];
  const takenAway: Start = (jobId) => [client.send(dispatcher, 'take-back', { jobId }), ...porters.filter((id) => id !== runner.id).slice(0, 2).map((personId) => client.send(dispatcher, 'reassign', { jobId, fromPersonId: runner.id, personId, reason: 'race', overrideReason: 'race' }))];
  let unnamed = 0;
  for (let round = 0; round < count; round++) {
    const code = `R-${newUlid()}`;
    const asked = await client.send(nurse, 'request', { kind: 'specimens', fromId: ward.id, toId: laboratory.id, items: [{ code, type: 'tube' }] });
    const jobId = asked.id;
    if (jobId === undefined || !(await reaches(stage, jobId, 'waiting'))) continue;
    const kind = round % 4;
    if (kind >= 2) await client.send(dispatcher, 'assign', { jobId, personId: runner.id, overrideReason: 'race' });
    if (kind === 3 && !(await carried(stage, jobId, code))) continue;
    const racing = [
      () => given(jobId),
      () => [...given(jobId), ...cancelled(jobId)],
      () => [client.send(runner, 'accept', { jobId }), ...takenAway(jobId), ...cancelled(jobId)],
      () => [...finished(stage, jobId, code), ...cancelled(jobId), ...takenAway(jobId)],
    ];
    // All leave in one turn: nothing but the decision orders them.
    const ends = await Promise.all(racing[kind]?.() ?? []);
    unnamed += ends.filter(({ outcome, code: reason }) => outcome === 'refused' && !/^(dispatch|delivery)\./.test(reason ?? '')).length;
  }
  notes.push(`${unnamed} losers without a reason of their own`);
}

/** To the receiver's door. */
async function carried({ client, cast }: Racing, jobId: string, code: string): Promise<boolean> {
  const { runner, giverBadge } = cast();
  const steps = [
    ['accept', { jobId }], ['arrive', { jobId, at: 'pick_up' }], ['pick-up', { jobId, giverBadge, scans: [{ code, method: 'scan' }] }], ['arrive', { jobId, at: 'drop_off' }],
  ] as const;
  for (const [kind, input] of steps) {
    // What dispatch decided reaches delivery a moment later.
    for (let tries = 0; (await client.send(runner, kind, input)).outcome !== 'ok'; tries++) {
      if (tries === 40) return false;
      await pause(50);
    }
  }
  return true;
}

/** The same parcel handed over twice at once, as by two taps on two phones. */
function finished({ client, cast }: Racing, jobId: string, code: string): readonly Promise<Result>[] {
  const { runner, laboratory } = cast();
  return [1, 2].map(() => client.send(runner, 'hand-over', { jobId, receiverBadge: laboratory.receiverBadge, scans: [{ code, method: 'scan' }] }));
}

async function reaches({ cast }: Racing, jobId: string, wanted: string): Promise<boolean> {
  for (let i = 0; i < 500; i++) {
    const { job } = await cast().dispatcher.ask<{ job: { status: string } | null }>('query($id: ID!) { job(id: $id) { status } }', { id: jobId });
    if (job?.status === wanted) return true;
    await pause(10);
  }
  return false;
}
