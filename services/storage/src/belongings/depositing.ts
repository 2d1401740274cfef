/** Taking in: what is asked, counted, closed, tagged and placed before a ticket is opened (STO-1 to STO-5, STO-12). */
import { goodsCategories, type Piece } from '@orderly/contracts';
import { type Decide, Refusal } from '@orderly/platform/domain';
import type { BelongingsCommand, BelongingsEvent, BelongingsState } from './belongings.ts';
import { canonical, twice } from './codes.ts';
import type { Contents, PieceGiven } from './commands.ts';
import { clockFrom } from './deadline.ts';
import { type BelongingsContext, type BelongingsFacts, imageKnown, sealedOf, settingsOf } from './standing.ts';

type Party = 'patient' | 'visitor';

export const decideDeposit: Pick<Decide<BelongingsState, BelongingsCommand, BelongingsEvent, BelongingsFacts>, 'deposit'> = {
  deposit(state, { pointId, party, hasDepositor, ...contents }, context) {
    if (state.status !== 'none') return [];
    if (context.facts.isOwn !== true) throw new Refusal('storage.point-unknown');
    settingsOf(context);
    // STO-1: for patients and visitors of this hospital; no price is known here at all.
    if (party === 'none') throw new Refusal('storage.not-for-you');
    if (!hasDepositor) throw new Refusal('storage.depositor-required');
    return takenIn(contents, { pointId, party, context });
  },
};

/** The events of taking in: refused goods first, then the ticket that is opened. */
export function takenIn(contents: Contents, { pointId, party, context }: { pointId: string; party: Party; context: BelongingsContext }): readonly BelongingsEvent[] {
  const { remindHours } = settingsOf(context);
  counted(contents);
  const refused = askedFor(contents);
  const conditions = accepted(contents, context);
  const isUnsealed = closedOr(contents, context);
  for (const { imageId } of contents.pieces) imageKnown(imageId, context);
  const pieces = placed(contents.pieces, context);
  const { ticket, sealed } = context.facts;
  if (!ticket) throw new TypeError('no ticket was prepared');
  const clock = clockFrom(context.at, { calendar: context.calendar, remindHours });
  const images = pieces.flatMap(({ imageId }) => (imageId === undefined ? [] : [{ imageId }]));
  const phoneKey = sealed?.phoneKey === undefined ? {} : { phoneKey: sealed.phoneKey };
  const opened: BelongingsEvent = { type: 'belongings-deposited', data: { ...ticket, ...sealedOf(context), ...phoneKey, ...clock, pointId, party, pieces, isUnsealed, conditions, images } };
  return refused.length === 0 ? [opened] : [goodsRefused(pointId, refused), opened];
}

/** STO-3: a refusal is recorded; with weapons the depositor is referred to the police. */
export function goodsRefused(pointId: string, categories: readonly (typeof goodsCategories)[number][]): Extract<BelongingsEvent, { type: 'goods-refused' }> {
  return { type: 'goods-refused', data: { pointId, categories: [...categories], referredToPolice: categories.includes('weapons') } };
}

/** STO-2: counted in the depositor's presence, and the count is that of the list. */
function counted({ isPresent, pieceCount, pieces }: Contents): void {
  if (!isPresent) throw new Refusal('storage.presence-required');
  if (pieceCount !== pieces.length) throw new Refusal('storage.count-mismatch', { stated: pieceCount, listed: pieces.length });
}

/** STO-3: each category is asked for by name; what was refused stays out and is told. */
function askedFor({ goods }: Contents): (typeof goodsCategories)[number][] {
  const answers = new Map(goods.map(({ category, answer }) => [category, answer]));
  const unasked = goodsCategories.filter((category) => !answers.has(category));
  if (unasked.length > 0) throw new Refusal('storage.goods-unconfirmed', { categories: unasked });
  return goodsCategories.filter((category) => answers.get(category) === 'refused');
}

/** STO-12: the version in force, and no other. */
function accepted({ conditionsId }: Contents, { facts: { conditions } }: BelongingsContext): NonNullable<BelongingsFacts['conditions']> {
  if (!conditions || conditions.id !== conditionsId) throw new Refusal('storage.conditions-outdated', conditions ? { current: conditions.no } : {});
  return conditions;
}

/** STO-4: a numbered seal or a lock on each piece, or the depositor's acceptance by name, unless the point refuses that. */
function closedOr({ pieces, hasAcceptance }: Contents, context: BelongingsContext): boolean {
  if (pieces.some(({ closure }) => closure.by === 'seal' && closure.no === undefined)) throw new Refusal('storage.seal-number-required');
  const isUnsealed = pieces.some(({ closure }) => closure.by === 'none');
  if (isUnsealed && settingsOf(context).unsealed === 'refused') throw new Refusal('storage.unsealed-refused');
  if (isUnsealed && !hasAcceptance) throw new Refusal('storage.acceptance-required');
  const tag = twice(pieces.map((piece) => piece.tag))[0];
  if (tag !== undefined) throw new Refusal('storage.tag-twice', { tag });
  const seal = twice(pieces.flatMap(({ closure }) => (closure.by === 'seal' && closure.no !== undefined ? [closure.no] : [])))[0];
  if (seal !== undefined) throw new Refusal('storage.seal-twice', { seal });
  return isUnsealed;
}

/** STO-11: each piece has a place of its own, the one it was given or the next free one. */
function placed(pieces: readonly PieceGiven[], context: BelongingsContext): Piece[] {
  const { slots } = settingsOf(context);
  const given = pieces.flatMap(({ slot }) => (slot === undefined ? [] : [slot]));
  const foreign = given.find((slot) => !slots.some((one) => canonical(one) === canonical(slot)));
  if (foreign !== undefined) throw new Refusal('storage.slot-unknown');
  const again = twice(given)[0];
  if (again !== undefined) throw new Refusal('storage.slot-twice', { slot: again });
  const taken = new Set(given.map(canonical));
  const free = (context.facts.freeSlots ?? []).filter((slot) => !taken.has(canonical(slot)));
  return pieces.map(({ slot = free.shift(), ...piece }) => {
    if (slot === undefined) throw new Refusal('storage.no-slot-free');
    return { ...piece, slot };
  });
}
