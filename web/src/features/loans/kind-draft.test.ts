import { describe, expect, it } from 'vitest';
import { conditionsOf, draftOf } from './kind-draft.ts';
import type { Kind } from './loans-data.ts';

const ladder = { reminderMinutes: 10, listMinutes: 60, callMinutes: 600, supervisorMinutes: 6_000 };
const kind: Kind = {
  code: 'wheelchair', version: 3, name: { zh: '轮椅', en: 'Wheelchair' }, pooled: false, mode: 'wheelchair', deposits: [{ depositClass: 'electric', fen: 100_000 }, { depositClass: 'standard', fen: 30_000 }],
  defaultMinutes: 120, maxMinutes: 480, oneEach: true, cleanAfterUse: true, dailyCleaning: true, inspectionDays: 180, ladder,
};

describe('the conditions of a kind', () => {
  it('LOA-1 come back as they were, with every deposit class and the ladder kept', () => {
    const { version: _, deposits, ...same } = kind;
    expect(conditionsOf(draftOf(kind), kind)).toEqual({ ...same, deposits: [...deposits].reverse() });
  });

  it('LOA-1 change by what is typed', () => {
    expect(conditionsOf({ ...draftOf(kind), deposit: '250.5', inspectionDays: '', mode: '' }, kind)).toMatchObject({ deposits: [{ depositClass: 'standard', fen: 25_050 }, { depositClass: 'electric', fen: 100_000 }] });
  });

  it('are not sent while something is missing, or the usual length is above the most', () => {
    expect(conditionsOf(draftOf(undefined), undefined)).toBeUndefined();
    const typed = { ...draftOf(undefined), code: 'walking-frame', zh: '助行器', en: 'Walking frame', deposit: '100' };
    expect(conditionsOf(typed, undefined)).toMatchObject({ code: 'walking-frame', deposits: [{ depositClass: 'standard', fen: 10_000 }] });
    expect(conditionsOf({ ...typed, code: '助行器' }, undefined)).toBeUndefined();
    expect(conditionsOf({ ...typed, defaultMinutes: '500' }, undefined)).toBeUndefined();
  });
});
