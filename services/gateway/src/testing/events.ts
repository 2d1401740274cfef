/** Reads a stream as the page does, and writes the feed as a relay does. */
import { encode, feedTopic } from '@orderly/platform';
import { sent } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

export type Frame = {
  readonly cursor: string;
  readonly live: {
    readonly __typename: string;
    readonly job?: { readonly id: string; readonly version: number; readonly patient?: { readonly name: string; readonly admissionNo: string | null } };
    readonly jobId?: string;
    readonly person?: { readonly id: string };
    readonly reason?: string;
  };
};
export type Reader = {
  readonly status: number;
  readonly frames: Frame[];
  readonly raw: string[];
  readonly headers: Headers;
  /** Resolves when so many frames beside heartbeats are there. */
  got(count: number): Promise<Frame[]>;
  /** Resolves when the server ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
};

export const liveDocument =
  'subscription Live($after: String) { live(after: $after) { cursor live { __typename ... on JobChanged { job { id version status patient { name admissionNo } } } ... on JobGone { jobId } ... on DutyChanged { person { id } } ... on Resync { reason } ... on Heartbeat { now } } } }';

export async function follow(gateway: TestGateway, token: string, after?: string): Promise<Reader> {
  const abort = new AbortController();
  const response = await fetch(`${gateway.url}/stream`, {
    method: 'POST',
    headers: { ...sent, accept: 'text/event-stream', authorization: `Bearer ${token}` },
    signal: abort.signal,
    body: JSON.stringify({ documentId: 'live', variables: after === undefined ? {} : { after } }),
  });
  const frames: Frame[] = [];
  const raw: string[] = [];
  const ended = read(response, (text) => {
    raw.push(text);
    const data = /^event: next\ndata: (.*)$/.exec(text)?.[1];
    if (data !== undefined) frames.push(JSON.parse(data).data.live);
  });
  const told = (): Frame[] => frames.filter(({ live }) => live.__typename !== 'Heartbeat');
  return {
    status: response.status,
    frames,
    raw,
    ended,
    headers: response.headers,
    async got(count) {
      for (let tries = 0; told().length < count; tries++) {
        if (tries > 500) throw new Error(`only ${told().length} of ${count} frames came: ${JSON.stringify(frames)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return told();
    },
    close: () => abort.abort(),
  };
}

let seq = 0;
/** One event on the feed, as a relay sends it. */
export async function happen(
  gateway: TestGateway,
  source: string,
  type: string,
  aggregateId: string,
  audiences: { before?: readonly string[]; after?: readonly string[] },
): Promise<void> {
  seq += 1;
  const at = gateway.centre.clock.now().toISOString();
  const { before = [], after = [] } = audiences;
  await gateway.centre.platform.bus.publish(feedTopic, [
    encode(
      source,
      aggregateId,
      { id: `${aggregateId}:${seq}`, seq, type, data: {}, actor: { id: 'x', roles: [] }, occurredAt: at, recordedAt: at, audiences: { before, after } },
      false,
    ),
  ]);
}

async function read(response: Response, each: (text: string) => void): Promise<void> {
  if (!response.body) return;
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const bytes of response.body) {
      rest += decoder.decode(bytes, { stream: true });
      const parts = rest.split('\n\n');
      rest = parts.pop() ?? '';
      parts.forEach(each);
    }
  } catch {
    // The reader went away, or the server cut it.
  }
}
