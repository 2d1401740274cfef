import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../src/ports.ts';
import { docOf } from './fixtures.ts';

/** A server under test that can be killed, and a connection of ours to it. */
export type KillableFixture = { store(): Store; kill(): Promise<void>; restart(): Promise<void>; reconnect(): Promise<void>; close(): Promise<void> };

const writers = 16;
const kills = 3;
const writesBeforeKill = 150;

/** What was acknowledged stands after the server process was killed: documents, versions and unique values. */
export function storeKillsContract(title: string, open: () => Promise<KillableFixture>): void {
  describe(`Store under kills: ${title}`, () => {
    let fixture: KillableFixture;
    beforeAll(async () => void (fixture = await open()));
    afterAll(() => fixture?.close());

    it('keeps every acknowledged save, and no unique value twice, over three kills of the server', async () => {
      const spec = { name: 'kills', indexes: {}, uniques: ['tag'] };
      const acknowledged = new Map<string, number>();
      for (let round = 0; round < kills; round += 1) {
        const things = await fixture.store().collection(spec);
        let saved = 0;
        let dead = false;
        const writing = Array.from({ length: writers }, async (_, writer) => {
          for (let n = 0; !dead; n += 1) {
            const id = `r${round}w${writer}n${n}`;
            const save = async (version: number) => {
              const answer = await things.save(docOf(id, version, { unique: { tag: id } }), version - 1);
              if (!answer.saved) throw new Error(`${id} was not saved: ${answer.because}`);
              acknowledged.set(id, version);
              saved += 1;
            };
            await save(1).then(() => save(2)).catch((error: unknown) => (dead ? undefined : Promise.reject(error)));
            if (saved >= writesBeforeKill && !dead) {
              dead = true;
              await fixture.kill();
            }
          }
        });
        await Promise.all(writing);
        await fixture.restart();
        await fixture.reconnect();
      }
      const things = await fixture.store().collection(spec);
      const missing = [];
      for (const [id, version] of acknowledged) if (((await things.load(id))?.version ?? 0) < version) missing.push(id);
      expect(missing).toEqual([]);
      expect(acknowledged.size).toBeGreaterThan(kills * 50);
      const [first = ''] = acknowledged.keys();
      expect(await things.save(docOf('another', 1, { unique: { tag: first } }), 0)).toEqual({ saved: false, because: 'taken', unique: 'tag', holder: first });
    });
  });
}
