import type { Page, Query } from '@orderly/platform';
import { later } from '@orderly/platform/domain';

type Found<S> = { query(query: Query): Promise<Page<{ readonly id: string; readonly state: S }>> };
type Revocation = { readonly subject: string; readonly leastEpoch: number };

const windowMs = 20 * 60_000;
/** Above every epoch: no token of an ended session is valid. */
const aboveAll = 2 ** 31;

/** Whose tokens ended in the last 20 minutes: longer than any access token lives (question 7). */
export async function revocationsAt(at: string, { people, sessions }: { people: Found<{ readonly epoch?: number } | { readonly status: 'none' }>; sessions: Found<unknown> }): Promise<readonly Revocation[]> {
  const from = later(at, -windowMs);
  const revoked = await every(people, { index: 'revoked', range: { from } });
  const ended = await every(sessions, { index: 'ended', range: { from } });
  return [
    ...revoked.flatMap(({ id, state }) => ('epoch' in state && state.epoch !== undefined ? [{ subject: id, leastEpoch: state.epoch }] : [])),
    ...ended.map(({ id }) => ({ subject: id, leastEpoch: aboveAll })),
  ];
}

async function every<S>(documents: Found<S>, query: Omit<Query, 'limit' | 'after'>): Promise<readonly { readonly id: string; readonly state: S }[]> {
  const rows: { readonly id: string; readonly state: S }[] = [];
  for (let after: string | undefined; ; ) {
    const page = await documents.query({ ...query, limit: 1_000, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    after = page.next;
    if (after === undefined) return rows;
  }
}
