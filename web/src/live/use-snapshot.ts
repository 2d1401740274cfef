import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { noteServerTime } from '../time/server-time.ts';
import { mark, onFrame, since } from './frames.ts';
import type { LiveFrame } from './stream.ts';

type Snapshot = { now: string };
type Options<S extends Snapshot> = {
  queryKey: readonly unknown[];
  fetch: (signal: AbortSignal) => Promise<S>;
  /** Pure: the snapshot after a frame, or the same object if the frame does not concern it. */
  apply: (snapshot: S, frame: LiveFrame) => S | 'stale';
};

const freshEveryMs = 5 * 60_000;

/**
 * A list that stays as the server has it: a snapshot, then the frames of the stream, and what came while the snapshot
 * was on its way once more (versions make repeats harmless). A fresh snapshot every five minutes all the same.
 */
export function useSnapshot<S extends Snapshot>({ queryKey, fetch, apply }: Options<S>) {
  const client = useQueryClient();
  const key = JSON.stringify(queryKey);
  const latest = useRef({ apply, queryKey });
  useEffect(() => {
    latest.current = { apply, queryKey };
  });
  useEffect(() => {
    let refetch: ReturnType<typeof setTimeout> | undefined;
    const stop = onFrame((frame) => {
      client.setQueryData<S>(latest.current.queryKey, (held) => {
        const next = held && latest.current.apply(held, frame);
        if (next !== 'stale') return next;
        refetch ??= setTimeout(() => {
          refetch = undefined;
          void client.invalidateQueries({ queryKey: latest.current.queryKey });
        }, 300);
        return held;
      });
    });
    return () => {
      clearTimeout(refetch);
      stop();
    };
  }, [client, key]);
  return useQuery({
    queryKey,
    refetchInterval: freshEveryMs,
    queryFn: async ({ signal }) => {
      const from = mark();
      const snapshot = await fetch(signal);
      noteServerTime(snapshot.now);
      return since(from).reduce((held, frame) => {
        const next = apply(held, frame);
        return next === 'stale' ? held : next;
      }, snapshot);
    },
  });
}
