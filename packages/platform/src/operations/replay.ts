/** Sends again what was sent before: consumers do what they missed, and skip the rest by its cause (question 2). */
import { encode, topicOf } from '../envelope.ts';
import type { Archive, Bus, BusRecord, Doc } from '../ports.ts';

const batch = 200;

export type Replay = { readonly archive: Archive; readonly bus: Pick<Bus, 'publish'>; readonly service: string; /** One document's history; without it, all of the service's. */ readonly id?: string };

/** Publishes the sent part of histories in order per document; the unsent tail is the relay's, so that nothing overtakes it. */
export async function replayHistory({ archive, bus, service, id }: Replay): Promise<{ documents: number; events: number }> {
  let [documents, events] = [0, 0];
  let waiting: BusRecord[] = [];
  const send = async (): Promise<void> => {
    if (waiting.length > 0) await bus.publish(topicOf(service), waiting);
    waiting = [];
  };
  for await (const doc of found(archive, service, id)) {
    const sent = doc.events.filter(({ seq }) => seq <= doc.published);
    if (sent.length === 0) continue;
    waiting.push(...sent.map((event) => encode(service, doc._id, event)));
    documents += 1;
    events += sent.length;
    if (waiting.length >= batch) await send();
  }
  await send();
  return { documents, events };
}

async function* found(archive: Archive, service: string, id: string | undefined): AsyncGenerator<Doc> {
  for (const of of (await archive.collections()).filter((each) => each.service === service)) {
    if (id === undefined) {
      yield* archive.documents(of);
      continue;
    }
    const doc = await archive.load(of, id);
    if (doc) yield doc;
  }
}
