/** Many boards in one process: each an open stream whose bytes are read; only a few of them are looked into. */
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';

export type LightStream = { close(): void };

/** Opens one POST of `/stream`; `look` gets the text as it comes, without it the bytes are only counted off. */
export function openLightStream({ url, token, body, look }: { url: string; token: string; body: string; look?: (text: string) => void }): Promise<LightStream> {
  return new Promise((resolve, reject) => {
    const opened: ClientRequest = request(
      `${url}/stream`,
      {
        method: 'POST', agent: new Agent(),
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-orderly-csrf': '1', authorization: `Bearer ${token}`, 'content-length': Buffer.byteLength(body) },
      },
      (response: IncomingMessage) => {
        if (response.statusCode !== 200) {
          reject(new Error(`/stream: ${response.statusCode}`));
          response.resume();
          return;
        }
        response.on('error', () => undefined);
        if (look) response.setEncoding('utf8').on('data', look);
        else response.resume();
        resolve({ close: () => opened.destroy() });
      },
    );
    opened.on('error', reject);
    opened.end(body);
  });
}
