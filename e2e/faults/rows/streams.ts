/** Row 24: many boards on one gateway. */
import { demoPeople, signIn } from '../../support/person.ts';
import { type Frame, openStream } from '../../support/stream.ts';
import { readEmbedded } from '../raw-embedded.ts';
import { docsOf, type Snapshot } from '../snapshot.ts';
import { backlogGone, type Stage } from '../stage.ts';
import { pause, type Row } from './row.ts';

type Board = { readonly seen: Map<string, number>; resyncs: number; connects: number; close(): void; readonly ended: Promise<void> };

export const streams: Row = {
  number: 24, title: 'the gateway is killed under many boards, which go on from their cursors', holds: ['I5', 'I9'], repeats: { short: 40, long: 1_000 },
  async play(stage, count) {
    await stage.start();
    const boards = await openBoards(stage.centre().url, count);
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
    await judgeBoards(stage, boards, await readEmbedded(stage.folder));
  },
};

/** So many boards of dispatchers, each of which holds its stream until `judgeBoards` closes it. */
export async function openBoards(url: string, count: number): Promise<readonly Board[]> {
  const desks = (await demoPeople(url)).filter(({ roles }) => roles.includes('dispatcher'));
  const boards: Board[] = [];
  for (let i = 0; i < count; i++) {
    const desk = desks[i % desks.length];
    if (desk) boards.push(followed(url, (await signIn(url, desk)).token, count));
  }
  return boards;
}

/** Closes the boards; each must have heard of the last change of every job that changed `since` they were opened. */
export async function judgeBoards(stage: Pick<Stage, 'found' | 'notes'>, boards: readonly Board[], snapshot: Snapshot, since = ''): Promise<void> {
  boards.forEach((board) => board.close());
  await Promise.all(boards.map(({ ended }) => ended));
  const versions = new Map(docsOf(snapshot, 'dispatch.jobs').filter(({ events }) => (events.at(-1)?.recordedAt ?? '') >= since).map(({ _id, version }) => [_id, version]));
  let missed = 0;
  for (const [jobId, version] of versions) missed += boards.filter(({ seen }) => (seen.get(jobId) ?? 0) < version).length;
  if (missed > 0) stage.found.push({ invariant: 'I5', about: `${boards.length} boards`, problem: `${missed} times a job's last change was not told` });
  stage.notes.push(`${boards.length} boards, ${versions.size} jobs, ${boards.reduce((sum, { connects }) => sum + connects, 0)} connections, ${boards.reduce((sum, { resyncs }) => sum + resyncs, 0)} told to begin anew`);
}

/** Holds a stream, and takes it up again at its cursor with a jitter that spreads all of them to at most 100 a second. */
function followed(url: string, token: string, count: number): Board {
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
        const stream = await openStream(url, token, after);
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
