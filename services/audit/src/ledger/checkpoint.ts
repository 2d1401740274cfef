/** Signed notes of size and root: what an auditor keeps elsewhere, so that a ledger rebuilt by its owner is found out. */
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { keyFor, seal, type Service, unseal } from '@orderly/platform';
import { rootAfter, type Segment, sizeAfter } from './segment.ts';

export const origin = 'orderly/ledger';

export type Checkpoint = { readonly size: number; readonly root: string; readonly at: string; readonly note: string; readonly signature: string; readonly publicKey: string };
export type Checkpoints = {
  /** Signs the size and root if they moved since the last checkpoint; an insert, like everything here. */
  make(segment: Segment): Promise<void>;
  last(): Promise<Checkpoint | undefined>;
  all(first: number): Promise<readonly Checkpoint[]>;
};

/** Opens the checkpoints; the Ed25519 key is made once and kept sealed. */
export async function openCheckpoints(service: Service): Promise<Checkpoints> {
  const collection = await service.store.collection({ name: 'checkpoints', indexes: { size: ['size'] }, uniques: [] });
  const key = await signingKey(service);
  const last = async (): Promise<Checkpoint | undefined> => (await collection.find({ index: 'size', order: 'desc', limit: 1 })).rows[0]?.state as Checkpoint | undefined;
  return {
    last,
    async make(segment) {
      const size = sizeAfter(segment);
      if (size === 0 || (await last())?.size === size) return;
      const root = rootAfter(segment);
      const at = service.clock.now().toISOString();
      const note = `${origin}\n${size}\n${root}\n${at}\n`;
      const state: Checkpoint = { size, root, at, note, signature: sign(null, Buffer.from(note), createPrivateKey(key.privatePem)).toString('base64'), publicKey: key.publicPem };
      await collection.save({ _id: `checkpoint-${String(size).padStart(12, '0')}`, version: 1, base: 0, schema: 1, state, events: [], published: 1, unique: {}, fields: { size } }, 0);
    },
    all: async (first) => (await collection.find({ index: 'size', order: 'desc', limit: first })).rows.map((doc) => doc.state as Checkpoint).reverse(),
  };
}

async function signingKey(service: Service): Promise<{ privatePem: string; publicPem: string }> {
  const collection = await service.store.collection({ name: 'keys', indexes: {}, uniques: [] });
  const sealing = keyFor(service.secret, 'audit/checkpoint-key');
  for (;;) {
    const doc = await collection.load('checkpoint-key');
    if (doc) return JSON.parse(unseal(sealing, (doc.state as { sealed: string }).sealed, 'keys|checkpoint-key')) as { privatePem: string; publicPem: string };
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const made = { privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
    await collection.save({ _id: 'checkpoint-key', version: 1, base: 0, schema: 1, state: { sealed: seal(sealing, JSON.stringify(made), 'keys|checkpoint-key') }, events: [], published: 1, unique: {}, fields: {} }, 0);
  }
}
