/** What lies in the stores and on the bus, read by the bench itself: never a service's own answer. */

export type RawEvent = {
  readonly id: string;
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: { readonly id: string };
  readonly recordedAt: string;
  readonly opId?: string;
  readonly cause?: string;
};
export type RawDoc = {
  readonly _id: string;
  readonly version: number;
  readonly base: number;
  readonly published: number;
  readonly pendingSince?: string;
  readonly state: Readonly<Record<string, unknown>>;
  readonly events: readonly RawEvent[];
};
/** One record of a topic. `id` and `subject` are its CloudEvents headers, empty where it has none. */
export type RawRecord = { readonly topic: string; readonly partition: number; readonly offset: number; readonly key: string; readonly id: string; readonly subject: string };
export type Lag = { readonly group: string; readonly topic: string; readonly partition: number; readonly behind: number };

export type Snapshot = {
  /** Documents by `<service>.<collection>`. */
  readonly collections: ReadonlyMap<string, readonly RawDoc[]>;
  /** In the order of their offsets within each partition. */
  readonly records: readonly RawRecord[];
  readonly lags: readonly Lag[];
};

export type Reader = {
  read(): Promise<Snapshot>;
  /** Documents with something unsent, and records that a group has not handled. */
  backlog(): Promise<number>;
  close(): Promise<void>;
};

/** Documents of one collection. */
export const docsOf = ({ collections }: Snapshot, name: string): readonly RawDoc[] => collections.get(name) ?? [];

/** Every document that has a history, with its service. */
export function histories({ collections }: Snapshot): readonly { readonly service: string; readonly collection: string; readonly doc: RawDoc }[] {
  return [...collections].flatMap(([name, docs]) => docs.filter(({ events }) => events.length > 0).map((doc) => ({ service: name.slice(0, name.indexOf('.')), collection: name, doc })));
}
