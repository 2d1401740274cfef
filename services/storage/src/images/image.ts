import type { StorageEvent } from '@orderly/contracts';
import { type Aggregate, later, Refusal } from '@orderly/platform/domain';

const unnamedMs = 24 * 3_600_000;
// Question 21: a command names only what is younger than this, so that the sweep never takes what was just named.
const nameableMs = 23 * 3_600_000;

type Purpose = 'piece' | 'copy' | 'signature' | 'disposal';
export type KnownImage = { readonly status: 'loose' | 'kept' | 'purged'; readonly purpose: Purpose; readonly hash: string; readonly mediaType: string; readonly takenAt: string; readonly byId: string; readonly namedBy?: string; readonly until?: string | undefined };
export type ImageState = { readonly status: 'none' } | KnownImage;
export type ImageCommand =
  | { readonly type: 'take'; readonly data: { readonly purpose: Purpose } }
  | { readonly type: 'name'; readonly data: { readonly by: string; readonly until?: string } }
  | { readonly type: 'purge'; readonly data: Readonly<Record<never, never>> };
export type ImageEvent = Extract<StorageEvent, { type: 'image-taken' | 'image-named' | 'image-purged' }>;
export type ImageFacts = { readonly stored?: { readonly hash: string; readonly bytes: number; readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' } };

/** An image: loose until something names it, kept until the day it was given, then purged (question 21; STO-9 for copies of documents). */
export const imageAggregate: Aggregate<ImageState, ImageCommand, ImageEvent, ImageFacts> = {
  kind: 'image',
  countsDays: true,
  collection: 'images',
  schema: 1,
  initial: { status: 'none' },
  decide: {
    take(state, { purpose }, { facts: { stored } }) {
      if (state.status !== 'none') return [];
      if (!stored) throw new TypeError('nothing was stored');
      return [{ type: 'image-taken', data: { purpose, ...stored } }];
    },
    name(state, data) {
      if (state.status === 'none' || state.status === 'purged') throw new Refusal('storage.image-unknown');
      if (state.namedBy !== undefined && state.namedBy !== data.by) throw new Refusal('storage.image-unknown');
      return state.namedBy === data.by && state.until === data.until ? [] : [{ type: 'image-named', data }];
    },
    purge(state, _data, { at }) {
      const end = endOf(state);
      return state.status === 'none' || end === undefined || end > at ? [] : [{ type: 'image-purged', data: { hash: state.hash } }];
    },
  },
  evolve: {
    'image-taken': (_state, { purpose, hash, mediaType }, { at, actor }) => ({ status: 'loose', purpose, hash, mediaType, takenAt: at, byId: actor.id }),
    'image-named': (state, { by, until }) => (state.status === 'none' ? state : { ...state, status: 'kept', namedBy: by, until }),
    'image-purged': (state) => (state.status === 'none' ? state : { ...state, status: 'purged' }),
  },
  due(state) {
    const at = endOf(state);
    return at === undefined ? undefined : { at, command: { type: 'purge', data: {} } };
  },
};

/** Whether a command for this belongings may name the image now. */
export function isNameable(state: ImageState, { by, at, purpose }: { by: string; at: string; purpose: Purpose }): boolean {
  if (state.status === 'none' || state.status === 'purged' || state.purpose !== purpose) return false;
  return state.namedBy === undefined ? later(state.takenAt, nameableMs) > at : state.namedBy === by;
}

function endOf(state: ImageState): string | undefined {
  if (state.status === 'loose') return later(state.takenAt, unnamedMs);
  return state.status === 'kept' ? state.until : undefined;
}
