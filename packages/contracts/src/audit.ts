/** audit: the ledger of everything, the custody of one delivery, verification. */
import { z } from 'zod';
import { ActorDto, CivilDate, Id, Instant, JobKind, page, PageQuery, Priority } from './common.ts';
import { get } from './route.ts';
import { JobStatus } from './dispatch.ts';

/** One ledger entry: the raw event as it came from the bus. */
export const LedgerEntry = z.object({
  index: z.int(), eventId: z.string(), type: z.string(), source: z.string(), aggregateId: z.string(), seq: z.int(), occurredAt: Instant, recordedAt: Instant, ledgeredAt: Instant, actor: ActorDto, data: z.unknown(), hash: z.string(), previousHash: z.string(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** One stretch of custody: who held it, from when to when, proven how; `proven: false` is a gap that has a name. */
export const CustodyStretch = z.object({
  holder: z.object({ kind: z.enum(['place', 'person']), id: z.string() }),
  from: Instant.optional(), until: Instant.optional(),
  proof: z.object({ method: z.string(), byId: z.string().optional(), eventId: z.string() }).optional(),
  proven: z.boolean(),
});

export const Delivery = z.object({
  ref: z.string(), jobId: Id.optional(), no: z.int().optional(), date: CivilDate, kind: JobKind, priority: Priority, status: JobStatus, outcome: z.enum(['done', 'failed']).optional(), fromId: Id, toId: Id, patientId: Id.optional(), requestedUnitId: Id,
  porterId: Id.optional(), receiverId: Id.optional(), requestedAt: Instant, pickedUpAt: Instant.optional(), handedOverAt: Instant.optional(), closedAt: Instant.optional(), itemCount: z.int(), exceptions: z.array(z.string()), accurate: z.boolean().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

const allow = ['auditor', 'supervisor'] as const;

export const auditRoutes = {
  deliveries: get('/v1/deliveries', {
    summary: 'Deliveries (trips and consignments) of a day, newest first', allow: [...allow],
    query: z.strictObject({ date: CivilDate.optional(), kind: JobKind.optional(), status: z.enum(['open', 'closed', 'cancelled']).optional(), ...PageQuery }), ok: page(Delivery),
  }),
  delivery: get('/v1/deliveries/:ref', {
    summary: 'One delivery: custody and every event, recomputed from the ledger', allow: [...allow], params: z.strictObject({ ref: z.string().max(80) }),
    ok: z.object({ delivery: Delivery, items: z.array(z.object({ code: z.string(), type: z.string(), stretches: z.array(CustodyStretch) })), custody: z.array(CustodyStretch), entries: z.array(LedgerEntry), verified: z.boolean() }),
  }),
  history: get('/v1/histories/:ref', {
    summary: 'Every event of one belongings, holding, trip, consignment or job, recomputed from the ledger', allow: [...allow], params: z.strictObject({ ref: z.string().max(80) }),
    ok: z.object({ ref: z.string(), entries: z.array(LedgerEntry), verified: z.boolean() }),
  }),
  ledger: get('/v1/ledger', {
    summary: 'Size, head and Merkle root', allow: [...allow],
    ok: z.object({ size: z.int(), segments: z.int(), head: z.string(), root: z.string(), ledgeredAt: Instant.optional(), checkpoint: z.object({ size: z.int(), root: z.string(), at: Instant }).optional() }),
  }),
  verify: get('/v1/ledger/verification', {
    summary: 'Recomputes the whole ledger: hashes, links, gapless sequences', allow: [...allow],
    ok: z.object({ valid: z.boolean(), size: z.int(), root: z.string(), firstBad: z.int().optional(), problem: z.string().optional(), ms: z.int() }),
  }),
  exportLedger: get('/v1/ledger/segments', {
    summary: 'Segments as they stand, for the auditors\' own verifier', allow: [...allow],
    query: z.strictObject({ from: z.coerce.number().int().min(0).default(0), first: z.coerce.number().int().min(1).max(50).default(10) }),
    ok: z.object({ rows: z.array(z.record(z.string(), z.unknown())), next: z.int().optional() }),
  }),
} as const;
