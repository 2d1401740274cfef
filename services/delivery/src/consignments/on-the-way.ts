/** What a porter does on the way, and what may go wrong there. */
import { pausingExceptions } from '@orderly/contracts';
import { type Context, type Decide, Refusal } from '@orderly/platform/domain';
import { canonical, sameCode } from './codes.ts';
import { belongs, type ConsignmentCommand, type ConsignmentEvent, type ConsignmentState, due, type KnownConsignment, leavesOut } from './consignment.ts';
import { asCodes, isDue, mustMatch } from './matching.ts';
import { type ConsignmentFacts, going, inHand, mine, presentAt } from './standing.ts';
import { templateOf } from './templates.ts';

type Decisions = Decide<ConsignmentState, ConsignmentCommand, ConsignmentEvent, ConsignmentFacts>;
type OnTheWay = Pick<Decisions, 'arrive' | 'scan' | 'pick-up' | 'hand-over' | 'except'>;
type Identified = NonNullable<ConsignmentFacts['shown']>;

export const decideOnTheWay: OnTheWay = {
  arrive(state, data, context) {
    const consignment = mine(state, context);
    const { status } = consignment;
    const [from, here] = data.at === 'pick-up' ? (['requested', 'at-pickup'] as const) : (['picked-up', 'at-dropoff'] as const);
    if (status !== from && status !== here) throw new Refusal('delivery.wrong-status', { status });
    rightPlace(data.placeCode, context);
    return status === here ? [] : [{ type: 'consignment-arrived', data: { personId: context.actor.id, at: data.at } }];
  },
  // DEL-3: what does not belong is an exception at once; what does, leaves no trace but the count.
  scan(state, { code }, context) {
    const consignment = mine(state, context);
    const { status } = consignment;
    if (status !== 'at-pickup' && status !== 'at-dropoff') throw new Refusal('delivery.wrong-status', { status });
    if (isDue(consignment, code) || belongs(consignment, code) || consignment.foreign.includes(canonical(code))) return [];
    return [{ type: 'consignment-excepted', data: { code: 'E06', personId: context.actor.id, itemCodes: [code], pauses: false } }];
  },
  'pick-up'(state, { scans }, context) {
    const consignment = mine(state, context);
    presentAt(consignment, 'pick-up');
    going(consignment);
    mustMatch(consignment, scans.map(({ code }) => code));
    const { personId: giverId, method: giverMethod } = giverOf(context);
    return [{ type: 'consignment-picked-up', data: { personId: context.actor.id, giverId, giverMethod, fromId: consignment.fromId, items: asCodes(scans) } }];
  },
  'hand-over'(state, { scans, rejected }, context) {
    const consignment = mine(state, context);
    presentAt(consignment, 'drop-off');
    going(consignment);
    mustMatch(consignment, [...scans, ...rejected].map(({ code }) => code));
    const { personId: receiverId, method } = receiverOf(consignment, context);
    const personId = context.actor.id;
    const itemCodes = rejected.map(({ code }) => code);
    return [
      ...(rejected.length === 0 ? [] : [{ type: 'consignment-excepted', data: { code: 'E09', personId, itemCodes, pauses: false } } as const]),
      { type: 'consignment-handed-over', data: { personId, receiverId, method, toId: consignment.toId, items: asCodes(scans), rejected } },
      { type: 'consignment-closed', data: { outcome: scans.length > 0 ? 'done' : 'failed' } },
    ];
  },
  except(state, { code, note, itemCodes }, context) {
    const consignment = inHand(state, context);
    if (code === 'E99' && (note ?? '').trim() === '') throw new Refusal('delivery.note-required');
    if (isKnown(consignment, { code, note, itemCodes })) return [];
    const data = { code, personId: context.actor.id, itemCodes, pauses: pausingExceptions.includes(code), ...(note === undefined ? {} : { note }) };
    const excepted = { type: 'consignment-excepted', data } as const;
    // Nothing is left to carry: it ends here, and not as done.
    return isLast(consignment, { code, itemCodes }) ? [excepted, { type: 'consignment-closed', data: { outcome: 'failed' } }] : [excepted];
  },
};

type Excepted = Extract<ConsignmentCommand, { type: 'except' }>['data'];

function isKnown({ pause, foreign, items }: KnownConsignment, { code, note, itemCodes }: { code: Excepted['code']; note: string | undefined; itemCodes: Excepted['itemCodes'] }): boolean {
  const isOut = (one: string): boolean => foreign.includes(canonical(one)) || items.some((item) => item.state === 'missing' && sameCode(item.code, one));
  return pause?.code === code && note === undefined && itemCodes.every(isOut);
}

function isLast(consignment: KnownConsignment, { code, itemCodes }: Pick<Excepted, 'code' | 'itemCodes'>): boolean {
  const named = new Set(itemCodes.map(canonical));
  return leavesOut(consignment, code) && due(consignment).every((item) => named.has(canonical(item.code)));
}

function rightPlace(scanned: string | undefined, { facts: { placeCode } }: Context<ConsignmentFacts>): void {
  if (scanned === undefined || placeCode === undefined || sameCode(scanned, placeCode)) return;
  throw new Refusal('delivery.wrong-place', { expected: placeCode });
}

function giverOf({ facts: { shown }, actor }: Context<ConsignmentFacts>): Identified {
  if (!shown) throw new Refusal('delivery.giver-unknown');
  if (shown.personId === actor.id || !shown.entitled) throw new Refusal('delivery.giver-not-entitled');
  return shown;
}

function receiverOf({ kind }: KnownConsignment, { facts: { shown }, actor }: Context<ConsignmentFacts>): Identified {
  if (!shown) throw new Refusal('delivery.receiver-unknown');
  if (shown.personId === actor.id) throw new Refusal('delivery.receiver-is-porter');
  const proofs = templateOf(kind)?.proof ?? [];
  if (!shown.entitled || !proofs.includes(shown.method)) throw new Refusal('delivery.receiver-not-entitled', { accepted: proofs });
  return shown;
}
