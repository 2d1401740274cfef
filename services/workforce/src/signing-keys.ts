import { type Clock, keyFor, seal, type Store, unseal } from '@orderly/platform';
import { newSigningKey, type SigningKey } from '@orderly/platform/auth';

type Sealed = { readonly text: string };

/** The key that signs, and all that may still be verified by (two while they change over). */
export type SigningKeys = { readonly current: () => Promise<SigningKey>; readonly all: () => Promise<readonly SigningKey[]> };

const firstId = 'key-1';
const mostKeys = 10;

/** Keys live sealed in `keys`; the first is made by whoever inserts it first. */
export async function openSigningKeys({ store, secret, clock }: { store: Store; secret: Uint8Array; clock: Clock }): Promise<SigningKeys> {
  const collection = await store.collection({ name: 'keys', indexes: { 'by-age': ['madeAt'] }, uniques: [] });
  const kek = keyFor(secret, 'signing-keys');
  const all = async (): Promise<readonly SigningKey[]> => {
    const { rows } = await collection.find({ index: 'by-age', order: 'desc', limit: mostKeys });
    return rows.map((doc) => JSON.parse(unseal(kek, (doc.state as Sealed).text, `keys|${doc._id}`)) as SigningKey);
  };
  if ((await all()).length === 0) {
    const state: Sealed = { text: seal(kek, JSON.stringify(newSigningKey()), `keys|${firstId}`) };
    await collection.save({ _id: firstId, version: 1, base: 0, schema: 1, state, events: [], published: 1, unique: {}, fields: { madeAt: clock.now().toISOString() } }, 0);
  }
  return {
    all,
    async current() {
      const [newest] = await all();
      if (!newest) throw new Error('no signing key');
      return newest;
    },
  };
}
