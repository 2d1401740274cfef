import type { Scalar } from '../domain.ts';
import type { Doc } from '../ports.ts';
import type { Plan } from '../adapter/query.ts';
import { CursorUnknown, isScalar } from '../adapter/limits.ts';

type Filter = Record<string, unknown>;
/** Values of the remaining fields and the id; null = absent. */
type Position = readonly (Scalar | null)[];

/** The plan as a MongoDB filter; undefined when nothing can match. */
export function filterOf(plan: Plan): Filter | undefined {
  if (plan.equal.some(({ values }) => values.length === 0)) return undefined;
  const equal = plan.equal.map(({ field, values }) => ({ [`fields.${field}`]: values.length === 1 ? values[0] : { $in: [...values] } }));
  const all: Filter[] = [...equal, ...rangeOf(plan)];
  if (plan.after !== undefined) all.push(afterPosition(plan, positionOf(plan, plan.after)));
  return all.length === 0 ? {} : { $and: all };
}

export function sortOf(plan: Plan): Record<string, 1 | -1> {
  return Object.fromEntries(placesOf(plan).map((place) => [place, plan.descending ? -1 : 1]));
}

export function cursorOf(plan: Plan, doc: Doc): string {
  const position: Position = [...plan.rest.map((field) => doc.fields[field] ?? null), doc._id];
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function placesOf(plan: Plan): string[] {
  return [...plan.rest.map((field) => `fields.${field}`), '_id'];
}

function rangeOf({ rest, from, to }: Plan): Filter[] {
  if (from === undefined && to === undefined) return [];
  return [{ [`fields.${rest[0]}`]: { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lt: to }) } }];
}

function positionOf(plan: Plan, after: string): Position {
  try {
    const position: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(position) && position.length === plan.rest.length + 1 && position.every((value) => value === null || isScalar(value))) return position as Position;
  } catch {
    // Falls through to the one complaint.
  }
  throw new CursorUnknown('no cursor of a page');
}

// (a beyond) or (a same and b beyond) or …: the rows after a position in the order of the places.
function afterPosition(plan: Plan, position: Position): Filter {
  const places = placesOf(plan);
  const branches = places.flatMap((place, at) => {
    const beyond = beyondValue(place, position[at] ?? null, plan.descending);
    if (beyond === undefined) return [];
    const same = places.slice(0, at).map((one, n) => ({ [one]: position[n] ?? { $exists: false } }));
    return [{ $and: [...same, beyond] }];
  });
  return { $or: branches };
}

// Absent sorts first, and comparisons see values of one type only.
function beyondValue(place: string, value: Scalar | null, descending: boolean): Filter | undefined {
  if (value === null) return descending ? undefined : { [place]: { $exists: true } };
  return descending ? { $or: [{ [place]: { $lt: value } }, { [place]: { $exists: false } }] } : { [place]: { $gt: value } };
}
