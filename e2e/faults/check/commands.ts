/** I1, I2 and I9: what was acknowledged is there, once, and no answer said what is not so. */
import type { Operation } from '../history.ts';
import { outcomeOf } from '../history.ts';
import type { Evidence, Violation } from './check.ts';
import { allEvents, type Found, grouped, ledgerIds } from './events.ts';

/** I1: every acknowledged command is in its store and in the ledger. */
export function kept({ operations, snapshot }: Evidence): readonly Violation[] {
  const byOpId = grouped(allEvents(snapshot), ({ event }) => event.opId);
  const ledger = new Set(ledgerIds(snapshot));
  return operations.filter((operation) => outcomeOf(operation) === 'ok').flatMap((operation) => {
    const about = `operation ${operation.n} (${operation.kind} ${operation.opId})`;
    const own = byOpId.get(operation.opId) ?? [];
    // A repeat of what stood already is acknowledged and adds nothing: its first try must then have been so too.
    if (own.length === 0) return [{ invariant: 'I1', about, problem: 'acknowledged, and no document holds it' }];
    return own.filter(({ event }) => !ledger.has(event.id)).map(({ event }) => ({ invariant: 'I1', about, problem: `its event ${event.id} is not in the ledger` }));
  });
}

/** What a service does at its first start, under an id that it derives. */
const ownBeginnings = new Set(['conditions-published']);

/** I2: at most one effect per opId, and per consumer and event. */
export function onceEach({ snapshot }: Evidence): readonly Violation[] {
  const events = allEvents(snapshot);
  const byOpId = [...grouped(events, ({ event }) => event.opId)].flatMap(([opId, found]) => applications(found).length > 1 ? [twice(`opId ${opId}`, found)] : []);
  const byCause = [...grouped(events, ({ doc, event, collection }) => (event.cause === undefined ? undefined : `${event.cause} in ${collection} ${doc._id}`))]
    .flatMap(([cause, found]) => (applications(found).length > 1 ? [twice(`cause ${cause}`, found)] : []));
  const uncaused = events.filter(({ event }) => event.actor.id.startsWith('system:') && !ownBeginnings.has(event.type) && event.cause === undefined && event.opId === undefined)
    .map(({ event }): Violation => ({ invariant: 'I2', about: event.id, problem: `${event.actor.id} did ${event.type} and kept no cause: a repeat could not be told` }));
  return [...byOpId, ...byCause, ...uncaused];
}

const twice = (about: string, found: readonly Found[]): Violation => ({ invariant: 'I2', about, problem: `took effect more than once: ${found.map(({ event }) => `${event.id} ${event.type}`).join(', ')}` });

/** Events of one save stand in one document, side by side, of one instant. */
function applications(found: readonly Found[]): readonly Found[] {
  return found.filter(({ doc, event }, i) => {
    const before = found[i - 1];
    return before === undefined || before.doc._id !== doc._id || before.event.seq + 1 !== event.seq || before.event.recordedAt !== event.recordedAt;
  });
}

/** I9: refused leaves nothing, the same opId gets the same answer, and nobody hears of an accident of ours. */
export function answersHonest({ operations, snapshot }: Evidence): readonly Violation[] {
  const byOpId = grouped(allEvents(snapshot), ({ event }) => event.opId);
  return operations.flatMap((operation) => [...dishonest(operation, byOpId.get(operation.opId) ?? [])].map((problem): Violation => ({ invariant: 'I9', about: `operation ${operation.n} (${operation.kind} ${operation.opId})`, problem })));
}

function* dishonest(operation: Operation, own: readonly Found[]): Generator<string> {
  const { attempts } = operation;
  const ok = attempts.filter(({ outcome }) => outcome === 'ok');
  if (new Set(ok.map(({ id, version }) => `${id} ${version ?? ''}`)).size > 1) yield `answered differently: ${ok.map(({ id, version }) => `${id} v${version ?? '?'}`).join(', ')}`;
  if (outcomeOf(operation) === 'refused' && own.length > 0) yield `refused (${attempts.at(-1)?.code ?? ''}), and ${own.map(({ event }) => event.id).join(', ')} stands`;
  if (attempts.some(({ outcome, code }) => outcome === 'refused' && (code ?? '') === '')) yield 'refused without a reason';
  if (attempts.some(({ code }) => code === 'INTERNAL_SERVER_ERROR')) yield 'ended in an unexpected error';
}
