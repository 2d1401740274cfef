type Absent = null | undefined;
type MayLack<T, K extends keyof T> = null extends T[K] ? true : undefined extends T[K] ? true : false;
type Present<T> = { [K in keyof T as MayLack<T, K> extends true ? never : K]: T[K] } & {
  [K in keyof T as MayLack<T, K> extends true ? K : never]?: Exclude<T[K], Absent>;
};

/** Leaves out what a GraphQL client left out or gave as null. */
export function present<T extends object>(value: T): Present<T>;
export function present(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined));
}

type Whole<T> = T extends readonly (infer U)[] ? Whole<U>[] : T extends object ? Present<{ [K in keyof T]: Whole<T[K]> }> : T;

/** The same, in everything that the value holds. */
export function presentAll<T extends object>(value: T): Whole<T>;
export function presentAll(value: object): unknown {
  return withoutAbsent(value);
}

function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (each === null || each === undefined ? [] : [[key, withoutAbsent(each)]])));
}
