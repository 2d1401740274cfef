import { describe, expect, it } from 'vitest';
import { aJob, at } from '../../testing/a-job.ts';
import type { Member } from './board-data.ts';
import { misfitOf } from './fit.ts';

const now = Date.parse(at(0));
type Duty = Member['duty'];

function member(duty: Partial<Duty>): Member {
  return {
    person: { id: 'person-1', version: 1, name: '张伟', staffNo: '1', pinyin: [], initials: [] },
    post: null,
    shift: null,
    lastPlace: null,
    lastPlaceAt: null,
    duty: { status: 'on', since: at(-60), until: null, shiftId: null, areas: [], kinds: ['specimens'], ...duty },
  };
}
const area = (floors: Duty['areas'][number]['floors'], from = at(-60)): Duty => member({ areas: [{ floors, streams: [], from, until: at(60) }] }).duty;

describe('who fits a job', () => {
  it('GRP-5 is nobody off duty or on a break', () => {
    expect(misfitOf(member({ status: 'off' }), aJob(), now)).toBe('off');
    expect(misfitOf(member({ status: 'break' }), aJob(), now)).toBe('break');
  });

  it('is a person whose post does this kind', () => {
    expect(misfitOf(member({}), aJob(), now)).toBeUndefined();
    expect(misfitOf(member({ kinds: ['escort'] }), aJob(), now)).toBe('post');
  });

  it('GRP-4 is a work group whose floors the job begins or ends on, while the area holds', () => {
    expect(misfitOf(member(area([{ building: 'S', from: 9, to: 12 }])), aJob(), now)).toBeUndefined();
    expect(misfitOf(member(area([{ building: 'T', from: 1, to: 3 }])), aJob(), now)).toBeUndefined();
    expect(misfitOf(member(area([{ building: 'S', from: 1, to: 3 }])), aJob(), now)).toBe('area');
    expect(misfitOf(member(area([{ building: 'S', from: 1, to: 3 }], at(5))), aJob(), now)).toBeUndefined();
  });
});
