import type { Scalar } from '../domain.ts';
import { CursorUnknown } from '../adapter/limits.ts';
import type { Plan } from '../adapter/query.ts';
import { afterPrefix, floorOf, tuple } from './keys.ts';
import type { Kv, Table } from './kv.ts';
import { prefix } from './layout.ts';

const maxKeyBytes = 1_978;

/** Answers a plan from the index: ids in order, and the cursor of the next page when there is one. */
export function find(kv: Kv, table: Table, plan: Plan): { ids: string[]; next?: string } {
  const after = plan.after === undefined ? undefined : cursorBytes(plan.after);
  const lanes = combinations(plan).map((values) => lane(table, plan, prefix('index', plan.index, ...values), after));
  try {
    return merge(lanes, plan);
  } finally {
    for (const { iterator } of lanes) iterator.return?.();
  }
}

// The rows of one combination of equal values stand together; `rest` is what orders them (remaining fields, id).
type Lane = { readonly iterator: Iterator<{ key: Buffer; value: Buffer }>; readonly skip: number; accept(rest: Buffer): boolean; current?: { rest: Buffer; id: string } };

function lane(table: Table, plan: Plan, head: Buffer, after: Buffer | undefined): Lane {
  const low = Buffer.concat([head, lowerBound(plan)]);
  const high = upperBound(plan, head);
  const position = after === undefined ? undefined : Buffer.concat([head, after]);
  const start = plan.descending ? least(high, position) : greatest(low, position);
  const end = plan.descending ? low : high;
  const range = { start: start.subarray(0, maxKeyBytes), end: end.subarray(0, maxKeyBytes), reverse: plan.descending };
  const opened: Lane = {
    iterator: table.getRange(range)[Symbol.iterator]() as Iterator<{ key: Buffer; value: Buffer }>,
    skip: head.length,
    // Bounds longer than a key can be are cut for the seek, so each key is compared with the whole ones again.
    accept(rest) {
      const key = Buffer.concat([head, rest]);
      if (Buffer.compare(key, low) < 0 || Buffer.compare(key, high) >= 0) return false;
      return after === undefined || (plan.descending ? Buffer.compare(rest, after) < 0 : Buffer.compare(rest, after) > 0);
    },
  };
  advance(opened);
  return opened;
}

function advance(of: Lane): void {
  for (;;) {
    const step = of.iterator.next();
    if (step.done === true) {
      delete of.current;
      return;
    }
    const rest = Buffer.from(step.value.key.subarray(of.skip));
    if (of.accept(rest)) {
      of.current = { rest, id: Buffer.from(step.value.value).toString() };
      return;
    }
  }
}

function merge(lanes: readonly Lane[], plan: Plan): { ids: string[]; next?: string } {
  const ids: string[] = [];
  let last: Buffer | undefined;
  for (;;) {
    const best = lanes.reduce<Lane | undefined>((found, one) => (precedes(one, found, plan.descending) ? one : found), undefined);
    if (best?.current === undefined) return { ids };
    if (ids.length === plan.limit && last !== undefined) return { ids, next: last.toString('base64url') };
    ids.push(best.current.id);
    last = best.current.rest;
    advance(best);
  }
}

function precedes(one: Lane, other: Lane | undefined, descending: boolean): boolean {
  if (one.current === undefined) return false;
  if (other?.current === undefined) return true;
  const order = Buffer.compare(one.current.rest, other.current.rest);
  return descending ? order > 0 : order < 0;
}

function combinations({ equal }: Plan): Scalar[][] {
  return equal.reduce<Scalar[][]>((found, { values }) => found.flatMap((head) => values.map((value) => [...head, value])), [[]]);
}

// A range sees values of its own type only, as MongoDB's does: `to` alone does not bring the absent ones.
function lowerBound({ from, to }: Plan): Buffer {
  if (from !== undefined) return tuple([from]);
  return to === undefined ? Buffer.alloc(0) : floorOf(to);
}

function upperBound({ from, to }: Plan, head: Buffer): Buffer {
  if (to !== undefined) return Buffer.concat([head, tuple([to])]);
  return afterPrefix(from === undefined ? head : Buffer.concat([head, floorOf(from)]));
}

function cursorBytes(after: string): Buffer {
  if (!/^[A-Za-z0-9_-]{1,4000}$/.test(after)) throw new CursorUnknown('no cursor of a page');
  return Buffer.from(after, 'base64url');
}

function least(one: Buffer, other: Buffer | undefined): Buffer {
  return other === undefined || Buffer.compare(one, other) <= 0 ? one : other;
}

function greatest(one: Buffer, other: Buffer | undefined): Buffer {
  return other === undefined || Buffer.compare(one, other) >= 0 ? one : other;
}
