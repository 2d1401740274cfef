import type { Calendar, Clock } from '@orderly/platform';
import type { Jobs } from './duty-check.ts';

const firstNo = 1_001;

/**
 * The next short number of the day (question 19): a candidate only, as the unique key decides. Numbers handed out here are
 * remembered, so that requests at the same moment do not all try the same one.
 */
export function shortNumbers({ jobs, calendar, clock }: { jobs: Jobs; calendar: Calendar; clock: Clock }): () => Promise<{ date: string; no: number }> {
  let handed = { date: '', no: 0 };
  return async () => {
    const date = calendar.dateOf(clock.now().toISOString());
    const [last] = (await jobs.query({ index: 'date', where: { date }, order: 'desc', limit: 1 })).rows;
    const highest = last && last.state.status !== 'none' ? last.state.no : firstNo - 1;
    handed = { date, no: Math.max(highest, handed.date === date ? handed.no : 0) + 1 };
    return handed;
  };
}
