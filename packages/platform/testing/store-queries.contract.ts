import { expect } from 'vitest';
import type { Collection, Doc, Query } from '../src/ports.ts';
import { docOf, seeded } from './fixtures.ts';

type Fact = (words: string, run: () => Promise<void>) => void;
type Fresh = () => Promise<Collection>;

/** The declared indexes of the contract's collections. */
export const indexes: Readonly<Record<string, readonly string[]>> = { byStatus: ['status', 'priority', 'at'], byAt: ['at'] };

/** The cases about `find`: checked against a scan over the same documents. */
export function querying(fact: Fact, fresh: Fresh): void {
  fact('answers equality, in, range and order page by page, as a scan would', async () => {
    const c = await fresh();
    const random = seeded(7);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const docs: Doc[] = [];
    for (let n = 0; n < 120; n += 1) {
      const fields = { status: pick(['waiting', 'assigned', 'closed', '病房', 'a\0b', '𠮷']), ...(random() < 0.2 ? {} : { priority: pick([1, 2, 3, -1, 0.5]) }), at: pick(['2026-01', '2026-02', '2026-03']) };
      docs.push(docOf(`d${n}`, 1, { fields }));
    }
    await Promise.all(docs.map((doc) => c.save(doc, 0)));
    const queries: Omit<Query, 'limit' | 'order'>[] = [
      { index: 'byStatus' }, { index: 'byStatus', where: { status: 'waiting' } }, { index: 'byStatus', where: { status: ['waiting', '病房', 'a\0b', '𠮷', 'none'] } },
      { index: 'byStatus', where: { status: ['closed', 'assigned'], priority: [1, 2, -1] } }, { index: 'byStatus', where: { status: ['closed', 'waiting'] }, range: { from: 0.5, to: 3 } },
      { index: 'byStatus', where: { status: 'closed' }, range: { to: 2 } }, { index: 'byStatus', where: { status: 'closed' }, range: { from: 1 } }, { index: 'byStatus', where: { status: [] } },
      { index: 'byStatus', where: { status: 'closed', priority: 1, at: '2026-02' } }, { index: 'byAt', range: { from: '2026-02', to: '2026-03' } }, { index: 'byAt', where: { at: ['2026-01', '2026-03'] } },
    ];
    for (const query of queries) {
      for (const order of ['asc', 'desc'] as const) expect(await pages(c, { ...query, order, limit: 7 })).toEqual(scan(docs, { ...query, order, limit: 7 }));
    }
  });

  fact('S33 throws a TypeError on an undeclared index, fields out of order, values that are no scalars and odd limits', async () => {
    const c = await fresh();
    const wrong: unknown[] = [
      { index: 'none', limit: 1 }, { index: 'constructor', limit: 1 }, { index: '__proto__', limit: 1 }, { index: 'byStatus', where: { priority: 1 }, limit: 1 },
      { index: 'byStatus', where: { status: { $ne: 'x' } }, limit: 1 }, { index: 'byStatus', where: { status: null }, limit: 1 }, { index: 'byStatus', where: { status: [{}] }, limit: 1 },
      { index: 'byStatus', where: { status: NaN }, limit: 1 }, { index: 'byAt', range: { from: {} }, limit: 1 }, { index: 'byAt', where: { at: 'x' }, range: { from: 'x' }, limit: 1 },
      { index: 'byAt', limit: 0 }, { index: 'byAt', limit: 1_001 }, { index: 'byAt', limit: 1.5 }, { index: 'byAt', limit: 1, after: 'no cursor!' },
    ];
    for (const query of wrong) await expect(c.find(query as Query), JSON.stringify(query)).rejects.toBeInstanceOf(TypeError);
  });

  fact('follows each save: a moved document leaves its old place in the index', async () => {
    const c = await fresh();
    await c.save(docOf('a', 1, { fields: { status: 'waiting' } }), 0);
    await c.save(docOf('a', 2, { fields: { status: 'closed' } }), 1);
    expect((await c.find({ index: 'byStatus', where: { status: 'waiting' }, limit: 5 })).rows).toEqual([]);
    expect((await c.find({ index: 'byStatus', where: { status: 'closed' }, limit: 5 })).rows).toEqual([docOf('a', 2, { fields: { status: 'closed' } })]);
  });
}

async function pages(c: Collection, query: Query): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await c.find({ ...query, ...(after === undefined ? {} : { after }) });
    expect(page.rows.length).toBeLessThanOrEqual(query.limit);
    ids.push(...page.rows.map(({ _id }) => _id));
    if (page.next === undefined) return ids;
    after = page.next;
  }
}

function scan(docs: readonly Doc[], query: Query): string[] {
  const fields = indexes[query.index] ?? [];
  const where = Object.entries(query.where ?? {});
  const rest = fields.slice(where.length);
  const { from, to } = query.range ?? {};
  const rows = docs.filter((doc) => {
    const value = doc.fields[rest[0] ?? ''];
    if (!where.every(([field, wanted]) => [wanted].flat().includes(doc.fields[field] as never))) return false;
    if ((from !== undefined || to !== undefined) && value === undefined) return false;
    return (from === undefined || (value as number) >= (from as number)) && (to === undefined || (value as number) < (to as number));
  });
  const sign = query.order === 'desc' ? -1 : 1;
  return rows.sort((a, b) => sign * compare([...rest.map((field) => a.fields[field]), a._id], [...rest.map((field) => b.fields[field]), b._id])).map(({ _id }) => _id);
}

function compare(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at];
    if (one === other) continue;
    if (one === undefined) return -1;
    if (other === undefined) return 1;
    if (typeof one === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other as string));
    return (one as number) < (other as number) ? -1 : 1;
  }
  return 0;
}
