import { describe, expect, it } from 'vitest';
import { cameByHand, isCounted, missingOf, takeCode, takeTail, tailOf, type Scan } from './scans.ts';

const due = ['LIS-2411240001', 'LIS-2411240002', 'LIS-2411241002'];
const scan = (code: string): Scan => ({ code, method: 'scan' });

describe('scanning items', () => {
  it('DEL-3 takes a code that is due, in whatever width and case it comes', () => {
    expect(takeCode(due, [], 'ｌｉｓ-2411240001', 'scan')).toEqual({ is: 'taken', code: 'LIS-2411240001', scans: [scan('LIS-2411240001')] });
  });

  it('DEL-3 takes no code twice and none that is not of the job', () => {
    expect(takeCode(due, [scan('LIS-2411240001')], 'LIS-2411240001', 'scan').is).toBe('twice');
    expect(takeCode(due, [], 'LIS-9', 'scan')).toEqual({ is: 'foreign', code: 'LIS-9' });
  });

  it('DEL-3 marks what was found by its last four as typed', () => {
    expect(takeTail(due, [], '0001')).toEqual({ is: 'taken', code: 'LIS-2411240001', scans: [{ code: 'LIS-2411240001', method: 'typed' }] });
  });

  it('never guesses between two labels with the same end', () => {
    const twins = ['A-10002', 'B-20002'];
    expect(takeTail(twins, [], '0002').is).toBe('several');
    expect(takeTail(twins, [scan('A-10002')], '0002')).toMatchObject({ is: 'taken', code: 'B-20002' });
    expect(takeTail(twins, [], '10002')).toMatchObject({ is: 'taken', code: 'A-10002' });
  });

  it('finds nothing by fewer than four characters, nor by a foreign end', () => {
    expect(takeTail(due, [], '01').is).toBe('foreign');
    expect(takeTail(due, [], '9999').is).toBe('foreign');
    expect(takeTail(due, [scan('LIS-2411240001')], '0001').is).toBe('twice');
  });

  it('lists what is missing, and knows pieces without labels', () => {
    expect(missingOf(due, [scan('lis-2411240002')])).toEqual(['LIS-2411240001', 'LIS-2411241002']);
    expect([isCounted(['PCS-1', 'PCS-2']), isCounted(due), isCounted([])]).toEqual([true, false, false]);
    expect(tailOf('lis-2411240001')).toBe('0001');
  });
});

describe('how a code came', () => {
  const every = (ms: number, count = 10) => Array.from({ length: count }, (_, nth) => ({ at: nth * ms, length: 1 }));

  it('is a scan when the characters are some milliseconds apart or come at once', () => {
    expect(cameByHand(every(8))).toBe(false);
    expect(cameByHand([{ at: 0, length: 14 }])).toBe(false);
    expect(cameByHand([...every(8), { at: 500, length: 1 }])).toBe(false);
  });

  it('is typed when a person is as slow as people are, and when nothing is known', () => {
    expect(cameByHand(every(140))).toBe(true);
    expect(cameByHand([])).toBe(true);
  });
});
