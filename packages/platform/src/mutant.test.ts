import { describe, expect, it } from 'vitest';
import { mutantComplaints, planted } from './mutant.ts';

describe('planted bugs', () => {
  it('are refused at a start that is no test build', () => {
    expect(mutantComplaints({ MUTANT: '1' })).toHaveLength(1);
    expect(mutantComplaints({})).toEqual([]);
  });

  it('are none where no host has declared itself a test build, whatever the environment says', () => {
    expect(Array.from({ length: 30 }, (_, i) => planted(i + 1)).filter(Boolean)).toEqual([]);
  });
});
