/** delivery: consignments of items from hand to hand (DEL-1 to DEL-3). */
import { z } from 'zod';
import { CancelCode, Code, type EventOf, ExceptionCode, Id, Ids, Instant, JobKind, Label, Note, page, PageQuery, Priority, ProofMethod, Role, Written } from './common.ts';
import { get, post } from './route.ts';

/** What an item is, seen from its label. */
export const ItemType = z.enum(['tube', 'pathology', 'blood-product', 'report', 'request-form', 'infusion', 'injection', 'medicine', 'parcel', 'linen-bag', 'container', 'other']);

/** DEL-1: each kind is a template. */
export const Template = z.object({
  kind: JobKind,
  name: Label,
  askedBy: z.array(Role),
  defaultPriority: Priority,
  /** Whether every item has a code that is scanned; otherwise pieces are counted. */
  scanned: z.boolean(),
  itemTypes: z.array(ItemType),
  /** Receiver proof that suffices. */
  proof: z.array(ProofMethod),
  maxItems: z.int(),
});
export type Template = z.infer<typeof Template>;

export const Item = z.strictObject({ code: Code, type: ItemType });
export type Item = z.infer<typeof Item>;

export const consignmentStatuses = ['requested', 'at-pickup', 'picked-up', 'at-dropoff', 'handed-over', 'closed', 'cancelled'] as const;
const Scan = z.strictObject({ code: Code, method: z.enum(['scan', 'typed']).default('scan') });

export const Consignment = z.object({
  id: Id, version: z.int(), status: z.enum(consignmentStatuses), jobId: Id, kind: JobKind, priority: Priority, fromId: Id, toId: Id, patientId: Id.optional(), readyAt: Instant,
  /** DEL-2: by when an urgent specimen must be at the laboratory. */
  urgentBy: Instant.optional(),
  items: z.array(z.object({ code: z.string(), type: ItemType, state: z.enum(['expected', 'picked-up', 'handed-over', 'rejected', 'missing']) })),
  pause: z.object({ code: ExceptionCode, since: Instant, pauses: z.boolean() }).optional(),
  outcome: z.enum(['done', 'failed']).optional(),
  giverId: Id.optional(), receiverId: Id.optional(), requestedById: z.string(), requestedUnitId: Id, note: z.string().optional(),
});
export type Consignment = z.infer<typeof Consignment>;

const Codes = z.array(z.object({ code: Code, method: z.enum(['scan', 'typed']) }));

export const deliveryEvents = {
  'consignment-requested': z.object({
    jobId: Id, kind: JobKind, priority: Priority, fromId: Id, toId: Id, patientId: Id.optional(), readyAt: Instant, items: z.array(z.object({ code: Code, type: ItemType })), requestedById: z.string(), requestedUnitId: Id, urgentReason: z.string().optional(), note: z.string().optional(),
  }),
  'consignment-job-heard': z.object({ no: z.int() }),
  'consignment-assignee-heard': z.object({ personId: Id.optional() }),
  'consignment-request-unheard': z.object({}),
  /** DEL-2: an urgent specimen is not at the laboratory in time. */
  'consignment-overdue': z.object({ by: Instant }),
  'consignment-arrived': z.object({ personId: Id, at: z.enum(['pick-up', 'drop-off']) }),
  'consignment-picked-up': z.object({ personId: Id, giverId: Id, giverMethod: ProofMethod, fromId: Id, items: Codes }),
  'consignment-handed-over': z.object({ personId: Id, receiverId: Id, method: ProofMethod, toId: Id, items: Codes, rejected: z.array(z.object({ code: Code, reason: z.string() })) }),
  'consignment-closed': z.object({ outcome: z.enum(['done', 'failed']) }),
  'consignment-cancelled': z.object({ code: CancelCode, byId: z.string(), note: z.string().optional() }),
  'consignment-excepted': z.object({ code: ExceptionCode, personId: z.string(), note: z.string().optional(), itemCodes: z.array(Code), pauses: z.boolean() }),
  'consignment-resumed': z.object({ personId: z.string() }),
} as const;
export type DeliveryEvent = EventOf<typeof deliveryEvents>;

const params = z.strictObject({ id: Id });
const refusals = ['delivery.consignment-unknown', 'delivery.wrong-status', 'delivery.consignment-ended', 'delivery.not-yours'] as const;
const porterRefusals = [...refusals, 'delivery.not-accepted'] as const;

export const deliveryRoutes = {
  templates: get('/v1/templates', { summary: 'The kinds as templates (DEL-1)', allow: 'signed-in', ok: z.object({ rows: z.array(Template) }) }),
  consignments: get('/v1/consignments', { summary: 'Consignments by id, or a unit\'s', allow: 'signed-in', query: z.strictObject({ ids: Ids.optional(), unitId: Id.optional(), ...PageQuery }), ok: page(Consignment) }),
  requestConsignment: post('/v1/consignments', {
    summary: 'Requests a delivery', allow: ['nurse', 'head-nurse', 'dispatcher'],
    // Pieces without codes (counted kinds) are given as a number; they are then called PCS-1, PCS-2 …
    body: z.strictObject({
      kind: JobKind, fromId: Id, toId: Id, priority: Priority.optional(), patientId: Id.optional(), readyAt: Instant.optional(), items: z.array(Item).max(100).default([]), pieces: z.int().min(1).max(100).optional(), urgentReason: z.string().min(1).max(100).optional(), note: Note.optional(),
    }),
    ok: Written,
    refusals: ['delivery.kind-unknown', 'delivery.place-unknown', 'delivery.same-place', 'delivery.not-received-there', 'delivery.blood-product', 'delivery.item-twice', 'delivery.item-in-use', 'delivery.item-type', 'delivery.urgent-reason-required', 'delivery.time-past', 'delivery.not-your-ward', 'delivery.not-asked-by-you', 'delivery.items-required', 'delivery.too-many-items'],
  }),
  arriveConsignment: post('/v1/consignments/:id/arrive', { summary: 'The porter arrives', allow: ['porter'], params, body: z.strictObject({ at: z.enum(['pick-up', 'drop-off']), placeCode: Code.optional() }), ok: Written, refusals: [...porterRefusals, 'delivery.wrong-place'] }),
  scanItem: post('/v1/consignments/:id/scan', {
    summary: 'Says whether a code belongs to this consignment; a foreign one is recorded as E06', allow: ['porter'], params, body: Scan, ok: z.object({ id: Id, version: z.int(), expected: z.int() }), refusals: [...porterRefusals, 'delivery.item-foreign', 'delivery.blood-product'],
  }),
  pickUpItems: post('/v1/consignments/:id/pick-up', {
    summary: 'Every item scanned, count and codes match, from a named person (DEL-3)', allow: ['porter'], params, body: z.strictObject({ giverBadge: Code, scans: z.array(Scan).min(1).max(100) }), ok: Written,
    refusals: [...porterRefusals, 'delivery.not-arrived', 'delivery.item-foreign', 'delivery.item-twice', 'delivery.items-missing', 'delivery.giver-unknown', 'delivery.giver-not-entitled', 'delivery.blood-product', 'delivery.excepted'],
  }),
  handOverItems: post('/v1/consignments/:id/hand-over', {
    summary: 'Every item scanned again and handed to a named receiver entitled there; an item may be rejected with a reason', allow: ['porter'], params,
    body: z.strictObject({ receiverBadge: Code, receiverPin: z.string().min(4).max(32).optional(), scans: z.array(Scan).max(100), rejected: z.array(z.strictObject({ code: Code, reason: z.string().min(1).max(200) })).max(100).default([]) }), ok: Written,
    refusals: [...porterRefusals, 'delivery.not-arrived', 'delivery.item-foreign', 'delivery.item-twice', 'delivery.items-missing', 'delivery.receiver-unknown', 'delivery.receiver-not-entitled', 'delivery.receiver-is-porter', 'delivery.excepted'],
  }),
  exceptConsignment: post('/v1/consignments/:id/exception', { summary: 'Missing, extra, damaged, leaking, unlabelled, wrong recipient: at once, with a reason (DEL-3)', allow: ['porter', 'nurse', 'head-nurse', 'dispatcher'], params, body: z.strictObject({ code: ExceptionCode, note: Note.optional(), itemCodes: z.array(Code).max(100).default([]) }), ok: Written, refusals: [...porterRefusals, 'delivery.note-required'] }),
  resumeConsignment: post('/v1/consignments/:id/resume', { summary: 'Goes on after an exception; items named missing stay out', allow: ['porter', 'dispatcher', 'nurse', 'head-nurse'], params, ok: Written, refusals: [...porterRefusals, 'delivery.not-paused'] }),
  cancelConsignment: post('/v1/consignments/:id/cancel', { summary: 'Cancels before pick-up, with a reason', allow: ['nurse', 'head-nurse', 'dispatcher', 'supervisor'], params, body: z.strictObject({ code: CancelCode, note: Note.optional() }), ok: Written, refusals: [...refusals, 'delivery.already-picked-up'] }),
} as const;
