import type { Shift } from '@orderly/contracts';
import { type Calendar, InvalidInput, type Loaded } from '@orderly/platform';
import type { Shifts } from '../collections.ts';
import type { Neighbour, ShiftState } from './shift.ts';

const most = 1_000;
const mostDays = 14;

type Asked = { ids?: readonly string[] | undefined; groupId?: string | undefined; from?: string | undefined; to?: string | undefined };

/** Shifts by id, or over civil dates (both ends among them; today without), with their head counts so that gaps show (SC-4). */
export async function shiftsFor({ ids, groupId, from, to }: Asked, { shifts, today, calendar }: { shifts: Shifts; today: string; calendar: Calendar }): Promise<Shift[]> {
  if (ids) return dtos(await shifts.findMany(ids));
  const first = from ?? to ?? today;
  const last = to ?? first;
  if (last < first || last >= calendar.addDays(first, mostDays)) throw new InvalidInput([{ path: '/to', code: 'range' }]);
  const range = { from: first, to: calendar.addDays(last, 1) };
  return dtos(await every(shifts, groupId === undefined ? { index: 'by-date', range } : { index: 'by-group', where: { groupId }, range }));
}

/** Shifts that may touch one of a date: those of the dates around it. */
export async function neighboursOf({ id, date }: { id: string; date: string }, { shifts, calendar }: { shifts: Shifts; calendar: Calendar }): Promise<readonly Neighbour[]> {
  const rows = await every(shifts, { index: 'by-date', range: { from: calendar.addDays(date, -1), to: calendar.addDays(date, 2) } });
  return rows.flatMap((row) => (row.state.status === 'none' || row.id === id ? [] : [{ id: row.id, parts: row.state.parts, personIds: row.state.personIds }]));
}

/** The open shift whose present part a person stands on. */
export async function findOpenShift(personId: string, shifts: Shifts): Promise<Loaded<ShiftState> | undefined> {
  const rows = await every(shifts, { index: 'by-status', where: { status: 'open' } });
  return rows.find(({ state }) => state.status === 'open' && state.part !== undefined && state.personIds.includes(personId));
}

async function every(shifts: Shifts, query: Omit<Parameters<Shifts['query']>[0], 'limit' | 'after'>): Promise<readonly Loaded<ShiftState>[]> {
  const rows: Loaded<ShiftState>[] = [];
  for (let after: string | undefined; ; ) {
    const page = await shifts.query({ ...query, limit: most, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    after = page.next;
    if (after === undefined) return rows;
  }
}

const dtos = (rows: readonly Loaded<ShiftState>[]): Shift[] =>
  rows.flatMap(({ id, version, state }) => {
    if (state.status === 'none') return [];
    const { date, templateId, groupId, postId, status, parts, headCount, personIds, areas } = state;
    return [{ id, version, date, templateId, groupId, postId, status, parts: [...parts], headCount, personIds: [...personIds], areas: [...areas] }];
  });
