import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Collection, CollectionSpec, Store } from '../src/ports.ts';
import { docOf, strangeStrings } from './fixtures.ts';
import { indexes, querying } from './store-queries.contract.ts';

/** An adapter under test: `reopen` closes it and opens the same data again. */
export type StoreFixture = { store(): Store; reopen(): Promise<void>; close(): Promise<void> };
/** Cases an engine cannot pass, each with its reason. */
export type Skips = Readonly<Record<string, string>>;

const spec = (name: string): CollectionSpec => ({ name, indexes, uniques: ['tag', 'no'] });

/** What every Store must do (architecture, questions 1 and 8). */
export function storeContract(title: string, open: () => Promise<StoreFixture>, skips: Skips = {}): void {
  describe(`Store: ${title}`, () => {
    let fixture: StoreFixture;
    let made = 0;
    const fresh = (): Promise<Collection> => fixture.store().collection(spec(`c${(made += 1)}`));
    const fact = (words: string, run: () => Promise<void>) => (skips[words] === undefined ? it(words, run) : it.skip(`${words} (left out: ${skips[words]})`, run));
    beforeAll(async () => void (fixture = await open()));
    afterAll(() => fixture?.close());

    saving(fact, fresh);
    uniqueness(fact, fresh);
    outbox(fact, fresh);
    querying(fact, fresh);
    strange(fact, fresh);
    keeping(fact, fresh, () => `c${made}`, () => fixture);
  });
}

type Fact = (words: string, run: () => Promise<void>) => void;
type Fresh = () => Promise<Collection>;

function saving(fact: Fact, fresh: Fresh): void {
  fact('inserts once, replaces only the expected version, and says conflict otherwise', async () => {
    const c = await fresh();
    expect(await c.save(docOf('a', 1), 0)).toEqual({ saved: true });
    expect(await c.save(docOf('a', 1), 0)).toEqual({ saved: false, because: 'conflict' });
    expect(await c.save(docOf('a', 3), 2)).toEqual({ saved: false, because: 'conflict' });
    expect(await c.save(docOf('a', 2), 1)).toEqual({ saved: true });
    expect(await c.save(docOf('b', 2), 1)).toEqual({ saved: false, because: 'conflict' });
    expect((await c.load('a'))?.version).toBe(2);
    expect(await c.load('b')).toBeUndefined();
  });

  fact('gives back the whole document, history included', async () => {
    const c = await fresh();
    const doc = docOf('a', 3, { base: 1, published: 2, pendingSince: '2026-01-01T00:00:00.000Z', dueAt: '2026-02-01T00:00:00.000Z', unique: { tag: ['x', 'y'], no: 'n' }, fields: { status: 's', priority: 1, flag: true }, state: { nested: [{ deep: null, half: 0.5, big: 2 ** 40, no: false }] } });
    await c.save(doc, 0);
    expect(await c.load('a')).toEqual(doc);
    expect(await c.loadMany(['a', 'none', 'a'])).toEqual([doc]);
  });

  fact('lets one of 32 writers win each version', async () => {
    const c = await fresh();
    await c.save(docOf('a', 1), 0);
    for (let version = 1; version <= 10; version += 1) {
      const answers = await Promise.all(Array.from({ length: 32 }, (_, writer) => c.save(docOf('a', version + 1, { state: { writer } }), version)));
      const winners = answers.flatMap((answer, writer) => (answer.saved ? [writer] : []));
      expect(winners).toHaveLength(1);
      expect(answers.filter((answer) => !answer.saved && answer.because === 'conflict')).toHaveLength(31);
      expect((await c.load('a'))?.state).toEqual({ writer: winners[0] });
    }
  });

  fact('lets one of 32 inserts of an id win', async () => {
    const c = await fresh();
    const answers = await Promise.all(Array.from({ length: 32 }, () => c.save(docOf('a', 1), 0)));
    expect(answers.filter(({ saved }) => saved)).toHaveLength(1);
  });

  fact('removes only the expected version, with all that pointed to it', async () => {
    const c = await fresh();
    await c.save(docOf('a', 1, { unique: { tag: 'x' }, fields: { status: 's' }, dueAt: '2026-01-01T00:00:00.000Z' }), 0);
    expect(await c.remove('a', 2)).toBe(false);
    expect(await c.remove('a', 1)).toBe(true);
    expect(await c.remove('a', 1)).toBe(false);
    expect([await c.load('a'), await c.holder('tag', 'x'), await c.nextDue()]).toEqual([undefined, undefined, undefined]);
    expect((await c.find({ index: 'byStatus', limit: 10 })).rows).toEqual([]);
  });
}

function uniqueness(fact: Fact, fresh: Fresh): void {
  fact('names the holder of a taken value, for strings and elements of lists', async () => {
    const c = await fresh();
    await c.save(docOf('a', 1, { unique: { tag: ['t1', 't2'], no: 'n1' } }), 0);
    expect(await c.save(docOf('b', 1, { unique: { tag: 't2' } }), 0)).toEqual({ saved: false, because: 'taken', unique: 'tag', holder: 'a' });
    expect(await c.save(docOf('b', 1, { unique: { no: ['n0', 'n1'] } }), 0)).toEqual({ saved: false, because: 'taken', unique: 'no', holder: 'a' });
    expect(await c.load('b')).toBeUndefined();
    expect(await c.holder('tag', 't1')).toBe('a');
    expect(await c.holder('tag', 'n1')).toBeUndefined();
  });

  fact('frees a value when it is absent, and lets the same document keep it', async () => {
    const c = await fresh();
    await c.save(docOf('a', 1, { unique: { tag: ['t1', 't2'] } }), 0);
    expect(await c.save(docOf('a', 2, { unique: { tag: ['t2', 't2'] } }), 1)).toEqual({ saved: true });
    expect(await c.save(docOf('b', 1, { unique: { tag: 't1' } }), 0)).toEqual({ saved: true });
    expect(await c.save(docOf('a', 3, { unique: {} }), 2)).toEqual({ saved: true });
    expect(await c.save(docOf('b', 2, { unique: { tag: ['t1', 't2'] } }), 1)).toEqual({ saved: true });
    expect(await c.holder('tag', 't2')).toBe('b');
  });

  fact('keeps any number of documents without the value, empty lists included', async () => {
    const c = await fresh();
    for (const id of ['a', 'b', 'c']) expect(await c.save(docOf(id, 1, id === 'a' ? {} : { unique: { tag: [] } }), 0)).toEqual({ saved: true });
  });

  fact('never lets a value have two holders, however many want it', async () => {
    const c = await fresh();
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(Array.from({ length: 16 }, (_, writer) => c.save(docOf(`r${round}w${writer}`, 1, { unique: { tag: writer % 2 === 0 ? `v${round}` : [`v${round}`, `own${writer}`] } }), 0)));
      const winner = answers.findIndex(({ saved }) => saved);
      expect(answers.filter(({ saved }) => saved)).toHaveLength(1);
      expect(await c.holder('tag', `v${round}`)).toBe(`r${round}w${winner}`);
      for (const answer of answers) if (!answer.saved && answer.because === 'taken') expect(answer.holder).toBe(`r${round}w${winner}`);
      await c.save(docOf(`r${round}w${winner}`, 2), 1);
    }
  });
}

function outbox(fact: Fact, fresh: Fresh): void {
  const t = (second: number) => `2026-11-24T08:00:${String(second).padStart(2, '0')}.000Z`;

  fact('lists what is pending before an instant, oldest first, until it is marked', async () => {
    const c = await fresh();
    for (const second of [3, 1, 2]) await c.save(docOf(`d${second}`, 1, { pendingSince: t(second) }), 0);
    await c.save(docOf('quiet', 1, { published: 1 }), 0);
    expect((await c.pending(t(3), 10)).map(({ _id }) => _id)).toEqual(['d1', 'd2']);
    expect((await c.pending(t(9), 2)).map(({ _id }) => _id)).toEqual(['d1', 'd2']);
    expect([await c.pendingCount(10), await c.pendingCount(2)]).toEqual([3, 2]);
    await c.mark('d1', 1, 1);
    expect((await c.pending(t(9), 10)).map(({ _id }) => _id)).toEqual(['d2', 'd3']);
    expect(await c.load('d1')).toEqual(docOf('d1', 1, { published: 1 }));
  });

  fact('only raises what is published when the mark is of an older version, and never lowers it', async () => {
    const c = await fresh();
    await c.save(docOf('a', 3, { pendingSince: t(1) }), 0);
    await c.mark('a', 2, 2);
    expect(await c.load('a')).toEqual(docOf('a', 3, { published: 2, pendingSince: t(1) }));
    await c.mark('a', 3, 1);
    expect(await c.load('a')).toEqual(docOf('a', 3, { published: 2, pendingSince: t(1) }));
    await c.mark('a', 3, 3);
    expect(await c.load('a')).toEqual(docOf('a', 3, { published: 3 }));
    await c.mark('none', 1, 1);
  });

  fact('tells what is due at or before an instant, earliest first, and the nearest of all', async () => {
    const c = await fresh();
    expect(await c.nextDue()).toBeUndefined();
    for (const second of [5, 1, 3]) await c.save(docOf(`d${second}`, 1, { dueAt: t(second) }), 0);
    expect(await c.due(t(3), 10)).toEqual([{ _id: 'd1', dueAt: t(1) }, { _id: 'd3', dueAt: t(3) }]);
    expect(await c.due(t(9), 1)).toEqual([{ _id: 'd1', dueAt: t(1) }]);
    await c.save(docOf('d1', 2, { dueAt: t(9) }), 1);
    await c.save(docOf('d3', 2), 1);
    expect(await c.nextDue()).toBe(t(5));
    expect(await c.due(t(8), 10)).toEqual([{ _id: 'd5', dueAt: t(5) }]);
  });
}

function strange(fact: Fact, fresh: Fresh): void {
  fact('keeps strange strings apart as ids, unique values, fields and values', async () => {
    const c = await fresh();
    for (const text of strangeStrings) {
      const state = JSON.parse(JSON.stringify({ text, list: [text] })) as unknown;
      expect(await c.save(docOf(text, 1, { state, unique: { tag: [text] }, fields: { status: text, at: text } }), 0), JSON.stringify(text)).toEqual({ saved: true });
    }
    for (const text of strangeStrings) {
      expect(await c.load(text)).toMatchObject({ _id: text, state: { text, list: [text] } });
      expect(await c.holder('tag', text)).toBe(text);
      expect((await c.find({ index: 'byStatus', where: { status: text }, limit: 5 })).rows.map(({ _id }) => _id)).toEqual([text]);
    }
  });

  fact('keeps keys like __proto__ in a state as they are', async () => {
    const c = await fresh();
    const text = '{"__proto__":{"polluted":true},"constructor":1,"$set":2,"a.b":3}';
    await c.save(docOf('a', 1, { state: JSON.parse(text) as unknown }), 0);
    expect(JSON.stringify((await c.load('a'))?.state)).toBe(text);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  fact('refuses what it cannot keep with a TypeError, and finds nothing under it', async () => {
    const c = await fresh();
    const half = 'x\ud800';
    const long = 'x'.repeat(600);
    const refused = [docOf(half, 1), docOf('', 1), docOf(long, 1), docOf('a', 1, { state: { half } }), docOf('a', 1, { unique: { tag: half } }), docOf('a', 1, { unique: { other: 'x' } }), docOf('a', 1, { fields: { status: half } }), docOf('a', 1, { fields: { status: long } })];
    for (const doc of refused) await expect(c.save(doc, 0), JSON.stringify(doc._id).slice(0, 40)).rejects.toBeInstanceOf(TypeError);
    await expect(c.save(docOf('a', 1, { state: 'x'.repeat(16_000_000) }), 0)).rejects.toBeInstanceOf(TypeError);
    for (const id of [half, long, '', 'a']) expect(await c.load(id)).toBeUndefined();
    expect(await c.holder('tag', half)).toBeUndefined();
    expect((await c.find({ index: 'byStatus', where: { status: [half, long] }, limit: 5 })).rows).toEqual([]);
    await c.save(docOf('a', 1, { state: { text: 'a literal \\ud800 is no surrogate' } }), 0);
    expect((await c.load('a'))?.state).toEqual({ text: 'a literal \\ud800 is no surrogate' });
  });
}

function keeping(fact: Fact, fresh: Fresh, latest: () => string, fixture: () => StoreFixture): void {
  fact('keeps documents, indexes, unique values, deadlines and the outbox over a restart', async () => {
    const c = await fresh();
    const doc = docOf('a', 2, { unique: { tag: 'x' }, fields: { status: 's', priority: 2 }, dueAt: '2026-01-01T00:00:00.000Z', pendingSince: '2026-01-01T00:00:00.000Z' });
    await c.save(doc, 0);
    await fixture().reopen();
    const d = await fixture().store().collection(spec(latest()));
    expect(await d.load('a')).toEqual(doc);
    expect((await d.find({ index: 'byStatus', where: { status: 's' }, limit: 5 })).rows).toEqual([doc]);
    expect(await d.save(docOf('b', 1, { unique: { tag: 'x' } }), 0)).toEqual({ saved: false, because: 'taken', unique: 'tag', holder: 'a' });
    expect(await d.nextDue()).toBe(doc.dueAt);
    expect(await d.pendingCount(5)).toBe(1);
  });

  fact('builds an index that a later release declares, over what is there already', async () => {
    const c = await fresh();
    for (let n = 0; n < 30; n += 1) await c.save(docOf(`d${n}`, 1, { fields: { ward: n % 3 } }), 0);
    await fixture().reopen();
    const d = await fixture().store().collection({ ...spec(latest()), indexes: { ...indexes, byWard: ['ward'] } });
    expect((await d.find({ index: 'byWard', where: { ward: 1 }, limit: 100 })).rows).toHaveLength(10);
  });

  fact('answers a ping and has a clock', async () => {
    await fixture().store().ping();
    expect(Number.isNaN((await fixture().store().now()).getTime())).toBe(false);
  });
}
