import { connected, disconnected, heard } from './connection.ts';
import { serverNow } from '../time/server-time.ts';
import { keepStream, type LiveFrame } from './stream.ts';

type Message = { kind: 'frame'; frame: LiveFrame } | { kind: 'state'; open: boolean } | { kind: 'hello' };

/**
 * One stream for all tabs of a person: the tab that holds the lock reads it and tells the others, as HTTP/1.1 allows
 * six connections per host. Without Web Locks (a page over plain HTTP) each tab reads its own.
 */
export function shareStream(personId: string, onFrame: (frame: LiveFrame) => void): { stop: () => void } {
  const end = new AbortController();
  let cursor: string | undefined;
  const take = (frame: LiveFrame) => {
    cursor = frame.cursor;
    heard(serverNow());
    onFrame(frame);
  };
  const canShare = 'locks' in navigator && 'BroadcastChannel' in globalThis;
  if (!canShare) {
    const stream = keepStream(undefined, { frame: take, open: () => connected(serverNow()), gone: disconnected });
    return stream;
  }
  const channel = new BroadcastChannel(`orderly-live-${personId}`);
  const tell = (message: Message) => {
    if (!end.signal.aborted) channel.postMessage(message);
  };
  let lead: { open: boolean } | undefined;
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'hello' && lead) tell({ kind: 'state', open: lead.open });
    if (lead || data.kind === 'hello') return;
    if (data.kind === 'frame') take(data.frame);
    else if (data.open) connected(serverNow());
    else disconnected();
  });
  tell({ kind: 'hello' });
  void navigator.locks
    .request(`orderly-live-${personId}`, { signal: end.signal }, async () => {
      const own = { open: false };
      lead = own;
      const say = (open: boolean) => {
        own.open = open;
        if (open) connected(serverNow());
        else disconnected();
        tell({ kind: 'state', open });
      };
      const stream = keepStream(cursor, {
        frame: (frame) => {
          take(frame);
          tell({ kind: 'frame', frame });
        },
        open: () => say(true),
        gone: () => say(false),
      });
      await new Promise<void>((resolve) => end.signal.addEventListener('abort', () => resolve()));
      stream.stop();
    })
    .catch(() => undefined);
  return {
    stop: () => {
      end.abort();
      channel.close();
    },
  };
}
