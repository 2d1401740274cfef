/** What decisions are made of. Imports nothing, so that core files stay pure. */

export type Scalar = string | number | boolean;
export type Message = { readonly type: string; readonly data: unknown };

/**
 * A command that a rule forbids. `code` is stable (`dispatch.already-assigned`); `details` are ids and figures that the
 * UI puts into its own sentence, never prose and never personal data.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly details: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  constructor(code: string, details: Readonly<Record<string, Scalar | readonly Scalar[]>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Who did it: a person by id, or `system:<service>` for a policy or a sweep (SC-8). */
export type Actor = { readonly id: string; readonly roles: readonly string[]; readonly sessionId?: string; readonly station?: string };

/** Counts days in the centre's time zone, wherever the host stands (architecture, question 14). Instants are ISO strings in UTC. */
export type Calendar = {
  readonly zone: string;
  /** The civil date (`2026-11-24`) of an instant. */
  dateOf(instant: string): string;
  /** The instant of a wall-clock time (`07:30`, `24:00`) on a civil date; a time skipped by a clock change is the first one after it. */
  instantOf(date: string, time: string): string;
  /** The civil date `days` later (or earlier). */
  addDays(date: string, days: number): string;
};

/** Ids that a decision needs: the same parts give the same id, so a repeat makes the same thing. */
export type Ids = { derive(kind: string, ...parts: readonly string[]): string };

export type Context<F = unknown> = {
  /** Server time of this decision, ISO instant. */
  readonly at: string;
  /** What the device claims; equals `at` when it claims nothing. */
  readonly occurredAt: string;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly ids: Ids;
  /** What the route or the consumer read elsewhere for this decision. */
  readonly facts: F;
};

type Present<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** The same without what is undefined: an absent field is absent in events and answers, too. */
export function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** Adds milliseconds to an ISO instant. */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/** Milliseconds from one ISO instant to another; negative when the second comes first. */
export function msBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

/** One function per command: facts, `[]` when it is already so, or a thrown Refusal. */
export type Decide<S, C extends Message, E extends Message, F = unknown> = {
  readonly [T in C['type']]: (state: S, data: Extract<C, { type: T }>['data'], context: Context<F>) => readonly E[];
};

/** What evolve may know of an event beside its data. */
export type Recorded = { readonly aggregateId: string; readonly seq: number; readonly at: string; readonly occurredAt: string; readonly actor: Actor };

/** One function per event; it never refuses and never looks at a clock. */
export type Evolve<S, E extends Message> = {
  readonly [T in E['type']]: (state: S, data: Extract<E, { type: T }>['data'], recorded: Recorded) => S;
};

/** An aggregate: a document's life, pure. The platform carries it (`openService(...).open(aggregate)`). */
export type Aggregate<S, C extends Message, E extends Message, F = unknown> = {
  /** Prefix of its ids: `job` in `job-01J…`. */
  readonly kind: string;
  /** Collection name, plural: `jobs`. */
  readonly collection: string;
  /** Shape of the state; raise it with an entry in `upgrade` (architecture, question 24). */
  readonly schema: number;
  readonly upgrade?: Readonly<Record<number, (state: never) => unknown>>;
  readonly initial: S;
  readonly decide: Decide<S, C, E, F>;
  readonly evolve: Evolve<S, E>;
  /** Declared indexes: name → fields, in order. Fields are what `fields` returns. */
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
  readonly fields?: (state: S) => Readonly<Record<string, Scalar | undefined>>;
  /** Names of the unique keys that `unique` may return. A value is present only while it is taken (question 8). */
  readonly uniques?: readonly string[];
  readonly unique?: (state: S) => Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The next deadline and the ordinary command to send then; the decision looks at the clock again. */
  readonly due?: (state: S) => { readonly at: string; readonly command: C } | undefined;
  /** Its deadlines count days (the three-day rule, purges): the sweep leaves them while the clock is not believed (question 13). */
  readonly countsDays?: true;
  /** Who sees it live: `dispatch`, `ward:<placeId>`, `person:<personId>`. */
  readonly audiences?: (state: S) => readonly string[];
};

/** A foreign event as a policy sees it. */
export type ForeignEvent<D = unknown> = {
  readonly id: string;
  /** Short type: `trip-requested`. */
  readonly type: string;
  readonly source: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly actor: Actor;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: D;
};

/** What a policy answers: the aggregate (by kind), its id and the command. */
export type Reaction = { readonly kind: string; readonly id: string; readonly command: Message };
/** Foreign event → our commands; pure. Keys are `<service>.<event type>`. */
export type Policy = Readonly<Record<string, (event: ForeignEvent<never>, ids: Ids) => readonly Reaction[]>>;
