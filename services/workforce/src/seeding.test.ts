import { newUlid } from '@orderly/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkforce, type TestWorkforce } from './testing/workforce.ts';

let test: TestWorkforce;
beforeAll(async () => {
  test = await openWorkforce();
});
afterAll(() => test.stop());

const inBatches = async <T>(all: readonly T[], run: (one: T) => Promise<unknown>): Promise<void> => {
  const left = [...all];
  await Promise.all(Array.from({ length: 32 }, async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await run(one);
  }));
};

it('takes the demo hospital’s people and a week of its rosters in some seconds, by ordinary commands', async () => {
  const { api, seed: token } = test;
  const opId = newUlid;
  const groupId = (await api.registerGroup({ token, opId: opId(), body: { code: 'g', name: { zh: '组', en: 'Group' } } })).id;
  const postId = (await api.registerPost({ token, opId: opId(), body: { code: 'p', groupId, name: { zh: '岗', en: 'Post' }, kinds: ['escort'], leads: false } })).id;
  const begun = performance.now();
  const people: string[] = [];
  await inBatches(Array.from({ length: 300 }, (_, nth) => nth), async () => void people.push(await test.register({ groupId, postId })));
  const registered = performance.now();
  const templates = await Promise.all(Array.from({ length: 33 }, (_, nth) =>
    api.registerShiftTemplate({ token, opId: opId(), body: { code: `t${nth}`, postId, name: { zh: '班', en: 'Shift' }, parts: [{ start: '08:00', end: '11:30' }, { start: '13:30', end: '17:00' }], headCount: 2 } })));
  const plans = Array.from({ length: 7 }, (_, day) => templates.map(({ id }, nth) => ({ date: `2026-12-0${day + 1}`, templateId: id, personIds: people.slice(nth * 2, nth * 2 + 2) }))).flat();
  await inBatches(plans, (body) => api.planShift({ token, opId: opId(), body }));
  const planned = performance.now();
  process.stdout.write(`300 people in ${Math.round(registered - begun)} ms, ${plans.length} shifts in ${Math.round(planned - registered)} ms\n`);
  expect((await api.shifts({ token, query: { from: '2026-12-01', to: '2026-12-07' } })).rows.filter(({ personIds }) => personIds.length === 2)).toHaveLength(231);
  expect(planned - begun).toBeLessThan(15_000);
});
