import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modes } from './campus.ts';
import { campusMap, editMap } from './campus-map.ts';
import { route } from './route.ts';
import { anyCampus, naiveSeconds } from './testing/campuses.ts';
import { travelTimes } from './travel-times.ts';

const anyMode = fc.constantFrom(...modes);
// Single precision: seven digits of at most some thousand seconds.
const slack = (seconds: number): number => 1e-6 * Math.max(1, seconds);

describe('travel times', () => {
  it('agree with a naive all-pairs computation in every mode, for clean and dirty loads', () => {
    fc.assert(
      fc.property(anyCampus, anyMode, fc.constantFrom('clean' as const, 'dirty' as const), (campus, mode, load) => {
        const times = travelTimes(campus, mode, { load });
        const naive = naiveSeconds(
          campus,
          mode,
          campus.lifts.filter((lift) => lift.kind === 'any' || lift.kind === load),
        );
        for (const from of campus.nodes) {
          for (const to of campus.nodes) {
            const expected = from.id === to.id ? 0 : (naive.get(`${from.id}>${to.id}`) ?? Infinity);
            const actual = times.between(from.id, to.id);
            if (expected === Infinity) expect(actual).toBe(Infinity);
            else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(slack(expected));
          }
        }
      }),
    );
  });

  it('are the same both ways and keep the triangle inequality', () => {
    fc.assert(
      fc.property(anyCampus, anyMode, (campus, mode) => {
        const { between } = travelTimes(campus, mode);
        const ids = campus.nodes.map((node) => node.id);
        for (const a of ids) {
          for (const b of ids) {
            expect(between(a, b)).toBe(between(b, a));
            for (const via of ids) expect(between(a, b)).toBeLessThanOrEqual(between(a, via) + between(via, b) + slack(between(a, b)));
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never get shorter when a lift closes, and come back when it opens', () => {
    fc.assert(
      fc.property(anyCampus, anyMode, fc.nat(), (campus, mode, pick) => {
        const lift = campus.lifts[pick % Math.max(1, campus.lifts.length)];
        fc.pre(lift !== undefined);
        const open = campusMap(campus);
        const closed = editMap(open, { type: 'close-lift', liftId: lift?.id ?? '' });
        const again = editMap(closed, { type: 'open-lift', liftId: lift?.id ?? '' });
        expect([open.version, closed.version, again.version]).toEqual([1, 2, 3]);
        closed.times(mode).seconds.forEach((seconds, at) => expect(seconds).toBeGreaterThanOrEqual(open.times(mode).seconds[at] ?? Infinity));
        expect(again.times(mode).seconds).toEqual(open.times(mode).seconds);
      }),
    );
  });

  it('cost a bed at least what they cost a wheelchair, and a wheelchair at least what they cost a walker', () => {
    fc.assert(
      fc.property(anyCampus, (campus) => {
        const [walking, wheelchair, , bed] = modes.map((mode) => travelTimes(campus, mode).seconds);
        walking?.forEach((seconds, at) => expect(wheelchair?.[at] ?? 0).toBeGreaterThanOrEqual(seconds));
        wheelchair?.forEach((seconds, at) => expect(bed?.[at] ?? 0).toBeGreaterThanOrEqual(seconds));
      }),
    );
  });

  it('among chosen nodes are those of the whole campus', () => {
    fc.assert(
      fc.property(anyCampus, anyMode, (campus, mode) => {
        const some = travelTimes(campus, mode, { among: ['b3', 'a0', 'b3', 'nowhere'] });
        expect([...some.index.keys()]).toEqual(['b3', 'a0']);
        expect(some.between('a0', 'b3')).toBe(travelTimes(campus, mode).between('a0', 'b3'));
      }),
    );
  });
});

describe('a route', () => {
  it('takes the seconds of the table, over ways and rides that exist, and is missing where no way leads', () => {
    fc.assert(
      fc.property(anyCampus, anyMode, (campus, mode) => {
        const times = travelTimes(campus, mode);
        const direct = naiveDirect(campus, mode);
        for (const to of campus.nodes) {
          const found = route(campus, { from: 'a0', to: to.id, mode });
          if (times.between('a0', to.id) === Infinity) expect(found).toBeUndefined();
          else {
            expect(Math.abs((found?.seconds ?? Infinity) - times.between('a0', to.id))).toBeLessThanOrEqual(slack(found?.seconds ?? 0));
            expect(found?.stops[0]).toEqual({ nodeId: 'a0', seconds: 0 });
            expect(found?.stops.at(-1)?.nodeId).toBe(to.id);
            found?.stops.forEach((stop, nth) => {
              const previous = found.stops[nth - 1];
              if (previous) expect(stop.seconds - previous.seconds).toBeCloseTo(direct(previous.nodeId, stop.nodeId), 6);
            });
          }
        }
      }),
    );
  });

  it('answers nothing for a node that is not on the campus', () => {
    const campus = { nodes: [{ id: 'a', building: 'x', floor: 1, x: 0, y: 0 }], edges: [], lifts: [] };
    expect(route(campus, { from: 'a', to: 'b', mode: 'walking' })).toBeUndefined();
    expect(route(campus, { from: 'a', to: 'a', mode: 'bed' })).toEqual({ seconds: 0, stops: [{ nodeId: 'a', seconds: 0 }] });
    expect(travelTimes(campus, 'walking').between('a', 'b')).toBe(Infinity);
  });
});

function naiveDirect(campus: Parameters<typeof naiveSeconds>[0], mode: Parameters<typeof naiveSeconds>[1]): (from: string, to: string) => number {
  const direct = naiveSeconds(
    { ...campus, nodes: [] },
    mode,
    campus.lifts.filter((lift) => lift.kind !== 'dirty'),
  );
  return (from, to) => direct.get(`${from}>${to}`) ?? Infinity;
}
