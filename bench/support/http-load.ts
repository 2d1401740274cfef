/** A light load generator: so many requests in flight on kept connections, answers counted and thrown away. */
import { Agent, request } from 'node:http';
import { perSecond } from '../figures.ts';

export type Shot = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** Requests answered a second with `inFlight` at once, for `ms`. Throws when an answer is not a 200 or tells of errors. */
export async function requestsPerSecond({ url, headers, body }: Shot, { inFlight, ms }: { inFlight: number; ms: number }): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const begun = performance.now();
  let answered = 0;
  const one = async (): Promise<void> => {
    while (performance.now() - begun < ms) {
      await post({ url, headers, body }, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
  agent.destroy();
  return perSecond(answered, performance.now() - begun);
}

function post({ url, headers, body }: Shot, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200 && !text.includes('"errors"')) resolve();
        else reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
