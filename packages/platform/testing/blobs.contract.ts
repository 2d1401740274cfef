import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Blobs, MovableClock } from '../src/ports.ts';

export type BlobsFixture = { blobs(): Blobs; readonly clock: MovableClock; reopen(): Promise<void>; close(): Promise<void> };

/** What every Blobs must do (architecture, question 21). */
export function blobsContract(title: string, open: () => Promise<BlobsFixture>): void {
  describe(`Blobs: ${title}`, () => {
    let fixture: BlobsFixture;
    beforeAll(async () => void (fixture = await open()));
    afterAll(() => fixture?.close());

    it('gives back what was put under the hash of its content, also after a restart', async () => {
      const bytes = new Uint8Array(randomBytes(300_000));
      const hash = await fixture.blobs().put(bytes);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(await fixture.blobs().put(bytes)).toBe(hash);
      await fixture.reopen();
      expect(Buffer.from((await fixture.blobs().get(hash)) ?? []).equals(bytes)).toBe(true);
      const none = await fixture.blobs().put(new Uint8Array());
      expect((await fixture.blobs().get(none))?.length).toBe(0);
    });

    it('knows nothing under other names, paths included', async () => {
      for (const name of ['', '../secret', '../../data/data.mdb', 'f'.repeat(64), 'F'.repeat(64), '__proto__']) expect(await fixture.blobs().get(name)).toBeUndefined();
    });

    it('takes 5 MB and refuses more with a TypeError', async () => {
      expect(await fixture.blobs().put(new Uint8Array(5_000_000))).toBeTypeOf('string');
      await expect(fixture.blobs().put(new Uint8Array(5_000_001))).rejects.toBeInstanceOf(TypeError);
    });

    it('removes what is named, for good, also after a restart, and nothing else', async () => {
      const [gone, kept] = [await fixture.blobs().put(randomBytes(1_000)), await fixture.blobs().put(randomBytes(1_000))];
      await fixture.blobs().remove(gone);
      await fixture.blobs().remove(gone);
      for (const name of ['', '../secret', '../../data/data.mdb', 'f'.repeat(64)]) await fixture.blobs().remove(name);
      await fixture.reopen();
      expect(await fixture.blobs().get(gone)).toBeUndefined();
      expect(await fixture.blobs().get(kept)).toBeDefined();
    });

    it('sweeps what is old and not named; putting again makes it young', async () => {
      const hashes = [];
      for (const text of ['old', 'named', 'again']) hashes.push(await fixture.blobs().put(Buffer.from(text)));
      const [old, named, again] = hashes;
      fixture.clock.advance(25 * 3_600_000);
      await fixture.blobs().put(Buffer.from('again'));
      const young = await fixture.blobs().put(Buffer.from('young'));
      const before = new Date(fixture.clock.now().getTime() - 24 * 3_600_000);
      expect(await fixture.blobs().sweep(before, async (hash) => hash === named)).toBeGreaterThanOrEqual(1);
      expect(await fixture.blobs().get(old ?? '')).toBeUndefined();
      for (const kept of [named, again, young]) expect(await fixture.blobs().get(kept ?? '')).toBeDefined();
      expect(await fixture.blobs().sweep(before, async (hash) => hash === named)).toBe(0);
    });
  });
}
