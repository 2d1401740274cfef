import { auditRoutes } from '@orderly/contracts';
import type { Service } from '@orderly/platform';
import type { Checkpoints } from './checkpoint.ts';
import type { Ledger } from './ledger.ts';
import { rootAfter, sizeAfter } from './segment.ts';
import { verified } from './verification.ts';
import { rawOf } from './segment.ts';

/** The ledger to its auditors: head, verification, segments as they stand. Reads of it are recorded themselves. */
export function ledgerRoutes(service: Service, { ledger, checkpoints }: { ledger: Ledger; checkpoints: Checkpoints }): void {
  service.mount(auditRoutes.ledger, async () => {
    const [last, checkpoint] = await Promise.all([ledger.last(), checkpoints.last()]);
    const entry = last.entries.at(-1);
    return {
      size: sizeAfter(last), segments: last.n + 1, head: last.hash, root: rootAfter(last),
      ...(entry ? { ledgeredAt: rawOf(entry.text).ledgeredAt } : {}),
      ...(checkpoint ? { checkpoint: { size: checkpoint.size, root: checkpoint.root, at: checkpoint.at } } : {}),
    };
  });
  service.mount(auditRoutes.verify, async ({ actor }) => {
    await service.recordAccess(actor, { what: 'ledger-verification', ids: [] });
    const start = performance.now();
    const verdict = await verified(ledger.segments);
    return { ...verdict, ms: Math.round(performance.now() - start) };
  });
  service.mount(auditRoutes.exportLedger, async ({ query, actor }) => {
    if (query.from === 0) await service.recordAccess(actor, { what: 'ledger-export', ids: [] });
    const segments = await ledger.segments(query.from, query.first);
    const done = segments.length < query.first;
    const notes = done ? await checkpoints.all(1_000) : [];
    return {
      rows: [...segments.map((segment) => ({ kind: 'segment', ...segment })), ...notes.map((note) => ({ kind: 'checkpoint', ...note }))],
      ...(done ? {} : { next: query.from + segments.length }),
    };
  });
}
