/** Rows 21 and 24: many hands on one job, and many boards on one gateway. */
import { newUlid } from '@orderly/platform';
import { demoPeople, signIn } from '../../support/person.ts';
import { type Frame, openStream } from '../../support/stream.ts';
import type { Result } from '../client.ts';
import { readEmbedded } from '../raw-embedded.ts';
import { docsOf } from '../snapshot.ts';
import { backlogGone, type Stage } from '../stage.ts';
import { pause, type Row } from './row.ts';

type Members = { board: { staff: { members: { person: { id: string; roles: string[] }; duty: { status: string } | null }[] }[] } };

export const races: Row = {
  number: 21, title: 'eight dispatchers give one job while it is cancelled from both sides', holds: ['I3', 'I6'], repeats: { short: 60, long: 10_000 },
  async play(stage, rounds) {
    await stage.start();
    const { nurse, dispatcher, ward, laboratory } = stage.cast();
    const { board } = await dispatcher.ask<Members>('{ board { staff { members { person { id roles } duty { status } } } } }');
    const porters = board.staff.flatMap(({ members }) => members).filter(({ duty, person }) => duty?.status === 'on' && person.roles.includes('porter')).map(({ person }) => person.id).slice(0, 8);
    let unnamed = 0;
    for (let round = 0; round < rounds; round++) {
      const asked = await stage.client.send(nurse, 'request', { kind: 'documents', fromId: ward.id, toId: laboratory.id, items: [{ code: `R-${newUlid()}`, type: 'request_form' }] });
      if (asked.id === undefined) continue;
      const jobId = asked.id;
      await waiting(stage, jobId);
      // All leave in one turn: nothing but the decision orders them.
      const racing: Promise<Result>[] = porters.map((personId) => stage.client.send(dispatcher, 'assign', { jobId, personId, overrideReason: 'race' }));
      if (round % 2 === 1) racing.push(stage.client.send(nurse, 'cancel', { jobId, code: 'C1' }), stage.client.send(dispatcher, 'cancel', { jobId, code: 'C2' }));
      const ends = await Promise.all(racing);
      unnamed += ends.filter(({ outcome, code }) => outcome === 'refused' && !/^(dispatch|delivery)\./.test(code ?? '')).length;
    }
    stage.notes.push(`${unnamed} losers without a reason of their own`);
  },
};

async function waiting({ cast }: Stage, jobId: string): Promise<void> {
  for (let i = 0; i < 500; i++) {
    const { job } = await cast().dispatcher.ask<{ job: { status: string } | null }>('query($id: ID!) { job(id: $id) { status } }', { id: jobId });
    if (job?.status === 'waiting') return;
    await pause(10);
  }
}

type Board = { readonly seen: Map<string, number>; resyncs: number; connects: number; close(): void; readonly ended: Promise<void> };

export const streams: Row = {
  number: 24, title: 'the gateway is killed under many boards, which go on from their cursors', holds: ['I5', 'I9'], repeats: { short: 40, long: 1_000 },
  async play(stage, count) {
    await stage.start();
    const people = await demoPeople(stage.centre().url);
    const desks = people.filter(({ roles }) => roles.includes('dispatcher'));
    const boards: Board[] = [];
    for (let i = 0; i < count; i++) {
      const desk = desks[i % desks.length];
      if (desk) boards.push(followed(stage, (await signIn(stage.centre().url, desk)).token, count));
    }
    const load = stage.load();
    for (let kills = 0; kills < 2; kills++) {
      await pause(2_500);
      await stage.centre().kill();
      await stage.start();
    }
    await pause(2_000);
    await load.stop();
    await backlogGone(stage.folder, 30_000);
    await pause(2_000);
    boards.forEach((board) => board.close());
    await Promise.all(boards.map(({ ended }) => ended));
    judge(stage, boards, new Map(docsOf(await readEmbedded(stage.folder), 'dispatch.jobs').map(({ _id, version }) => [_id, version])));
  },
};

function judge(stage: Stage, boards: readonly Board[], versions: ReadonlyMap<string, number>): void {
  let missed = 0;
  for (const [jobId, version] of versions) missed += boards.filter(({ seen }) => (seen.get(jobId) ?? 0) < version).length;
  if (missed > 0) stage.found.push({ invariant: 'I5', about: `${boards.length} boards`, problem: `${missed} times a job's last change was not told` });
  stage.notes.push(`${boards.length} boards, ${versions.size} jobs, ${boards.reduce((sum, { connects }) => sum + connects, 0)} connections, ${boards.reduce((sum, { resyncs }) => sum + resyncs, 0)} told to begin anew`);
}

/** Holds a stream, and takes it up again at its cursor with a jitter that spreads all of them to at most 100 a second. */
function followed(stage: Stage, token: string, count: number): Board {
  const seen = new Map<string, number>();
  let isClosed = false;
  let close = (): void => undefined;
  let after: string | undefined;
  const board: Board = {
    seen, resyncs: 0, connects: 0, ended: Promise.resolve(),
    close() {
      isClosed = true;
      close();
    },
  };
  const take = ({ cursor, type, job }: Frame): void => {
    after = cursor;
    if (job) seen.set(job.id, Math.max(seen.get(job.id) ?? 0, job.version));
    if (type === 'Resync') board.resyncs += 1;
  };
  const run = async (): Promise<void> => {
    while (!isClosed) {
      try {
        const stream = await openStream(`http://127.0.0.1:${stage.port}`, token, after);
        board.connects += 1;
        close = stream.close;
        if (isClosed) stream.close();
        await stream.ended;
        stream.frames.forEach(take);
      } catch {
        // Not there yet: again, after the jitter.
      }
      if (!isClosed) await pause(100 + Math.random() * count * 10);
    }
  };
  return Object.assign(board, { ended: run() });
}
