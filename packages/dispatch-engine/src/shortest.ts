import type { Ways } from './ways.ts';

/** Seconds from one vertex to every other (Infinity: no way), and the vertex before each on the shortest way (-1: none). */
export type Shortest = { readonly seconds: Float64Array; readonly before: Int32Array };

/** Dijkstra with a binary heap; among equal ways the lower vertex wins, so the answer is always the same. */
export function shortestFrom(ways: Ways, source: number): Shortest {
  const seconds = new Float64Array(ways.vertices).fill(Infinity);
  const before = new Int32Array(ways.vertices).fill(-1);
  const done = new Uint8Array(ways.vertices);
  const queue = minHeap(ways.head.length + 1);
  seconds[source] = 0;
  queue.push(0, source);
  for (let vertex = queue.pop(); vertex >= 0; vertex = queue.pop()) {
    if (done[vertex]) continue;
    done[vertex] = 1;
    const here = at(seconds, vertex);
    for (let arc = at(ways.start, vertex); arc < at(ways.start, vertex + 1); arc++) {
      const to = at(ways.head, arc);
      const cost = here + at(ways.seconds, arc);
      if (cost >= at(seconds, to)) continue;
      seconds[to] = cost;
      before[to] = vertex;
      queue.push(cost, to);
    }
  }
  return { seconds, before };
}

function at(array: { readonly [index: number]: number }, index: number): number {
  return array[index] ?? Number.NaN;
}

type Heap = { push(key: number, vertex: number): void; pop(): number };

function minHeap(capacity: number): Heap {
  const keys = new Float64Array(capacity + 1);
  const vertices = new Int32Array(capacity + 1);
  let size = 0;
  const isBefore = (a: number, b: number): boolean => at(keys, a) < at(keys, b) || (at(keys, a) === at(keys, b) && at(vertices, a) < at(vertices, b));
  const swap = (a: number, b: number): void => {
    [keys[a], keys[b]] = [at(keys, b), at(keys, a)];
    [vertices[a], vertices[b]] = [at(vertices, b), at(vertices, a)];
  };
  const sink = (from: number): void => {
    for (let node = from; ;) {
      const left = 2 * node + 1;
      let least = node;
      if (left < size && isBefore(left, least)) least = left;
      if (left + 1 < size && isBefore(left + 1, least)) least = left + 1;
      if (least === node) return;
      swap(node, least);
      node = least;
    }
  };
  return {
    push(key, vertex) {
      keys[size] = key;
      vertices[size] = vertex;
      for (let node = size++; node > 0;) {
        const parent = (node - 1) >> 1;
        if (!isBefore(node, parent)) return;
        swap(node, parent);
        node = parent;
      }
    },
    pop() {
      if (size === 0) return -1;
      const top = at(vertices, 0);
      size--;
      keys[0] = at(keys, size);
      vertices[0] = at(vertices, size);
      sink(0);
      return top;
    },
  };
}
