/** storage: belongings under a ticket, their conditions, points, counts and images (STO-1 to STO-12). */
import { z } from 'zod';
import { CivilDate, Code, type EventOf, Id, Instant, Note, page, PageQuery, PersonName, WallTime, Written } from './common.ts';
import { get, post, raw } from './route.ts';

/** STO-3: what is not accepted; each is asked for by name. */
export const goodsCategories = ['valuables', 'flammable', 'corrosive', 'toxic', 'radioactive', 'weapons', 'food', 'living', 'other'] as const;
export const GoodsCategory = z.enum(goodsCategories);
export type GoodsCategory = z.infer<typeof GoodsCategory>;

export const pieceKinds = ['bag', 'suitcase', 'backpack', 'box', 'clothing', 'umbrella', 'pushchair', 'other'] as const;
const PieceKind = z.enum(pieceKinds);
/** STO-4: a numbered seal, the owner's lock, or neither. */
export const Closure = z.strictObject({ by: z.enum(['seal', 'lock', 'none']), no: Code.optional() });
export type Closure = z.infer<typeof Closure>;
const Look = z.string().trim().min(1).max(100).regex(/^[^\p{Cc}\p{Cs}\p{Cf}]+$/u);
const Piece = z.object({ kind: PieceKind, fragile: z.boolean(), tag: z.string(), closure: Closure, slot: z.string(), imageId: Id.optional() });
export type Piece = z.infer<typeof Piece>;
const PieceBody = z.strictObject({ kind: PieceKind, look: Look, fragile: z.boolean().default(false), tag: Code, closure: Closure, slot: Code.optional(), imageId: Id.optional() });
export type PieceBody = z.infer<typeof PieceBody>;

const Phone = z.string().regex(/^\+?\d{4,15}$/);
export const DepositorBody = z.strictObject({ name: PersonName.optional(), phone: Phone.optional(), wristband: Code.optional(), bed: Code.optional() });
export type DepositorBody = z.infer<typeof DepositorBody>;
export const IdDocument = z.strictObject({ kind: z.enum(['id-card', 'passport', 'permit', 'insurance-card', 'other']), lastFour: z.string().regex(/^[0-9A-Za-z]{4}$/) });
export type IdDocument = z.infer<typeof IdDocument>;
const Signature = z.strictObject({ imageId: Id.optional(), name: PersonName.optional() });

/** STO-12: every clause that the rule names, in both languages. */
const Clause = z.strictObject({ zh: z.string().min(1).max(300), en: z.string().min(1).max(600) });
export const clauseNames = ['free', 'refused', 'seal', 'threeDays', 'lostTicket', 'delegate', 'liability'] as const;
export const Clauses = z.strictObject({ free: Clause, refused: Clause, seal: Clause, threeDays: Clause, lostTicket: Clause, delegate: Clause, liability: Clause });
export type Clauses = z.infer<typeof Clauses>;
export const Conditions = z.object({ id: Id, no: z.int(), date: CivilDate, clauses: Clauses });
export type Conditions = z.infer<typeof Conditions>;
const Accepted = z.object({ id: Id, no: z.int(), date: CivilDate });

/** What is settled per point, as data. */
const pointFields = {
  slots: z.array(Code).min(1).max(1_000),
  unclaimedSlots: z.array(Code).min(1).max(1_000),
  /** STO-4: whether a piece without lock or seal is taken on the depositor's named acceptance. */
  unsealed: z.enum(['accepted', 'refused']).default('accepted'),
  /** STO-7: hours before the deadline at which a notice is due. */
  remindHours: z.array(z.int().min(1).max(72)).min(1).max(5).default([24]),
  /** STO-9: failed matches after which nobody tries on. */
  matchTries: z.int().min(1).max(10).default(3),
  copyKeptDays: z.int().min(1).max(365).default(30),
  photoKeptDays: z.int().min(1).max(365).default(30),
  /** STO-7: attempts to reach the owner after the deadline, before anything else may be proposed. */
  contactsNeeded: z.int().min(1).max(10).default(1),
};
export const PointBody = z.strictObject({ pointId: Id, ...pointFields });
export const Point = z.object({ pointId: Id, version: z.int(), ...pointFields, freeSlots: z.array(z.string()), freeUnclaimedSlots: z.array(z.string()) });
export type Point = z.infer<typeof Point>;
const PointSettings = z.object({ pointId: Id, ...pointFields });

export const belongingsStatuses = ['stored', 'unclaimed', 'claimed', 'handed-on', 'disposed'] as const;
const DisposalHow = z.enum(['security', 'police', 'disposed']);

/** A row of a list: nothing of a person, no look of a piece. */
export const BelongingsRow = z.object({
  id: Id, version: z.int(), status: z.enum(belongingsStatuses), pointId: Id, no: z.string(), depositedAt: Instant, deadline: Instant, pieceCount: z.int(),
  slots: z.array(z.string()), tags: z.array(z.string()), isFragile: z.boolean(), isLost: z.boolean(), isReminded: z.boolean(), isMoved: z.boolean(), contacts: z.int(),
  waits: z.enum(['delegate', 'disposal-approval', 'disposal-witness']).optional(),
});
export type BelongingsRow = z.infer<typeof BelongingsRow>;

/** One belongings whole; looks, photos and the depositor only where the record may be revealed (STO-9). */
export const Belongings = BelongingsRow.extend({
  party: z.enum(['patient', 'visitor']), pieces: z.array(Piece.extend({ look: z.string().optional() })), isUnsealed: z.boolean(), conditions: Accepted, isRevealed: z.boolean(),
  depositor: z.object({ name: z.string().optional(), phone: z.string().optional(), wristband: z.string().optional(), bed: z.string().optional(), description: z.string().optional(), acceptedBy: z.string().optional() }).optional(),
  pastTickets: z.array(z.object({ no: z.string(), endedBy: z.enum(['exchange', 'replaced']) })),
  prints: z.object({ ticket: z.int(), label: z.int() }),
  lost: z.object({ at: Instant, failures: z.int(), isFrozen: z.boolean(), isMatched: z.boolean() }).optional(),
  delegate: z.object({
    requestedById: z.string(), verifiedById: z.string().optional(), isCalledBack: z.boolean(),
    /** STO-10: for the supervisor alone, who verifies both. */
    papers: z.object({ depositorDocument: IdDocument, delegateDocument: IdDocument, delegateName: z.string() }).optional(),
  }).optional(),
  disposal: z.object({ how: DisposalHow, proposedById: z.string(), approvedById: z.string().optional() }).optional(),
  inventory: z.object({ byId: z.string(), isComplete: z.boolean() }).optional(),
  closed: z.object({ at: Instant, how: z.string(), clerkId: z.string(), isReportedLate: z.boolean() }).optional(),
});
export type Belongings = z.infer<typeof Belongings>;

/** What a ticket of 58 mm and its label twin say. */
export const TicketSheet = z.object({
  no: z.string(), qr: z.string(), pointId: Id, nth: z.int(), depositedAt: Instant, deadline: Instant, deadlineDate: CivilDate, deadlineTime: WallTime,
  pieces: z.array(z.object({ kind: PieceKind, tag: z.string(), slot: z.string(), closure: Closure, fragile: z.boolean() })), isUnsealed: z.boolean(), isFree: z.literal(true), conditions: Conditions,
});
export type TicketSheet = z.infer<typeof TicketSheet>;

/** STO-11: where count and register part. */
export const Difference = z.object({ kind: z.enum(['missing', 'unexpected', 'misplaced']), tag: z.string(), slot: z.string(), expectedSlot: z.string().optional(), belongingsId: Id.optional() });
export type Difference = z.infer<typeof Difference>;
const Counted = z.strictObject({ slot: Code, tag: Code });
const ExpectedPiece = z.object({ slot: z.string(), tag: z.string(), belongingsId: Id, no: z.string(), fragile: z.boolean() });
export const Count = z.object({ id: Id, version: z.int(), pointId: Id, shiftId: Id.optional(), at: Instant, byId: z.string(), expected: z.int(), counted: z.int(), differences: z.array(Difference) });
export type Count = z.infer<typeof Count>;

export const imagePurposes = ['piece', 'copy', 'signature', 'disposal'] as const;
const ImagePurpose = z.enum(imagePurposes);
const mediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** Names an image, and until when it is kept (absent: until told otherwise). */
const Images = z.array(z.object({ imageId: Id, until: Instant.optional() }));
const Details = { detailsId: Id, digest: z.string() };
const Reminder = z.object({ at: Instant, hours: z.int() });
const TicketOpened = { no: z.string(), code: z.string(), day: CivilDate, seq: z.int() };

export const storageEvents = {
  'conditions-published': z.object({ no: z.int(), date: CivilDate, clauses: Clauses }),
  'point-configured': PointSettings,
  'goods-refused': z.object({ pointId: Id, categories: z.array(GoodsCategory), referredToPolice: z.boolean() }),
  'belongings-deposited': z.object({
    ...TicketOpened, ...Details, pointId: Id, party: z.enum(['patient', 'visitor']), deadline: Instant, reminders: z.array(Reminder), pieces: z.array(Piece), isUnsealed: z.boolean(), conditions: Accepted,
    phoneKey: z.string().optional(), images: Images,
  }),
  'ticket-printed': z.object({ what: z.enum(['ticket', 'label']), nth: z.int() }),
  'belongings-reminded': z.object({ hours: z.int(), isLate: z.boolean() }),
  'belongings-unclaimed': z.object({ deadline: Instant }),
  'claim-stopped': z.object({ reason: z.enum(['ticket-mismatch', 'ticket-replaced', 'ticket-frozen', 'tag-mismatch', 'seal-broken']), byId: z.string() }),
  'seal-inventoried': z.object({ ...Details, byId: z.string(), isComplete: z.boolean() }),
  'belongings-claimed': z.object({
    ...Details, no: z.string(), how: z.enum(['owner', 'delegate', 'lost-ticket', 'exchange']), clerkId: z.string(), tags: z.array(z.string()), signedBy: z.enum(['image', 'name']), images: Images,
    verifiedById: z.string().optional(), inventoriedById: z.string().optional(), riskOf: z.literal('depositor').optional(),
  }),
  'ticket-reported-lost': z.object({ byId: z.string(), claimed: z.object({ at: Instant, clerkId: z.string(), how: z.string() }).optional() }),
  'features-matched': z.object({ byId: z.string() }),
  'features-mismatched': z.object({ byId: z.string(), failures: z.int(), isFrozen: z.boolean() }),
  'matching-thawed': z.object({ byId: z.string() }),
  'ticket-unfrozen': z.object({ byId: z.string() }),
  'ticket-replaced': z.object({ ...TicketOpened, ...Details, byId: z.string(), images: Images }),
  'delegate-requested': z.object({ ...Details, byId: z.string(), isCalledBack: z.boolean() }),
  'delegate-verified': z.object({ byId: z.string(), requestedById: z.string() }),
  'delegate-refused': z.object({ byId: z.string(), requestedById: z.string() }),
  'contact-attempted': z.object({ ...Details, byId: z.string(), channel: z.enum(['phone', 'sms', 'ward', 'other']), isReached: z.boolean() }),
  'belongings-extended': z.object({ byId: z.string(), contactById: z.string(), deadline: Instant, reminders: z.array(Reminder) }),
  'belongings-moved': z.object({ byId: z.string(), slots: z.array(z.object({ tag: z.string(), slot: z.string() })), toUnclaimed: z.boolean() }),
  'disposal-proposed': z.object({ byId: z.string(), how: DisposalHow }),
  'disposal-approved': z.object({ byId: z.string(), proposedById: z.string() }),
  'disposal-withdrawn': z.object({ byId: z.string() }),
  'belongings-handed-on': z.object({ to: z.enum(['security', 'police']), receiptNo: z.string(), proposedById: z.string(), approvedById: z.string(), witnessId: z.string(), images: Images }),
  'belongings-disposed': z.object({ proposedById: z.string(), approvedById: z.string(), witnessId: z.string(), images: Images }),
  'count-taken': z.object({ pointId: Id, shiftId: Id.optional(), byId: z.string(), expected: z.int(), counted: z.int() }),
  'count-differed': z.object({ pointId: Id, shiftId: Id.optional(), differences: z.array(Difference) }),
  'image-taken': z.object({ purpose: ImagePurpose, hash: z.string(), bytes: z.int(), mediaType: z.enum(mediaTypes) }),
  'image-named': z.object({ by: Id, until: Instant.optional() }),
  'image-purged': z.object({ hash: z.string() }),
} as const;
export type StorageEvent = EventOf<typeof storageEvents>;

const desk = ['clerk', 'supervisor'] as const;
const readers = ['clerk', 'supervisor', 'auditor'] as const;
const params = z.strictObject({ id: Id });
const common = ['storage.belongings-unknown', 'storage.wrong-status'] as const;
const images = ['storage.image-unknown'] as const;
const goods = z.array(z.strictObject({ category: GoodsCategory, answer: z.enum(['confirmed', 'refused']) })).max(9);
const contents = { pieceCount: z.int().min(1).max(20), isPresent: z.boolean(), pieces: z.array(PieceBody).min(1).max(20), goods, conditionsId: Id, description: Note.optional(), unsealedAcceptedBy: PersonName.optional() };
const contentRefusals = [
  ...images, 'storage.presence-required', 'storage.count-mismatch', 'storage.goods-unconfirmed', 'storage.conditions-outdated', 'storage.seal-number-required', 'storage.acceptance-required', 'storage.unsealed-refused',
  'storage.tag-twice', 'storage.seal-twice', 'storage.slot-twice', 'storage.slot-unknown', 'storage.no-slot-free', 'storage.tag-taken', 'storage.seal-taken', 'storage.slot-taken', 'storage.depositor-required',
] as const;
const checked = { ticket: Code, pieces: z.array(z.strictObject({ tag: Code, seal: z.enum(['intact', 'broken', 'none']) })).min(1).max(20), signature: Signature };
const claimRefusals = [...common, ...images, 'storage.ticket-mismatch', 'storage.ticket-replaced', 'storage.ticket-frozen', 'storage.tag-mismatch', 'storage.seal-unchecked', 'storage.seal-broken', 'storage.signature-required', 'storage.two-people-required'] as const;
const lostRefusals = [...common, 'storage.not-lost', 'storage.not-matched', 'storage.document-required'] as const;
const BelongingsList = z.enum(['open', 'due-today', 'overdue', 'unclaimed', 'lost', 'approvals', 'closed']);

export const storageRoutes = {
  conditions: get('/v1/conditions', { summary: 'The conditions of storage in force, and the versions before (STO-12)', allow: 'signed-in', ok: z.object({ current: Conditions.optional(), rows: z.array(Conditions) }) }),
  publishConditions: post('/v1/conditions', { summary: 'A new version, from its date on', allow: ['administrator', 'supervisor'], body: z.strictObject({ date: CivilDate, clauses: Clauses }), ok: Written }),
  points: get('/v1/points', { summary: 'Points where belongings are kept, with their free places', allow: [...readers, 'administrator'], ok: z.object({ rows: z.array(Point) }) }),
  configurePoint: post('/v1/points', { summary: 'Places and settings of a point', allow: ['administrator', 'supervisor'], body: PointBody, ok: Written, refusals: ['storage.slot-twice'] }),

  belongings: get('/v1/belongings', { summary: 'A list of the desk, nothing of a person in it', allow: readers, query: z.strictObject({ list: BelongingsList.default('open'), pointId: Id.optional(), ...PageQuery }), ok: page(BelongingsRow) }),
  oneBelongings: get('/v1/belongings/:id', { summary: 'One belongings whole; recorded as access', allow: readers, params, ok: Belongings }),
  findBelongings: post('/v1/belongings/find', { summary: 'By ticket, number, tag, seal or the last four of a phone (body, so that nothing personal stands in a URL)', allow: readers, body: z.strictObject({ text: z.string().min(1).max(200) }), ok: z.object({ rows: z.array(BelongingsRow) }) }),
  deposit: post('/v1/belongings', {
    summary: 'Takes belongings in (STO-1 to STO-5, STO-12)', allow: desk, body: z.strictObject({ pointId: Id, party: z.enum(['patient', 'visitor', 'none']), depositor: DepositorBody, ...contents }), ok: Written,
    refusals: ['storage.point-unknown', 'storage.not-for-you', ...contentRefusals],
  }),
  refuseGoods: post('/v1/refusals', { summary: 'Records that goods were refused and nothing was taken (STO-3)', allow: desk, body: z.strictObject({ pointId: Id, categories: z.array(GoodsCategory).min(1).max(9) }), ok: Written, refusals: ['storage.point-unknown'] }),
  printTicket: post('/v1/belongings/:id/print', { summary: 'Data of the ticket or its label; counts each print, the number stays', allow: desk, params, body: z.strictObject({ what: z.enum(['ticket', 'label']) }), ok: z.object({ id: Id, version: z.int(), sheet: TicketSheet }), refusals: [...common, 'storage.ticket-frozen'] }),
  claim: post('/v1/belongings/:id/claim', {
    summary: 'Ticket, matching tags, intact seals, signature (STO-8); by a verified delegate (STO-10)', allow: desk, params, body: z.strictObject({ ...checked, by: z.enum(['owner', 'delegate']).default('owner'), document: IdDocument.optional() }), ok: Written,
    refusals: [...claimRefusals, 'storage.not-verified', 'storage.proof-required'],
  }),
  exchange: post('/v1/belongings/:id/exchange', { summary: 'Putting in or taking out: a claim and a new ticket in one save (STO-6)', allow: desk, params, body: z.strictObject({ check: z.strictObject(checked), contents: z.strictObject(contents) }), ok: Written, refusals: [...new Set([...claimRefusals, ...contentRefusals])] }),
  inventorySeal: post('/v1/belongings/:id/inventory', { summary: 'A second person counts what a broken seal was to keep', allow: ['supervisor'], params, body: z.strictObject({ isComplete: z.boolean(), note: Note.optional() }), ok: Written, refusals: common }),

  reportLost: post('/v1/belongings/:id/lost', {
    summary: 'Freezes the ticket at once (STO-9); of one already claimed it says who, when and by which clerk', allow: desk, params, ok: z.object({ id: Id, version: z.int(), outcome: z.enum(['frozen', 'claimed-before']), claimed: z.object({ at: Instant, clerkId: z.string(), how: z.string() }).optional() }), refusals: common,
  }),
  matchFeatures: post('/v1/belongings/:id/lost/match', {
    summary: 'Two features, typed before the record is revealed (STO-9)', allow: desk, params,
    body: z.strictObject({ features: z.array(z.strictObject({ of: z.enum(['look', 'kind', 'pieces', 'name', 'phone', 'bed', 'wristband', 'description']), text: z.string().trim().min(1).max(100) })).length(2) }),
    ok: Written, refusals: [...common, 'storage.not-lost', 'storage.match-frozen', 'storage.features-mismatched', 'storage.feature-twice'],
  }),
  liftFreeze: post('/v1/belongings/:id/lost/lift', { summary: 'Lets match again after failures, or lifts a freeze made by mistake', allow: ['supervisor'], params, body: z.strictObject({ what: z.enum(['matching', 'ticket']) }), ok: Written, refusals: [...common, 'storage.not-lost', 'storage.two-people-required'] }),
  claimLost: post('/v1/belongings/:id/lost/claim', {
    summary: 'Claim without the ticket: matched features, ID document and its copy (STO-9)', allow: desk, params, body: z.strictObject({ pieces: checked.pieces, signature: Signature, document: IdDocument, copyImageId: Id }), ok: Written,
    refusals: [...lostRefusals, ...images, 'storage.tag-mismatch', 'storage.seal-unchecked', 'storage.seal-broken', 'storage.signature-required', 'storage.two-people-required'],
  }),
  replaceTicket: post('/v1/belongings/:id/lost/replace', { summary: 'A new ticket voids the lost one; the clock goes on', allow: desk, params, body: z.strictObject({ document: IdDocument, copyImageId: Id }), ok: Written, refusals: [...lostRefusals, ...images] }),

  requestDelegate: post('/v1/belongings/:id/delegate', {
    summary: 'Ticket and both documents go to the supervisor (STO-10)', allow: desk, params,
    body: z.strictObject({ ticket: Code, depositorDocument: IdDocument, delegateDocument: IdDocument, delegateName: PersonName, isCalledBack: z.boolean() }), ok: Written, refusals: [...common, 'storage.ticket-mismatch', 'storage.ticket-replaced', 'storage.ticket-frozen', 'storage.already-requested'],
  }),
  decideDelegate: post('/v1/belongings/:id/delegate/decide', { summary: 'The supervisor verifies or refuses, in an own session', allow: ['supervisor'], params, body: z.strictObject({ verified: z.boolean() }), ok: Written, refusals: [...common, 'storage.not-requested', 'storage.two-people-required'] }),

  logContact: post('/v1/belongings/:id/contacts', { summary: 'An attempt to reach the owner (STO-7)', allow: desk, params, body: z.strictObject({ channel: z.enum(['phone', 'sms', 'ward', 'other']), isReached: z.boolean(), note: Note.optional() }), ok: Written, refusals: [...common, 'storage.too-many-contacts'] }),
  extend: post('/v1/belongings/:id/extend', { summary: 'More days after somebody else reached the owner', allow: ['supervisor'], params, body: z.strictObject({ days: z.int().min(1).max(30) }), ok: Written, refusals: [...common, 'storage.not-reached', 'storage.two-people-required', 'storage.disposal-proposed'] }),
  movePieces: post('/v1/belongings/:id/move', { summary: 'To other places; what is unclaimed to the unclaimed place', allow: desk, params, body: z.strictObject({ slots: z.array(z.strictObject({ tag: Code, slot: Code })).min(1).max(20) }), ok: Written, refusals: [...common, 'storage.slot-unknown', 'storage.slot-twice', 'storage.slot-taken', 'storage.tag-mismatch'] }),
  proposeDisposal: post('/v1/belongings/:id/disposal', { summary: 'Proposes what is done with the unclaimed, once no notice was skipped', allow: desk, params, body: z.strictObject({ how: DisposalHow }), ok: Written, refusals: [...common, 'storage.not-moved', 'storage.notice-skipped', 'storage.ticket-frozen', 'storage.disposal-proposed'] }),
  approveDisposal: post('/v1/belongings/:id/disposal/approve', { summary: 'The supervisor approves, in an own session', allow: ['supervisor'], params, ok: Written, refusals: [...common, 'storage.not-proposed', 'storage.ticket-frozen', 'storage.two-people-required'] }),
  withdrawDisposal: post('/v1/belongings/:id/disposal/withdraw', { summary: 'Takes the proposal back', allow: desk, params, ok: Written, refusals: [...common, 'storage.not-proposed'] }),
  confirmDisposal: post('/v1/belongings/:id/disposal/confirm', {
    summary: 'The witness, in an own session, with the photo or the receipt', allow: ['clerk', 'supervisor', 'dispatcher', 'porter'], params, body: z.strictObject({ imageId: Id.optional(), receiptNo: Code.optional() }), ok: Written,
    refusals: [...common, ...images, 'storage.not-proposed', 'storage.not-approved', 'storage.ticket-frozen', 'storage.two-people-required', 'storage.photo-required', 'storage.receipt-required'],
  }),

  countSheet: get('/v1/points/:id/count-sheet', { summary: 'What the register expects, by place and tag (STO-11)', allow: readers, params, ok: z.object({ at: Instant, rows: z.array(ExpectedPiece) }) }),
  takeCount: post('/v1/counts', { summary: 'What was counted; differences are published by name (STO-11)', allow: desk, body: z.strictObject({ pointId: Id, shiftId: Id.optional(), counted: z.array(Counted).max(1_000) }), ok: z.object({ id: Id, version: z.int(), differences: z.array(Difference) }), refusals: ['storage.point-unknown', 'storage.tag-twice'] }),
  counts: get('/v1/counts', { summary: 'Counts of a point, latest first', allow: readers, query: z.strictObject({ pointId: Id.optional(), ...PageQuery }), ok: page(Count) }),

  uploadImage: raw('/v1/images', { summary: 'A photo, copy or signature; metadata is taken out, the rest sealed', allow: [...desk, 'dispatcher', 'porter'], takes: { types: mediaTypes, maxBytes: 4_900_000 }, query: z.strictObject({ purpose: ImagePurpose }), ok: z.object({ id: Id, version: z.int() }), refusals: ['storage.not-an-image'] }),
  image: get('/v1/images/:id', { summary: 'The image; a copy of a document for the supervisor alone, recorded as access', allow: readers, params, ok: z.unknown() }),
  publicTicket: get('/v1/public/tickets/:code', {
    summary: 'Number, deadline and state of a ticket; nobody\'s name', allow: 'public', params: z.strictObject({ code: z.string().max(200) }), ok: z.object({ no: z.string(), deadline: Instant, status: z.enum(['stored', 'unclaimed', 'frozen', 'replaced', 'claimed', 'closed']) }), refusals: ['storage.ticket-unknown'],
  }),
} as const;
