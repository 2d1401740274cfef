import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Job } from '../../live/jobs.ts';
import type { Queue } from './order.ts';

const settleMs = 5_000;
export type HeldQueue = { queue: Queue; fresh: number; moved: number; release: () => void };

/**
 * Keeps the order under the hand: while the pointer or the focus is in the queue, and 5 s after, cards neither move nor
 * come nor go; they are repainted in place, and a pill counts what waits (ux.md §2.7).
 */
export function useHeldQueue(
  queue: Queue,
  { jobs, handled }: { jobs: readonly Job[]; handled: ReadonlySet<string> },
  area: RefObject<HTMLElement | null>,
): HeldQueue {
  const [held, setHeld] = useState<Queue>();
  const known = useRef(new Map<string, Job>());
  const latest = useRef(queue);
  useEffect(() => {
    latest.current = queue;
    for (const job of jobs) known.current.set(job.id, job);
  });
  useHold(
    area,
    () => setHeld((now) => now ?? latest.current),
    () => setHeld(undefined),
  );
  // Nothing lies under the hand in an empty list: what comes first is held from then on.
  if (held && placesIn(held).size === 0 && held.running.length === 0 && held !== queue && placesIn(queue).size + queue.running.length > 0) {
    setHeld(queue);
    return { queue, fresh: 0, moved: 0, release: () => undefined };
  }
  if (!held) return { queue, fresh: 0, moved: 0, release: () => undefined };
  const current = new Map(jobs.map((job) => [job.id, job]));
  const is = placesIn(queue);
  const stays = (job: Job) => !handled.has(job.id) || is.has(job.id);
  const paint = (list: readonly Job[]) => list.filter(stays).map((job) => current.get(job.id) ?? { ...job, status: 'cancelled' as const, pause: null });
  const shown: Queue = {
    urgent: queue.urgent,
    running: held.running.map((job) => current.get(job.id) ?? job),
    buckets: {
      exception: paint(held.buckets.exception),
      late: paint(held.buckets.late),
      soon: paint(held.buckets.soon),
      waiting: paint(held.buckets.waiting),
      hold: paint(held.buckets.hold),
      scheduled: paint(held.buckets.scheduled),
    },
  };
  const was = placesIn(held);
  const fresh = [...is.keys()].filter((id) => !was.has(id)).length;
  const moved = [...was].filter(([id, bucket]) => is.get(id) !== bucket && (is.has(id) || !handled.has(id))).length;
  return { queue: shown, fresh, moved, release: () => setHeld(latest.current) };
}

function placesIn(queue: Queue): Map<string, string> {
  return new Map(Object.entries(queue.buckets).flatMap(([bucket, jobs]) => jobs.map((job) => [job.id, bucket] as const)));
}

function useHold(area: RefObject<HTMLElement | null>, hold: () => void, free: () => void): void {
  const handlers = useRef({ hold, free });
  useEffect(() => {
    handlers.current = { hold, free };
  });
  useEffect(() => {
    const node = area.current;
    if (!node) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enter = () => {
      clearTimeout(timer);
      handlers.current.hold();
    };
    const leave = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!node.matches(':hover') && !node.contains(document.activeElement)) handlers.current.free();
      }, settleMs);
    };
    const pairs = [
      ['pointerenter', enter],
      ['focusin', enter],
      ['pointerleave', leave],
      ['focusout', leave],
    ] as const;
    for (const [type, listener] of pairs) node.addEventListener(type, listener);
    return () => {
      clearTimeout(timer);
      for (const [type, listener] of pairs) node.removeEventListener(type, listener);
    };
  }, [area]);
}
