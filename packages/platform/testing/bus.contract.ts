import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus, BusRecord, Delivered } from '../src/ports.ts';
import { strangeStrings, until } from './fixtures.ts';
import type { Skips } from './store.contract.ts';

export type BusFixture = { bus(): Bus; reopen(): Promise<void>; close(): Promise<void> };
type Fact = (words: string, run: () => Promise<void>) => void;
type Topic = (partitions?: number) => Promise<string>;

/** What every Bus must do: durable when published, in order per key, at least once, offsets only after the handler. */
export function busContract(title: string, open: () => Promise<BusFixture>, skips: Skips = {}): void {
  describe(`Bus: ${title}`, () => {
    let fixture: BusFixture;
    let made = 0;
    const run = Date.now().toString(36);
    const bus = () => fixture.bus();
    const topic: Topic = async (partitions = 4) => {
      const name = `contract.${run}.${(made += 1)}`;
      await bus().ensureTopics([{ name, partitions }]);
      return name;
    };
    const fact: Fact = (words, test) => (skips[words] === undefined ? it(words, test) : it.skip(`${words} (left out: ${skips[words]})`, test));
    beforeAll(async () => void (fixture = await open()));
    afterAll(() => fixture?.close());

    delivering(fact, topic, bus);
    failing(fact, topic, bus, () => fixture);
    following(fact, topic, bus);
    replaying(fact, topic, bus);
    refusing(fact, topic, bus);
  });
}

export function record(key: string, n: number | string, headers: Record<string, string> = {}): BusRecord {
  return { key, value: JSON.stringify({ n }), headers };
}

function numbersOf(records: readonly Delivered[], key: string): number[] {
  return records.filter((one) => one.key === key).map(({ value }) => (JSON.parse(value) as { n: number }).n);
}

function delivering(fact: Fact, topic: Topic, bus: () => Bus): void {
  fact('gives every group every record, in order per key, with headers and place', async () => {
    const name = await topic();
    const heard = Array.from({ length: 5 }, () => [] as Delivered[]);
    await bus().publish(name, [record('early', 0, { type: 't', empty: '' })]);
    const groups = await Promise.all(heard.map((list, at) => bus().subscribe({ group: `${name}.g${at}`, topics: [name], handler: async (records) => void list.push(...records) })));
    for (let n = 0; n < 20; n += 1) await bus().publish(name, ['a', 'b', 'c', 'd', 'e'].map((key) => record(key, n)));
    await until(() => heard.every((list) => list.length >= 101), 'five groups hear 101 records');
    for (const list of heard) {
      expect(list).toHaveLength(101);
      for (const key of ['a', 'b', 'c', 'd', 'e']) expect(numbersOf(list, key)).toEqual(Array.from({ length: 20 }, (_, n) => n));
      expect(list.find(({ key }) => key === 'early')).toMatchObject({ topic: name, offset: 0, headers: { type: 't', empty: '' } });
      for (let partition = 0; partition < 4; partition += 1) {
        const offsets = list.filter((one) => one.partition === partition).map(({ offset }) => offset);
        expect(offsets).toEqual(offsets.map((_, at) => at));
      }
    }
    await Promise.all(groups.map((group) => group.stop()));
    for (let at = 0; at < 5; at += 1) expect(await bus().lag(`${name}.g${at}`, [name])).toBe(0);
  });

  fact('keeps the order of a key when many publish at once, one after another per key', async () => {
    const name = await topic();
    const heard: Delivered[] = [];
    const group = await bus().subscribe({ group: name, topics: [name], handler: async (records) => void heard.push(...records) });
    const keys = Array.from({ length: 16 }, (_, at) => `k${at}`);
    await Promise.all(keys.map(async (key) => {
      for (let n = 0; n < 25; n += 1) await bus().publish(name, [record(key, n)]);
    }));
    await until(() => heard.length >= 400, 'all 400 arrive');
    for (const key of keys) expect(numbersOf(heard, key)).toEqual(Array.from({ length: 25 }, (_, n) => n));
    await group.stop();
  });

  fact('shares the partitions of a group among its members, none twice', async () => {
    const name = await topic();
    const heard: Delivered[] = [];
    const handler = async (records: readonly Delivered[]) => void heard.push(...records);
    const one = await bus().subscribe({ group: name, topics: [name], handler });
    const two = await bus().subscribe({ group: name, topics: [name], handler });
    for (let n = 0; n < 40; n += 1) await bus().publish(name, [record(`k${n % 8}`, n)]);
    await until(() => new Set(heard.map(({ value }) => value)).size >= 40, 'all 40 arrive');
    await until(async () => (await bus().lag(name, [name])) === 0, 'nothing is left');
    await one.stop();
    await bus().publish(name, Array.from({ length: 8 }, (_, n) => record(`k${n}`, 100 + n)));
    await until(() => new Set(heard.map(({ value }) => value)).size >= 48, 'the other takes over');
    await two.stop();
  });

  fact('hands out copies: what a handler does to a record is seen by nobody else', async () => {
    const name = await topic(1);
    const value = JSON.stringify({ list: [1] });
    const heard: string[] = [];
    await bus().publish(name, [{ key: 'a', value, headers: { x: '1' } }]);
    const groups = [];
    for (const at of [0, 1]) {
      groups.push(await bus().subscribe({ group: `${name}.${at}`, topics: [name], handler: async ([one]) => {
        heard.push(`${one?.value} ${one?.headers['x']}`);
        if (one !== undefined) (one.headers as Record<string, string>)['x'] = 'changed';
      } }));
    }
    await until(() => heard.length === 2, 'both hear it');
    expect(heard).toEqual([`${value} 1`, `${value} 1`]);
    await Promise.all(groups.map((group) => group.stop()));
  });
}

function failing(fact: Fact, topic: Topic, bus: () => Bus, fixture: () => BusFixture): void {
  fact('repeats a batch whose handler throws, in place and in order, and goes on with other partitions', async () => {
    const name = await topic();
    const done: Delivered[] = [];
    let failures = 3;
    const group = await bus().subscribe({ group: name, topics: [name], handler: async (records) => {
      if (records.some(({ key }) => key === 'bad') && (failures -= 1) >= 0) throw new Error('not now');
      done.push(...records);
    } });
    for (let n = 0; n < 5; n += 1) await bus().publish(name, ['bad', 'k1', 'k2', 'k3', 'k4', 'k5'].map((key) => record(key, n)));
    await until(() => numbersOf(done, 'bad').length >= 5, 'the bad key gets through', 60_000);
    for (const key of ['bad', 'k1', 'k2', 'k3', 'k4', 'k5']) expect([...new Set(numbersOf(done, key))]).toEqual([0, 1, 2, 3, 4]);
    expect(failures).toBe(-1);
    await group.stop();
  });

  fact('keeps an offset only after the handler: what was not resolved comes again after a restart, what was does not', async () => {
    const name = await topic(1);
    const first: Delivered[] = [];
    let failing = false;
    const handler = async (records: readonly Delivered[]) => {
      if (failing) throw new Error('down');
      first.push(...records);
    };
    const before = await bus().subscribe({ group: name, topics: [name], handler });
    await bus().publish(name, [record('a', 0), record('a', 1)]);
    await until(async () => first.length >= 2 && (await bus().lag(name, [name])) === 0, 'two are handled');
    failing = true;
    await bus().publish(name, [record('a', 2), record('a', 3)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await before.stop();
    expect(await bus().lag(name, [name])).toBe(2);
    await fixture().reopen();
    const second: Delivered[] = [];
    const after = await bus().subscribe({ group: name, topics: [name], handler: async (records) => void second.push(...records) });
    await until(() => second.length >= 2, 'the unresolved ones come again');
    expect(numbersOf(second, 'a')).toEqual([2, 3]);
    await after.stop();
  });

  fact('waits at stop for the batch under way, and hands out nothing after it', async () => {
    const name = await topic(1);
    let started = false;
    let handled = 0;
    const group = await bus().subscribe({ group: name, topics: [name], handler: async (records) => {
      started = true;
      await new Promise((resolve) => setTimeout(resolve, 200));
      handled += records.length;
    } });
    await bus().publish(name, [record('a', 0)]);
    await until(() => started, 'the handler runs');
    await Promise.all([group.stop(), group.stop()]);
    expect(handled).toBe(1);
    await bus().publish(name, [record('a', 1)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(handled).toBe(1);
    expect(await bus().lag(name, [name])).toBe(1);
  });
}

function following(fact: Fact, topic: Topic, bus: () => Bus): void {
  fact('tails from an instant and from an offset, keeps no offsets, and knows the head', async () => {
    const name = await topic(1);
    expect(await bus().head(name)).toBe(0);
    await bus().publish(name, [record('a', 0), record('b', 1)]);
    const probe: Delivered[] = [];
    const early = await bus().tail(name, 0, async (records) => void probe.push(...records));
    await until(() => probe.length >= 2, 'the early tail hears two');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const since = new Date(Date.parse(probe.at(-1)?.timestamp ?? '') + 1);
    await bus().publish(name, [record('a', 2)]);
    expect(await bus().head(name)).toBe(3);
    const late: Delivered[] = [];
    const byOffset: Delivered[] = [];
    const tails = [await bus().tail(name, since, async (records) => void late.push(...records)), await bus().tail(name, 1, async (records) => void byOffset.push(...records))];
    await bus().publish(name, [record('b', 3)]);
    await until(() => probe.length >= 4 && late.length >= 2 && byOffset.length >= 3, 'all tails follow');
    expect(late.map(({ offset }) => offset)).toEqual([2, 3]);
    expect(byOffset.map(({ offset }) => offset)).toEqual([1, 2, 3]);
    expect(probe.map(({ offset }) => offset)).toEqual([0, 1, 2, 3]);
    await Promise.all([early, ...tails].map((one) => one.stop()));
  });

  fact('repeats what a tail\'s handler throws at', async () => {
    const name = await topic(1);
    const heard: number[] = [];
    let failures = 1;
    const tail = await bus().tail(name, 0, async (records) => {
      if ((failures -= 1) >= 0) throw new Error('not now');
      heard.push(...records.map(({ offset }) => offset));
    });
    await bus().publish(name, [record('a', 0)]);
    await until(() => heard.length > 0, 'the record comes again');
    expect(heard).toEqual([0]);
    await tail.stop();
  });
}

function replaying(fact: Fact, topic: Topic, bus: () => Bus): void {
  fact('counts a group\'s lag, and replays from an offset after seek', async () => {
    const name = await topic();
    await bus().publish(name, Array.from({ length: 12 }, (_, n) => record(`k${n}`, n)));
    expect(await bus().lag(name, [name])).toBe(12);
    const heard: Delivered[] = [];
    const handler = async (records: readonly Delivered[]) => void heard.push(...records);
    const group = await bus().subscribe({ group: name, topics: [name], handler });
    await until(async () => heard.length >= 12 && (await bus().lag(name, [name])) === 0, 'all are handled');
    await expect(bus().seek(name, name, 0)).rejects.toThrow();
    await group.stop();
    await bus().seek(name, name, 0);
    expect(await bus().lag(name, [name])).toBe(12);
    const again = await bus().subscribe({ group: name, topics: [name], handler });
    await until(() => heard.length >= 24, 'all come again');
    expect(new Set(heard.map(({ value }) => value)).size).toBe(12);
    await again.stop();
    await bus().seek(name, name, 1_000_000);
    expect(await bus().lag(name, [name])).toBe(0);
  });
}

function refusing(fact: Fact, topic: Topic, bus: () => Bus): void {
  fact('takes a record of 1 MB and refuses a larger one, and goes on', async () => {
    const name = await topic(1);
    await expect(bus().publish(name, [record('a', 0), { key: 'a', value: 'x'.repeat(1_000_001), headers: {} }])).rejects.toBeInstanceOf(TypeError);
    expect(await bus().head(name)).toBe(0);
    await bus().publish(name, [{ key: 'a', value: 'x'.repeat(999_999), headers: {} }, { key: 'a', value: 'y'.repeat(999_999), headers: {} }]);
    expect(await bus().head(name)).toBe(2);
  });

  fact('refuses unknown topics, and a topic that stands with another number of partitions', async () => {
    const name = await topic(3);
    await bus().ensureTopics([{ name, partitions: 3 }]);
    await expect(bus().ensureTopics([{ name, partitions: 4 }])).rejects.toThrow();
    await expect(bus().publish(`${name}.none`, [record('a', 0)])).rejects.toThrow();
    await expect(bus().subscribe({ group: 'g', topics: [`${name}.none`], handler: async () => undefined })).rejects.toThrow();
    await expect(bus().tail(name, 0, async () => undefined)).rejects.toThrow();
    await expect(bus().head(name)).rejects.toThrow();
  });

  fact('carries strange strings as keys, values and headers, and refuses halves of characters', async () => {
    const name = await topic(1);
    const records = strangeStrings.map((text) => ({ key: text, value: text, headers: { h: text } }));
    await bus().publish(name, records);
    await bus().publish(name, [{ key: 'k', value: '', headers: { constructor: 'x', toString: 'y' } }]);
    const heard: Delivered[] = [];
    const tail = await bus().tail(name, 0, async (list) => void heard.push(...list));
    await until(() => heard.length > records.length, 'all arrive');
    expect(heard.slice(0, -1).map(({ key, value, headers }) => ({ key, value, headers }))).toEqual(records);
    expect(heard.at(-1)?.headers).toEqual({ constructor: 'x', toString: 'y' });
    await tail.stop();
    for (const bad of [{ key: '\ud800', value: '', headers: {} }, { key: 'k', value: '\udc00', headers: {} }, { key: 'k', value: '', headers: JSON.parse('{"__proto__":"x"}') as Record<string, string> }]) {
      await expect(bus().publish(name, [bad])).rejects.toBeInstanceOf(TypeError);
    }
  });

  fact('answers a ping', async () => bus().ping());
}
