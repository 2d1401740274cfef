import { open, type Database, type RootDatabase } from 'lmdb';

export type Table = Database<Buffer, Buffer>;
export type Entry = { readonly key: Buffer; readonly value: Buffer };
export type Range = { readonly start: Buffer; readonly end: Buffer; readonly limit?: number; readonly reverse?: boolean };

/** What a job of a group commit reads (own and earlier jobs' writes included) and writes. */
export type Tx = {
  get(table: Table, key: Buffer): Buffer | undefined;
  put(table: Table, key: Buffer, value: Buffer): void;
  remove(table: Table, key: Buffer): void;
};

export interface Kv {
  table(name: string): Table;
  get(table: Table, key: Buffer): Buffer | undefined;
  /** Collected within one turn, so that no read snapshot is held across an await. */
  range(table: Table, range: Range): Entry[];
  /** Runs `work` (synchronous) and commits all it wrote, or nothing when it throws; resolves when durable. */
  atomic<T>(work: (tx: Tx) => T): Promise<T>;
  /** Its own durable transaction at once, under the lock that all processes share. */
  atomicNow<T>(work: () => T): T;
  /** Names of all tables in the environment. */
  names(): string[];
  /** Copies one committed state of everything into a folder, while others go on; `compact` leaves out free pages. */
  copyTo(path: string, compact: boolean): Promise<void>;
  /** Refuses new jobs and waits for those under way. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const binary = { encoding: 'binary', keyEncoding: 'binary' } as const;

/** Opens an lmdb environment (a folder). `guard` runs before each commit and may throw to stop it. */
export function openKv(path: string, guard: (kv: Kv) => void, { readOnly = false }: { readOnly?: boolean } = {}): Kv {
  const root: RootDatabase<Buffer, Buffer> = open<Buffer, Buffer>({ path, noSubdir: false, maxDbs: 250, readOnly, ...binary });
  const tables = new Map<string, Table>();
  const commits = committer(root, () => guard(kv));
  const kv: Kv = {
    table(name) {
      const table = tables.get(name) ?? root.openDB<Buffer, Buffer>({ name, ...binary });
      tables.set(name, table);
      return table;
    },
    get: (table, key) => table.get(key),
    range: (table, range) => [...table.getRange(range)].map(({ key, value }) => ({ key: Buffer.from(key), value })),
    atomic: commits.atomic,
    atomicNow(work) {
      root.resetReadTxn();
      return root.transactionSync(work);
    },
    // lmdb gives the names of its tables with the NUL that ends them.
    names: () => [...root.getKeys()].map((name) => Buffer.from(name).toString().replace(/\0$/, '')),
    copyTo: (to, compact) => root.backup(to, compact),
    settle: commits.close,
    async close() {
      await commits.close();
      await root.close();
    },
  };
  return kv;
}

type Job = { run(tx: Tx): void; resolve(): void; reject(error: unknown): void };

// One process owns the folder, so decisions are made here, over the committed state and the writes of this round, and the
// round goes down as one lmdb batch. lmdb's asynchronous transaction callbacks are not used: on some machines the callback is
// never called.
function committer(root: RootDatabase<Buffer, Buffer>, guard: () => void) {
  let waiting: Job[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;

  function atomic<T>(work: (tx: Tx) => T): Promise<T> {
    if (closed) return Promise.reject(new Error('the store is closed'));
    return new Promise<T>((resolve, reject) => {
      let answer: { value: T } | undefined;
      waiting.push({
        run: (tx) => void (answer = { value: work(tx) }),
        resolve: () => (answer === undefined ? reject(new Error('did not run')) : resolve(answer.value)),
        reject,
      });
      draining ??= drain();
    });
  }

  async function drain(): Promise<void> {
    await Promise.resolve();
    while (waiting.length > 0) {
      const jobs = waiting;
      waiting = [];
      await commit(root, jobs, guard);
    }
    draining = undefined;
  }

  return {
    atomic,
    async close() {
      closed = true;
      await draining;
    },
  };
}

async function commit(root: RootDatabase<Buffer, Buffer>, jobs: readonly Job[], guard: () => void): Promise<void> {
  const round: Layer = new Map();
  const done: Job[] = [];
  root.resetReadTxn();
  for (const job of jobs) {
    const own: Layer = new Map();
    try {
      job.run(layered(own, round));
      pour(own, round);
      done.push(job);
    } catch (error) {
      job.reject(error);
    }
  }
  try {
    if (round.size > 0) await write(root, round, guard);
    for (const job of done) job.resolve();
  } catch (error) {
    for (const job of done) job.reject(error);
  }
}

async function write(root: RootDatabase<Buffer, Buffer>, round: Layer, guard: () => void): Promise<void> {
  guard();
  const committed = root.batch(() => {
    for (const [table, writes] of round) {
      for (const { key, value } of writes.values()) {
        if (value === undefined) void table.remove(key);
        else void table.put(key, value);
      }
    }
  });
  await committed;
  await root.flushed;
  root.resetReadTxn();
}

type Layer = Map<Table, Map<string, { key: Buffer; value: Buffer | undefined }>>;

function pour(own: Layer, round: Layer): void {
  for (const [table, writes] of own) {
    for (const [name, write] of writes) layer(round, table).set(name, write);
  }
}

function layer(of: Layer, table: Table) {
  const found = of.get(table) ?? new Map<string, { key: Buffer; value: Buffer | undefined }>();
  of.set(table, found);
  return found;
}

function layered(own: Layer, round: Layer): Tx {
  return {
    get(table, key) {
      const name = key.toString('latin1');
      const written = own.get(table)?.get(name) ?? round.get(table)?.get(name);
      return written === undefined ? table.get(key) : written.value;
    },
    put: (table, key, value) => void layer(own, table).set(key.toString('latin1'), { key, value }),
    remove: (table, key) => void layer(own, table).set(key.toString('latin1'), { key, value: undefined }),
  };
}
