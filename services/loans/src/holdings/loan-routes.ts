import { loansRoutes } from '@orderly/contracts';
import { Refusal } from '@orderly/platform';
import { present } from '@orderly/platform/domain';
import type { Mount, Request } from '@orderly/platform/http';
import type { BorrowerDetails, Borrowers } from '../borrowers.ts';
import type { Neighbours } from '../neighbours.ts';
import { requirePlace } from '../places.ts';
import type { Stock } from '../stock.ts';
import { actsAt, requirePoint } from '../viewer.ts';
import type { HoldingCommand, HoldingFacts } from './commands.ts';
import type { HoldingState } from './holding.ts';

type Routes = typeof loansRoutes;
type OnHolding = Pick<Request<Routes['cancelReservation']>, 'params' | 'command' | 'user'>;
export type LoanRoutes = {
  readonly mount: Mount;
  readonly stock: Stock;
  readonly neighbours: Neighbours;
  readonly borrowers: Borrowers;
  readonly keysOf: (details: BorrowerDetails) => readonly string[];
  readonly nextReceipt: () => Promise<{ date: string; no: number }>;
  readonly drawerAt: (pointId: string) => Promise<string | undefined>;
};

/** Lending, taking back, money: a clerk at the own desks, the supervisor everywhere. */
export function loanRoutes(deps: LoanRoutes): void {
  const { mount, neighbours } = deps;
  mount(loansRoutes.lend, (request) => lend(deps, request));
  mount(loansRoutes.reserve, (request) => reserve(deps, request));
  mount(loansRoutes.returnLoan, async (request) => {
    const { standId, pointId, ...body } = request.body;
    const placeId = standId ?? pointId;
    requirePoint(request.user, pointId);
    await requirePlace(neighbours, placeId);
    const { settle, ...rest } = present(body);
    return handle(deps, request, { command: { type: 'return', data: { ...rest, placeId, pointId, ...(settle === undefined ? {} : { settle: present(settle) }) } }, facts: () => moneyFacts(deps, pointId) });
  });
  mount(loansRoutes.refundDeposit, (request) => {
    const { pointId, settle } = request.body;
    requirePoint(request.user, pointId);
    return handle(deps, request, { command: { type: 'refund', data: { pointId, settle: present(settle) } }, facts: () => moneyFacts(deps, pointId) });
  });
  mount(loansRoutes.settleDeposit, (request) => handle(deps, request, { command: { type: 'settle', data: present(request.body) }, facts: (state) => drawerFacts(deps, state) }));
  mount(loansRoutes.restoreDeposit, (request) => handle(deps, request, { command: { type: 'restore', data: request.body }, facts: (state) => drawerFacts(deps, state) }));
  mount(loansRoutes.extendLoan, (request) => handle(deps, request, { command: { type: 'extend', data: present(request.body) }, isOwnDesk: true }));
  mount(loansRoutes.logCall, (request) => handle(deps, request, { command: { type: 'log-call', data: present(request.body) }, isOwnDesk: true }));
  mount(loansRoutes.claimReturned, (request) => handle(deps, request, { command: { type: 'claim-returned', data: present(request.body) }, isOwnDesk: true }));
  mount(loansRoutes.cancelReservation, (request) => handle(deps, request, { command: { type: 'cancel-reservation', data: {} }, isOwnDesk: true }));
}

async function moneyFacts({ drawerAt, nextReceipt }: LoanRoutes, pointId: string): Promise<HoldingFacts> {
  return { drawerId: await drawerAt(pointId), receipt: await nextReceipt() };
}

/** What is kept moves no cash: it is booked where a drawer of the lending desk is open. */
async function drawerFacts({ drawerAt }: LoanRoutes, state: HoldingState): Promise<HoldingFacts> {
  const pointId = state.status === 'none' ? undefined : state.pointId;
  return pointId === undefined ? {} : { drawerId: await drawerAt(pointId) };
}

type Handling = { readonly command: HoldingCommand; readonly isOwnDesk?: boolean; readonly facts?: (state: HoldingState) => Promise<HoldingFacts> };

async function handle({ stock: { holdings } }: LoanRoutes, { params, command, user }: OnHolding, { command: message, isOwnDesk = false, facts }: Handling): Promise<{ id: string; version: number }> {
  const state = (await holdings.find(params.id))?.state;
  if (state === undefined || state.status === 'none' || (isOwnDesk && !actsAt(user, state.pointId))) throw new Refusal('loans.holding-unknown');
  const { id, version } = await holdings.handle(params.id, message, { ...command(), facts: async (now) => ({ ...(await facts?.(now)), holdingId: params.id }), retryTaken: ['receipt'] });
  return { id, version };
}

type Lending = Request<Routes['lend']>;

async function lend(deps: LoanRoutes, { body, user, command }: Lending): Promise<{ id: string; version: number }> {
  const how = command();
  const { stock, drawerAt, nextReceipt } = deps;
  requirePoint(user, body.pointId);
  const id = body.reservationId ?? `holding-${how.opId}`;
  const before = await stock.holdings.find(id);
  if (body.reservationId !== undefined && (!before || before.state.status === 'none' || !actsAt(user, before.state.pointId))) throw new Refusal('loans.holding-unknown');
  const assetAsked = await assetFor(deps, body, before?.state);
  const borrower = body.borrower && { details: body.borrower, borrowerId: `borrower-${how.opId}`, borrowerKeys: deps.keysOf(body.borrower) };
  const { pointId, minutes, overrideReason, deposit } = body;
  const data = { pointId, ...present({ minutes, overrideReason, deposit, borrower: borrower && { borrowerId: borrower.borrowerId, borrowerKeys: borrower.borrowerKeys } }) };
  const facts = async (): Promise<HoldingFacts> => {
    const asked = await assetAsked();
    const borrowedIn = await stock.borrowedIn(asked.conditions?.code, borrower?.borrowerKeys ?? reservedKeys(before?.state));
    return { ...asked, ...(borrowedIn === undefined ? {} : { borrowedIn }), drawerId: await drawerAt(pointId), receipt: await nextReceipt(), holdingId: id };
  };
  return withBorrower(deps, { id, isNew: before === undefined, borrower }, () =>
    stock.holdings.handle(id, { type: 'lend', data }, { ...how, facts, retryTaken: ['receipt', ...(body.kind === undefined ? [] : ['asset'])] }),
  );
}

const reservedKeys = (state: HoldingState | undefined): readonly string[] => (state === undefined || state.status === 'none' ? [] : (state.reservation?.borrowerKeys ?? []));

/** The asset asked for; or of the kind's free pieces the first that nobody has taken meanwhile. */
async function assetFor({ stock }: LoanRoutes, { assetId, kind, pointId }: Lending['body'], reserved: HoldingState | undefined): Promise<() => Promise<HoldingFacts>> {
  if (kind !== undefined) {
    if (!(await stock.conditions(kind))) throw new Refusal('loans.kind-unknown');
    const queue = (await stock.free([kind], pointId)).map((one) => one.assetId);
    return () => stock.next(queue);
  }
  const one = assetId ?? (reserved?.status === 'open' ? reserved.piece.assetId : undefined);
  if (assetId !== undefined && !(await stock.read(assetId))) throw new Refusal('loans.asset-unknown');
  return async () => (one === undefined ? {} : stock.facts(one));
}

async function reserve(deps: LoanRoutes, { body, user, command }: Request<Routes['reserve']>): Promise<{ id: string; version: number }> {
  const how = command();
  const { stock, neighbours } = deps;
  requirePoint(user, body.pointId);
  await requirePlace(neighbours, body.standId);
  const conditions = await stock.conditions(body.kind);
  if (!conditions) throw new Refusal('loans.kind-unknown');
  if (body.assetId !== undefined && (await stock.read(body.assetId))?.kind !== body.kind) throw new Refusal('loans.asset-unknown');
  const { borrower: details, ...rest } = present(body);
  const borrower = { details, borrowerId: `borrower-${how.opId}`, borrowerKeys: deps.keysOf(details) };
  const id = `holding-${how.opId}`;
  const data = { ...rest, borrowerId: borrower.borrowerId, borrowerKeys: borrower.borrowerKeys };
  return withBorrower(deps, { id, isNew: (await stock.holdings.find(id)) === undefined, borrower }, () => stock.holdings.handle(id, { type: 'reserve', data }, { ...how, facts: { conditions } }));
}

type WithBorrower = { readonly id: string; readonly isNew: boolean; readonly borrower: { readonly details: BorrowerDetails; readonly borrowerId: string } | undefined };

/** The details are sealed before the document that names them (question 15), and gone again when it is refused. */
async function withBorrower({ borrowers, stock }: LoanRoutes, { id, isNew, borrower }: WithBorrower, write: () => Promise<{ version: number }>): Promise<{ id: string; version: number }> {
  if (borrower && isNew) await borrowers.put(borrower.borrowerId, borrower.details);
  try {
    const { version } = await write();
    return { id, version };
  } catch (error) {
    if (borrower && error instanceof Refusal && !(await stock.holdings.find(id))) await borrowers.erase(borrower.borrowerId);
    throw error;
  }
}
