/** Resolves changes once for each audience and operation, and sends them to each stream in order. */
import type { Log } from '@orderly/platform';
import type { User } from '@orderly/platform/auth';
import type { DocumentNode } from 'graphql';
import type { GatewayContext, Viewer } from '../context.ts';
import type { LiveRow } from '../schema/live.ts';
import { toldAs } from './changes.ts';
import type { Change } from './changes.ts';
import type { Frames } from './frames.ts';
import { byStrength, liveOf, viewerOf } from './resolve.ts';
import type { Stream } from './stream.ts';

export type Teller = {
  tell(streams: readonly Stream[], changes: readonly Change[]): Promise<void>;
  /** A frame that asks no service: Resync, Heartbeat. */
  plain(stream: Stream, live: LiveRow, cursor: string): Promise<string | undefined>;
};

export type TellerParts = {
  readonly frames: Frames;
  /** A context that asks with this person's token and answers for that audience. */
  readonly contextFor: (user: User, audience: string, viewer: Viewer) => GatewayContext;
  readonly isUsable: (stream: Stream) => boolean;
  readonly log: Log;
};

/** The bytes for each change; a change without any has nothing to tell. */
type Told = ReadonlyMap<Change, string>;

/** Everything of a change that nobody of the audience may see any more is the same for all: one more audience. */
const gone = 'gone';
const triedTokens = 2;

export function openTeller(parts: TellerParts): Teller {
  const { frames, contextFor } = parts;
  const plain: Teller['plain'] = ({ document, user }, live, cursor) => frames.frame(document, { cursor, live }, contextFor(user, gone, viewerOf(gone, user)));
  return {
    plain,
    async tell(streams, changes) {
      const open = streams.filter((stream) => stream.isOpen());
      const resolved = new Map<DocumentNode, Map<string, Promise<Told>>>();
      const resolve = (document: DocumentNode, audience: string): Promise<Told> => {
        const byAudience = resolved.get(document) ?? new Map<string, Promise<Told>>();
        resolved.set(document, byAudience);
        const known = byAudience.get(audience) ?? framesFor(audience, document, { open, changes, parts, plain });
        byAudience.set(audience, known);
        return known;
      };
      await Promise.all(
        alike(open).map(async (group) => {
          const [{ document, audiences }] = group;
          const frames = await framesOf(audiences, changes, (audience) => resolve(document, audience));
          if (frames.length === 0) return;
          const bytes = Buffer.from(frames.join(''));
          for (const stream of group) stream.send(bytes);
        }),
      );
    },
  };
}

/** Streams of the same operation and audiences get the same bytes. */
function alike(streams: readonly Stream[]): readonly (readonly [Stream, ...Stream[]])[] {
  const groups = new Map<DocumentNode, Map<string, [Stream, ...Stream[]]>>();
  for (const stream of streams) {
    const byAudiences = groups.get(stream.document) ?? new Map<string, [Stream, ...Stream[]]>();
    groups.set(stream.document, byAudiences);
    const key = stream.audiences.join(' ');
    const group = byAudiences.get(key);
    if (group) group.push(stream);
    else byAudiences.set(key, [stream]);
  }
  return [...groups.values()].flatMap((byAudiences) => [...byAudiences.values()]);
}

/** What viewers with these audiences are told of the changes, in order. */
async function framesOf(audiences: readonly string[], changes: readonly Change[], resolve: (audience: string) => Promise<Told>): Promise<readonly string[]> {
  const frames: string[] = [];
  for (const change of changes) {
    const told = toldAs(audiences, change);
    const frame = told && (await resolve(told === 'gone' ? gone : told.audience)).get(change);
    if (frame !== undefined) frames.push(frame);
  }
  return frames;
}

type Run = { readonly open: readonly Stream[]; readonly changes: readonly Change[]; readonly parts: TellerParts; readonly plain: Teller['plain'] };

async function framesFor(audience: string, document: DocumentNode, { open, changes, parts, plain }: Run): Promise<Told> {
  const mine = changes.filter((change) => audience === gone || change.after.includes(audience));
  const asking = open.filter((stream) => (audience === gone || stream.audiences.includes(audience)) && parts.isUsable(stream)).toSorted(byStrength);
  for (const { user } of asking.slice(0, triedTokens)) {
    const context = parts.contextFor(user, audience, viewerOf(audience, user));
    const made = await madeFor({ mine, audience, document, context, frames: parts.frames });
    if (made) return made;
  }
  parts.log.warn({ audience, changes: mine.length }, 'stream: frames could not be resolved');
  const last = mine.at(-1);
  const stream = open.find((one) => one.document === document);
  const resync = last && stream && (await plain(stream, { type: 'Resync', reason: 'unresolved' }, last.cursor));
  return new Map(last && resync !== undefined ? [[last, resync]] : []);
}

type Wanted = { readonly mine: readonly Change[]; readonly audience: string; readonly document: DocumentNode; readonly context: GatewayContext; readonly frames: Frames };

/** Undefined when something could not be resolved. */
async function madeFor({ mine, audience, document, context, frames }: Wanted): Promise<Told | undefined> {
  try {
    const lives = await Promise.all(mine.map((change) => liveOf(change, audience === gone, context)));
    // A job and its trip or consignment often change together: both show the job as it is now, so the last of them is enough.
    const last = new Map(lives.flatMap((live, i) => (live?.type === 'JobChanged' ? [[live.job.id, i] as const] : [])));
    const made = await Promise.all(
      lives.map(async (live, i) => {
        const change = mine[i];
        if (!live || !change || (live.type === 'JobChanged' && last.get(live.job.id) !== i)) return [];
        const frame = await frames.frame(document, { cursor: change.cursor, live }, context);
        if (frame === undefined) throw new Error('not resolved');
        return [[change, frame] as const];
      }),
    );
    return new Map(made.flat());
  } catch {
    return undefined;
  }
}
