/** What stands before every POST: method, type, origin, own header, size (S1–S3, S8). */
import type { IncomingMessage } from 'node:http';
import { TurnedAway } from './problem.ts';

const maxBodyBytes = 100 * 1024;

/** Refuses what no page of ours sends. */
export function checkPost(request: IncomingMessage): void {
  if (request.method !== 'POST') throw new TurnedAway(405, 'method-not-allowed', { Allow: 'POST' });
  checkOrigin(request);
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new TurnedAway(415, 'unsupported-media-type');
  if (request.headers['content-encoding'] !== undefined) throw new TurnedAway(415, 'unsupported-media-type');
}

/** S3: a header that a foreign page cannot set, Fetch-Metadata, and `Origin` for browsers that do not send it. */
export function checkOrigin({ headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') throw new TurnedAway(403, 'cross-site');
  if (site === undefined && headers.origin !== undefined && hostOf(headers.origin) !== headers.host) throw new TurnedAway(403, 'cross-site');
  if (headers['x-orderly-csrf'] === undefined) throw new TurnedAway(403, 'csrf-header-required');
}

/** The body as JSON object; 413 above 100 KB, with or without Content-Length. */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const body = parsed((await readBytes(request, maxBodyBytes)).toString('utf8'));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new TurnedAway(400, 'invalid');
  return { ...body };
}

/** The body as bytes; 413 above the most. */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new TurnedAway(413, 'too-large', { Connection: 'close' });
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > maxBytes) throw new TurnedAway(413, 'too-large', { Connection: 'close' });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** The token of the `Authorization` header; a token never stands in a URL (S50). */
export function bearerOf({ headers }: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TurnedAway(400, 'invalid');
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
