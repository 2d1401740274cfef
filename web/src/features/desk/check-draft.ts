import { sameCode } from './store-draft.ts';

export const sealStates = ['intact', 'broken', 'none'] as const;
export type SealState = (typeof sealStates)[number];
type Kept = { tag: string; closure: { by: 'seal' | 'lock' | 'none' } };

/** What was looked at on each piece: its tag as scanned, and its seal. */
export type Checks = Readonly<Record<string, SealState | 'tag-only'>>;

/** STO-8: after a scan. A piece without closure has no seal to look at. A foreign tag stops the claim. */
export function scanned(pieces: readonly Kept[], checks: Checks, code: string): { is: 'matched'; checks: Checks; tag: string } | { is: 'stop' } {
  const piece = pieces.find((each) => sameCode(each.tag, code));
  if (!piece) return { is: 'stop' };
  const seen = checks[piece.tag] ?? (piece.closure.by === 'none' ? 'none' : 'tag-only');
  return { is: 'matched', tag: piece.tag, checks: { ...checks, [piece.tag]: seen } };
}

/** Each piece with tag and seal as the server wants them; undefined until all were looked at. */
export function checkedPieces(pieces: readonly Kept[], checks: Checks): { tag: string; seal: SealState }[] | undefined {
  const all = pieces.flatMap(({ tag }) => {
    const seal = checks[tag];
    return seal === undefined || seal === 'tag-only' ? [] : [{ tag, seal }];
  });
  return all.length === pieces.length ? all : undefined;
}
