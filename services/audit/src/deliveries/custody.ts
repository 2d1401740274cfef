/** Who held it, from when to when, proven how: recomputed from the events alone (DEL-3, ESC-7). Pure. */
import type { CustodyStretch, Delivery } from '@orderly/contracts';
import type { z } from 'zod';
import { type Envelope, present } from '@orderly/platform';

type Stretch = z.infer<typeof CustodyStretch>;
type Scan = { readonly code: string; readonly method: string };
type Data = {
  readonly fromId: string; readonly toId: string; readonly personId: string; readonly giverId?: string; readonly giverMethod?: string; readonly receiverId: string; readonly method: string;
  readonly items?: readonly (Scan & { type?: string })[]; readonly rejected?: readonly { code: string; reason: string }[]; readonly matched?: boolean; readonly at?: string; readonly methods?: readonly string[];
};

const place = (id: string): Stretch['holder'] => ({ kind: 'place', id });
const person = (id: string): Stretch['holder'] => ({ kind: 'person', id });
const dataOf = (event: Envelope): Data => event.data as Data;
const first = (events: readonly Envelope[], ...types: readonly string[]): Envelope | undefined => events.find(({ type }) => types.includes(type));

/** The stretches of a whole trip or consignment: where it waited, who carried it, where it ended. */
export function custodyOf(events: readonly Envelope[]): readonly Stretch[] {
  const requested = first(events, 'trip-requested', 'consignment-requested');
  if (!requested) return [];
  const pickUp = first(events, 'patient-picked-up', 'consignment-picked-up');
  const handOver = first(events, 'patient-handed-over', 'consignment-handed-over');
  const stretches: Stretch[] = [{ holder: place(dataOf(requested).fromId), from: requested.recordedAt, proven: true, ...(pickUp ? { until: pickUp.recordedAt } : {}), proof: { method: 'request', byId: requested.actor.id, eventId: requested.id } }];
  if (pickUp) stretches.push(carried(events, pickUp, handOver));
  if (handOver) stretches.push(...received(events, handOver));
  return stretches;
}

function carried(events: readonly Envelope[], pickUp: Envelope, handOver: Envelope | undefined): Stretch {
  const { personId, giverId, giverMethod, items } = dataOf(pickUp);
  const check = identityAt(events, 'pick-up', pickUp);
  const proof = items
    ? { method: items.some(({ method }) => method === 'typed') ? 'typed' : 'scan', eventId: pickUp.id, ...(giverId === undefined ? {} : { byId: giverId }) }
    : check && { method: methodsOf(check), byId: personId, eventId: check.id };
  return {
    holder: person(personId), from: pickUp.recordedAt, proven: proof !== undefined && (items === undefined || giverMethod !== undefined),
    ...(handOver ? { until: handOver.recordedAt } : {}),
    ...(proof ? { proof } : {}),
  };
}

function received(events: readonly Envelope[], handOver: Envelope): readonly Stretch[] {
  const { receiverId, method, toId, items } = dataOf(handOver);
  const proven = items !== undefined || identityAt(events, 'drop-off', handOver) !== undefined;
  const proof = { method, byId: receiverId, eventId: handOver.id };
  return [
    { holder: person(receiverId), from: handOver.recordedAt, until: handOver.recordedAt, proven, proof },
    { holder: place(toId), from: handOver.recordedAt, proven, proof },
  ];
}

function identityAt(events: readonly Envelope[], at: string, before: Envelope): Envelope | undefined {
  return events.findLast((event) => event.type === 'identity-checked' && dataOf(event).at === at && event.seq < before.seq && dataOf(event).matched === true);
}

const methodsOf = (check: Envelope): string => (dataOf(check).methods ?? []).join('+');

/** The stretches of each item of a consignment, by its code. */
export function itemsCustodyOf(events: readonly Envelope[]): readonly { code: string; type: string; stretches: Stretch[] }[] {
  const requested = first(events, 'consignment-requested');
  if (!requested) return [];
  const steps: Steps = { requested, pickUp: first(events, 'consignment-picked-up'), handOver: first(events, 'consignment-handed-over') };
  return (dataOf(requested).items ?? []).map(({ code, type }) => ({ code, type: type ?? 'other', stretches: stretchesOf(code, steps) }));
}

type Steps = { readonly requested: Envelope; readonly pickUp: Envelope | undefined; readonly handOver: Envelope | undefined };

function stretchesOf(code: string, { requested, pickUp, handOver }: Steps): Stretch[] {
  const picked = pickUp && scanOf(pickUp, code);
  const handed = handOver && scanOf(handOver, code);
  const waited: Stretch = { holder: place(dataOf(requested).fromId), from: requested.recordedAt, proven: true, ...present({ until: picked && pickUp.recordedAt }) };
  if (!picked) return [waited];
  const { personId, giverId } = dataOf(pickUp);
  const proof = { method: picked.method, eventId: pickUp.id, ...present({ byId: giverId }) };
  const carriedBy: Stretch = { holder: person(personId), from: pickUp.recordedAt, proven: true, proof, ...present({ until: handed && handOver.recordedAt }) };
  return [waited, carriedBy, ...(handOver ? endOf(code, { personId, handed }, handOver) : [])];
}

function endOf(code: string, { personId, handed }: { personId: string; handed: Scan | undefined }, handOver: Envelope): Stretch[] {
  const { receiverId, toId, rejected } = dataOf(handOver);
  const end = { from: handOver.recordedAt, proven: true };
  if (handed) return [{ holder: place(toId), ...end, proof: { method: handed.method, byId: receiverId, eventId: handOver.id } }];
  const refused = rejected?.find((one) => one.code === code);
  return refused ? [{ holder: person(personId), ...end, proof: { method: `rejected: ${refused.reason}`, byId: receiverId, eventId: handOver.id } }] : [];
}

const scanOf = (event: Envelope, code: string): Scan | undefined => dataOf(event).items?.find((scan) => scan.code === code);

/**
 * Whether a closed delivery was accurate (SC-1): done, every stretch proven, every item asked for handed over, nothing
 * lost, damaged (E13) or taken to a wrong place (E14). A mistake caught on the way (E05 to E07) is no inaccuracy. Undefined while it is open or cancelled.
 */
export function accuracyOf(delivery: Pick<Delivery, 'status' | 'outcome' | 'exceptions'>, events: readonly Envelope[]): boolean | undefined {
  if (delivery.status !== 'closed') return undefined;
  const proven = custodyOf(events).every((stretch) => stretch.proven);
  const complete = itemsCustodyOf(events).every(({ stretches }) => stretches.at(-1)?.holder.kind === 'place' && stretches.length > 1);
  return delivery.outcome === 'done' && proven && complete && !delivery.exceptions.some((code) => code === 'E13' || code === 'E14');
}
