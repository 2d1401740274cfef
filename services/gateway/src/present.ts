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
