import { type Aggregate, type Decide, Refusal } from '@orderly/platform/domain';
import { partsOn, type ShiftPart } from '../catalogue/parts.ts';
import { evolveShift, type Neighbour, type PlannedShift, positionAt, type ShiftCommand, type ShiftEvent, type ShiftFacts, type ShiftState } from './shift.ts';

const decide: Decide<ShiftState, ShiftCommand, ShiftEvent, ShiftFacts> = {
  plan(state, { date, templateId, personIds }, { calendar, facts }) {
    if (!facts.template) throw new Refusal('workforce.template-unknown');
    const { groupId, postId, kinds, headCount } = facts.template;
    keepOwnGroup(groupId, facts);
    if (state.status !== 'none') throw new Refusal('workforce.shift-planned');
    const parts = partsOn(date, facts.template.parts, calendar);
    const people = [...new Set(personIds)];
    for (const personId of people) refuseUnfit(personId, parts, facts);
    return [
      { type: 'shift-planned', data: { date, templateId, groupId, postId, kinds, parts: [...parts], headCount } },
      ...people.map((personId): ShiftEvent => ({ type: 'person-rostered', data: { personId } })),
    ];
  },

  roster(state, { personId }, { facts }) {
    const shift = changeable(state, facts);
    if (shift.personIds.includes(personId)) return [];
    refuseUnfit(personId, shift.parts, facts);
    const rostered: ShiftEvent = { type: 'person-rostered', data: { personId } };
    // Late on an open shift: opened again for that person alone, so that duty follows from one kind of event.
    return shift.part === undefined ? [rostered] : [rostered, opened(shift, shift.part, [personId])];
  },

  unroster(state, { personId }, { facts }) {
    const shift = changeable(state, facts);
    if (!shift.personIds.includes(personId)) throw new Refusal('workforce.not-rostered');
    return [{ type: 'person-unrostered', data: { personId } }];
  },

  // GRP-4: for a time that lies in the shift's.
  assignAreas(state, { areas }, { facts }) {
    const shift = changeable(state, facts);
    const start = shift.parts.at(0)?.from ?? '';
    const end = shift.parts.at(-1)?.until ?? '';
    if (areas.some(({ from, until }) => from >= until || from < start || until > end)) throw new Refusal('workforce.outside-shift');
    if (JSON.stringify(areas) === JSON.stringify(shift.areas)) return [];
    return [{ type: 'work-group-assigned', data: { areas: [...areas], personIds: [...shift.personIds] } }];
  },

  // Whatever edges passed meanwhile: only the part that runs now is opened, so that a late sweep puts nobody on a duty that is over.
  advance(state, _data, { at }) {
    if (state.status === 'none' || state.status === 'closed') return [];
    const now = positionAt(state.parts, at);
    const personIds = [...state.personIds];
    const events: ShiftEvent[] = [];
    for (let part = state.ended; part < now.ended; part++) events.push({ type: 'shift-part-ended', data: { part, personIds } });
    if (now.part !== undefined && state.part !== now.part) events.push(opened(state, now.part, personIds));
    if (now.ended === state.parts.length) events.push({ type: 'shift-closed', data: { personIds } });
    return events;
  },
};

function opened(shift: PlannedShift, part: number, personIds: readonly string[]): ShiftEvent {
  const { groupId, postId, kinds, areas, parts } = shift;
  return { type: 'shift-opened', data: { part, personIds: [...personIds], groupId, postId, kinds, areas: [...areas], until: parts[part]?.until ?? '' } };
}

function changeable(state: ShiftState, facts: ShiftFacts): PlannedShift {
  if (state.status === 'none') throw new Refusal('workforce.shift-unknown');
  keepOwnGroup(state.groupId, facts);
  if (state.status === 'closed') throw new Refusal('workforce.shift-closed');
  return state;
}

function keepOwnGroup(groupId: string, { ownGroupId }: ShiftFacts): void {
  if (ownGroupId !== undefined && ownGroupId !== groupId) throw new Refusal('workforce.wrong-group', { groupId });
}

function refuseUnfit(personId: string, parts: readonly ShiftPart[], { knownIds, activeIds, neighbours }: ShiftFacts): void {
  if (!knownIds?.includes(personId)) throw new Refusal('workforce.person-unknown');
  if (!activeIds?.includes(personId)) throw new Refusal('workforce.person-inactive', { personId });
  const other = overlapping(personId, parts, neighbours ?? []);
  if (other) throw new Refusal('workforce.overlapping-shift', { personId, shiftId: other.id });
}

/** The shift on which a person already stands at that time; half-open, so that one may follow another at once. */
export function overlapping(personId: string, parts: readonly ShiftPart[], neighbours: readonly Neighbour[]): Neighbour | undefined {
  return neighbours.find((other) => other.personIds.includes(personId) && other.parts.some((their) => parts.some((own) => own.from < their.until && their.from < own.until)));
}

/** One template on one date (question 14): its edges are instants, computed when it is planned. */
export const shiftAggregate: Aggregate<ShiftState, ShiftCommand, ShiftEvent, ShiftFacts> = {
  kind: 'shift',
  collection: 'shifts',
  schema: 1,
  initial: { status: 'none' },
  decide,
  evolve: evolveShift,
  indexes: { 'by-date': ['date'], 'by-group': ['groupId', 'date'], 'by-status': ['status'] },
  fields: (state) => (state.status === 'none' ? {} : { date: state.date, groupId: state.groupId, status: state.status }),
  due(state) {
    if (state.status === 'none' || state.status === 'closed') return undefined;
    const next = state.parts[state.ended];
    const edge = state.part === undefined ? next?.from : next?.until;
    return edge === undefined ? undefined : { at: edge, command: { type: 'advance', data: {} } };
  },
  audiences: (state) => (state.status === 'none' ? [] : ['dispatch', ...state.personIds.map((id) => `person:${id}`)]),
};
