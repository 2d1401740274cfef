/** The ports. Adapters: embedded (lmdb), mongo, kafka. Nothing here knows which. */
import type { Actor, Scalar } from './domain.ts';

/** One event as it stands in its document. `seq` starts at 1; `id` is `aggregateId:seq` (with `~generation` after a restore). */
export type StoredEvent = {
  readonly id: string;
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
  readonly actor: Actor;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** Client-made id of the command, and the hash of user, operation, target and body (question 11). */
  readonly opId?: string;
  readonly requestHash?: string;
  /** Id of the foreign event + position in the policy's answer, or `id@dueAt` of a sweep. */
  readonly cause?: string;
  /** W3C trace context of the command, when somebody traces: what follows from the event goes on in that trace. */
  readonly traceparent?: string;
  readonly audiences: { readonly before: readonly string[]; readonly after: readonly string[] };
};

/** An aggregate's document: state, history and outbox in one (the outbox is the tail of `events` after `published`). */
export type Doc = {
  readonly _id: string;
  /** Number of events ever; the compare-and-set key. */
  readonly version: number;
  /** How many of them are archived. */
  readonly base: number;
  readonly schema: number;
  readonly state: unknown;
  readonly events: readonly StoredEvent[];
  readonly published: number;
  /** ISO instant since when something is unpublished; absent when nothing is. */
  readonly pendingSince?: string;
  readonly dueAt?: string;
  readonly unique: Readonly<Record<string, string | readonly string[]>>;
  /** What the declared indexes see. Absent fields sort first. */
  readonly fields: Readonly<Record<string, Scalar>>;
};

export type CollectionSpec = {
  readonly name: string;
  readonly indexes: Readonly<Record<string, readonly string[]>>;
  readonly uniques: readonly string[];
};

export type Saved =
  | { readonly saved: true }
  | { readonly saved: false; readonly because: 'conflict' }
  | { readonly saved: false; readonly because: 'taken'; readonly unique: string; readonly holder: string };

/**
 * A question to a declared index. `where` gives the index's first fields by equality (a list means any of them), `range`
 * the next one, half-open [from, to). Result order is that of the index's remaining fields, then `_id`.
 */
export type Query = {
  readonly index: string;
  readonly where?: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  readonly range?: { readonly from?: Scalar; readonly to?: Scalar };
  readonly order?: 'asc' | 'desc';
  /** 1 to 1,000. */
  readonly limit: number;
  /** Cursor of a page before. */
  readonly after?: string;
};
export type Page<T> = { readonly rows: readonly T[]; readonly next?: string };

export interface Collection {
  /** What it holds is shared with other readers, and never changed. */
  load(id: string): Promise<Doc | undefined>;
  /** At most 1,000 ids; unknown ones are left out; order is not promised. */
  loadMany(ids: readonly string[]): Promise<readonly Doc[]>;
  /** Replaces the document whose version is `expected` (0: inserts). Durable when it resolves. */
  save(doc: Doc, expected: number): Promise<Saved>;
  /** Raises `published`; clears `pendingSince` when nothing is pending and the version is still `version`. */
  mark(id: string, version: number, published: number): Promise<void>;
  /** Throws a TypeError on an undeclared index, fields out of order, or a value that is no scalar (S33). */
  find(query: Query): Promise<Page<Doc>>;
  /** Holder of a unique value, if taken. */
  holder(unique: string, value: string): Promise<string | undefined>;
  /** Documents with something pending since before that instant, oldest first. */
  pending(before: string, limit: number): Promise<readonly Doc[]>;
  /** Number of documents with something pending (at most `limit`). */
  pendingCount(limit: number): Promise<number>;
  /** Documents due at or before that instant, earliest first. */
  due(at: string, limit: number): Promise<readonly { readonly _id: string; readonly dueAt: string }[]>;
  /** The nearest deadline of all. */
  nextDue(): Promise<string | undefined>;
  /** Removes a document whose version is `expected`; false when it moved. Only for what no ledger tells (sealed details, parked records). */
  remove(id: string, expected: number): Promise<boolean>;
}

export interface Store {
  /** Opens a collection; its indexes are there when it resolves. Once per name. */
  collection(spec: CollectionSpec): Promise<Collection>;
  ping(): Promise<void>;
  /** The store's own clock (question 13). */
  now(): Promise<Date>;
}

export type BusRecord = { readonly key: string; readonly value: string; readonly headers: Readonly<Record<string, string>> };
export type Delivered = BusRecord & { readonly topic: string; readonly partition: number; readonly offset: number; readonly timestamp: string };
export type TopicSpec = { readonly name: string; readonly partitions: number };

export interface Subscription {
  /** Waits for the batch under way, then ends. Idempotent. */
  stop(): Promise<void>;
}

export interface Bus {
  /** Creates what is missing; throws when a topic stands with another number of partitions. */
  ensureTopics(topics: readonly TopicSpec[]): Promise<void>;
  /** Resolves when every record is durable; order per key is kept. A record is at most 1 MB. */
  publish(topic: string, records: readonly BusRecord[]): Promise<void>;
  /**
   * A consumer group from the beginning of the topics. `handler` gets records of one partition in order; offsets are kept
   * after it resolves; a throw is retried in place with backoff for ever (the consumer above parks, the bus never drops).
   */
  subscribe(options: { group: string; topics: readonly string[]; handler: (records: readonly Delivered[]) => Promise<void> }): Promise<Subscription>;
  /** Follows a one-partition topic from an instant or an offset on; keeps no offsets. */
  tail(topic: string, since: Date | number, handler: (records: readonly Delivered[]) => Promise<void>): Promise<Subscription>;
  /** Offset that the next record of a one-partition topic will get. */
  head(topic: string): Promise<number>;
  /** Records not yet handled by the group over those topics. */
  lag(group: string, topics: readonly string[]): Promise<number>;
  /** Sets a stopped group back (or forward) to an offset on every partition. */
  seek(group: string, topic: string, offset: number): Promise<void>;
  ping(): Promise<void>;
}

/** Sealed bytes by the hash of their content (question 21). */
export interface Blobs {
  put(bytes: Uint8Array): Promise<string>;
  get(hash: string): Promise<Uint8Array | undefined>;
  /** Takes the bytes away for good; once more, or of an unknown hash, does nothing. Whoever put the same bytes loses them too. */
  remove(hash: string): Promise<void>;
  /** Removes what is older than the instant and for which `named` answers false. */
  sweep(before: Date, named: (hash: string) => Promise<boolean>): Promise<number>;
}

/** Wall and monotonic time go together, or a person has said that the wall clock is right (question 13). */
export interface Timekeeping {
  isTrusted(): boolean;
  /** How far they have parted, ms; positive when the wall clock went ahead. */
  partedMs(): number;
  confirm(): void;
}

export interface Clock {
  now(): Date;
}
/** A clock that tests (and the demo's start option) can move. */
export type MovableClock = Clock & { advance(ms: number): void; set(instant: Date): void };

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(fields: object): Log;
}

export type CollectionName = { readonly service: string; readonly name: string };
/** A blob as it lies in the store: sealed under the installation's secret, under the hash of what it seals. */
export type SealedBlob = { readonly hash: string; readonly sealed: Uint8Array; readonly putAt: string };

/** A centre's data as a whole, whatever carries it: what backups, restores, moves and comparisons read and write. */
export interface Archive {
  readonly describe: string;
  /** In the order of their names. */
  collections(): Promise<readonly CollectionName[]>;
  /** All documents of a collection, in the byte order of their ids. */
  documents(of: CollectionName): AsyncIterable<Doc>;
  load(of: CollectionName, id: string): Promise<Doc | undefined>;
  /** In the order of their hashes. */
  blobs(): AsyncIterable<SealedBlob>;
  /** Writes documents over whatever stands under their ids. Durable when it resolves. */
  put(of: CollectionName, documents: readonly Doc[]): Promise<void>;
  putBlob(blob: SealedBlob): Promise<void>;
  /** Where the bus lies in the same state (embedded): what a consumer group has not handled yet. */
  undelivered?(group: string): AsyncIterable<Delivered>;
  close(): Promise<void>;
}

/** What the one process that owns a data folder does for an operator. */
export interface FolderOwner {
  readonly folder: string;
  /** Tells on which loopback port it answers operators. */
  announce(operatorPort: number): void;
  /** Copies one committed state of the data into an empty folder, while work goes on. */
  copyTo(folder: string): Promise<void>;
  readonly archive: Archive;
}

/** What carries the services: opened by a host, closed by whoever opened it. */
export type Platform = {
  readonly mode: 'embedded' | 'distributed';
  /** What it runs on, for the start message: `embedded (lmdb) in .orderly`. */
  readonly describe: string;
  store(service: string): Store;
  readonly bus: Bus;
  readonly blobs: Blobs;
  readonly clock: Clock;
  /** Where one machine's clock is all there is (embedded): whether it can be believed. */
  readonly timekeeping?: Timekeeping;
  /** Where one process owns its data (embedded): what only that process can do for an operator. */
  readonly owner?: FolderOwner;
  /** Writes of this lane (0–4) and of those after it are refused for now, as the disk is nearly full; 5: none. */
  readonly refusedFrom?: () => number;
  readonly log: Log;
  /** Figures of this process. */
  readonly metrics: Metrics;
  /** The centre's IANA time zone. */
  readonly zone: string;
  /** Installation secret, ≥ 32 bytes; keys for one purpose each are derived from it. */
  readonly secret: Uint8Array;
  close(): Promise<void>;
};

/** What a gauge's reader answers at a scrape: label values and the figure. */
export type Reading = { readonly labels?: Readonly<Record<string, string>>; readonly value: number };

/** Figures of one service, counted where things happen. */
export type ServiceMetrics = {
  /** One answered request. */
  request(labels: { method: string; route: string; status: number }, seconds: number): void;
  /** One command: from its load to the durable save, with every try. */
  command(kind: string, seconds: number): void;
  /** The decision alone. */
  decision(kind: string, seconds: number): void;
  saved(kind: string, events: readonly { readonly type: string }[]): void;
  conflict(kind: string): void;
  relayFailed(): void;
  consumerFailed(): void;
  /** Reads a gauge at each scrape; a reader that fails or takes longer than 2 s is left out of that scrape. */
  gauge(name: `orderly_${string}`, read: () => readonly Reading[] | Promise<readonly Reading[]>): void;
};

export type Metrics = {
  readonly contentType: string;
  /** The exposition; a store or broker that is down does not hold it up. */
  text(): Promise<string>;
  of(service: string): ServiceMetrics;
  /** Every figure by its name, with its labels: what dashboards and alarms may ask for. */
  described(): ReadonlyMap<string, readonly string[]>;
  /** Event-loop delay, memory, garbage collection of this process: once, by its host. */
  collectProcess(): void;
};
