import { LiveDocument, type LiveSubscription } from '../graphql/generated/graphql.ts';
import { documentId } from '../graphql/request.ts';
import { accessToken, renewSession, sessionExpired } from '../session/session.ts';
import { messageParser } from './event-stream.ts';

export type LiveFrame = LiveSubscription['live'];
type StreamEvents = { frame: (frame: LiveFrame) => void; open: () => void; gone: () => void };

const watchdogMs = 60_000;
const pausesMs = [0, 500, 1_000, 2_000, 4_000, 5_000];

/**
 * Keeps the one subscription open until `stop`, going on after the last cursor. `complete` is a disconnect like any
 * other (a gateway that drains ends streams that way), and silence for 60 s is one too (a proxy may kill it quietly).
 */
export function keepStream(after: string | undefined, events: StreamEvents): { stop: () => void } {
  const stop = new AbortController();
  void run(after, events, stop.signal);
  return { stop: () => stop.abort() };
}

async function run(after: string | undefined, events: StreamEvents, stopped: AbortSignal): Promise<void> {
  let cursor = after;
  let failures = 0;
  while (!stopped.aborted) {
    const answer = await readOnce(
      cursor,
      {
        ...events,
        open: () => {
          failures = 0;
          events.open();
        },
        frame: (frame) => {
          cursor = frame.cursor;
          events.frame(frame);
        },
      },
      stopped,
    );
    if (stopped.aborted) return;
    if (answer === 'nothing-to-follow') return;
    events.gone();
    if (answer === 'ended') return sessionExpired();
    failures = Math.min(failures + 1, pausesMs.length - 1);
    await pause(pausesMs[failures] ?? 0, stopped);
  }
}

async function readOnce(after: string | undefined, events: StreamEvents, stopped: AbortSignal): Promise<'closed' | 'ended' | 'nothing-to-follow'> {
  const quit = new AbortController();
  const abort = () => quit.abort();
  stopped.addEventListener('abort', abort);
  globalThis.addEventListener('offline', abort);
  let watchdog = setTimeout(abort, watchdogMs);
  const alive = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(abort, watchdogMs);
  };
  try {
    const response = await open(after, quit.signal);
    if (response.status === 401) return (await renewSession()) === 'ended' ? 'ended' : 'closed';
    // Roles that have no lists which move (an auditor, an administrator) have no stream.
    if (response.status === 403) return 'nothing-to-follow';
    if (!response.ok || !response.body) return 'closed';
    events.open();
    await read(
      response.body,
      (frame) => {
        alive();
        events.frame(frame);
      },
      abort,
    );
    return 'closed';
  } catch {
    return 'closed';
  } finally {
    clearTimeout(watchdog);
    stopped.removeEventListener('abort', abort);
    globalThis.removeEventListener('offline', abort);
  }
}

function open(after: string | undefined, signal: AbortSignal): Promise<Response> {
  const token = accessToken();
  return fetch('/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-orderly-csrf': '1', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ documentId: documentId(LiveDocument), variables: { after: after ?? null } }),
    signal,
  });
}

async function read(body: ReadableStream<Uint8Array>, onFrame: (frame: LiveFrame) => void, close: () => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const feed = messageParser(({ event, data }) => {
    if (event === 'complete') return close();
    if (event !== 'next') return;
    const answer: { data?: LiveSubscription | null } = JSON.parse(data);
    if (answer.data) onFrame(answer.data.live);
  });
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    feed(decoder.decode(value, { stream: true }));
  }
}

/** Waits, but not longer than until the network is back. */
function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', done);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms * (0.75 + Math.random() / 2));
    globalThis.addEventListener('online', done);
    stopped.addEventListener('abort', done);
  });
}
