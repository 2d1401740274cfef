import type { StretchPartsFragment } from '../../graphql/generated/graphql.ts';

export type Stretch = StretchPartsFragment;
/** `mark`: a moment, not a time; `unproven` and `gap` are what nobody can vouch for. */
export type Segment = {
  kind: 'held' | 'unproven' | 'gap';
  stretch: Stretch | undefined;
  from: string;
  until: string;
  minutes: number;
  seconds: number;
  isMark: boolean;
  isOpen: boolean;
};

const momentMs = 1_000;

/** DEL-3: who held it over time, from the ledger's stretches; a hole between two stretches is a segment of its own. */
export function stripOf(custody: readonly Stretch[], end: string): readonly Segment[] {
  const segments: Segment[] = [];
  let last: string | undefined;
  for (const [nth, stretch] of custody.entries()) {
    const from = stretch.from ?? last;
    if (from === undefined) continue;
    if (last !== undefined && ms(last, from) >= momentMs) segments.push(segment('gap', undefined, last, from));
    const until = stretch.until ?? custody[nth + 1]?.from ?? later(from, end);
    const isOpen = stretch.until == null && nth === custody.length - 1;
    segments.push({ ...segment(stretch.proven ? 'held' : 'unproven', stretch, from, until), isOpen });
    last = until;
  }
  return segments;
}

/** What is not proven, with its minutes: the sentence under the strip. */
export function unprovenOf(segments: readonly Segment[]): { count: number; minutes: number } {
  const found = segments.filter(({ kind }) => kind !== 'held');
  return { count: found.length, minutes: found.reduce((sum, { minutes }) => sum + minutes, 0) };
}

function segment(kind: Segment['kind'], stretch: Stretch | undefined, from: string, until: string): Segment {
  const length = Math.max(0, ms(from, until));
  return { kind, stretch, from, until, minutes: Math.round(length / 60_000), seconds: Math.round(length / 1_000), isMark: length < momentMs, isOpen: false };
}

function ms(from: string, until: string): number {
  return Date.parse(until) - Date.parse(from);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
