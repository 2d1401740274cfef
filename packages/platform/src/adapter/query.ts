import type { Scalar } from '../domain.ts';
import type { CollectionSpec, Query } from '../ports.ts';
import { fits, isScalar } from './limits.ts';

/** A query that was found to fit its index: every combination of the equal values, and what orders the rest. */
export type Plan = {
  readonly index: string;
  /** Fields given by equality, each with the values any of which will do. */
  readonly equal: readonly { readonly field: string; readonly values: readonly Scalar[] }[];
  /** The index's remaining fields, which order the rows; a range is over the first. */
  readonly rest: readonly string[];
  readonly from?: Scalar;
  readonly to?: Scalar;
  readonly descending: boolean;
  readonly limit: number;
  readonly after?: string;
};

const maxCombinations = 1_000;

/** Checks a query against the declared indexes; throws a TypeError (S33: nothing but declared fields and scalars passes). */
export function plan(spec: CollectionSpec, query: Query): Plan {
  const fields = Object.hasOwn(spec.indexes, query.index) ? spec.indexes[query.index] : undefined;
  if (fields === undefined) throw new TypeError(`${spec.name} has no index ${query.index}`);
  checkLimit(query.limit);
  const where = Object.entries(query.where ?? {});
  const prefix = fields.slice(0, where.length);
  const equal = prefix.map((field) => {
    const given = where.find(([name]) => name === field);
    if (given === undefined) throw new TypeError(`index ${query.index} starts with ${prefix.join(', ')}`);
    return { field, values: scalars(given[1]) };
  });
  if (equal.length !== where.length) throw new TypeError(`index ${query.index} has only ${fields.join(', ')}`);
  if (equal.reduce((count, { values }) => count * values.length, 1) > maxCombinations) throw new TypeError('too many combinations');
  const rest = fields.slice(where.length);
  return { index: query.index, equal, rest, ...range(query, rest), descending: query.order === 'desc', limit: query.limit, ...(query.after === undefined ? {} : { after: query.after }) };
}

/** Throws a TypeError unless the limit is a whole number from 1 to 1,000. */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) throw new TypeError('limit is 1 to 1,000');
}

function scalars(value: unknown): readonly Scalar[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every(isScalar)) throw new TypeError('an index is asked for scalars');
  return [...new Set(list)].filter(fits);
}

function range(query: Query, rest: readonly string[]): { from?: Scalar; to?: Scalar } {
  const bounds = Object.entries(query.range ?? {}).filter(([, bound]) => bound !== undefined);
  if (bounds.length > 0 && rest.length === 0) throw new TypeError(`index ${query.index} has no field left for a range`);
  if (!bounds.every(([name, bound]) => (name === 'from' || name === 'to') && isScalar(bound))) throw new TypeError('a range is from and to, scalars');
  if (new Set(bounds.map(([, bound]) => typeof bound)).size > 1) throw new TypeError('a range is between values of one type');
  return Object.fromEntries(bounds);
}
