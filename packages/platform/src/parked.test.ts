import { describe, expect, it } from 'vitest';
import { openParked } from './parked.ts';
import type { Collection, Delivered, Doc, Store } from './ports.ts';

/** A store of one collection in memory that counts what it is asked. */
function counted(): { store: Store; asked: () => number; docs: Map<string, Doc> } {
  const docs = new Map<string, Doc>();
  let asked = 0;
  const collection = {
    load: async (id: string) => (asked++, docs.get(id)),
    find: async () => (asked++, { rows: [...docs.values()].slice(0, 1) }),
    save: async (doc: Doc) => (docs.set(doc._id, doc), { saved: true as const }),
    remove: async (id: string) => docs.delete(id),
  } as unknown as Collection;
  return { store: { collection: async () => collection } as unknown as Store, asked: () => asked, docs };
}

const record = (offset: number, key: string, partition = 0): Delivered => ({ topic: 'orderly.a', partition, offset, key, value: '{}', headers: {}, timestamp: '2026-11-24T02:00:00.000Z' });

describe('parked keys', () => {
  it('are not looked for while the records of a partition follow on and nothing is parked', async () => {
    const { store, asked } = counted();
    const parked = await openParked(store, () => '2026-11-24T02:00:00.000Z');
    for (let offset = 5; offset < 25; offset++) {
      if (offset % 4 === 0) parked.passed(record(offset, 'x'));
      else expect(await parked.isParked(record(offset, `key-${offset}`))).toBe(false);
    }
    expect(asked()).toBe(1);
  });

  it('are looked for again where another replica had the partition meanwhile', async () => {
    const { store, docs } = counted();
    const parked = await openParked(store, () => '2026-11-24T02:00:00.000Z');
    expect(await parked.isParked(record(5, 'a'))).toBe(false);
    const other = await openParked(store, () => '2026-11-24T02:00:00.000Z');
    await other.join(record(6, 'a'), 'fails');
    expect(docs.size).toBe(1);
    expect(await parked.isParked(record(7, 'a'))).toBe(true);
    expect(await parked.isParked(record(8, 'b'))).toBe(false);
    expect(await parked.isParked(record(9, 'a'))).toBe(true);
  });

  it('hold what comes after one that was parked here, until it is run', async () => {
    const { store } = counted();
    const parked = await openParked(store, () => '2026-11-24T02:00:00.000Z');
    expect(await parked.isParked(record(5, 'a'))).toBe(false);
    await parked.join(record(5, 'a'), 'fails');
    expect(await parked.isParked(record(6, 'a'))).toBe(true);
    expect(await parked.redrive('orderly.a/a', async () => undefined)).toBe(1);
    expect(await parked.isParked(record(7, 'a'))).toBe(false);
  });
});
