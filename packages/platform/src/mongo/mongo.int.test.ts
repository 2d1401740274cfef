import { afterAll, describe, it } from 'vitest';
import { EngineUnavailable, type MongoEngine, type MongoKind, mongoKinds, startMongo } from '../../../../infra/engines/index.ts';
import { blobsContract } from '../../testing/blobs.contract.ts';
import { storeContract, type Skips } from '../../testing/store.contract.ts';
import { movableClock } from '../clock.ts';
import { mongoBlobs, mongoStore, openMongo } from './index.ts';

/** What an engine lacks, by the words of the contract's case. */
const lacks: Partial<Record<MongoKind, Skips>> = {};

for (const kind of mongoKinds) await contracts(kind);

// Every server that can be had; one that cannot says why.
async function contracts(kind: MongoKind): Promise<void> {
  const engine = await startMongo({ prefer: [kind] }).catch((error: unknown) => (error instanceof EngineUnavailable ? error.message : Promise.reject(error)));
  if (typeof engine === 'string') {
    describe(`Store and Blobs: MongoDB (${kind})`, () => {
      it.skip(`runs both contracts (left out: ${engine})`, () => undefined);
    });
    return;
  }
  afterAll(() => engine.stop());
  const run = Date.now().toString(36);
  const title = `${engine.name} ${engine.version}`;
  storeContract(title, () => fixture(engine, `contract-${run}`), lacks[kind]);
  blobsContract(title, () => fixture(engine, `contract-${run}`));
}

async function fixture({ uri }: MongoEngine, service: string) {
  const clock = movableClock();
  let mongo = await openMongo(uri, { allowStandalone: true });
  let store = mongoStore(mongo, service);
  return {
    clock,
    store: () => store,
    blobs: () => mongoBlobs(mongo, new Uint8Array(32), clock),
    async reopen() {
      await mongo.close();
      mongo = await openMongo(uri, { allowStandalone: true });
      store = mongoStore(mongo, service);
    },
    close: () => mongo.close(),
  };
}
