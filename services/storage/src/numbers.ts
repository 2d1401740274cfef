import { type Calendar, type Clock, derivedUlid, blindIndex, keyFor } from '@orderly/platform';
import type { Belongings } from './belongings/queries.ts';

const codeLength = 16;

export type TicketNumbers = (belongingsId: string, opId: string) => Promise<{ readonly no: string; readonly code: string; readonly day: string; readonly seq: number }>;

/**
 * The next ticket of the day, `24-017` (question 19): a candidate only, as the unique key decides. Its code is 80 bits under a
 * key of the installation's: nobody guesses one from a number, and a repeat of the command makes the same.
 */
export function ticketNumbers({ belongings, calendar, clock, secret }: { belongings: Belongings; calendar: Calendar; clock: Clock; secret: Uint8Array }): TicketNumbers {
  const key = keyFor(secret, 'storage/ticket-code');
  let handed = { day: '', seq: 0 };
  return async (belongingsId, opId) => {
    const day = calendar.dateOf(clock.now().toISOString());
    const [last] = (await belongings.query({ index: 'by-day', where: { day }, order: 'desc', limit: 1 })).rows;
    const highest = last && last.state.status !== 'none' ? last.state.ticket.seq : 0;
    const seq = Math.max(highest, handed.day === day ? handed.seq : 0) + 1;
    handed = { day, seq };
    return { no: `${day.slice(8)}-${String(seq).padStart(3, '0')}`, code: derivedUlid(blindIndex(key, `${belongingsId}|${opId}`)).slice(-codeLength), day, seq };
  };
}
