/** A test build of the release after this one: dispatch, whose jobs carry a later shape (`schema` + 1). No built service has it. */
import type { Collection, Doc, Platform, Store } from '@orderly/platform';
import { host } from '@orderly/platform/host';
import { readDispatchConfig } from '../config.ts';
import { startDispatch } from '../service.ts';

await host('dispatch', (config, platform) => startDispatch(config, withLaterShapes(platform)), readDispatchConfig);

/** It reads both shapes and writes the later one, which keeps the state under a name that this release does not know. */
function withLaterShapes(platform: Platform): Platform {
  return { ...platform, store: (service) => laterStore(platform.store(service)) };
}

function laterStore(store: Store): Store {
  return { ...store, collection: async (spec) => (spec.name === 'jobs' ? laterCollection(await store.collection(spec)) : store.collection(spec)) };
}

type Later = { readonly later: unknown };
const isLater = (state: unknown): state is Later => typeof state === 'object' && state !== null && 'later' in state;
const read = (doc: Doc): Doc => (isLater(doc.state) ? { ...doc, schema: doc.schema - 1, state: doc.state.later } : doc);
const written = (doc: Doc): Doc => ({ ...doc, schema: doc.schema + 1, state: { later: doc.state } });

function laterCollection(collection: Collection): Collection {
  return {
    ...collection,
    load: async (id) => {
      const doc = await collection.load(id);
      return doc && read(doc);
    },
    loadMany: async (ids) => (await collection.loadMany(ids)).map(read),
    find: async (query) => {
      const page = await collection.find(query);
      return { ...page, rows: page.rows.map(read) };
    },
    save: (doc, expected) => collection.save(written(doc), expected),
  };
}
