/** loans: equipment, who has it, deposits of money and the drawers they lie in (LOA-1 to LOA-5, DEL-8). */
import { z } from 'zod';
import { CivilDate, Code, type EventOf, Id, Ids, Instant, Label, Mode, Note, page, PageQuery, PersonName, type Precaution, Written } from './common.ts';
import { get, post } from './route.ts';

/** One use of one asset (architecture, question 9); while it is open, it is the asset's status. */
export const holdingUses = ['loan', 'job', 'porter', 'cleaning', 'repair', 'transfer', 'missing', 'lost', 'claimed-returned', 'retired', 'inspection', 'reservation'] as const;
export const HoldingUse = z.enum(holdingUses);
export type HoldingUse = z.infer<typeof HoldingUse>;
/** LOA-2: what is shown of an asset, computed from its open holding, its upkeep and the clock. */
export const assetStatuses = ['available', 'held', 'out', 'overdue', 'inspect', 'clean', 'repair', 'missing', 'lost', 'claimed-returned', 'retired'] as const;
export const AssetStatus = z.enum(assetStatuses);
export type AssetStatus = z.infer<typeof AssetStatus>;
export const tenders = ['cash', 'wechat', 'alipay', 'card'] as const;
export const Tender = z.enum(tenders);
export type Tender = z.infer<typeof Tender>;
export const conditions = ['ok', 'dirty', 'damaged'] as const;
export const Condition = z.enum(conditions);
export type Condition = z.infer<typeof Condition>;
export const identityKinds = ['id-card', 'passport', 'permit', 'other'] as const;
/** How an overdue loan is chased, in order. */
export const chaseStages = ['reminder', 'overdue', 'list', 'call', 'supervisor'] as const;
export const ChaseStage = z.enum(chaseStages);
export type ChaseStage = z.infer<typeof ChaseStage>;

/** Money in fen. */
export const Fen = z.int().min(0).max(100_000_000);
const Reason = z.string().trim().min(1).max(200);
/** `wheelchair`, `flat-cart`, `umbrella`, `bench`: kinds are data. */
export const AssetKindCode = z.string().regex(/^[a-z]+(-[a-z]+)*$/).max(32);
const Minutes = z.int().min(1).max(43_200);
const Phone = z.string().regex(/^\+?\d{5,15}$/);

/** LOA-1: the lending conditions of a kind. */
const kindFields = {
  code: AssetKindCode,
  name: Label,
  /** A counted pool: numbered pieces without a serial of their own. */
  pooled: z.boolean(),
  /** Jobs of this way of travel take one (LOA-4). */
  mode: Mode.optional(),
  /** Deposit by the asset's deposit class. */
  depositsFen: z.record(AssetKindCode, Fen),
  rent: z.literal('none'),
  defaultMinutes: Minutes,
  maxMinutes: Minutes,
  /** One open loan of this kind per borrower. */
  oneEach: z.boolean(),
  cleanAfterUse: z.boolean(),
  /** DEL-8: checked off every day, or not lent from the next day on. */
  dailyCleaning: z.boolean(),
  /** LOA-5 */
  inspectionDays: z.int().min(1).max(3_650).optional(),
  ladder: z.strictObject({ reminderMinutes: Minutes, listMinutes: Minutes, callMinutes: Minutes, supervisorMinutes: Minutes }).default({ reminderMinutes: 15, listMinutes: 120, callMinutes: 1_440, supervisorMinutes: 4_320 }),
};
export const AssetKind = z.object({ id: Id, version: z.int(), ...kindFields });
export type AssetKind = z.infer<typeof AssetKind>;

const assetFields = {
  /** Asset number, as painted on it. */
  no: Code,
  /** What its QR code says. */
  code: Code,
  kind: AssetKindCode,
  serial: Code.optional(),
  homeId: Id,
  depositClass: AssetKindCode,
  /** Whether a deposit is taken for it. */
  charged: z.boolean(),
};
export const Asset = z.object({
  id: Id, version: z.int(), ...assetFields, placeId: Id, status: AssetStatus, depositFen: Fen,
  holdingId: Id.optional(), use: HoldingUse.optional(), dueAt: Instant.optional(), lastCleanedAt: Instant.optional(),
  /** DEL-8: from then on it may not be lent unless it is cleaned before. */
  cleanBy: Instant.optional(),
  inspectBy: Instant.optional(), registeredAt: Instant,
});
export type Asset = z.infer<typeof Asset>;

const Todo = z.object({ repair: z.boolean(), transfer: z.boolean(), clean: z.boolean() });
const Receipt = z.object({ date: CivilDate, no: z.int() });
export const Deposit = z.object({ tender: Tender.optional(), takenFen: Fen, refundedFen: Fen, keptFen: Fen, heldFen: Fen, receipts: z.array(Receipt), waivedReason: z.string().optional() });
export const Holding = z.object({
  id: Id, version: z.int(), status: z.enum(['planned', 'open', 'closed']), use: HoldingUse, since: Instant, kind: AssetKindCode,
  assetId: Id.optional(), assetNo: z.string().optional(), homeId: Id.optional(), placeId: Id.optional(), pointId: Id.optional(), todo: Todo,
  /** Masked: `张*三`, the last digits of the phone. */
  borrower: z.object({ id: z.string(), name: z.string(), phoneEnd: z.string().optional() }).optional(),
  loan: z.object({ givenAt: Instant, dueAt: Instant, isOverdue: z.boolean(), chased: ChaseStage.optional(), extensions: z.int(), overrideReason: z.string().optional(), returnedAt: Instant.optional(), condition: Condition.optional(), lastCalledAt: Instant.optional() }).optional(),
  deposit: Deposit.optional(),
  settlement: z.object({ keepFen: Fen, reason: z.string(), proposedById: z.string(), at: Instant }).optional(),
  reservation: z.object({ from: Instant, until: Instant, standId: Id, isMissed: z.boolean() }).optional(),
  jobId: Id.optional(), personId: Id.optional(), fault: z.string().optional(),
});
export type Holding = z.infer<typeof Holding>;

export const movements = ['taken', 'refunded', 'kept', 'restored'] as const;
/** Double entry: the lines of one movement add up to nothing. */
const Lines = z.array(z.object({ account: z.string(), fen: z.int() }));
export const Drawer = z.object({
  id: Id, version: z.int(), status: z.enum(['open', 'counted']), pointId: Id, date: CivilDate, shift: Code, openedById: z.string(), openedAt: Instant, floatFen: Fen, expectedFen: z.int(),
  totals: z.array(z.object({ tender: Tender, takenFen: Fen, refundedFen: Fen, countedFen: Fen.optional() })), keptFen: z.int(), movedInFen: Fen, movedOutFen: Fen,
  countedFen: Fen.optional(), differenceFen: z.int().optional(), countedById: z.string().optional(), note: z.string().optional(),
  /** What was booked after the count. */
  lateEntries: z.int(), entries: z.int(),
});
export type Drawer = z.infer<typeof Drawer>;

/** What the journal of a drawer lists; `forfeited` is kept because the piece was given up as lost, `waived` is a deposit not taken. */
export const journalKinds = ['taken', 'refunded', 'kept', 'forfeited', 'restored', 'waived', 'cash-in', 'cash-out'] as const;
export const JournalRow = z.object({
  id: z.string(), at: Instant, kind: z.enum(journalKinds), fen: Fen, tender: Tender.optional(), byId: z.string(), isLate: z.boolean(),
  holdingId: Id.optional(), assetId: Id.optional(), assetNo: z.string().optional(), receipt: Receipt.optional(), reason: z.string().optional(),
});
export type JournalRow = z.infer<typeof JournalRow>;

export const Stocktake = z.object({
  id: Id, version: z.int(), status: z.enum(['open', 'finished']), standId: Id, startedById: z.string(), startedAt: Instant,
  expected: z.array(Id), found: z.array(Id), unexpected: z.array(Id), missing: z.array(Id), unknownCodes: z.array(z.string()),
});
export type Stocktake = z.infer<typeof Stocktake>;

export const AssetNeed = z.object({ id: Id, version: z.int(), jobId: Id, mode: Mode, status: z.enum(['heard', 'given', 'missing', 'ended']), fromId: Id, personId: Id.optional(), holdingId: Id.optional(), since: Instant });
export type AssetNeed = z.infer<typeof AssetNeed>;

const ofAsset = { assetId: Id };
const money = { assetId: Id, pointId: Id, drawerId: Id, tender: Tender, fen: Fen, lines: Lines };

/** Payloads: ids and figures; borrowers by subject id and keyed digests (question 15). */
export const loansEvents = {
  'kind-set': z.object(kindFields),
  'asset-registered': z.object({ ...assetFields, dailyCleaning: z.boolean(), inspectionDays: z.int().optional() }),
  'asset-upkeep-heard': z.object({ lastCleanedAt: Instant.optional(), inspectedAt: Instant.optional(), placeId: Id.optional(), placedAt: Instant.optional(), isRetired: z.boolean().optional() }),
  'inspection-due': z.object({ dueAt: Instant }),
  /** DEL-8: the day ended without its check-off. */
  'cleaning-undone': z.object({ date: CivilDate }),
  'holding-opened': z.object({ ...ofAsset, assetNo: Code, kind: AssetKindCode, homeId: Id, placeId: Id, cleanAfterUse: z.boolean(), use: HoldingUse, pointId: Id.optional(), jobId: Id.optional(), personId: Id.optional(), isIsolated: z.boolean().optional() }),
  'holding-turned': z.object({ ...ofAsset, use: HoldingUse, placeId: Id, todo: Todo }),
  'holding-handed': z.object({ ...ofAsset, personId: Id }),
  'holding-closed': z.object({ ...ofAsset, placeId: Id, kind: AssetKindCode }),
  'loan-given': z.object({ ...ofAsset, pointId: Id, borrowerId: z.string(), borrowerKeys: z.array(z.string()), dueAt: Instant, maxUntil: Instant, ladder: kindFields.ladder.unwrap(), overrideReason: z.string().optional() }),
  'loan-extended': z.object({ ...ofAsset, dueAt: Instant, reason: z.string().optional() }),
  'loan-chased': z.object({ ...ofAsset, stage: ChaseStage, dueAt: Instant, pointId: Id }),
  'borrower-called': z.object({ ...ofAsset, reached: z.boolean(), note: z.string().optional() }),
  'loan-returned': z.object({ ...ofAsset, placeId: Id, pointId: Id, condition: Condition, note: z.string().optional() }),
  'loan-claimed-returned': z.object({ ...ofAsset, note: z.string().optional() }),
  'asset-lost': z.object({ ...ofAsset, reason: z.string() }),
  'asset-found': z.object({ ...ofAsset, placeId: Id }),
  'asset-put-back': z.object({ ...ofAsset, placeId: Id, condition: Condition, scanned: z.boolean() }),
  'asset-cleaned': z.object({ ...ofAsset, placeId: Id }),
  'asset-inspected': z.object({ ...ofAsset, passed: z.boolean(), note: z.string().optional() }),
  'asset-repaired': z.object({ ...ofAsset, note: z.string().optional() }),
  'asset-retired': z.object({ ...ofAsset, reason: z.string() }),
  'fault-reported': z.object({ ...ofAsset, note: z.string() }),
  'transfer-wanted': z.object({ ...ofAsset, jobId: Id, fromId: Id, toId: Id, assetNo: Code, kind: AssetKindCode }),
  'transfer-ended': z.object({ ...ofAsset, jobId: Id, outcome: z.enum(['done', 'failed']) }),
  'deposit-taken': z.object({ ...money, receipt: Receipt }),
  'deposit-refunded': z.object({ ...money, receipt: Receipt }),
  'deposit-kept': z.object({ ...money, reason: z.string(), approvedById: z.string() }),
  /** A forfeited deposit is owed again, as the asset was found. */
  'deposit-restored': z.object({ ...money, reason: z.string(), approvedById: z.string() }),
  /** In the drawer that was open then: its journal shows it. */
  'deposit-waived': z.object({ ...ofAsset, reason: z.string(), approvedById: z.string(), drawerId: Id.optional(), waivedFen: Fen.optional() }),
  'settlement-proposed': z.object({ ...ofAsset, keepFen: Fen, reason: z.string(), proposedById: z.string(), proposedIn: z.string().optional() }),
  'settlement-declined': z.object({ ...ofAsset, note: z.string().optional() }),
  'reservation-made': z.object({ kind: AssetKindCode, assetId: Id.optional(), standId: Id, pointId: Id, from: Instant, until: Instant, borrowerId: z.string(), borrowerKeys: z.array(z.string()) }),
  'reservation-due': z.object({ kind: AssetKindCode }),
  'reservation-missed': z.object({ kind: AssetKindCode, pointId: Id }),
  'reservation-ended': z.object({ kind: AssetKindCode, how: z.enum(['cancelled', 'lapsed']) }),
  'asset-needed': z.object({ jobId: Id, mode: Mode, fromId: Id, toId: Id, isIsolated: z.boolean() }),
  'asset-provided': z.object({ jobId: Id, personId: Id, holdingId: Id, wasMissing: z.boolean() }),
  /** LOA-4: no chair is left for the job; dispatch pauses it with E10. */
  'asset-missing': z.object({ jobId: Id, personId: Id, mode: Mode, fromId: Id }),
  'asset-need-withdrawn': z.object({ jobId: Id }),
  'asset-need-ended': z.object({ jobId: Id }),
  /** The job goes on without one of the stock, as a dispatcher decided. */
  'asset-need-waived': z.object({ jobId: Id, reason: z.string() }),
  'drawer-opened': z.object({ pointId: Id, date: CivilDate, shift: Code, floatFen: Fen, lines: Lines }),
  'entry-booked': z.object({ entryId: z.string(), holdingId: Id, movement: z.enum(movements), tender: Tender, fen: Fen, lines: Lines, isLate: z.boolean() }),
  'cash-moved': z.object({ direction: z.enum(['in', 'out']), fen: Fen, reason: z.string(), lines: Lines }),
  'drawer-counted': z.object({ countedFen: Fen, expectedFen: z.int(), differenceFen: z.int(), note: z.string().optional(), others: z.array(z.object({ tender: Tender, countedFen: Fen, expectedFen: z.int() })).optional() }),
  'borrower-retained': z.object({ borrowerId: z.string(), until: Instant.optional() }),
  'borrower-purged': z.object({ borrowerId: z.string() }),
  'stocktake-started': z.object({ standId: Id, expected: z.array(Id) }),
  'piece-scanned': z.object({ assetId: Id.optional(), code: Code, finding: z.enum(['found', 'unexpected', 'unknown']) }),
  'stocktake-finished': z.object({ standId: Id, found: z.array(Id), missing: z.array(Id), unexpected: z.array(Id) }),
} as const;
export type LoansEvent = EventOf<typeof loansEvents>;

const params = z.strictObject({ id: Id });
const Borrower = z
  .strictObject({ name: PersonName, phone: Phone.optional(), identity: z.strictObject({ kind: z.enum(identityKinds), last4: z.string().regex(/^[0-9A-Za-z]{4}$/) }).optional() })
  .refine(({ phone, identity }) => phone !== undefined || identity !== undefined, { path: ['phone'], message: 'phone or identity' });
const assetRefusals = ['loans.asset-unknown', 'loans.asset-taken', 'loans.wrong-status'] as const;
const holdingRefusals = ['loans.holding-unknown', 'loans.wrong-status'] as const;
const deskRefusals = ['loans.point-unknown', 'loans.place-unknown'] as const;
const desk = ['clerk', 'supervisor'] as const;
const lists = ['out', 'overdue', 'cleaning', 'repair', 'reservations', 'claimed-returned', 'missing', 'lost', 'transfers', 'jobs', 'owed', 'approvals'] as const;
/** What is compared with a terminal's or an account's list, not counted in coins. */
const OtherTender = Tender.exclude(['cash']);
const Settle = z.strictObject({ refundFen: Fen.optional(), keepReason: Reason.optional() });

export const loansRoutes = {
  kinds: get('/v1/kinds', { summary: 'Kinds of equipment with their lending conditions (LOA-1)', allow: 'signed-in', ok: z.object({ rows: z.array(AssetKind) }) }),
  setKind: post('/v1/kinds', { summary: 'Sets the conditions of a kind; a loan keeps those it was given under', allow: ['administrator', 'supervisor'], body: z.strictObject(kindFields), ok: Written }),
  assets: get('/v1/assets', {
    summary: 'Assets by id, QR code, kind or home; status as of now (LOA-2)', allow: 'signed-in',
    query: z.strictObject({ ids: Ids.optional(), code: Code.optional(), kind: AssetKindCode.optional(), homeId: Id.optional(), ...PageQuery }), ok: page(Asset),
  }),
  registerAsset: post('/v1/assets', { summary: 'Registers an asset or a numbered piece of a pool', allow: ['administrator', 'supervisor'], body: z.strictObject(assetFields), ok: Written, refusals: ['loans.no-taken', 'loans.code-taken', 'loans.kind-unknown', 'loans.place-unknown', 'loans.class-unknown'] }),
  publicAsset: get('/v1/public/assets/:code', {
    summary: 'What anybody may read off the QR code: kind, number, state, last cleaned, where to return', allow: 'public', params: z.strictObject({ code: Code }),
    ok: z.object({ no: z.string(), kind: Label, state: z.enum(['available', 'in-use', 'out-of-service']), lastCleanedAt: Instant.optional(), returnTo: z.object({ placeId: Id, name: Label.optional() }) }), refusals: ['loans.asset-unknown'],
  }),
  availability: get('/v1/availability', {
    summary: 'Per kind and stand: its own pieces by status, and how many of any stand stand there ready', allow: 'signed-in', query: z.strictObject({ standId: Id.optional() }),
    ok: z.object({ rows: z.array(z.object({ kind: AssetKindCode, standId: Id, total: z.int(), available: z.int(), here: z.int(), counts: z.partialRecord(AssetStatus, z.int()) })) }),
  }),
  cleanAsset: post('/v1/assets/:id/clean', { summary: 'Cleaned and disinfected: the daily check-off, or after use (DEL-8)', allow: ['clerk', 'porter', 'supervisor'], params, ok: Written, refusals: assetRefusals }),
  reportFault: post('/v1/assets/:id/fault', { summary: 'A fault, at once: out of use, or to repair on return (LOA-5)', allow: ['clerk', 'porter', 'dispatcher', 'supervisor', 'nurse', 'head-nurse'], params, body: z.strictObject({ note: Reason }), ok: Written, refusals: assetRefusals }),
  inspectAsset: post('/v1/assets/:id/inspect', { summary: 'Inspected: passed, or to repair (LOA-5)', allow: desk, params, body: z.strictObject({ passed: z.boolean(), note: Note.optional() }), ok: Written, refusals: assetRefusals }),
  repairAsset: post('/v1/assets/:id/repaired', { summary: 'Repaired, back to use (LOA-5)', allow: desk, params, body: z.strictObject({ note: Note.optional() }), ok: Written, refusals: assetRefusals }),
  retireAsset: post('/v1/assets/:id/retire', { summary: 'Out of use for ever (LOA-5)', allow: ['supervisor'], params, body: z.strictObject({ reason: Reason }), ok: Written, refusals: assetRefusals }),
  loseAsset: post('/v1/assets/:id/lost', { summary: 'Given up as lost; a deposit held is forfeited (LOA-3)', allow: ['supervisor'], params, body: z.strictObject({ reason: Reason }), ok: Written, refusals: assetRefusals }),
  findAsset: post('/v1/assets/:id/found', { summary: 'Missing, lost or claimed returned: found again', allow: desk, params, body: z.strictObject({ placeId: Id }), ok: Written, refusals: [...assetRefusals, 'loans.place-unknown'] }),
  transferAsset: post('/v1/assets/:id/transfer', { summary: 'Wants a free asset moved to another stand', allow: ['clerk', 'dispatcher', 'supervisor'], params, body: z.strictObject({ toId: Id }), ok: Written, refusals: [...assetRefusals, 'loans.place-unknown', 'loans.same-place'] }),
  takeAsset: post('/v1/assets/:id/take', { summary: 'A porter takes one for own work (LOA-4)', allow: ['porter'], params, ok: Written, refusals: [...assetRefusals, 'loans.cleaning-due', 'loans.inspection-due'] }),
  putBackAsset: post('/v1/assets/:id/put-back', { summary: 'The closing scan of a porter: where it stands, in what condition (LOA-4)', allow: ['porter'], params, body: z.strictObject({ placeId: Id, condition: Condition }), ok: Written, refusals: [...assetRefusals, 'loans.holding-unknown', 'loans.place-unknown'] }),
  lend: post('/v1/loans', {
    summary: 'Lends an asset, or any piece of a kind, against a deposit (LOA-1, LOA-3)', allow: desk,
    body: z.strictObject({
      assetId: Id.optional(), kind: AssetKindCode.optional(), reservationId: Id.optional(), pointId: Id, borrower: Borrower.optional(), minutes: Minutes.optional(),
      deposit: z.union([z.strictObject({ tender: Tender, fen: Fen }), z.strictObject({ waivedReason: Reason })]).optional(), overrideReason: Reason.optional(),
    }).refine(({ assetId, kind, reservationId }) => [assetId, kind, reservationId].filter((one) => one !== undefined).length === 1, { path: ['assetId'], message: 'one of assetId, kind, reservationId' })
      .refine(({ borrower, reservationId }) => (borrower === undefined) === (reservationId !== undefined), { path: ['borrower'], message: 'a borrower, unless reserved' }),
    ok: Written,
    refusals: [...assetRefusals, ...deskRefusals, 'loans.kind-unknown', 'loans.holding-unknown', 'loans.none-free', 'loans.borrower-taken', 'loans.cleaning-due', 'loans.inspection-due', 'loans.deposit-required', 'loans.deposit-amount', 'loans.supervisor-required', 'loans.drawer-closed', 'loans.too-long'],
  }),
  reserve: post('/v1/reservations', {
    summary: 'Reserves one of a kind ahead', allow: desk, body: z.strictObject({ kind: AssetKindCode, assetId: Id.optional(), standId: Id, pointId: Id, from: Instant, until: Instant, borrower: Borrower }), ok: Written,
    refusals: [...deskRefusals, 'loans.kind-unknown', 'loans.asset-unknown', 'loans.time-past', 'loans.too-long'],
  }),
  cancelReservation: post('/v1/holdings/:id/cancel', { summary: 'Cancels a reservation', allow: desk, params, ok: Written, refusals: holdingRefusals }),
  holdings: get('/v1/holdings', {
    summary: 'Who has what: by id, of an asset, or a list', allow: 'signed-in',
    query: z.strictObject({ ids: Ids.optional(), assetId: Id.optional(), list: z.enum(lists).optional(), pointId: Id.optional(), ...PageQuery }), ok: page(Holding),
  }),
  returnLoan: post('/v1/holdings/:id/return', {
    summary: 'Taken back at any stand; the deposit refunded, or a part kept with reason and approval (LOA-3)', allow: desk, params,
    body: z.strictObject({ pointId: Id, standId: Id.optional(), condition: Condition, note: Note.optional(), settle: Settle.optional() }), ok: Written,
    refusals: [...holdingRefusals, ...deskRefusals, 'loans.above-deposit', 'loans.reason-required', 'loans.drawer-closed'],
  }),
  refundDeposit: post('/v1/holdings/:id/refund', { summary: 'Refunds what is still held, by the tender it came in', allow: desk, params, body: z.strictObject({ pointId: Id, settle: Settle }), ok: Written, refusals: [...holdingRefusals, ...deskRefusals, 'loans.above-deposit', 'loans.reason-required', 'loans.drawer-closed', 'loans.nothing-held'] }),
  settleDeposit: post('/v1/holdings/:id/settlement', { summary: 'Approves or declines that a part is kept, in the supervisor\'s own session', allow: ['supervisor'], params, body: z.strictObject({ approve: z.boolean(), note: Note.optional() }), ok: Written, refusals: [...holdingRefusals, 'loans.nothing-proposed', 'loans.own-proposal'] }),
  restoreDeposit: post('/v1/holdings/:id/restore', { summary: 'A forfeited deposit is owed again, as the asset was found', allow: ['supervisor'], params, body: z.strictObject({ reason: Reason }), ok: Written, refusals: [...holdingRefusals, 'loans.nothing-kept'] }),
  extendLoan: post('/v1/holdings/:id/extend', { summary: 'Extends a loan', allow: desk, params, body: z.strictObject({ minutes: Minutes, reason: Note.optional() }), ok: Written, refusals: [...holdingRefusals, 'loans.too-long'] }),
  logCall: post('/v1/holdings/:id/call', { summary: 'The borrower was called', allow: desk, params, body: z.strictObject({ reached: z.boolean(), note: Note.optional() }), ok: Written, refusals: holdingRefusals }),
  claimReturned: post('/v1/holdings/:id/claimed-returned', { summary: 'The borrower says it was returned; nobody finds it', allow: desk, params, body: z.strictObject({ note: Note.optional() }), ok: Written, refusals: holdingRefusals }),
  revealBorrower: post('/v1/holdings/:id/borrower', {
    summary: 'Name, phone and identity of a borrower, with a reason; recorded as access', allow: ['clerk', 'supervisor', 'auditor'], params, body: z.strictObject({ reason: Reason }),
    ok: z.object({ name: z.string(), phone: z.string().optional(), identity: z.object({ kind: z.enum(identityKinds), last4: z.string() }).optional() }), refusals: ['loans.holding-unknown', 'loans.borrower-unknown'],
  }),
  needs: get('/v1/needs', { summary: 'Jobs that wait for a chair', allow: 'signed-in', query: z.strictObject({ jobIds: Ids.optional(), ...PageQuery }), ok: page(AssetNeed) }),
  waiveNeed: post('/v1/needs/:id/waive', { summary: 'The job goes on without a chair of the stock, with a reason', allow: ['dispatcher', 'supervisor'], params, body: z.strictObject({ reason: Reason }), ok: Written, refusals: ['loans.need-unknown', 'loans.wrong-status'] }),
  drawers: get('/v1/drawers', { summary: 'Cash drawers of a point, newest first', allow: 'signed-in', query: z.strictObject({ ids: Ids.optional(), pointId: Id.optional(), ...PageQuery }), ok: page(Drawer) }),
  openDrawer: post('/v1/drawers', { summary: 'Opens the drawer of a shift at a point, with its float', allow: desk, body: z.strictObject({ pointId: Id, shift: Code, floatFen: Fen }), ok: Written, refusals: [...deskRefusals, 'loans.point-taken'] }),
  moveCash: post('/v1/drawers/:id/cash', { summary: 'Cash put in or taken out, with a reason', allow: desk, params, body: z.strictObject({ direction: z.enum(['in', 'out']), fen: Fen.min(1), reason: Reason }), ok: Written, refusals: ['loans.drawer-unknown', 'loans.drawer-closed'] }),
  countDrawer: post('/v1/drawers/:id/count', { summary: 'Counts the cash, and the other tenders by their lists, at the end of the shift; a difference needs a note', allow: desk, params, body: z.strictObject({ countedFen: Fen, others: z.array(z.strictObject({ tender: OtherTender, countedFen: Fen })).max(3).optional(), note: Reason.optional() }), ok: Written, refusals: ['loans.drawer-unknown', 'loans.drawer-closed', 'loans.note-required'] }),
  drawerJournal: get('/v1/drawers/:id/journal', { summary: 'What was taken, refunded, kept, forfeited and waived in a drawer, newest first', allow: ['clerk', 'supervisor', 'auditor'], params, ok: z.object({ rows: z.array(JournalRow) }), refusals: ['loans.drawer-unknown'] }),
  stocktakes: get('/v1/stocktakes', { summary: 'Stocktakes of a stand, newest first', allow: ['clerk', 'supervisor', 'auditor', 'administrator'], query: z.strictObject({ ids: Ids.optional(), standId: Id.optional(), ...PageQuery }), ok: page(Stocktake) }),
  startStocktake: post('/v1/stocktakes', { summary: 'Starts a stocktake of what should stand there', allow: desk, body: z.strictObject({ standId: Id }), ok: Written, refusals: ['loans.point-unknown', 'loans.place-unknown', 'loans.stand-taken'] }),
  scanPiece: post('/v1/stocktakes/:id/scan', { summary: 'Scans a piece: found, unexpected or unknown', allow: desk, params, body: z.strictObject({ code: Code }), ok: Written, refusals: ['loans.stocktake-unknown', 'loans.stocktake-finished'] }),
  finishStocktake: post('/v1/stocktakes/:id/finish', { summary: 'Ends it: what was not found is missing', allow: desk, params, ok: Written, refusals: ['loans.stocktake-unknown', 'loans.stocktake-finished'] }),
} as const;

/** DEL-8, ESC-1: precautions after which equipment is cleaned before anybody else uses it. */
export const isolationPrecautions: readonly Precaution[] = ['contact', 'droplet', 'airborne'];
