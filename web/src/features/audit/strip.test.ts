import { describe, expect, it } from 'vitest';
import { stripOf, unprovenOf, type Stretch } from './strip.ts';

const at = (minute: number): string => `2026-11-24T02:${String(minute).padStart(2, '0')}:00.000Z`;
const stretch = (from: string | null, until: string | null, proven = true): Stretch => ({
  holderKind: 'person',
  holderPerson: null,
  holderPlace: null,
  from,
  until,
  method: 'scan',
  by: null,
  eventId: null,
  proven,
});

describe('the custody strip', () => {
  it('DEL-3 lays the stretches one after another, the last one open', () => {
    const strip = stripOf([stretch(at(0), at(10)), stretch(at(10), at(25)), stretch(at(25), null)], at(30));
    expect(strip.map(({ kind, minutes, isOpen }) => [kind, minutes, isOpen])).toEqual([
      ['held', 10, false],
      ['held', 15, false],
      ['held', 5, true],
    ]);
  });

  it('DEL-3 shows a hole between two hands, and a stretch without proof, with their minutes', () => {
    const strip = stripOf([stretch(at(0), at(10)), stretch(at(16), at(20), false)], at(30));
    expect(strip.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['held', 10],
      ['gap', 6],
      ['unproven', 4],
    ]);
    expect(unprovenOf(strip)).toEqual({ count: 2, minutes: 10 });
  });

  it('keeps a hand-over of a moment as a mark', () => {
    expect(stripOf([stretch(at(0), at(0)), stretch(at(0), null)], at(0)).map(({ isMark }) => isMark)).toEqual([true, true]);
  });

  it('ends an open stretch no earlier than it begins, and leaves out what has no beginning', () => {
    expect(stripOf([stretch(at(20), null)], at(10))[0]?.minutes).toBe(0);
    expect(stripOf([stretch(null, at(10))], at(10))).toEqual([]);
    expect(stripOf([stretch(at(0), null), stretch(at(8), at(9))], at(30)).map(({ minutes }) => minutes)).toEqual([8, 1]);
  });
});
