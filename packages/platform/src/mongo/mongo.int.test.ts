import { DryMongoBinary, MongoMemoryServer } from 'mongodb-memory-server';
import { afterAll, describe, it } from 'vitest';
import { blobsContract } from '../../testing/blobs.contract.ts';
import { storeContract, type Skips } from '../../testing/store.contract.ts';
import { movableClock } from '../clock.ts';
import { mongoBlobs, mongoStore, openMongo } from './index.ts';

const { uri, stop } = await server();
afterAll(stop);
const skips = JSON.parse(process.env['MONGODB_SKIPS'] ?? '{}') as Skips;

if (uri === undefined) {
  describe('Store and Blobs: MongoDB', () => {
    it.skip('runs both contracts (left out: MONGODB_URI names no server, and there is no mongod on this machine)', () => undefined);
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

// MONGODB_URI, else a mongod that is on this machine already; nothing is downloaded.
async function server(): Promise<{ uri?: string; stop(): Promise<unknown> }> {
  const given = process.env['MONGODB_URI'];
  if (given !== undefined) return { uri: given, stop: async () => undefined };
  const binary = await DryMongoBinary.locateBinary({ version: '8.0.15' });
  if (binary === undefined) return { stop: async () => undefined };
  const started = await MongoMemoryServer.create({ binary: { systemBinary: binary, checkMD5: false } });
  return { uri: started.getUri(), stop: () => started.stop() };
}
