/** I6 and I7: the counts are the same wherever one counts, and the ledger tells what the stores hold, one to one. */
import { outcomeOf } from '../history.ts';
import { docsOf, type RawDoc } from '../snapshot.ts';
import type { Evidence, Violation } from './check.ts';
import { allEvents, grouped, ledgerIds } from './events.ts';

type End = 'open' | 'done' | 'failed' | 'cancelled';

/** I6: created = open + done + failed + cancelled; the same in delivery, dispatch, the auditor's tracks and what the gateway shows. */
export function countsAgree(evidence: Evidence): readonly Violation[] {
  const { operations, snapshot, shown = [] } = evidence;
  const consignments = docsOf(snapshot, 'delivery.consignments');
  const jobs = new Map(docsOf(snapshot, 'dispatch.jobs').map((doc) => [String((doc.state['ref'] as { id?: string } | undefined)?.id), doc]));
  const tracks = new Map(docsOf(snapshot, 'audit.tracks').map((doc) => [doc._id, doc]));
  const problems: { about: string; problem: string }[] = [];
  for (const [ward, own] of grouped(consignments, ({ state }) => String(state['fromId']))) {
    const counts = [count(own), count(own.flatMap(({ _id }) => jobs.get(_id) ?? [])), count(own.flatMap(({ _id }) => tracks.get(_id) ?? []))];
    if (new Set(counts).size > 1) problems.push({ about: ward, problem: `delivery counts ${counts[0]}, dispatch ${counts[1]}, audit ${counts[2]}` });
  }
  const asked = operations.filter((operation) => operation.kind === 'request' && outcomeOf(operation) === 'ok').length;
  const unsettled = operations.filter((operation) => operation.kind === 'request' && outcomeOf(operation) === 'unknown').length;
  if (operations.length > 0 && (consignments.length < asked || consignments.length > asked + unsettled)) problems.push({ about: 'requests', problem: `${asked} acknowledged (${unsettled} unknown), ${consignments.length} stand` });
  const byId = new Map([...jobs.values()].map((doc) => [doc._id, doc]));
  for (const { id, status, version } of shown) {
    const doc = byId.get(id);
    if (!doc || doc.version !== version || String(doc.state['status']).replaceAll('-', '_') !== status) problems.push({ about: id, problem: `the gateway shows ${status} v${version}, dispatch holds ${String(doc?.state['status'])} v${doc?.version ?? 0}` });
  }
  return problems.map((problem): Violation => ({ invariant: 'I6', ...problem }));
}

function count(docs: readonly RawDoc[]): string {
  const ends: Record<End, number> = { open: 0, done: 0, failed: 0, cancelled: 0 };
  // The auditor's track keeps the delivery in its row.
  for (const { state } of docs) ends[endOf((state['row'] as RawDoc['state'] | undefined) ?? state)] += 1;
  return `${docs.length} = ${ends.open} open + ${ends.done} done + ${ends.failed} failed + ${ends.cancelled} cancelled`;
}

function endOf({ status, outcome }: RawDoc['state']): End {
  if (status === 'cancelled') return 'cancelled';
  return status === 'closed' ? (outcome === 'failed' ? 'failed' : 'done') : 'open';
}

const ledgered = new Set(['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans']);

/** I7, second half: every change of state is one entry, and every entry is a change of state. */
export function ledgerAgrees({ snapshot, poisoned = [] }: Evidence): readonly Violation[] {
  const entries = ledgerIds(snapshot);
  const events = new Set(allEvents(snapshot).filter(({ service }) => ledgered.has(service)).map(({ event }) => event.id));
  const doubles = [...grouped(entries, (id) => id)].filter(([, own]) => own.length > 1).map(([id]): Violation => ({ invariant: 'I7', about: id, problem: 'stands in the ledger more than once' }));
  // A poisoned record is no change of state; the ledger takes it as it came.
  const strange = entries.filter((id) => !events.has(id) && !id.includes('/') && !poisoned.some((key) => id.startsWith(`${key}:`))).map((id): Violation => ({ invariant: 'I7', about: id, problem: 'is in the ledger and in no store' }));
  return [...doubles, ...strange];
}
