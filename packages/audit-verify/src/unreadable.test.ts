import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { verifyExport } from './verify.ts';

it('names an entry that holds no event, and goes on', async () => {
  const previousHash = createHash('sha256').update('orderly ledger').digest('hex');
  const text = JSON.stringify(['job-1:1', 'orderly.dispatch.job-queued.v1', '/orderly/dispatch', 'job-1', '2026-11-24T02:00:00.000Z', '{"seq":1,', '2026-11-24T02:00:00.000Z']);
  const hash = createHash('sha256').update(previousHash).update(createHash('sha256').update(Uint8Array.of(0)).update(text).digest()).digest('hex');
  const { findings, size } = await verifyExport([{ kind: 'segment', n: 0, start: 0, previousHash, entries: [{ text, hash }], frontier: [], hash }]);
  expect({ size, problems: findings.map(({ problem }) => problem) }).toEqual({ size: 1, problems: ['value'] });
});
