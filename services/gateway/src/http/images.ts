/** `POST /images?purpose=` and `GET /images/:id`: photos, signatures and copies go to storage as they come, in the caller's name. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { storageRoutes } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import type { Authority, User } from '@orderly/platform/auth';
import { bearerOf, checkOrigin, readBytes } from './front.ts';
import { allow } from './graphql.ts';
import type { Limiter } from './limits.ts';
import { turnAway, TurnedAway } from './problem.ts';

const { uploadImage, image } = storageRoutes;
const { types, maxBytes } = uploadImage.takes ?? { types: [], maxBytes: 0 };
const timeoutMs = 20_000;

export type ImageParts = { readonly authority: Authority; readonly limiter: Limiter; readonly storageUrl: () => string };

/** The handler of `/images`: who may is decided here by role, and by storage for the very image. */
export function imagesHandler({ authority, limiter, storageUrl }: ImageParts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const url = new URL(request.url ?? '', 'http://gateway');
    const isUpload = url.pathname === '/images';
    const method = isUpload ? 'POST' : 'GET';
    if (request.method !== method) throw new TurnedAway(405, 'method-not-allowed', { Allow: method });
    if (isUpload) checkOrigin(request);
    const user = await callerOf(request, authority);
    if (!isAllowed(user, isUpload ? uploadImage.allow : image.allow)) throw new TurnedAway(403, 'forbidden');
    await allow(limiter, user.id);
    const headers = { authorization: `Bearer ${user.token}`, 'x-request-id': newUlid() };
    const answer = isUpload
      ? await ask(`${storageUrl()}${uploadImage.path}?${new URLSearchParams({ purpose: url.searchParams.get('purpose') ?? '' }).toString()}`, await upload(request, headers))
      : await ask(`${storageUrl()}${image.path.replace(':id', encodeURIComponent(idOf(url.pathname)))}`, { headers });
    await pass(answer, response);
  };
}

async function upload(request: IncomingMessage, headers: Readonly<Record<string, string>>): Promise<RequestInit> {
  const type = (request.headers['content-type'] ?? '').toLowerCase();
  if (!types.includes(type) || request.headers['content-encoding'] !== undefined) throw new TurnedAway(415, 'unsupported-media-type');
  const opId = request.headers['idempotency-key'];
  if (typeof opId !== 'string') throw new TurnedAway(400, 'invalid');
  const body = await readBytes(request, maxBytes);
  return { method: 'POST', headers: { ...headers, 'content-type': type, 'idempotency-key': opId }, body: new Uint8Array(body) };
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) }).catch(() => {
    throw new TurnedAway(503, 'unreachable', { 'Retry-After': '2' });
  });
}

async function pass(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  response.setHeader('Content-Type', answer.headers.get('content-type') ?? 'application/octet-stream');
  const retryAfter = answer.headers.get('retry-after');
  if (retryAfter !== null) response.setHeader('Retry-After', retryAfter);
  response.end(Buffer.from(await answer.arrayBuffer()));
}

function idOf(path: string): string {
  const [, id] = /^\/images\/([A-Za-z0-9-]{1,80})$/.exec(path) ?? [];
  if (id === undefined) throw new TurnedAway(404, 'not-found');
  return id;
}

function isAllowed({ roles }: User, allowed: readonly string[] | string): boolean {
  return typeof allowed !== 'string' && allowed.some((role) => roles.includes(role));
}

async function callerOf(request: IncomingMessage, authority: Authority): Promise<User> {
  const token = bearerOf(request);
  if (token === undefined) throw new TurnedAway(401, 'unauthorized');
  return authority.user(token).catch(turnAway);
}
