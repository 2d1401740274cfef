import { ids } from '@orderly/platform';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { dutyAggregate } from './decide.ts';
import type { Attendance, DutyCommand, DutyEvent, DutyFacts } from './duty.ts';
import { dutyIdOf, dutyPolicy } from './policy.ts';

const id = (kind: string, nth: number): string => `${kind}-${String(nth).padStart(26, '0')}`;
const at = '2026-11-24T02:00:00.000Z';
const personId = id('person', 1);
const attendance: Attendance = { shiftId: id('shift', 1), groupId: id('group', 1), postId: id('post', 1), kinds: ['escort'], areas: [], until: '2026-11-24T05:30:00.000Z' };
const facts: DutyFacts = { isActive: true, attendance };
const { given } = specification(dutyAggregate, { at, facts });
const started: DutyEvent = { type: 'duty-started', data: { personId, ...attendance, kinds: ['escort'], areas: [] } };
const onBreak: DutyEvent = { type: 'break-started', data: { personId, kind: 'meal', until: '2026-11-24T02:30:00.000Z' } };
const backAgain: DutyEvent = { type: 'break-ended', data: { personId } };
const off: DutyEvent = { type: 'duty-ended', data: { personId } };
const start: DutyCommand = { type: 'start', data: { personId, ...attendance } };

describe('a duty', () => {
  it('GRP-5 starts with the shift, but not when that is heard too late or of somebody out of service', () => {
    given().when(start).then(started);
    given().when(start, { at: attendance.until }).then();
    given().when(start, { facts: { isActive: false } }).then();
  });

  it('starts again with the next part, and moves to another shift at once', () => {
    given(started, off).when({ type: 'start', data: { personId, ...attendance, until: '2026-11-24T09:00:00.000Z' } }).types('duty-started');
    const other = id('shift', 2);
    given(started).when({ type: 'start', data: { personId, ...attendance, shiftId: other } }).types('duty-started');
    const moved: DutyEvent = { type: 'duty-started', data: { ...started.data, shiftId: other } as Extract<DutyEvent, { type: 'duty-started' }>['data'] };
    // The old shift's end may be heard after the new one's opening.
    given(started, moved).when({ type: 'end', data: { shiftId: attendance.shiftId } }).then();
    given(started, moved).when({ type: 'end', data: {} }).then(off);
  });

  it('is signed on only by who stands on a shift now', () => {
    given().when({ type: 'signOn', data: { personId } }).then(started);
    given().when({ type: 'signOn', data: { personId } }, { facts: { isActive: true } }).refused('workforce.not-rostered');
    given().when({ type: 'signOn', data: { personId } }, { at: attendance.until }).refused('workforce.not-rostered');
    given().when({ type: 'signOn', data: { personId } }, { facts: { isActive: false, attendance } }).refused('workforce.person-unknown');
  });

  it('GRP-5 rests for the minutes of the break and is back by itself', () => {
    given(started).when({ type: 'startBreak', data: { kind: 'meal', minutes: 30 } }).then(onBreak);
    const { state } = given(started, onBreak);
    expect(dutyAggregate.due?.(state)).toEqual({ at: '2026-11-24T02:30:00.000Z', command: { type: 'breakOver', data: {} } });
    given(started, onBreak).when({ type: 'breakOver', data: {} }).then();
    given(started, onBreak).when({ type: 'breakOver', data: {} }, { at: '2026-11-24T02:30:00.000Z' }).then(backAgain);
    expect(given(started, onBreak, backAgain).state).toMatchObject({ status: 'on', until: attendance.until });
  });

  it('GRP-4 hears its areas of its own shift alone', () => {
    const areas = [{ floors: [], streams: ['escort' as const], from: at, until: attendance.until }];
    given(started).when({ type: 'changeAreas', data: { shiftId: attendance.shiftId, areas } }).then({ type: 'duty-area-changed', data: { personId, areas } });
    given(started).when({ type: 'changeAreas', data: { shiftId: id('shift', 2), areas } }).then();
  });

  it('knows no shift once it is over', () => {
    expect(given(started, off).state).toMatchObject({ status: 'off', groupId: attendance.groupId, kinds: [] });
    expect(given(started, off).state).not.toHaveProperty('shiftId');
  });

  const commands: DutyCommand[] = [
    start, { type: 'signOn', data: { personId } }, { type: 'signOff', data: {} }, { type: 'end', data: { shiftId: attendance.shiftId } },
    { type: 'changeAreas', data: { shiftId: attendance.shiftId, areas: [] } }, { type: 'startBreak', data: { kind: 'rest', minutes: 10 } }, { type: 'endBreak', data: {} }, { type: 'breakOver', data: {} },
  ];
  const states: Record<string, DutyEvent[]> = { none: [], on: [started], break: [started, onBreak], off: [started, off] };
  const refused = 'workforce.not-on-duty';
  const table: Record<string, readonly (string | readonly string[])[]> = {
    none: [['duty-started'], ['duty-started'], refused, [], [], refused, refused, []],
    on: [[], [], ['duty-ended'], ['duty-ended'], ['duty-area-changed'], ['break-started'], [], []],
    break: [[], [], ['duty-ended'], ['duty-ended'], ['duty-area-changed'], [], ['break-ended'], []],
    off: [['duty-started'], ['duty-started'], refused, [], [], refused, refused, []],
  };
  const cells = Object.entries(states).flatMap(([status, events]) => commands.map((command, nth) => ({ status, events, command, type: command.type, expected: table[status]?.[nth] })));
  it.each(cells)('answers $type when $status', ({ events, command, expected }) => {
    const when = given(...events).when(command);
    if (typeof expected === 'string') when.refused(expected);
    else expect(when.events().map(({ type }) => type)).toEqual(expected);
  });
});

describe('what duty does when a shift says something', () => {
  const shiftId = attendance.shiftId;
  const heard = (type: string, data: unknown, aggregateId = shiftId) =>
    dutyPolicy[`workforce.${type}`]?.({ id: `${aggregateId}:1`, type, source: 'workforce', aggregateId, seq: 1, actor: { id: 'x', roles: [] }, occurredAt: at, recordedAt: at, data } as never, ids);
  const reaction = (command: DutyCommand) => [{ kind: 'duty', id: dutyIdOf(personId, ids), command }];

  it('starts and ends the duty of everybody who stands on the shift', () => {
    const { until, ...rest } = attendance;
    const { shiftId: _, ...data } = rest;
    expect(heard('shift-opened', { part: 0, personIds: [personId], until, ...data })).toEqual(reaction(start));
    expect(heard('shift-part-ended', { part: 0, personIds: [personId] })).toEqual(reaction({ type: 'end', data: { shiftId } }));
    expect(heard('shift-closed', { personIds: [personId] })).toEqual(reaction({ type: 'end', data: { shiftId } }));
    expect(heard('person-unrostered', { personId })).toEqual(reaction({ type: 'end', data: { shiftId } }));
    expect(heard('work-group-assigned', { areas: [], personIds: [personId] })).toEqual(reaction({ type: 'changeAreas', data: { shiftId, areas: [] } }));
    expect(heard('person-deactivated', {}, personId)).toEqual(reaction({ type: 'end', data: {} }));
  });
});
