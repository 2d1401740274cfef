import type { Calendar, Clock } from '@orderly/platform';
import type { Holdings } from './stock.ts';

/** The next receipt number of the day: a candidate only, as the unique key decides; numbers have no gap. */
export function receiptNumbers({ holdings, calendar, clock }: { holdings: Holdings; calendar: Calendar; clock: Clock }): () => Promise<{ date: string; no: number }> {
  return async () => {
    const date = calendar.dateOf(clock.now().toISOString());
    const { rows } = await holdings.query({ index: 'receipts', where: { receiptDate: date }, order: 'desc', limit: 1 });
    const state = rows[0]?.state;
    const last = state === undefined || state.status === 'none' ? undefined : state.deposit?.receipts.at(-1);
    return { date, no: (last?.no ?? 0) + 1 };
  };
}
