import { afterAll, describe, it } from 'vitest';
import { EngineUnavailable, type MongoEngine, type MongoKind, mongoKinds, startMongo } from '../../../../infra/engines/index.ts';
import { blobsContract } from '../../testing/blobs.contract.ts';
import { storeKillsContract } from '../../testing/store-kills.contract.ts';
import { storeContract } from '../../testing/store.contract.ts';
import { movableClock } from '../clock.ts';
import { mongoBlobs, mongoStore, openMongo } from './index.ts';

for (const kind of mongoKinds) await contracts(kind, 1);
await contracts('mongod', 3);

// Every server that can be had; one that cannot says why.
async function contracts(kind: MongoKind, members: 1 | 3): Promise<void> {
  const engine = await startMongo({ prefer: [kind], members }).catch((error: unknown) => (error instanceof EngineUnavailable ? error.message : Promise.reject(error)));
  if (typeof engine === 'string') {
    describe(`Store and Blobs: MongoDB (${kind}${members === 1 ? '' : `, ${members} members`})`, () => {
      it.skip(`runs the contracts (left out: ${engine})`, () => undefined);
    });
    return;
  }
  afterAll(() => engine.stop());
  const run = Date.now().toString(36);
  const title = `${engine.name} ${engine.version}${members === 1 ? '' : `, ${members} members`}`;
  storeContract(title, () => fixture(engine, `contract-${run}`));
  blobsContract(title, () => fixture(engine, `contract-${run}`));
  if (engine.nodes.length > 0) storeKillsContract(title, () => killable(engine, `kills-${run}`));
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

async function killable(engine: MongoEngine, service: string) {
  const opened = await fixture(engine, service);
  return { ...opened, reconnect: opened.reopen, kill: () => engine.kill(), restart: () => engine.restart() };
}
