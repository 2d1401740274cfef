import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { at, minutes, person } from '../testing/jobs.ts';
import { dutyAggregate, type DutyCommand, type DutyEvent } from './duty.ts';

const { given } = specification(dutyAggregate, { at, facts: undefined });
const personId = person('li');
const area = { floors: [], streams: ['escort' as const], from: at, until: minutes(60) };
const duty = { personId, kinds: ['escort' as const], areas: [], shiftId: 'shift-1', until: minutes(300) };
const on = (heardAt = at): DutyEvent => ({ type: 'duty-heard', data: { ...duty, status: 'on', heardAt } });
const onBreak = (heardAt = minutes(10)): DutyEvent => ({ type: 'duty-heard', data: { ...duty, status: 'break', breakUntil: minutes(40), heardAt } });
const off = (heardAt = at): DutyEvent => ({ type: 'duty-heard', data: { personId, status: 'off', kinds: [], areas: [], heardAt } });

describe('a duty as dispatch hears it', () => {
  it('starts whole, and is off for who is only registered', () => {
    expect(given().when({ type: 'start', data: { ...duty, heardAt: at } }).events()).toEqual([on()]);
    expect(given().when({ type: 'know', data: { personId, heardAt: at } }).events()).toEqual([off()]);
    expect(given(on()).when({ type: 'know', data: { personId, heardAt: minutes(1) } }).events()).toEqual([]);
  });

  it('GRP-5 is on a break until the break ends, and then what it was', () => {
    expect(given(on()).when({ type: 'start-break', data: { personId, until: minutes(40), heardAt: minutes(10) } }).events()).toEqual([onBreak()]);
    expect(given(on(), onBreak()).when({ type: 'end-break', data: { personId, heardAt: minutes(30) } }).events()).toEqual([on(minutes(30))]);
    expect(given(on(), onBreak()).when({ type: 'end', data: { personId, heardAt: minutes(30) } }).events()).toEqual([off(minutes(30))]);
  });

  it('GRP-4 takes the areas that it is given, also during a break', () => {
    expect(given(on(), onBreak()).when({ type: 'change-areas', data: { personId, areas: [area], heardAt: minutes(30) } }).events()).toEqual([{ type: 'duty-heard', data: { ...onBreak().data, areas: [area], heardAt: minutes(30) } }]);
  });

  it('is what was said last, in whatever order it comes', () => {
    expect(given(off(minutes(60))).when({ type: 'start', data: { ...duty, heardAt: minutes(30) } }).events()).toEqual([]);
    expect(given(off(minutes(60))).when({ type: 'start', data: { ...duty, heardAt: minutes(60) } }).events()).toEqual([on(minutes(60))]);
  });

  it('answers every command in every status', () => {
    const histories = { unheard: [], on: [on()], break: [on(), onBreak()], off: [off()] };
    const said = { personId, heardAt: minutes(50) };
    const commands: readonly DutyCommand[] = [
      { type: 'know', data: said }, { type: 'start', data: { ...duty, ...said } }, { type: 'change-areas', data: { ...said, areas: [area] } }, { type: 'start-break', data: { ...said, until: minutes(60) } }, { type: 'end-break', data: said }, { type: 'end', data: said },
    ];
    expect(commands.map(({ type }) => type).sort()).toEqual(Object.keys(dutyAggregate.decide).sort());
    const table = commands.map((command) => `${command.type}: ${Object.entries(histories).map(([status, history]) => `${status} → ${given(...history).when(command).events().map(({ data }) => data.status).join() || '–'}`).join(' | ')}`);
    expect(table).toEqual([
      'know: unheard → off | on → – | break → – | off → –',
      'start: unheard → on | on → on | break → on | off → on',
      'change-areas: unheard → off | on → on | break → break | off → off',
      'start-break: unheard → break | on → break | break → break | off → break',
      'end-break: unheard → off | on → on | break → on | off → off',
      'end: unheard → off | on → off | break → off | off → off',
    ]);
  });

  it('is shown to the floor and the person', () => expect(dutyAggregate.audiences?.(given(on()).state)).toEqual(['dispatch', `person:${personId}`]));
});
