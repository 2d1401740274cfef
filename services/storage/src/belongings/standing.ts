/** What decisions about belongings know beside the state, and the guards that all of them share. */
import { type Context, Refusal } from '@orderly/platform/domain';
import type { PointSettings } from '../points/point.ts';
import { type BelongingsEvent, isLate, isOpen, type KnownBelongings, type BelongingsState } from './belongings.ts';

/** What the route read elsewhere for a decision. */
export type BelongingsFacts = {
  /** Whether it stands at a point of the actor's, or the actor oversees all. */
  readonly isOwn?: boolean;
  readonly point?: Omit<PointSettings, 'pointId'>;
  /** The conditions in force (STO-12). */
  readonly conditions?: { readonly id: string; readonly no: number; readonly date: string };
  /** Number and code for a ticket to open: a candidate, as the unique keys decide. */
  readonly ticket?: { readonly no: string; readonly code: string; readonly day: string; readonly seq: number };
  readonly freeSlots?: readonly string[];
  /** Personal details, sealed before this decision (question 15). */
  readonly sealed?: { readonly detailsId: string; readonly digest: string; readonly phoneKey?: string };
  /** Images, of those given, that are there, young and free (question 21). */
  readonly images?: readonly string[];
  /** STO-9: whether both features fit the sealed record. */
  readonly isMatched?: boolean;
};
export type BelongingsContext = Context<BelongingsFacts>;

/** A belongings that the actor may know of; a foreign point's looks like none (S26). */
export function known(state: BelongingsState, { facts }: BelongingsContext): KnownBelongings {
  if (state.status === 'none' || facts.isOwn !== true) throw new Refusal('storage.belongings-unknown');
  return state;
}

/** The same, still in keeping. */
export function kept(state: BelongingsState, context: BelongingsContext): KnownBelongings {
  const belongings = known(state, context);
  if (!isOpen(belongings)) throw new Refusal('storage.wrong-status', { status: belongings.status });
  return belongings;
}

/** STO-7: notices and deadline that have come, whether or not the sweep was there; a notice given after the deadline says so. */
export function clockEvents(belongings: KnownBelongings, at: string): readonly BelongingsEvent[] {
  if (belongings.status !== 'stored') return [];
  const late = isLate(belongings, at);
  const given = belongings.reminders.filter((reminder) => late || reminder.at <= at);
  const notices = given.map(({ hours }): BelongingsEvent => ({ type: 'belongings-reminded', data: { hours, isLate: late } }));
  return late ? [...notices, { type: 'belongings-unclaimed', data: { deadline: belongings.deadline } }] : notices;
}

/** Two named people (STO-7, STO-10): refuses whoever has already had a part. */
export function another({ actor }: BelongingsContext, ...before: readonly (string | undefined)[]): void {
  if (before.includes(actor.id)) throw new Refusal('storage.two-people-required');
}

/** The details that the route sealed; a route that forgot them is a fault, not a refusal. */
export function sealedOf({ facts: { sealed } }: BelongingsContext): { readonly detailsId: string; readonly digest: string } {
  if (!sealed) throw new TypeError('nothing was sealed');
  return { detailsId: sealed.detailsId, digest: sealed.digest };
}

export function settingsOf({ facts: { point } }: BelongingsContext): NonNullable<BelongingsFacts['point']> {
  if (!point) throw new Refusal('storage.point-unknown');
  return point;
}

/** Refuses an image that is not there, too old, or named elsewhere. */
export function imageKnown(imageId: string | undefined, { facts: { images = [] } }: BelongingsContext): void {
  if (imageId !== undefined && !images.includes(imageId)) throw new Refusal('storage.image-unknown');
}
