import { useState } from 'react';
import { ClaimBelongingsDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import type { Belongings } from './desk-data.ts';

type Shown = { ticket: string; tag: string };
export type StopRecord = { is: 'none' } | { is: 'sending' } | { is: 'recorded' } | { is: 'missed'; sentence: string };

/** STO-8: a claim that is stopped is a fact of the record, so it is sent to the server, which refuses it; what did not arrive is said. */
export function useStopRecord(whole: Belongings) {
  const [record, setRecord] = useState<StopRecord>({ is: 'none' });
  const send = async ({ ticket, tag }: Shown) => {
    setRecord({ is: 'sending' });
    const outcome = await write(ClaimBelongingsDocument, {
      belongingsId: whole.id,
      by: 'owner',
      ticket: ticket.trim(),
      pieces: [{ tag, seal: 'none' }],
      signature: {},
    });
    setRecord(outcome.is === 'refused' ? { is: 'recorded' } : { is: 'missed', sentence: sentenceOf(outcome) ?? '' });
  };
  return { record, send };
}
