import type { Holding, loansRoutes } from '@orderly/contracts';
import type { Loaded, Query } from '@orderly/platform';
import { later, present } from '@orderly/platform/domain';
import type { Request } from '@orderly/platform/http';
import { type BorrowerDetails, type Borrowers, maskedName } from '../borrowers.ts';
import type { Holdings } from '../stock.ts';
import { actsAt, seesBorrowers, seesEquipment, seesEveryDesk, type Viewer } from '../viewer.ts';
import { heldFen, type HoldingState, type KnownHolding } from './holding.ts';

type Asked = Request<typeof loansRoutes.holdings>['query'];
type Found = Loaded<HoldingState> & { readonly state: KnownHolding };
export type Reading = { readonly holdings: Holdings; readonly borrowers: Borrowers; readonly at: string };

const usesOfList: Readonly<Record<Exclude<NonNullable<Asked['list']>, 'owed' | 'approvals'>, readonly string[]>> = {
  out: ['loan'], overdue: ['loan'], cleaning: ['cleaning', 'inspection'], repair: ['repair'], reservations: ['reservation'], 'claimed-returned': ['claimed-returned'], missing: ['missing'], lost: ['lost'], transfers: ['transfer'], jobs: ['job', 'porter'],
};
/** Lists of loans and money are a desk's own; where the equipment is concerns every desk. */
const ofDesk = ['out', 'overdue', 'reservations', 'claimed-returned', 'owed', 'approvals'];
const mostRows = 1_000;

/** Holdings as asked for, as far as they concern the viewer: a clerk the own desks' lists, a porter own ones. */
export async function findHoldings(reading: Reading, viewer: Viewer, asked: Asked): Promise<{ rows: Holding[]; next?: string }> {
  const { holdings } = reading;
  const { ids, assetId, first, after } = asked;
  if (ids) return { rows: await shown(reading, viewer, await holdings.findMany(ids)) };
  const paged = { limit: first, ...(after === undefined ? {} : { after }) };
  const question = assetId === undefined ? listOf(viewer, asked, reading.at) : { index: 'history', where: { assetId }, order: 'desc' as const };
  if (!question) return { rows: [] };
  const page = await holdings.query({ ...question, ...paged });
  return { rows: await shown(reading, viewer, page.rows), ...(page.next === undefined ? {} : { next: page.next }) };
}

type Question = Omit<Query, 'limit' | 'after'>;

function listOf(viewer: Viewer, { list, pointId }: Asked, at: string): Question | undefined {
  if (!seesEquipment(viewer)) return viewer.roles.includes('porter') ? { index: 'by-person', where: { personId: viewer.id, isOpen: true } } : undefined;
  if (list === undefined) return seesEveryDesk(viewer) ? { index: 'recent', order: 'desc' } : undefined;
  const points = ofDesk.includes(list) ? pointsOf(viewer, pointId) : pointId === undefined ? 'all' : [pointId];
  if (points !== 'all' && points.length === 0) return undefined;
  if (list === 'owed' || list === 'approvals') {
    const owed = list === 'owed' ? 'refund' : 'approval';
    return points === 'all' ? { index: 'owed', where: { owed } } : { index: 'owed-at-point', where: { owed, pointId: points } };
  }
  const uses = usesOfList[list];
  const range = list === 'overdue' ? { range: { to: later(at, 1) } } : {};
  return points === 'all' ? { index: 'list', where: { list: uses }, ...range } : { index: 'list-of-point', where: { list: uses, pointId: points }, ...range };
}

/** The dispatcher sees that something is out, at every desk; a clerk asks for own desks alone. */
function pointsOf(viewer: Viewer, pointId: string | undefined): readonly string[] | 'all' {
  if (seesEveryDesk(viewer) || viewer.roles.includes('dispatcher')) return pointId === undefined ? 'all' : [pointId];
  return pointId === undefined ? viewer.units.slice(0, mostRows) : viewer.units.filter((id) => id === pointId);
}

async function shown({ borrowers, at }: Reading, viewer: Viewer, found: readonly Loaded<HoldingState>[]): Promise<Holding[]> {
  const visible = found.filter((one): one is Found => one.state.status !== 'none' && (seesEquipment(viewer) || one.state.personId === viewer.id));
  const idsOf = visible.flatMap(({ state }) => borrowerIdOf(state) ?? []);
  const details = seesBorrowers(viewer) ? await borrowers.getMany(idsOf) : new Map<string, BorrowerDetails>();
  return visible.map((one) => dto(one, { at, details }));
}

const borrowerIdOf = ({ loan, reservation }: KnownHolding): string | undefined => loan?.borrowerId ?? reservation?.borrowerId;

/** The borrower of a holding, for whoever may see all of them: the desk that lent, the supervisor, the auditor. */
export function borrowerFor(viewer: Viewer, state: HoldingState): string | undefined {
  if (state.status === 'none' || !(actsAt(viewer, state.pointId) || viewer.roles.includes('auditor'))) return undefined;
  return borrowerIdOf(state);
}

function dto({ id, version, state }: Found, { at, details }: { at: string; details: ReadonlyMap<string, BorrowerDetails> }): Holding {
  const { status, use, since, kind, todo, pointId, deposit, settlement, reservation, jobId, transfer, personId, fault } = state;
  const piece = 'piece' in state ? state.piece : undefined;
  return {
    id, version, status, use, since, kind, todo: { ...todo },
    ...present({
      assetId: piece?.assetId, assetNo: piece?.assetNo, homeId: piece?.homeId, placeId: piece?.placeId, pointId, borrower: maskedBorrower(state, details), loan: loanDto(state, at),
      deposit: deposit && { ...withoutDrawer(deposit), heldFen: heldFen(deposit), receipts: deposit.receipts.map((receipt) => ({ ...receipt })) },
      settlement: settlement && { keepFen: settlement.keepFen, reason: settlement.reason, proposedById: settlement.proposedById, at: settlement.at },
      reservation: reservation && { from: reservation.from, until: reservation.until, standId: reservation.standId, isMissed: reservation.isMissed }, jobId: transfer?.jobId ?? jobId, personId, fault,
    }),
  };
}

function withoutDrawer({ drawerId: _, ...deposit }: NonNullable<KnownHolding['deposit']>) {
  return deposit;
}

function maskedBorrower(state: KnownHolding, details: ReadonlyMap<string, BorrowerDetails>): Holding['borrower'] {
  const id = borrowerIdOf(state);
  const known = id === undefined ? undefined : details.get(id);
  if (id === undefined || !known) return undefined;
  return { id, name: maskedName(known.name), ...present({ phoneEnd: known.phone?.slice(-4) }) };
}

function loanDto({ loan, use, status }: KnownHolding, at: string): Holding['loan'] {
  if (!loan) return undefined;
  const { givenAt, dueAt, chased, extensions, overrideReason, returnedAt, condition, lastCalledAt } = loan;
  return { givenAt, dueAt, isOverdue: status === 'open' && use === 'loan' && dueAt <= at, extensions, ...present({ chased, overrideReason, returnedAt, condition, lastCalledAt }) };
}
