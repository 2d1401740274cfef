/** The clients' own record: each operation has a number and an opId; every try is written down before it is sent and when it ends. */
import { appendFileSync, readFileSync } from 'node:fs';

/** Jepsen's three ends: done, refused, and nobody knows. */
export type Outcome = 'ok' | 'refused' | 'unknown';
export type Attempt = { readonly invokedMs: number; readonly endedMs: number; readonly outcome: Outcome; readonly code?: string; readonly id?: string; readonly version?: number };
export type Operation = { readonly n: number; readonly opId: string; readonly kind: string; readonly by: string; readonly target?: string; readonly attempts: readonly Attempt[] };

type Line =
  | { readonly n: number; readonly event: 'invoke'; readonly at: number; readonly opId: string; readonly kind: string; readonly by: string; readonly target?: string }
  | ({ readonly n: number; readonly event: Outcome; readonly at: number } & Pick<Attempt, 'code' | 'id' | 'version'>);

export type Recorder = {
  readonly file: string;
  /** The next number. */
  next(): number;
  write(line: Line): void;
  /** Everything so far, as read back from the file. */
  operations(): readonly Operation[];
};

/** Appends to a file of JSON lines; a new recorder on the same file would go on with it. */
export function openRecorder(file: string): Recorder {
  let n = 0;
  // Read before anything was written, it is empty.
  appendFileSync(file, '');
  return {
    file,
    next: () => (n += 1),
    write: (line) => appendFileSync(file, `${JSON.stringify(line)}\n`),
    operations: () => operationsOf(readFileSync(file, 'utf8')),
  };
}

/** Operations of a history's text, in order of their numbers; a try without an end is unknown. */
export function operationsOf(text: string): readonly Operation[] {
  const found = new Map<number, Operation & { attempts: Attempt[] }>();
  const open = new Map<number, number>();
  for (const row of text.split('\n').filter((one) => one !== '')) {
    const line = JSON.parse(row) as Line;
    if (line.event === 'invoke') {
      const { n, opId, kind, by, target, at } = line;
      if (!found.has(n)) found.set(n, { n, opId, kind, by, ...(target === undefined ? {} : { target }), attempts: [] });
      open.set(n, at);
    } else {
      const { n, event, at, ...more } = line;
      found.get(n)?.attempts.push({ invokedMs: open.get(n) ?? at, endedMs: at, outcome: event, ...more });
      open.delete(n);
    }
  }
  for (const [n, at] of open) found.get(n)?.attempts.push({ invokedMs: at, endedMs: Number.POSITIVE_INFINITY, outcome: 'unknown' });
  return [...found.values()].sort((one, other) => one.n - other.n);
}

/** How an operation came out over all its tries: one `ok` settles it. */
export function outcomeOf({ attempts }: Operation): Outcome {
  if (attempts.some(({ outcome }) => outcome === 'ok')) return 'ok';
  return attempts.at(-1)?.outcome ?? 'unknown';
}
