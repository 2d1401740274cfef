import { expect, it } from 'vitest';
import { centreInstant } from './centre-instant.ts';

it('reads a civil time in the centre\'s zone, whatever the PC\'s', () => {
  expect(centreInstant('2026-11-24', '14:30')).toBe('2026-11-24T06:30:00.000Z');
  expect(centreInstant('2026-11-25', '00:05')).toBe('2026-11-24T16:05:00.000Z');
});

it('is nothing where it is no time', () => {
  expect([centreInstant('2026-11-31', '10:00'), centreInstant('2026-11-24', ''), centreInstant('24.11.', '10:00'), centreInstant('2026-11-24', '25:00')]).toEqual([undefined, undefined, undefined, undefined]);
});
