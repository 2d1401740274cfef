/** The live stream as a board holds it. */
export type Frame = { readonly cursor: string; readonly type: string; readonly job?: { readonly id: string; readonly status: string; readonly version: number }; readonly desk?: { readonly id: string; readonly pointId: string | null }; readonly at: number };
export type Stream = { readonly frames: readonly Frame[]; until(test: (frame: Frame) => boolean, ms: number): Promise<Frame>; readonly ended: Promise<void>; close(): void };

const operation = 'subscription Live($after: String) { live(after: $after) { cursor live { __typename ... on JobChanged { job { id version status } } ... on JobGone { jobId } ... on DeskChanged { id version pointId } } } }';

/** Opens POST /stream with a token; resolves when the server has answered. */
export async function openStream(url: string, token: string, after?: string): Promise<Stream> {
  const control = new AbortController();
  const response = await fetch(`${url}/stream`, {
    method: 'POST', signal: control.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-orderly-csrf': '1', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: operation, operationName: 'Live', variables: after === undefined ? {} : { after } }),
  });
  if (!response.ok || !response.body) throw new Error(`/stream: ${response.status} ${await response.text()}`);
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  const ended = read(response.body, (frame) => {
    frames.push(frame);
    for (const wake of waiting) wake();
  }).catch(() => undefined);
  return {
    frames, ended,
    close: () => control.abort(),
    until: (test, ms) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no such frame in ${ms} ms (${frames.length} came)`)), ms);
        const look = (): void => {
          const found = frames.find(test);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

type Payload = { data?: { live: { cursor: string; live: { __typename: string; job?: Frame['job']; id?: string; pointId?: string | null } } } };

async function read(body: ReadableStream<Uint8Array>, take: (frame: Frame) => void): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const data = block.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim()).join('\n');
      if (!block.includes('event: next') || data === '') continue;
      const live = (JSON.parse(data) as Payload).data?.live;
      if (live) take({ cursor: live.cursor, type: live.live.__typename, at: performance.now(), ...(live.live.job ? { job: live.live.job } : {}), ...(live.live.id === undefined ? {} : { desk: { id: live.live.id, pointId: live.live.pointId ?? null } }) });
    }
  }
}
