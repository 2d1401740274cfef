/** The last quarter of an hour of the feed, and the cursors into it (question 6). Pure. */

export type FeedEvent = {
  readonly offset: number;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly aggregateId: string;
  /** Position in its aggregate: the version that it made. */
  readonly seq: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** When it was recorded, in ms. */
  readonly at: number;
};

export type Ring = {
  push(event: FeedEvent): void;
  /** Events after a cursor; undefined for one that is unknown: too old, past the end, or of another event. */
  since(cursor: string): readonly FeedEvent[] | undefined;
  /** Position of the newest event. */
  cursor(): string;
};

const maxEvents = 10_000;
const maxAgeMs = 15 * 60_000;
const nobody = '-';

export function cursorOf({ offset, id }: { readonly offset: number; readonly id: string }): string {
  return `${offset}.${id}`;
}

/** A ring that begins before the record at `head`: the feed's offsets below it were there when it was opened. */
export function openRing(head: number): Ring {
  let base: { readonly offset: number; readonly id: string } = { offset: head - 1, id: nobody };
  let events: FeedEvent[] = [];
  const last = (): { readonly offset: number; readonly id: string } => events.at(-1) ?? base;

  return {
    push(event) {
      if (events.length === 0 && event.offset <= base.offset) base = { offset: event.offset - 1, id: nobody };
      if (event.offset <= last().offset) return;
      events.push(event);
      const oldest = event.at - maxAgeMs;
      const surplus = events.length - maxEvents;
      // Cut in slices: an array that loses its head with each event would be copied each time.
      if (surplus < maxEvents / 10 && (events[0]?.at ?? event.at) >= oldest - 60_000) return;
      const from = Math.max(
        surplus,
        events.findIndex(({ at }) => at >= oldest),
      );
      base = events[from - 1] ?? base;
      events = events.slice(from);
    },
    since(cursor) {
      const [, digits, id] = /^(-?\d{1,15})\.(.{1,200})$/.exec(cursor) ?? [];
      if (digits === undefined) return undefined;
      const offset = Number(digits);
      if (offset === base.offset && (id === base.id || id === nobody)) return events;
      const at = indexOf(events, offset);
      const found = events[at];
      return found && (id === found.id || id === nobody) ? events.slice(at + 1) : undefined;
    },
    cursor: () => cursorOf(last()),
  };
}

/** Index of the event with that offset, by halving; -1 without one. */
function indexOf(events: readonly FeedEvent[], offset: number): number {
  let low = 0;
  let high = events.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = events[middle]?.offset ?? 0;
    if (at === offset) return middle;
    if (at < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
