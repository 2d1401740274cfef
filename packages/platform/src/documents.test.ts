import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpIdReused, Unavailable } from './errors.ts';
import { newUlid } from './ids.ts';
import { openService, type Service } from './service.ts';
import type { Documents } from './documents.ts';
import { parcels, type Parcel, type ParcelCommand, type ParcelEvent } from './testing/sample.ts';
import { testCentre, type TestCentre } from './testing/centre.ts';

const actor = { id: 'person-a', roles: ['porter'] };
let centre: TestCentre;
let service: Service;
let docs: Documents<Parcel, ParcelCommand, ParcelEvent, unknown>;

beforeAll(async () => {
  centre = await testCentre();
  await centre.start(async ({ platform, keys }) => {
    service = await openService('sample', platform, { keys });
    docs = await service.open(parcels);
    return service.start();
  });
});
afterAll(() => centre.stop());

const opened = async (data: { tag?: string; owner?: string } = {}): Promise<string> => {
  const opId = newUlid();
  const { id } = await docs.handle(`parcel-${opId}`, { type: 'open', data }, { actor, opId, requestHash: 'h' });
  return id;
};

describe('handle', () => {
  it('gives the same opId the first answer again, also after other commands', async () => {
    const id = await opened();
    const how = { actor, opId: newUlid(), requestHash: 'x' };
    const first = await docs.handle(id, { type: 'add', data: { n: 2 } }, how);
    await docs.handle(id, { type: 'add', data: { n: 1 } }, { actor, opId: newUlid(), requestHash: 'y' });
    const again = await docs.handle(id, { type: 'add', data: { n: 2 } }, how);
    expect([again.version, again.repeated, again.events]).toEqual([first.version, true, first.events]);
    expect((await docs.find(id))?.state.count).toBe(3);
  });

  it('refuses the same opId with another body', async () => {
    const id = await opened();
    const opId = newUlid();
    await docs.handle(id, { type: 'add', data: { n: 2 } }, { actor, opId, requestHash: 'x' });
    await expect(docs.handle(id, { type: 'add', data: { n: 3 } }, { actor, opId, requestHash: 'other' })).rejects.toBeInstanceOf(OpIdReused);
  });

  it('loses no write and applies none twice when 40 commands meet in one document, each sent twice', async () => {
    const id = await opened();
    const opIds = Array.from({ length: 20 }, newUlid);
    const settled = await Promise.allSettled(
      [...opIds, ...opIds].map(async (opId) => {
        for (;;) {
          try {
            return await docs.handle(id, { type: 'add', data: { n: 1 } }, { actor, opId, requestHash: 'x' });
          } catch (error) {
            if (!(error instanceof Unavailable)) throw error;
          }
        }
      }),
    );
    expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
    const found = await docs.find(id);
    expect(found?.state.count).toBe(20);
    expect(found?.doc.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  it('names the holder of a unique key, and frees it when the state does', async () => {
    const id = await opened({ tag: 'T-1' });
    await expect(opened({ tag: 'T-1' })).rejects.toMatchObject({ code: 'sample.tag-taken', details: { holderId: id } });
    await docs.handle(id, { type: 'close', data: {} }, { actor, opId: newUlid() });
    expect(await opened({ tag: 'T-1' })).toMatch(/^parcel-/);
  });

  it('keeps one effect per cause, and leaves a trace when there was nothing to do', async () => {
    const id = await opened();
    const how = { actor, cause: 'other-1:7#0' };
    await docs.handle(id, { type: 'add', data: { n: 5 } }, how);
    expect((await docs.handle(id, { type: 'add', data: { n: 5 } }, how)).repeated).toBe(true);
    await docs.handle(id, { type: 'add', data: { n: 0 } }, { actor, cause: 'other-1:8#0' });
    await docs.handle(id, { type: 'close', data: {} }, { actor, cause: 'other-1:9#0' });
    await docs.handle(id, { type: 'close', data: {} }, { actor, cause: 'other-1:10#0' });
    const events = (await docs.find(id))?.doc.events.slice(1).map(({ type, data }) => [type, data]);
    expect(events).toEqual([
      ['parcel-added', { n: 5 }],
      ['noted', { command: 'add' }],
      ['parcel-closed', {}],
      ['noted', { command: 'close', refused: 'sample.not-open' }],
    ]);
  });

  it('leaves nothing behind when a command is refused', async () => {
    const id = `parcel-${newUlid()}`;
    await expect(docs.handle(id, { type: 'close', data: {} }, { actor, opId: newUlid() })).rejects.toMatchObject({ code: 'sample.not-open' });
    expect(await docs.find(id)).toBeUndefined();
  });

  it('begins nothing after its deadline', async () => {
    const id = await opened();
    await expect(docs.handle(id, { type: 'add', data: { n: 1 } }, { actor, opId: newUlid(), deadline: Date.now() - 1 })).rejects.toMatchObject({ code: 'deadline-passed' });
  });

  it('never lets recordedAt go back, whatever the clock does', async () => {
    const id = await opened();
    centre.clock.advance(-3_600_000);
    await docs.handle(id, { type: 'add', data: { n: 1 } }, { actor, opId: newUlid() });
    centre.clock.advance(3_600_000);
    const times = (await docs.find(id))?.doc.events.map(({ recordedAt }) => recordedAt) ?? [];
    expect([...times].sort()).toEqual(times);
  });

  it('sends a due command once, after the clock has passed the deadline', async () => {
    const id = await opened();
    await docs.handle(id, { type: 'remind', data: { inMs: 60_000 } }, { actor, opId: newUlid() });
    await centre.settle();
    expect((await docs.find(id))?.state.count).toBe(0);
    centre.clock.advance(61_000);
    await expect.poll(async () => (await docs.find(id))?.state.count, { timeout: 5_000 }).toBe(1_000);
  });

  it('answers a declared index alone', async () => {
    const owner = newUlid();
    await opened({ owner });
    expect((await docs.query({ index: 'by-owner', where: { owner }, limit: 10 })).rows).toHaveLength(1);
    await expect(docs.query({ index: 'nothing', limit: 10 })).rejects.toBeInstanceOf(TypeError);
  });
});

describe('a deadline that cannot be kept', () => {
  it('holds up nobody else', async () => {
    const failing = await openService('failing', centre.platform, { keys: centre.keys });
    const decide = {
      ...parcels.decide,
      ring: (state: Parcel, data: object, context: Parameters<typeof parcels.decide.ring>[2]) => {
        if (state.owner === 'sick') throw new TypeError('cannot');
        return parcels.decide.ring(state, data, context);
      },
    };
    const own = await failing.open({ ...parcels, decide });
    const running = await failing.start();
    const made: string[] = [];
    for (const owner of ['sick', 'well']) {
      const { id } = await own.handle(`parcel-${newUlid()}`, { type: 'open', data: { owner } }, { actor, opId: newUlid() });
      await own.handle(id, { type: 'remind', data: { inMs: 1_000 } }, { actor, opId: newUlid() });
      made.push(id);
    }
    centre.clock.advance(2_000);
    await expect.poll(async () => (await own.find(made[1] ?? ''))?.state.count, { timeout: 5_000 }).toBe(1_000);
    expect((await own.find(made[0] ?? ''))?.state.count).toBe(0);
    await running.stop();
  });
});
