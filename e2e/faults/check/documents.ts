/** I3 and I4: one holder of a job at a time, custody without a gap, the server's sequence and no clock. */
import { docsOf, histories, type RawDoc } from '../snapshot.ts';
import { type Operation } from '../history.ts';
import type { Evidence, Violation } from './check.ts';

const frees = new Set(['job-taken-back', 'job-returned', 'job-cancelled', 'job-closed']);

/** I3: at most one open assignment at every position of a job's log; what returned before another began stands before it. */
export function oneAssignment({ operations, snapshot }: Evidence): readonly Violation[] {
  return [...docsOf(snapshot, 'dispatch.jobs').flatMap(doubled), ...histories(snapshot).flatMap(({ doc }) => overtaken(doc, operations))];
}

function doubled(doc: RawDoc): readonly Violation[] {
  const problems: Violation[] = [];
  let holder: string | undefined;
  for (const { id, type, data } of doc.events) {
    if (frees.has(type)) holder = undefined;
    if (type !== 'job-assigned') continue;
    // A reassignment names whom it takes the job from.
    if (holder !== undefined && data['fromPersonId'] !== holder) problems.push({ invariant: 'I3', about: id, problem: `assigned to ${String(data['personId'])} while ${holder} held it` });
    holder = String(data['personId']);
  }
  return problems;
}

function overtaken(doc: RawDoc, operations: readonly Operation[]): readonly Violation[] {
  const seqOf = new Map(doc.events.flatMap(({ opId, seq }) => (opId === undefined ? [] : [[opId, seq] as const])));
  if (seqOf.size < 2) return [];
  const spans = (byOpId(operations).filter(({ opId }) => seqOf.has(opId))).map(({ opId, n, attempts }) => ({ n, seq: seqOf.get(opId) ?? 0, from: Math.min(...attempts.map(({ invokedMs }) => invokedMs)), to: Math.min(...attempts.filter(({ outcome }) => outcome === 'ok').map(({ endedMs }) => endedMs)) }));
  return spans.flatMap((one) => spans.filter((other) => one.to < other.from && one.seq > other.seq).map((other): Violation => ({ invariant: 'I3', about: doc._id, problem: `operation ${one.n} had been answered before ${other.n} was sent, and stands after it` })));
}

const byOpId = (operations: readonly Operation[]): readonly Operation[] => operations.filter(({ attempts }) => attempts.length > 0);

const custodySteps = ['consignment-requested', 'consignment-picked-up', 'consignment-handed-over', 'consignment-closed'];

/** I4: sequences without gaps, time never back inside one, custody from hand to hand. */
export function custodyInOrder({ snapshot }: Evidence): readonly Violation[] {
  const sequences = histories(snapshot).flatMap(({ doc }) => outOfSequence(doc));
  const custody = docsOf(snapshot, 'delivery.consignments').flatMap(brokenCustody);
  return [...sequences, ...custody].map((problem): Violation => ({ invariant: 'I4', ...problem }));
}

function outOfSequence({ _id, base, version, events }: RawDoc): readonly { about: string; problem: string }[] {
  const problems = events.flatMap(({ id, seq, recordedAt }, i) => [
    ...(seq === base + i + 1 && id.startsWith(`${_id}:${seq}`) ? [] : [{ about: id, problem: `stands where number ${base + i + 1} is due` }]),
    ...(recordedAt < (events[i - 1]?.recordedAt ?? '') ? [{ about: id, problem: 'was recorded before the one it follows' }] : []),
  ]);
  return version === base + events.length ? problems : [...problems, { about: _id, problem: `says version ${version} and holds ${base + events.length} events` }];
}

function brokenCustody({ _id, events }: RawDoc): readonly { about: string; problem: string }[] {
  const steps = events.filter(({ type }) => custodySteps.includes(type));
  const numbers = steps.map(({ type }) => custodySteps.indexOf(type));
  const ordered = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? -1));
  const taken = steps.find(({ type }) => type === 'consignment-picked-up');
  const given = steps.find(({ type }) => type === 'consignment-handed-over');
  const problems = ordered ? [] : [{ about: _id, problem: `custody goes ${steps.map(({ type }) => type).join(', ')}` }];
  if (given && !taken) problems.push({ about: _id, problem: 'was handed over by nobody' });
  if (given && taken && taken.data['personId'] !== given.data['personId']) problems.push({ about: _id, problem: `picked up by ${String(taken.data['personId'])}, handed over by ${String(given.data['personId'])}` });
  return problems;
}
