import { describe, expect, it } from 'vitest';
import { audiencesOf, changesOf, toldAs } from './changes.ts';
import { cursorOf, openRing } from './ring.ts';
import type { FeedEvent } from './ring.ts';

const event = (offset: number, more: Partial<FeedEvent> = {}): FeedEvent => ({
  offset,
  id: `job-A:${offset}`,
  source: 'dispatch',
  type: 'job-assigned',
  aggregateId: 'job-A',
  seq: offset,
  before: [],
  after: ['dispatch'],
  at: offset * 1_000,
  ...more,
});

describe('the ring', () => {
  it('goes on after a known cursor and knows no other', () => {
    const ring = openRing(5);
    expect(ring.since(ring.cursor())).toEqual([]);
    for (const offset of [5, 6, 7]) ring.push(event(offset));
    expect(ring.since(cursorOf(event(5)))?.map(({ offset }) => offset)).toEqual([6, 7]);
    expect(ring.since(ring.cursor())).toEqual([]);
    expect(ring.since('6.job-B:1')).toBeUndefined();
    expect(ring.since('8.job-A:8')).toBeUndefined();
    expect(ring.since('3.job-A:3')).toBeUndefined();
    for (const text of ['', 'x', '6', '6.', '6.job-A:6\n', `9${'9'.repeat(20)}.x`]) expect(ring.since(text), text).toBeUndefined();
  });

  it('takes a cursor from before its first event', () => {
    const ring = openRing(0);
    const empty = ring.cursor();
    ring.push(event(0));
    expect(ring.since(empty)?.length).toBe(1);
  });

  it('fills from 15 minutes back, below the head that it was opened at', () => {
    const ring = openRing(10);
    for (let offset = 7; offset < 12; offset++) ring.push(event(offset));
    expect(ring.since(cursorOf(event(7)))?.length).toBe(4);
    expect(ring.since('6.-')?.length).toBe(5);
  });

  it('forgets what is older than a quarter of an hour, and what is beyond 10,000 events', () => {
    const old = openRing(0);
    for (let offset = 0; offset < 2_000; offset++) old.push(event(offset));
    expect(old.since(cursorOf(event(1)))).toBeUndefined();
    expect(old.since(cursorOf(event(1_500)))?.length).toBe(499);
    const dense = openRing(0);
    for (let offset = 0; offset < 15_000; offset++) dense.push(event(offset, { at: 0 }));
    expect(dense.since('100.job-A:100')).toBeUndefined();
    expect(dense.since('14000.job-A:14000')?.length).toBe(999);
    expect(dense.since('6000.job-A:6000')?.length).toBe(8_999);
  });

  it('drops what comes again', () => {
    const ring = openRing(0);
    for (const offset of [0, 1, 1, 0, 2]) ring.push(event(offset));
    expect(ring.since('0.job-A:0')?.map(({ offset }) => offset)).toEqual([1, 2]);
  });
});

describe('changes', () => {
  it('are one a thing, in the order of the last events, so that any cursor misses nothing', () => {
    const changes = changesOf([
      event(1, { before: [], after: ['dispatch', 'person:p'] }),
      event(2, { aggregateId: 'job-B' }),
      event(3, { before: ['dispatch', 'person:p'], after: ['dispatch'] }),
    ]);
    expect(changes.map(({ id, offset }) => [id, offset])).toEqual([
      ['job-B', 2],
      ['job-A', 3],
    ]);
    const second = changes[1] ?? expect.unreachable();
    expect(toldAs(['person:p'], second)).toBe('gone');
    expect(toldAs(['dispatch'], second)).toEqual({ audience: 'dispatch' });
    expect(toldAs(['ward:w'], second)).toBeUndefined();
  });

  it('of duties name the person by the audience, as the feed has no data', () => {
    const [change] = changesOf([event(1, { source: 'workforce', type: 'break-started', aggregateId: 'duty-A', after: ['dispatch', 'person:person-1'] })]);
    expect(change).toMatchObject({ kind: 'duty', id: 'person-1' });
    expect(changesOf([event(1, { source: 'workforce', type: 'pin-issued', aggregateId: 'person-1' }), event(2, { aggregateId: 'place-A' })])).toEqual([]);
  });
});

describe('changes at a desk', () => {
  const desk = (offset: number, more: Partial<FeedEvent> = {}): FeedEvent => event(offset, { source: 'storage', type: 'belongings-deposited', aggregateId: 'belongings-A', after: ['desk', 'desk:one'], ...more });

  it('are told to the clerks of that desk and to supervisors, not to other desks', () => {
    const [change] = changesOf([desk(1), desk(2)]);
    expect(change).toMatchObject({ kind: 'desk', id: 'belongings-A', version: 2 });
    const told = (role: string, ...units: string[]) => change && toldAs(audiencesOf({ id: 'person-A', roles: [role], units }), change);
    expect(told('clerk', 'one')).toEqual({ audience: 'desk:one' });
    expect(told('clerk', 'two')).toBeUndefined();
    expect(told('supervisor')).toEqual({ audience: 'desk:all' });
    expect(told('porter')).toBeUndefined();
  });

  it('are told to every desk where no single one is concerned, and never to the board', () => {
    const [change] = changesOf([desk(1, { source: 'loans', type: 'holding-opened', aggregateId: 'holding-A', after: ['desk', 'dispatch', 'person:person-B'] })]);
    const told = (role: string, ...units: string[]) => change && toldAs(audiencesOf({ id: 'person-B', roles: [role], units }), change);
    expect(told('clerk', 'two')).toEqual({ audience: 'desk' });
    expect(told('supervisor')).toEqual({ audience: 'desk' });
    expect(told('dispatcher')).toBeUndefined();
    expect(told('porter')).toBeUndefined();
  });
});
