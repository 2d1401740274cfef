import { describe, it } from 'vitest';
import { blobsContract } from '../../testing/blobs.contract.ts';
import { storeContract, type Skips } from '../../testing/store.contract.ts';
import { movableClock } from '../clock.ts';
import { mongoBlobs, mongoStore, openMongo } from './index.ts';

const uri = process.env['MONGODB_URI'];
const skips = JSON.parse(process.env['MONGODB_SKIPS'] ?? '{}') as Skips;

if (uri === undefined) {
  describe('Store and Blobs: MongoDB', () => {
    it.skip('runs both contracts (left out: MONGODB_URI names no server)', () => undefined);
  });
} else {
  const run = Date.now().toString(36);
  storeContract('MongoDB', () => fixture(uri, `contract-${run}`), skips);
  blobsContract('MongoDB', () => fixture(uri, `contract-${run}`));
}

async function fixture(server: string, service: string) {
  const clock = movableClock();
  let mongo = await openMongo(server);
  let store = mongoStore(mongo, service);
  return {
    clock,
    store: () => store,
    blobs: () => mongoBlobs(mongo, new Uint8Array(32), clock),
    async reopen() {
      await mongo.close();
      mongo = await openMongo(server);
      store = mongoStore(mongo, service);
    },
    close: () => mongo.close(),
  };
}
