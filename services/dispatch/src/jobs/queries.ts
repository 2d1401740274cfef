import type { dispatchRoutes, Job } from '@orderly/contracts';
import { type Documents, InvalidInput, type Loaded, type Query, type Scalar } from '@orderly/platform';
import type { Request } from '@orderly/platform/http';
import type { JobCommand, JobFacts } from './commands.ts';
import { rankOf } from './decide.ts';
import { course, isOpen, type JobEvent, type JobState, type KnownJob } from './job.ts';

const mostRows = 500;
const mostReads = 10;

export type Jobs = Documents<JobState, JobCommand, JobEvent, JobFacts>;
type Asked = Request<typeof dispatchRoutes.jobs>['query'];
type Found = Loaded<JobState> & { readonly state: KnownJob };

/** Which jobs a caller may see: all, or those of own units and those given to them. */
export type Scope = { readonly all: true } | { readonly all: false; readonly unitIds: readonly string[]; readonly assigneeId?: string };

/** Seen by unit, from and to place, or by who holds it. */
export function gaveBack(scope: Scope, state: KnownJob): boolean {
  return !scope.all && scope.assigneeId !== undefined && state.status === 'waiting' && state.formerIds.at(-1) === scope.assigneeId;
}

function isVisible(scope: Scope, state: KnownJob): boolean {
  if (scope.all) return true;
  const { unitIds, assigneeId } = scope;
  const holds = assigneeId !== undefined && 'assigneeId' in state && state.assigneeId === assigneeId;
  return holds || isOfUnits(state, unitIds);
}

/** Jobs as asked for, inside the caller's scope: by ids or refs at once, else a page in the board's order (open ones) or newest first. */
export async function findJobs(jobs: Jobs, asked: Asked, scope: Scope): Promise<{ rows: Job[]; next?: string }> {
  const isAsked = ({ state }: Found): boolean => isVisible(scope, state) && fits(state, asked);
  // Who just gave a job back may still be told that it waits again: the answer to their own command.
  if (asked.ids) return { rows: (await jobs.findMany(asked.ids)).filter(isKnown).filter((found) => isAsked(found) || gaveBack(scope, found.state)).map(toJob) };
  // An id says by its kind whose it is; `escort:trip-…` is understood, too.
  const refs = asked.refs?.split(',').slice(0, mostRows).map((ref) => ref.slice(ref.indexOf(':') + 1));
  if (refs) return { rows: (await jobs.query({ index: 'ref', where: { ref: refs }, limit: mostRows })).rows.filter(isKnown).filter(isAsked).map(toJob) };
  const page = asked.date === undefined ? rankedPage(asked, scope) : datePage(asked.date, asked.no);
  return readPage(jobs, { ...page, isAsked, first: asked.first, ...(asked.after === undefined ? {} : { after: asked.after }) });
}

type Source = { readonly index: string; readonly where: Readonly<Record<string, Scalar | readonly Scalar[]>> };
/** Index reads whose rows are merged by one strict key; a cursor is the key of the last row. */
type Paging = { readonly sources: readonly Source[]; readonly order: 'asc' | 'desc'; readonly keyOf: (state: KnownJob) => string | number; readonly range?: Query['range'] };

function datePage(date: string, no: number | undefined): Paging {
  return { sources: [{ index: 'date', where: { date, ...(no === undefined ? {} : { no }) } }], order: 'asc', keyOf: (state) => state.no };
}

function rankedPage({ open, unitId, assigneeId }: Asked, scope: Scope): Paging {
  const openness = open === 'true' ? [true] : [true, false];
  const order = open === 'true' ? 'asc' : 'desc';
  const ofUnits = (ids: readonly string[]): Source[] => (ids.length === 0 ? [] : (['unit', 'from', 'to'] as const).map((index) => ({ index, where: { [`${index}Id`]: ids, isOpen: openness } })));
  const ofPerson = (id: string): Source => ({ index: 'assignee', where: { assigneeId: id, isOpen: openness } });
  const sources = (): readonly Source[] => {
    if (!scope.all) return [...ofUnits(scope.unitIds.filter((id) => (unitId ?? id) === id)), ...(scope.assigneeId === undefined ? [] : [ofPerson(scope.assigneeId)])];
    if (assigneeId !== undefined) return [ofPerson(assigneeId)];
    return unitId === undefined ? [{ index: 'open', where: { isOpen: openness } }] : ofUnits([unitId]);
  };
  return { sources: sources(), order, keyOf: rankOf };
}

type Reading = Paging & { readonly isAsked: (found: Found) => boolean; readonly first: number; readonly after?: string };

async function readPage(jobs: Jobs, { sources, order, keyOf, isAsked, first, after }: Reading): Promise<{ rows: Job[]; next?: string }> {
  const rows: Found[] = [];
  let from: string | number | undefined = after === undefined ? undefined : cursorOf(after, keyOf === rankOf);
  for (let reads = 0; reads < mostReads; reads++) {
    const pages: { rows: readonly Found[]; isLast: boolean }[] = await Promise.all(
      sources.map(async (source) => {
        const page = await jobs.query({ ...source, order, limit: first + 1, ...rangeAfter(from, order) });
        return { rows: page.rows.filter(isKnown), isLast: page.next === undefined };
      }),
    );
    const merged = mergedRows(pages, { order, keyOf });
    for (const [position, found] of merged.rows.entries()) {
      from = keyOf(found.state);
      if (isAsked(found)) rows.push(found);
      const isEnd = merged.isLast && position === merged.rows.length - 1;
      if (rows.length === first && !isEnd) return { rows: rows.map(toJob), next: cursorAt(from) };
    }
    if (merged.isLast) return { rows: rows.map(toJob) };
  }
  return { rows: rows.map(toJob), ...(from === undefined ? {} : { next: cursorAt(from) }) };
}

/** Rows of several index reads in one order, each once, as far as all of them have been read. */
function mergedRows(pages: readonly { rows: readonly Found[]; isLast: boolean }[], { order, keyOf }: Pick<Paging, 'order' | 'keyOf'>): { rows: readonly Found[]; isLast: boolean } {
  const isBefore = (a: string | number, b: string | number): boolean => (order === 'asc' ? a < b : a > b);
  const ends = pages.flatMap(({ rows, isLast }) => (isLast ? [] : rows.slice(-1).map(({ state }) => keyOf(state))));
  const frontier = ends.reduce<string | number | undefined>((least, end) => (least === undefined || isBefore(end, least) ? end : least), undefined);
  const all = [...new Map(pages.flatMap(({ rows }) => rows).map((found) => [found.id, found])).values()].sort((a, b) => (isBefore(keyOf(a.state), keyOf(b.state)) ? -1 : 1));
  return { rows: frontier === undefined ? all : all.filter(({ state }) => !isBefore(frontier, keyOf(state))), isLast: frontier === undefined };
}

function rangeAfter(key: string | number | undefined, order: 'asc' | 'desc'): Pick<Query, 'range'> {
  if (key === undefined) return {};
  if (order === 'desc') return { range: { to: key } };
  return { range: { from: typeof key === 'number' ? key + 1 : `${key}!` } };
}

/** A cursor is `n<number>` of the day, or the rank. */
function cursorOf(after: string, isRanked: boolean): string | number {
  const [, number, rank] = /^(?:n(\d{1,6})|(\d{4}-\S{1,60}))$/.exec(after) ?? [];
  const key = isRanked ? rank : number;
  if (key === undefined) throw new InvalidInput([{ path: '/after', code: 'cursor' }]);
  return isRanked ? key : Number(key);
}

const cursorAt = (key: string | number): string => (typeof key === 'number' ? `n${key}` : key);

const isKnown = (found: Loaded<JobState>): found is Found => found.state.status !== 'none';

function isOfUnits({ requestedUnitId, fromId, toId }: KnownJob, unitIds: readonly string[]): boolean {
  return unitIds.includes(requestedUnitId) || unitIds.includes(fromId) || unitIds.includes(toId);
}

function fits(state: KnownJob, { open, unitId, assigneeId, date, no }: Asked): boolean {
  const wanted: readonly boolean[] = [
    open === undefined || isOpen(state),
    unitId === undefined || isOfUnits(state, [unitId]),
    assigneeId === undefined || ('assigneeId' in state && state.assigneeId === assigneeId),
    (date ?? state.date) === state.date,
    (no ?? state.no) === state.no,
  ];
  return wanted.every(Boolean);
}

/** A job as the contract shows it. */
export function toJob({ id, version, state }: Found): Job {
  const { formerIds: _, ref, needs, times, pause, ...rest } = state;
  const { releaseAt: _release, assignedAt: _at, ...shown } = { releaseAt: undefined, assignedAt: undefined, ...rest };
  return { id, version, ...shown, ref: { ...ref }, needs: { ...needs, precautions: [...needs.precautions] }, times: { ...times }, ...(pause === undefined ? {} : { pause: { ...pause } }) };
}

const mostCountedPages = 5;

/** How many jobs stand in each status that is not an end; paused ones count as `paused`. At most 5,000 are counted. */
export async function openJobsByStatus(jobs: Jobs): Promise<readonly { labels: { status: string }; value: number }[]> {
  const counts = new Map<string, number>(course.filter((status) => status !== 'closed').map((status) => [status, 0]));
  counts.set('paused', 0);
  let after: string | undefined;
  for (let page = 0; page < mostCountedPages; page++) {
    const { rows, next } = await jobs.query({ index: 'open', where: { isOpen: true }, limit: 1_000, ...(after === undefined ? {} : { after }) });
    for (const { state } of rows) {
      const status = 'pause' in state && state.pause ? 'paused' : state.status;
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    if (next === undefined) break;
    after = next;
  }
  return [...counts].map(([status, value]) => ({ labels: { status }, value }));
}
