/** `/stream`: POST, own header, token in `Authorization` (S50), GraphQL over SSE. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Authority, User } from '@orderly/platform/auth';
import { parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import { allows, subscriptionAccess } from '../authorization.ts';
import { roles } from '@orderly/contracts';
import type { Documents } from '../documents.ts';
import { audiencesOf } from '../live/changes.ts';
import type { Frames } from '../live/frames.ts';
import type { Hub } from '../live/hub.ts';
import { openStream } from '../live/stream.ts';
import { bearerOf, checkPost, readJson } from './front.ts';
import { allow } from './graphql.ts';
import type { Limiter } from './limits.ts';
import { turnAway, TurnedAway } from './problem.ts';

const freeFormTexts = 100;

export type StreamParts = {
  readonly authority: Authority;
  readonly documents: Documents;
  readonly development: boolean;
  readonly frames: Frames;
  readonly hub: Hub;
  readonly limiter: Limiter;
  readonly streamsPerSession: number;
};

/** The handler of `/stream`; at most three for a session (S51). */
export function streamHandler(parts: StreamParts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const freeForm = remembering(parsed, freeFormTexts);
  const { authority, hub, limiter, streamsPerSession } = parts;
  return async (request, response) => {
    checkPost(request);
    const token = bearerOf(request);
    if (token === undefined) throw new TurnedAway(401, 'unauthorized');
    const user = await authority.user(token).catch(turnAway);
    if (!mayFollow(user)) throw new TurnedAway(403, 'forbidden');
    await allow(limiter, user.id);
    const body = await readJson(request);
    const document = documentOf(body, { ...parts, freeForm });
    const after = afterOf(body['variables']);
    if (hub.count(user.sessionId) >= streamsPerSession) throw new TurnedAway(429, 'too-many-streams', { 'Retry-After': '5' });
    const stream = openStream({ response, user, document, onEnd: () => hub.leave(stream) });
    await hub.join(stream, after);
  };
}

function mayFollow(user: User): boolean {
  return roles.some((role) => user.roles.includes(role) && allows(subscriptionAccess.live, role)) && audiencesOf(user).length > 0;
}

function documentOf({ documentId, query }: Readonly<Record<string, unknown>>, { documents, development, frames, freeForm }: StreamParts & { freeForm: (text: string) => DocumentNode }): DocumentNode {
  const document = typeof documentId === 'string' ? documents.get(documentId)?.document : undefined;
  const own = document ?? (development && typeof query === 'string' ? freeForm(query) : undefined);
  if (!own) throw new TurnedAway(403, 'persisted-operations-only');
  if (!frames.isLive(own)) throw new TurnedAway(400, 'not-a-subscription');
  return own;
}

/** The same text is the same document, so that streams of a development gateway share their frames, too. */
function remembering<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const held = known.get(text) ?? make(text);
    if (known.size >= most) known.clear();
    known.set(text, held);
    return held;
  };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: 2_000 });
  } catch {
    throw new TurnedAway(400, 'invalid');
  }
}

function afterOf(variables: unknown): string | undefined {
  const after: unknown = typeof variables === 'object' && variables !== null && 'after' in variables ? variables.after : undefined;
  if (after === undefined || after === null) return undefined;
  if (typeof after !== 'string') throw new TurnedAway(400, 'invalid');
  return after;
}
