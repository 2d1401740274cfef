import { embeddedPlatform } from '../src/embedded/index.ts';
import { docOf, quiet } from './fixtures.ts';

// A process to be killed: writes documents and records as fast as it can and tells its parent what was acknowledged.
const [folder = '', round = '0'] = process.argv.slice(2);
const platform = await embeddedPlatform({ folder, log: quiet, zone: 'Asia/Shanghai' });
const things = await platform.store('kill').collection({ name: 'things', indexes: { byTurn: ['turn', 'at'] }, uniques: ['tag'] });
await platform.bus.ensureTopics([{ name: 'kill', partitions: 1 }]);
process.on('disconnect', () => process.exit(0));
process.send?.({});

if (round !== '0') {
  await platform.bus.subscribe({ group: 'g', topics: ['kill'], handler: async () => undefined });
  await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
} else setInterval(() => undefined, 1_000);

async function write(writer: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const id = `r${round}w${writer}n${Math.floor(n / 4)}`;
    const version = (n % 4) + 1;
    const saved = await things.save(docOf(id, version, { fields: { turn: n % 5, at: n }, unique: version === 4 ? {} : { tag: [`${id}/${version}`, `${round}/${writer}`] }, ...(n % 2 === 0 ? { dueAt: '2026-11-24T00:00:00.000Z' } : { pendingSince: '2026-11-24T00:00:00.000Z' }) }), version - 1);
    if (saved.saved) process.send?.({ id, version });
    const value = `${round}/${writer}/${n}`;
    await platform.bus.publish('kill', [{ key: id, value, headers: {} }]);
    process.send?.({ value });
  }
}
