import { sameCode } from './store-draft.ts';

export type Expected = { slot: string; tag: string };
/** Where the counter stands, and which tag was found where. */
export type CountDraft = { at: string | null; found: readonly Expected[] };
export const noCount: CountDraft = { at: null, found: [] };

/** A scanned place is where one stands now; a scanned tag lies there, else where the register has it; an unknown tag needs a place first. */
export function counted(expected: readonly Expected[], slots: readonly string[], draft: CountDraft, code: string): CountDraft | 'no-place' {
  const place = slots.find((slot) => sameCode(slot, code));
  if (place !== undefined) return { ...draft, at: place };
  const known = expected.find(({ tag }) => sameCode(tag, code));
  const slot = draft.at ?? known?.slot;
  if (slot === undefined) return 'no-place';
  const tag = known?.tag ?? code.normalize('NFKC').trim();
  return { ...draft, found: [...draft.found.filter((one) => !sameCode(one.tag, tag)), { slot, tag }] };
}

/** A tick: it lies where the register has it; a second one takes it back. */
export function ticked(draft: CountDraft, { slot, tag }: Expected): CountDraft {
  const others = draft.found.filter((one) => one.tag !== tag);
  return { ...draft, found: others.length < draft.found.length ? others : [...others, { slot, tag }] };
}
