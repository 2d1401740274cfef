import type { Belongings } from './desk-data.ts';
import { emptyDraft, type StoreDraft } from './store-draft.ts';

/** What stays is kept as it was; a piece is taken off the list or scanned onto it (STO-6). What was asked once is asked again. */
export function draftOf({ pieces, party, depositor }: Pick<Belongings, 'pieces' | 'party' | 'depositor'>): StoreDraft {
  return {
    ...emptyDraft,
    party: party === 'patient' ? 'patient' : 'visitor',
    acceptedBy: depositor?.acceptedBy ?? '',
    // A photo belongs to the ticket that ends: what stays is taken again.
    pieces: pieces.map(({ tag, kind, look, fragile, closure, slot }) => ({
      tag,
      kind,
      look: look ?? '',
      fragile,
      by: closure.by,
      no: closure.no ?? '',
      slot,
      imageId: null,
    })),
  };
}
