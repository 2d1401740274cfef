/** The stores as they lie on the disk after the process is gone: the oracle beside the client's own record. */
import { type Doc, silentLog, type StoredEvent } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';

export type RawEntry = { readonly index: number; readonly id: string; readonly subject: string; readonly type: string };
export type Raw = {
  load(service: string, collection: string, id: string): Promise<Doc | undefined>;
  /** Every entry of the ledger, in its order. */
  ledger(): Promise<readonly RawEntry[]>;
  close(): Promise<void>;
};

type Segment = { readonly n: number; readonly start: number; readonly entries: readonly { readonly text: string }[] };

/** Opens a stopped centre's folder. */
export async function openRaw(folder: string): Promise<Raw> {
  const platform = await embeddedPlatform({ folder, log: silentLog, zone: 'Asia/Shanghai' });
  const opened = new Map<string, ReturnType<ReturnType<typeof platform.store>['collection']>>();
  return {
    async load(service, collection, id) {
      const key = `${service}/${collection}`;
      const found = opened.get(key) ?? platform.store(service).collection({ name: collection, indexes: {}, uniques: [] });
      opened.set(key, found);
      return (await found).load(id);
    },
    async ledger() {
      const collection = await platform.store('audit').collection({ name: 'segments', indexes: { n: ['n'] }, uniques: ['event'] });
      const entries: RawEntry[] = [];
      for (let from = 0; ; ) {
        const { rows } = await collection.find({ index: 'n', range: { from }, order: 'asc', limit: 100 });
        for (const { start, entries: held, n } of rows.map((doc) => doc.state as Segment)) {
          held.forEach(({ text }, i) => {
            const [id = '', type = '', , subject = ''] = JSON.parse(text) as string[];
            entries.push({ index: start + i, id, subject, type });
          });
          from = n + 1;
        }
        if (rows.length === 0) return entries;
      }
    },
    close: () => platform.close(),
  };
}

/** Events of a document that belong to an opId. */
export const eventsOf = (doc: Doc | undefined, opId: string): readonly StoredEvent[] => doc?.events.filter((event) => event.opId === opId) ?? [];
