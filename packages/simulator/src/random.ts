/** A seeded stream of numbers. One stream per purpose, so that a change in one leaves the others as they were. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** One of the keys, by its share of all shares. */
  weighted<K extends string>(shares: Readonly<Record<K, number>>): K;
  shuffle<T>(items: readonly T[]): T[];
  /** Exponential with this mean. */
  exponential(mean: number): number;
  /** Standard normal. */
  normal(): number;
};

/** Opens the stream of a purpose under a seed (sfc32 over a hash of both). */
export function randomStream(seed: number | string, purpose: string): Random {
  const next = sfc32(hash(`${seed}/${purpose}`));
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    weighted: (shares) => weighted(next(), shares),
    shuffle: (items) => shuffle(items, between),
    exponential: (mean) => -mean * Math.log(1 - next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID of a fixed instant (2026-01-01T00:00:00Z) and seeded randomness: the opId of a seeding command. */
export function seededUlid(random: Random): string {
  return `01KDVDNA00${Array.from({ length: 16 }, () => crockford[random.between(0, 31)]).join('')}`;
}

function weighted<K extends string>(at: number, shares: Readonly<Record<K, number>>): K {
  const entries = Object.entries(shares) as [K, number][];
  let rest = at * entries.reduce((sum, [, share]) => sum + share, 0);
  for (const [key, share] of entries) {
    rest -= share;
    if (rest < 0) return key;
  }
  const [last] = entries.at(-1) ?? [];
  if (last === undefined) throw new TypeError('nothing to choose from');
  return last;
}

function shuffle<T>(items: readonly T[], between: (min: number, max: number) => number): T[] {
  const keyed = items.map((item) => ({ item, key: between(0, 2 ** 31) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function hash(text: string): readonly [number, number, number, number] {
  const state: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const [a, b, c, d] = state;
    state[0] = b ^ Math.imul(a ^ code, 597399067);
    state[1] = c ^ Math.imul(b ^ code, 2869860233);
    state[2] = d ^ Math.imul(c ^ code, 951274213);
    state[3] = a ^ Math.imul(d ^ code, 2716044179);
  }
  return state;
}

function sfc32(start: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = start;
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let nth = 0; nth < 15; nth++) next();
  return next;
}
