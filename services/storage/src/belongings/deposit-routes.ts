import { storageRoutes, type TicketSheet } from '@orderly/contracts';
import { type Documents, present, Refusal, type Service } from '@orderly/platform';
import { type Desk, detailsOf, type Step, written } from '../desk.ts';
import { type Details, looksOf } from '../details.ts';
import type { GoodsRefusalCommand, GoodsRefusalEvent, GoodsRefusalState } from '../refusals/refusal.ts';
import { isOwnPoint } from '../viewer.ts';
import type { KnownBelongings } from './belongings.ts';
import type { Contents } from './commands.ts';
import type { BelongingsFacts } from './standing.ts';

type Body = Parameters<typeof contentsOf>[0];
type Refusals = Documents<GoodsRefusalState, GoodsRefusalCommand, GoodsRefusalEvent, { readonly isOwn: boolean }>;

/** Mounts what is taken in: deposits, refused goods, an exchange of contents, tickets and labels. */
export function depositRoutes({ service: { mount, calendar, ids }, desk, refusals }: { service: Pick<Service, 'mount' | 'calendar' | 'ids'>; desk: Desk; refusals: Refusals }): void {
  mount(storageRoutes.deposit, async ({ body, user, command }) => {
    const how = command();
    const id = `belongings-${how.opId}`;
    const detailsId = detailsOf(ids, { id, opId: how.opId });
    const { pointId, party, depositor } = body;
    const hasDepositor = Object.values(depositor).some((one) => one !== undefined);
    const facts = async (): Promise<BelongingsFacts> => {
      const point = isOwnPoint(user, pointId) ? await desk.settingsOf(pointId) : undefined;
      if (!point) return { isOwn: false };
      const sealed = { detailsId, digest: await desk.details.put(detailsId, wordsOf(body, { depositor })), ...phoneOf(desk, { depositor }) };
      return { isOwn: true, point, sealed, ...(await opening(desk, { body, point, pointId, id, opId: how.opId })) };
    };
    const data = { ...contentsOf(body), pointId, party, hasDepositor };
    const retryTaken = ['no', ...(body.pieces.some(({ slot }) => slot === undefined) ? ['slot'] : [])];
    return written(await desk.withDetails(detailsId, () => desk.belongings.handle(id, { type: 'deposit', data }, { ...how, facts, retryTaken })));
  });

  mount(storageRoutes.exchange, async (request) => {
    const { check, contents } = request.body;
    const { opId } = request.command();
    // Who it belongs to stays; what it looks like is new.
    const seal = async (belongings: KnownBelongings): Promise<Details> => {
      const before = await desk.details.get(belongings.detailsId);
      return { ...wordsOf(contents, { depositor: before?.depositor ?? {} }), ...present({ signedBy: check.signature.name }) };
    };
    const more = async (belongings: KnownBelongings, id: string): Promise<BelongingsFacts> => {
      const point = await desk.settingsOf(belongings.pointId);
      return point ? opening(desk, { body: contents, point, pointId: belongings.pointId, id, opId, own: belongings }) : {};
    };
    const step: Step = {
      command: { type: 'exchange', data: { check: { ...check, signature: present({ imageId: check.signature.imageId, hasName: check.signature.name !== undefined }) }, contents: contentsOf(contents) } },
      seal, more, retryTaken: ['no', ...(contents.pieces.some(({ slot }) => slot === undefined) ? ['slot'] : [])],
      images: [{ imageId: check.signature.imageId, purpose: 'signature' }],
    };
    return written(await desk.step(request, step));
  });

  mount(storageRoutes.refuseGoods, async ({ body, user, command }) => {
    const how = command();
    const isOwn = isOwnPoint(user, body.pointId) && (await desk.settingsOf(body.pointId)) !== undefined;
    const { id, version } = await refusals.handle(`goods-refusal-${how.opId}`, { type: 'record', data: body }, { ...how, facts: { isOwn } });
    return { id, version };
  });

  mount(storageRoutes.printTicket, async (request) => {
    const handled = await desk.step(request, { command: { type: 'print', data: request.body } });
    if (handled.state.status === 'none') throw new Refusal('storage.belongings-unknown');
    return { ...written(handled), sheet: await sheetOf(handled.state, request.body.what) };
  });

  async function sheetOf({ pointId, ticket, prints, depositedAt, deadline, pieces, isUnsealed, conditions }: KnownBelongings, what: 'ticket' | 'label'): Promise<TicketSheet> {
    return {
      no: ticket.no, qr: `/t/${ticket.code}`, pointId, nth: prints[what], depositedAt, deadline, isUnsealed, isFree: true, conditions: await desk.conditionsOf(conditions.id),
      // "24:00 of day n" is the first instant of day n+1; people read the day that ends.
      deadlineDate: calendar.addDays(calendar.dateOf(deadline), -1), deadlineTime: '24:00',
      pieces: pieces.map(({ kind, tag, slot, closure, fragile }) => ({ kind, tag, slot, closure, fragile })),
    };
  }
}

/** The command's part of what the clerk typed: no word of it stands in an event. */
function contentsOf({ pieceCount, isPresent, pieces, goods, conditionsId, unsealedAcceptedBy }: Omit<Typed, 'description'>): Contents {
  return { pieceCount, isPresent, goods, conditionsId, hasAcceptance: unsealedAcceptedBy !== undefined, pieces: pieces.map(({ look: _look, ...piece }) => present(piece)) };
}

/** The other part, for the sealed record. */
function wordsOf({ pieces, description, unsealedAcceptedBy }: Body & { description?: string | undefined }, { depositor }: { depositor: NonNullable<Details['depositor']> }): Details {
  return { depositor, looks: looksOf(pieces), ...present({ description, acceptedBy: unsealedAcceptedBy }) };
}

function phoneOf(desk: Desk, { depositor: { phone } }: { depositor: NonNullable<Details['depositor']> }): { phoneKey?: string } {
  return phone === undefined ? {} : { phoneKey: desk.phoneKey(phone) };
}

type Typed = ReturnType<(typeof storageRoutes)['exchange']['body']['parse']>['contents'];
type Opening = { readonly body: Body; readonly point: NonNullable<Awaited<ReturnType<Desk['settingsOf']>>>; readonly pointId: string; readonly id: string; readonly opId: string; readonly own?: KnownBelongings };

/** What a ticket needs to be opened: number, free places, conditions, images; read again at each try. */
async function opening(desk: Desk, { body, point, pointId, id, opId, own }: Opening): Promise<BelongingsFacts> {
  const given = body.pieces.flatMap(({ slot }) => (slot === undefined ? [] : [slot]));
  const images = await desk.nameable(body.pieces.map(({ imageId }) => ({ imageId, purpose: 'piece' })), id);
  const freeSlots = await desk.freeSlots({ pointId, slots: point.slots, id, given });
  return { ...present({ conditions: await desk.conditionsNow() }), ticket: await desk.numbers(id, own ? `${opId}|${own.ticket.no}` : opId), freeSlots, images };
}
