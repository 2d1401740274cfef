import { calendarOf } from '@orderly/platform';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { at, main, surgery } from '../testing/holdings.ts';
import { assetAggregate, type AssetEvent, cleanBy, inspectBy, type KnownAsset, statusOf } from './asset.ts';

const calendar = calendarOf('Asia/Shanghai');
const assets = assetAggregate(calendar);
const { given } = specification(assets, { at, facts: undefined });
const registered = (about: object = {}): AssetEvent => ({ type: 'asset-registered', data: { no: 'W-1', code: 'QR-W-1', kind: 'wheelchair', homeId: main, depositClass: 'standard', charged: true, dailyCleaning: true, inspectionDays: 90, ...about } });
const heard = (data: Extract<AssetEvent, { type: 'asset-upkeep-heard' }>['data']): AssetEvent => ({ type: 'asset-upkeep-heard', data });
const known = (...events: readonly AssetEvent[]): KnownAsset => {
  const { state } = given(...events);
  if (state.status === 'none') throw new Error('no asset');
  return state;
};
const ring = { type: 'ring', data: {} } as const;
// 10:00 in the centre's zone; the day after it was registered ends at 2026-11-25T16:00Z.
const endOfTomorrow = '2026-11-25T16:00:00.000Z';

describe('an asset', () => {
  it('LOA-2 has a number and a code that nobody else has, and stands at its home at first', () => {
    expect(assets.unique?.(given(registered()).state)).toEqual({ no: 'W-1', code: 'QR-W-1' });
    expect(known(registered())).toMatchObject({ placeId: main, status: 'known' });
    given(registered()).when({ type: 'register', data: registered().data as never }).then();
  });

  it('DEL-8 may not be lent from 24:00 of the day on which it was not checked off, in the centre\'s zone', () => {
    const asset = known(registered(), heard({ lastCleanedAt: at }));
    expect(cleanBy(asset, calendar)).toBe(endOfTomorrow);
    expect(statusOf(asset, undefined, { at: '2026-11-25T15:59:59.999Z', calendar })).toBe('available');
    expect(statusOf(asset, undefined, { at: endOfTomorrow, calendar })).toBe('clean');
    expect(statusOf(known(registered(), heard({ lastCleanedAt: at }), heard({ lastCleanedAt: endOfTomorrow })), undefined, { at: endOfTomorrow, calendar })).toBe('available');
  });

  it('DEL-8 says once that a day ended without its check-off, and again after the next omission', () => {
    expect(assets.due?.(given(registered({ inspectionDays: undefined })).state)).toEqual({ at: endOfTomorrow, command: ring });
    given(registered()).when(ring, { at: '2026-11-25T15:59:59.999Z' }).then();
    given(registered()).when(ring, { at: endOfTomorrow }).then({ type: 'cleaning-undone', data: { date: '2026-11-25' } });
    const told: AssetEvent = { type: 'cleaning-undone', data: { date: '2026-11-25' } };
    given(registered(), told).when(ring, { at: '2026-11-27T00:00:00.000Z' }).then();
    given(registered(), told, heard({ lastCleanedAt: '2026-11-26T01:00:00.000Z' })).when(ring, { at: '2026-11-28T00:00:00.000Z' }).types('cleaning-undone');
  });

  it('DEL-8 asks no check-off of a kind that needs none', () => {
    const asset = known(registered({ dailyCleaning: false, inspectionDays: undefined }));
    expect(cleanBy(asset, calendar)).toBeUndefined();
    expect(assets.due?.(asset)).toBeUndefined();
    expect(statusOf(asset, undefined, { at: '2027-11-24T02:00:00.000Z', calendar })).toBe('available');
  });

  it('LOA-5 is due for inspection at its interval, counted from the last one', () => {
    const due = inspectBy(known(registered()));
    expect(due).toBe('2027-02-22T02:00:00.000Z');
    given(registered(), { type: 'cleaning-undone', data: { date: '2026-11-25' } }).when(ring, { at: due ?? '' }).then({ type: 'inspection-due', data: { dueAt: due ?? '' } });
    expect(inspectBy(known(registered(), heard({ inspectedAt: '2027-02-01T02:00:00.000Z' })))).toBe('2027-05-02T02:00:00.000Z');
    expect(statusOf(known(registered({ dailyCleaning: false })), undefined, { at: due ?? '', calendar })).toBe('inspect');
  });

  it('LOA-2 keeps the later of what its holdings say, in whatever order it hears them', () => {
    const [early, late] = [{ placeId: surgery, placedAt: '2026-11-24T03:00:00.000Z' }, { placeId: main, placedAt: '2026-11-24T04:00:00.000Z' }];
    for (const order of [[early, late], [late, early]]) expect(known(registered(), ...order.map(heard))).toMatchObject(late);
    const cleaned = ['2026-11-24T05:00:00.000Z', '2026-11-24T06:00:00.000Z'];
    for (const order of [cleaned, [...cleaned].reverse()]) expect(known(registered(), ...order.map((lastCleanedAt) => heard({ lastCleanedAt }))).lastCleanedAt).toBe(cleaned[1]);
  });

  it('LOA-5 is retired for ever', () => {
    expect(statusOf(known(registered(), heard({ isRetired: true }), heard({ lastCleanedAt: at })), undefined, { at, calendar })).toBe('retired');
  });
});

describe('every command in every status', () => {
  it('has its answer', () => {
    const hear = { type: 'hear-upkeep', data: { lastCleanedAt: at } } as const;
    given().when(hear).refused('loans.asset-unknown');
    given(registered()).when(hear).types('asset-upkeep-heard');
    given(registered(), heard({ isRetired: true })).when(hear).types('asset-upkeep-heard');
    given().when(ring).then();
    given(registered(), heard({ isRetired: true })).when(ring, { at: '2030-01-01T00:00:00.000Z' }).then();
  });
});
