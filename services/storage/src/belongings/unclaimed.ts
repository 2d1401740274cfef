/** What nobody claimed: contacted, extended, moved, handed on or disposed of; never by one person, never privately (STO-7). */
import { type Decide, Refusal } from '@orderly/platform/domain';
import { type BelongingsCommand, type BelongingsEvent, type BelongingsState, isLate, type KnownBelongings } from './belongings.ts';
import { photosOf } from './claiming.ts';
import { canonical, twice } from './codes.ts';
import { clockFrom } from './deadline.ts';
import { another, type BelongingsContext, type BelongingsFacts, clockEvents, imageKnown, kept, sealedOf, settingsOf } from './standing.ts';

const mostContacts = 50;

type Unclaimed = 'log-contact' | 'extend' | 'move' | 'propose-disposal' | 'approve-disposal' | 'withdraw-disposal' | 'confirm-disposal';

export const decideUnclaimed: Pick<Decide<BelongingsState, BelongingsCommand, BelongingsEvent, BelongingsFacts>, Unclaimed> = {
  'log-contact'(state, { channel, isReached }, context) {
    const belongings = kept(state, context);
    if (belongings.contacts.length >= mostContacts) throw new Refusal('storage.too-many-contacts', { most: mostContacts });
    return [...clockEvents(belongings, context.at), { type: 'contact-attempted', data: { ...sealedOf(context), byId: context.actor.id, channel, isReached } }];
  },
  // STO-7: who reached the owner and who extends are the two named people.
  extend(state, { days }, context) {
    const belongings = kept(state, context);
    if (belongings.disposal) throw new Refusal('storage.disposal-proposed');
    const reached = belongings.contacts.filter(({ isReached }) => isReached);
    if (reached.length === 0) throw new Refusal('storage.not-reached');
    const contact = reached.findLast(({ byId }) => byId !== context.actor.id);
    if (!contact) throw new Refusal('storage.two-people-required');
    const clock = clockFrom(context.at, { calendar: context.calendar, remindHours: settingsOf(context).remindHours, days });
    return [...clockEvents(belongings, context.at), { type: 'belongings-extended', data: { byId: context.actor.id, contactById: contact.byId, ...clock } }];
  },
  move(state, { slots }, context) {
    const belongings = kept(state, context);
    const isUnclaimed = isLate(belongings, context.at);
    const { slots: shelves, unclaimedSlots } = settingsOf(context);
    const allowed = new Set((isUnclaimed ? unclaimedSlots : shelves).map(canonical));
    if (slots.some(({ slot }) => !allowed.has(canonical(slot)))) throw new Refusal('storage.slot-unknown');
    const after = afterMove(belongings, slots);
    const toUnclaimed = isUnclaimed && after.every((slot) => allowed.has(canonical(slot)));
    return [...clockEvents(belongings, context.at), { type: 'belongings-moved', data: { byId: context.actor.id, slots: [...slots], toUnclaimed } }];
  },
  'propose-disposal'(state, { how }, context) {
    const belongings = kept(state, context);
    if (!isLate(belongings, context.at)) throw new Refusal('storage.wrong-status', { status: belongings.status });
    if (belongings.lost) throw new Refusal('storage.ticket-frozen');
    if (belongings.disposal) throw new Refusal('storage.disposal-proposed');
    noticed(belongings, context);
    if (!belongings.isMoved) throw new Refusal('storage.not-moved');
    return [...clockEvents(belongings, context.at), { type: 'disposal-proposed', data: { byId: context.actor.id, how } }];
  },
  'approve-disposal'(state, _data, context) {
    const { disposal } = proposed(state, context);
    another(context, disposal.proposedById);
    return disposal.approvedById === undefined ? [{ type: 'disposal-approved', data: { byId: context.actor.id, proposedById: disposal.proposedById } }] : [];
  },
  'withdraw-disposal'(state, _data, context) {
    if (!kept(state, context).disposal) throw new Refusal('storage.not-proposed');
    return [{ type: 'disposal-withdrawn', data: { byId: context.actor.id } }];
  },
  // STO-7: out of *unclaimed* only by who proposed, who approved and who saw it, three people by their own sessions.
  'confirm-disposal'(state, { imageId, receiptNo }, context) {
    const { belongings, disposal } = proposed(state, context);
    const { how, proposedById, approvedById } = disposal;
    if (approvedById === undefined) throw new Refusal('storage.not-approved');
    another(context, proposedById, approvedById);
    const people = { proposedById, approvedById, witnessId: context.actor.id };
    const photos = photosOf(belongings, context);
    if (how === 'disposed') {
      if (imageId === undefined) throw new Refusal('storage.photo-required');
      imageKnown(imageId, context);
      return [{ type: 'belongings-disposed', data: { ...people, images: [...photos, { imageId }] } }];
    }
    if (receiptNo === undefined) throw new Refusal('storage.receipt-required');
    return [{ type: 'belongings-handed-on', data: { ...people, to: how, receiptNo, images: photos } }];
  },
};

/** STO-7: every notice before the end was given, and the owner was sought after it as often as the point says. */
function noticed({ reminders, contacts, deadline }: KnownBelongings, context: BelongingsContext): void {
  const { contactsNeeded: needed } = settingsOf(context);
  const made = contacts.filter(({ at }) => at >= deadline).length;
  if (reminders.length > 0 || made < needed) throw new Refusal('storage.notice-skipped', { made, needed });
}

function proposed(state: BelongingsState, context: BelongingsContext): { belongings: KnownBelongings; disposal: NonNullable<KnownBelongings['disposal']> } {
  const belongings = kept(state, context);
  if (!belongings.disposal) throw new Refusal('storage.not-proposed');
  // Whoever reports the ticket lost has come for it.
  if (belongings.lost) throw new Refusal('storage.ticket-frozen');
  return { belongings, disposal: belongings.disposal };
}

function afterMove({ pieces }: KnownBelongings, slots: readonly { readonly tag: string; readonly slot: string }[]): readonly string[] {
  const to = new Map(slots.map(({ tag, slot }) => [canonical(tag), slot]));
  if (to.size !== slots.length || ![...to.keys()].every((tag) => pieces.some((piece) => canonical(piece.tag) === tag))) throw new Refusal('storage.tag-mismatch');
  const after = pieces.map(({ tag, slot }) => to.get(canonical(tag)) ?? slot);
  const again = twice(after)[0];
  if (again !== undefined) throw new Refusal('storage.slot-twice', { slot: again });
  return after;
}
