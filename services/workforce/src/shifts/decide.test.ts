import type { Area } from '@orderly/contracts';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { shiftAggregate } from './decide.ts';
import type { ShiftCommand, ShiftEvent, ShiftFacts } from './shift.ts';

const id = (kind: string, nth: number): string => `${kind}-${String(nth).padStart(26, '0')}`;
const [ada, bo, eve] = [id('person', 1), id('person', 2), id('person', 3)] as [string, string, string];
const groupId = id('group', 1);
const plan = { date: '2026-11-24', templateId: id('template', 1), groupId, postId: id('post', 1), kinds: ['escort' as const], headCount: 2 };
const parts = [
  { from: '2026-11-23T23:30:00.000Z', until: '2026-11-24T03:30:00.000Z' },
  { from: '2026-11-24T05:30:00.000Z', until: '2026-11-24T09:00:00.000Z' },
];
const [before, inFirst, inGap, inSecond, after] = ['2026-11-23T20:00:00.000Z', '2026-11-24T00:00:00.000Z', '2026-11-24T04:00:00.000Z', '2026-11-24T06:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const facts: ShiftFacts = {
  template: { groupId, postId: plan.postId, kinds: plan.kinds, headCount: 2, parts: [{ start: '07:30', end: '11:30' }, { start: '13:30', end: '17:00' }] },
  knownIds: [ada, bo, eve],
  activeIds: [ada, bo],
  neighbours: [],
};
const { given } = specification(shiftAggregate, { at: before ?? '', facts });

const planned: ShiftEvent = { type: 'shift-planned', data: { ...plan, parts } };
const rostered = (personId: string): ShiftEvent => ({ type: 'person-rostered', data: { personId } });
const opened = (part: number, personIds: string[], areas: Area[] = []): ShiftEvent => ({
  type: 'shift-opened', data: { part, personIds, groupId, postId: plan.postId, kinds: ['escort'], areas, until: parts[part]?.until ?? '' },
});
const partEnded = (part: number, personIds: string[]): ShiftEvent => ({ type: 'shift-part-ended', data: { part, personIds } });
const closed = (personIds: string[]): ShiftEvent => ({ type: 'shift-closed', data: { personIds } });
const advance: ShiftCommand = { type: 'advance', data: {} };
const area = (from: string, until: string): Area => ({ floors: [{ building: 'SUR', from: 3, to: 9 }], streams: [], from, until });
const dueAt = (...events: ShiftEvent[]): string | undefined => shiftAggregate.due?.(given(...events).state)?.at;

describe('a shift', () => {
  it('GRP-2 is a template on a date, with its edges as instants and its people', () => {
    given().when({ type: 'plan', data: { date: '2026-11-24', templateId: plan.templateId, personIds: [ada, bo, ada] } }).then(planned, rostered(ada), rostered(bo));
  });

  it('GRP-2 opens, rests between its parts, opens again and closes', () => {
    expect(dueAt(planned)).toBe(parts[0]?.from);
    given(planned, rostered(ada)).when(advance).then();
    given(planned, rostered(ada)).when(advance, { at: inFirst ?? '' }).then(opened(0, [ada]));
    expect(dueAt(planned, opened(0, []))).toBe(parts[0]?.until);
    given(planned, rostered(ada), opened(0, [ada])).when(advance, { at: inFirst ?? '' }).then();
    given(planned, rostered(ada), opened(0, [ada])).when(advance, { at: inGap ?? '' }).then(partEnded(0, [ada]));
    expect(dueAt(planned, opened(0, []), partEnded(0, []))).toBe(parts[1]?.from);
    given(planned, rostered(ada), opened(0, [ada]), partEnded(0, [ada])).when(advance, { at: inSecond ?? '' }).then(opened(1, [ada]));
    given(planned, rostered(ada), opened(0, [ada]), partEnded(0, [ada]), opened(1, [ada])).when(advance, { at: after ?? '' }).then(partEnded(1, [ada]), closed([ada]));
    expect(dueAt(planned, closed([]))).toBeUndefined();
  });

  it('opens only the part that runs when the sweep comes late, and is not due again for what passed', () => {
    given(planned, rostered(ada)).when(advance, { at: inGap ?? '' }).then(partEnded(0, [ada]));
    given(planned, rostered(ada)).when(advance, { at: inSecond ?? '' }).then(partEnded(0, [ada]), opened(1, [ada]));
    given(planned, rostered(ada), opened(0, [ada])).when(advance, { at: inSecond ?? '' }).then(partEnded(0, [ada]), opened(1, [ada]));
    given(planned, rostered(ada)).when(advance, { at: after ?? '' }).then(partEnded(0, [ada]), partEnded(1, [ada]), closed([ada]));
    expect(dueAt(planned, partEnded(0, []))).toBe(parts[1]?.from);
  });

  it('GRP-2 takes a person late, and opens for that person alone while a part runs', () => {
    given(planned, rostered(ada), opened(0, [ada])).when({ type: 'roster', data: { personId: bo } }, { at: inFirst ?? '' }).then(rostered(bo), opened(0, [bo]));
    given(planned, rostered(ada), opened(0, [ada]), partEnded(0, [ada])).when({ type: 'roster', data: { personId: bo } }, { at: inGap ?? '' }).then(rostered(bo));
  });

  it('GRP-2 refuses people who are unknown, out of service, or on another shift at that time', () => {
    const roster = (personId: string): ShiftCommand => ({ type: 'roster', data: { personId } });
    given(planned).when(roster(id('person', 9))).refused('workforce.person-unknown');
    given(planned).when(roster(eve)).refused('workforce.person-inactive', { personId: eve });
    const other = (from: string, until: string) => ({ facts: { ...facts, neighbours: [{ id: id('shift', 7), personIds: [ada], parts: [{ from, until }] }] } });
    given(planned).when(roster(ada), other('2026-11-24T03:00:00.000Z', '2026-11-24T05:00:00.000Z')).refused('workforce.overlapping-shift', { personId: ada, shiftId: id('shift', 7) });
    given(planned).when(roster(ada), other('2026-11-23T09:00:00.000Z', '2026-11-23T23:30:00.000Z')).then(rostered(ada));
    given(planned).when(roster(ada), other('2026-11-24T03:30:00.000Z', '2026-11-24T05:30:00.000Z')).then(rostered(ada));
    given(planned).when(roster(bo), other('2026-11-24T03:00:00.000Z', '2026-11-24T05:00:00.000Z')).then(rostered(bo));
    given().when({ type: 'plan', data: { date: plan.date, templateId: plan.templateId, personIds: [ada] } }, other('2026-11-24T03:00:00.000Z', '2026-11-24T05:00:00.000Z')).refused('workforce.overlapping-shift');
    given().when({ type: 'plan', data: { date: plan.date, templateId: plan.templateId, personIds: [] } }, { facts: {} }).refused('workforce.template-unknown');
  });

  it('GRP-4 gives a work group its floors and streams for a time inside the shift', () => {
    const assign = (...areas: Area[]): ShiftCommand => ({ type: 'assignAreas', data: { areas } });
    const whole = area(parts[0]?.from ?? '', parts[1]?.until ?? '');
    given(planned, rostered(ada)).when(assign(whole)).then({ type: 'work-group-assigned', data: { areas: [whole], personIds: [ada] } });
    given(planned, { type: 'work-group-assigned', data: { areas: [whole], personIds: [] } }).when(assign(whole)).then();
    given(planned, { type: 'work-group-assigned', data: { areas: [whole], personIds: [] } }).when(advance, { at: inFirst ?? '' }).then(opened(0, [], [whole]));
    given(planned).when(assign(area('2026-11-23T23:29:59.999Z', whole.until))).refused('workforce.outside-shift');
    given(planned).when(assign(whole, area(whole.from, '2026-11-24T09:00:00.001Z'))).refused('workforce.outside-shift');
    given(planned).when(assign(area(whole.until, whole.from))).refused('workforce.outside-shift');
  });

  it('is changed by a scheduler of its own group or of none', () => {
    const own = { facts: { ...facts, ownGroupId: groupId } };
    const foreign = { facts: { ...facts, ownGroupId: id('group', 2) } };
    given(planned).when({ type: 'roster', data: { personId: ada } }, own).then(rostered(ada));
    given(planned).when({ type: 'roster', data: { personId: ada } }, foreign).refused('workforce.wrong-group');
    given(planned, rostered(ada)).when({ type: 'unroster', data: { personId: ada } }, foreign).refused('workforce.wrong-group');
    given(planned).when({ type: 'assignAreas', data: { areas: [] } }, foreign).refused('workforce.wrong-group');
    given().when({ type: 'plan', data: { date: plan.date, templateId: plan.templateId, personIds: [] } }, foreign).refused('workforce.wrong-group');
  });

  const commands: ShiftCommand[] = [
    { type: 'plan', data: { date: plan.date, templateId: plan.templateId, personIds: [] } },
    { type: 'roster', data: { personId: bo } },
    { type: 'unroster', data: { personId: ada } },
    { type: 'assignAreas', data: { areas: [area(parts[0]?.from ?? '', parts[0]?.until ?? '')] } },
    advance,
  ];
  const states: Record<string, ShiftEvent[]> = {
    none: [],
    planned: [planned, rostered(ada)],
    open: [planned, rostered(ada), opened(0, [ada])],
    closed: [planned, rostered(ada), opened(0, [ada]), partEnded(0, [ada]), partEnded(1, [ada]), closed([ada])],
  };
  const table: Record<string, readonly (string | readonly string[])[]> = {
    none: [['shift-planned'], 'workforce.shift-unknown', 'workforce.shift-unknown', 'workforce.shift-unknown', []],
    planned: ['workforce.shift-planned', ['person-rostered'], ['person-unrostered'], ['work-group-assigned'], ['shift-opened']],
    open: ['workforce.shift-planned', ['person-rostered', 'shift-opened'], ['person-unrostered'], ['work-group-assigned'], []],
    closed: ['workforce.shift-planned', 'workforce.shift-closed', 'workforce.shift-closed', 'workforce.shift-closed', []],
  };
  const cells = Object.entries(states).flatMap(([status, events]) => commands.map((command, nth) => ({ status, events, command, type: command.type, expected: table[status]?.[nth] })));
  it.each(cells)('answers $type when $status', ({ events, command, expected }) => {
    const when = given(...events).when(command, { at: inFirst ?? '' });
    if (typeof expected === 'string') when.refused(expected);
    else expect(when.events().map(({ type }) => type)).toEqual(expected);
  });

  it('is not left by somebody who does not stand on it, and takes nobody twice', () => {
    given(planned).when({ type: 'unroster', data: { personId: ada } }).refused('workforce.not-rostered');
    given(planned, rostered(ada)).when({ type: 'roster', data: { personId: ada } }).then();
  });
});
