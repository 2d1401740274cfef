/** escort: patients and beds; trips with their checks. */
import { z } from 'zod';
import { CancelCode, Code, type EventOf, ExceptionCode, Id, Ids, Instant, Mode, Note, page, PageQuery, PersonName, Precaution, Priority, ProofMethod, Tube, Written } from './common.ts';
import { get, post } from './route.ts';

const careFields = {
  sex: z.enum(['female', 'male', 'other']),
  age: z.int().min(0).max(130),
  wardId: Id,
  bed: Code,
  precautions: z.array(Precaution).max(11),
  tubes: z.array(Tube).max(5),
  critical: z.boolean(),
  /** Cannot look after themself (ESC-2). */
  dependent: z.boolean(),
};
export const Patient = z.object({
  id: Id,
  version: z.int(),
  ...careFields,
  /** As the caller may see it: whole for the own ward's nurse, masked (张*) otherwise. */
  name: z.string(),
  nameMasked: z.boolean(),
  /** Present where the caller may see them. */
  admissionNo: z.string().optional(),
  wristband: z.string().optional(),
  discharged: z.boolean(),
});
export type Patient = z.infer<typeof Patient>;

export const tripStatuses = ['requested', 'at-pickup', 'picked-up', 'at-dropoff', 'handed-over', 'closed', 'cancelled'] as const;
export const Reason = z.enum(['examination', 'treatment', 'admission', 'discharge', 'transfer', 'surgery']);
export const Accompaniment = z.enum(['none', 'nurse', 'doctor', 'family']);
export const Companion = z.strictObject({ kind: z.enum(['nurse', 'doctor', 'family']), name: PersonName, relation: z.string().min(1).max(64) });

export const Trip = z.object({
  id: Id, version: z.int(), status: z.enum(tripStatuses), jobId: Id, patientId: Id, fromId: Id, toId: Id, bed: z.string(), reason: Reason, mode: Mode, priority: Priority,
  readyAt: Instant, precautions: z.array(Precaution), tubes: z.array(Tube), critical: z.boolean(), dependent: z.boolean(), accompaniment: Accompaniment,
  /** ESC-2: recorded on the way; the name only for those on the job and the auditor. */
  companion: z.object({ kind: Companion.shape.kind, relation: z.string() }).optional(),
  identity: z.object({ pickUp: z.boolean(), dropOff: z.boolean() }),
  tubesChecked: z.object({ pickUp: z.boolean(), dropOff: z.boolean() }),
  pause: z.object({ code: ExceptionCode, since: Instant, pauses: z.boolean() }).optional(),
  outcome: z.enum(['done', 'failed']).optional(),
  receiverId: Id.optional(), requestedById: z.string(), requestedUnitId: Id, note: z.string().optional(), wish: z.string().optional(),
});
export type Trip = z.infer<typeof Trip>;

/** ESC-7: the identifiers that were compared; never their values, never the bed. */
export const IdentifierKind = z.enum(['wristband', 'admission-no', 'spoken-name']);
const IdentityCheck = z.object({ at: z.enum(['pick-up', 'drop-off']), kinds: z.array(IdentifierKind), methods: z.array(ProofMethod), matched: z.boolean() });

export const escortEvents = {
  'patient-admitted': z.object({ wardId: Id, bed: Code, precautions: z.array(Precaution), tubes: z.array(Tube), critical: z.boolean(), dependent: z.boolean(), digest: z.string(),
    /** Keyed digests of admission number and wristband: what their uniqueness is checked by. */
    keys: z.object({ admission: z.string(), band: z.string() }),
  }),
  'patient-moved': z.object({ wardId: Id, bed: Code }),
  'patient-care-changed': z.object({ precautions: z.array(Precaution), tubes: z.array(Tube), critical: z.boolean(), dependent: z.boolean() }),
  'patient-discharged': z.object({}),
  /** Counts the unmaskings of a person on a day (at most 30 in an hour). */
  'patient-revealed': z.object({ patientId: Id }),
  'trip-requested': z.object({
    jobId: Id, patientId: Id, fromId: Id, toId: Id, bed: Code, reason: Reason, mode: Mode, priority: Priority, readyAt: Instant, precautions: z.array(Precaution), tubes: z.array(Tube),
    critical: z.boolean(), dependent: z.boolean(), accompaniment: Accompaniment, requestedById: z.string(), requestedUnitId: Id, urgentReason: z.string().optional(), note: z.string().optional(), wish: z.string().optional(),
  }),
  'trip-job-heard': z.object({ no: z.int() }),
  'trip-assignee-heard': z.object({ personId: Id.optional() }),
  'trip-request-unheard': z.object({}),
  'trip-arrived': z.object({ personId: Id, at: z.enum(['pick-up', 'drop-off']) }),
  'identity-checked': IdentityCheck.extend({ personId: Id }),
  'companion-recorded': z.object({ kind: Companion.shape.kind, relation: z.string(), subjectId: z.string() }),
  'tubes-checked': z.object({ at: z.enum(['pick-up', 'drop-off']), tubes: z.array(Tube), personId: Id }),
  'patient-picked-up': z.object({ personId: Id, fromId: Id }),
  'patient-handed-over': z.object({ personId: Id, receiverId: Id, method: ProofMethod, toId: Id }),
  'trip-closed': z.object({ outcome: z.enum(['done', 'failed']) }),
  'trip-cancelled': z.object({ code: CancelCode, byId: z.string(), note: z.string().optional() }),
  'trip-excepted': z.object({ code: ExceptionCode, personId: z.string(), note: z.string().optional(), pauses: z.boolean(), divertToId: Id.optional() }),
  'trip-resumed': z.object({ personId: z.string() }),
} as const;
export type EscortEvent = EventOf<typeof escortEvents>;

const params = z.strictObject({ id: Id });
const tripRefusals = ['escort.trip-unknown', 'escort.wrong-status', 'escort.trip-ended', 'escort.not-yours'] as const;
const porterRefusals = [...tripRefusals, 'escort.not-accepted'] as const;

export const escortRoutes = {
  patients: get('/v1/patients', {
    summary: 'Patients by id or of a ward; names masked by role', allow: 'signed-in',
    query: z.strictObject({ ids: Ids.optional(), wardId: Id.optional(), ...PageQuery, first: z.coerce.number().int().min(1).max(500).default(200) }), ok: page(Patient),
  }),
  findPatient: post('/v1/patients/find', {
    summary: 'By wristband, admission number, bed or the beginning of a name, inside the caller\'s wards (body, so that nothing personal stands in a URL)', lane: 1, allow: ['nurse', 'head-nurse', 'dispatcher', 'supervisor'],
    body: z.strictObject({ text: z.string().min(1).max(64), wardId: Id.optional() }), ok: z.object({ rows: z.array(Patient) }),
  }),
  revealPatient: post('/v1/patients/:id/reveal', { summary: 'Unmasks one patient, with a reason; recorded as access', allow: ['dispatcher', 'supervisor', 'auditor'], params, body: z.strictObject({ reason: z.string().min(3).max(200) }), ok: Patient, refusals: ['escort.patient-unknown', 'escort.too-many-reveals'] }),
  admitPatient: post('/v1/patients', {
    summary: 'Admits a patient to a bed', allow: ['administrator', 'nurse', 'head-nurse'],
    body: z.strictObject({ ...careFields, name: PersonName, admissionNo: Code, wristband: Code }), ok: Written, refusals: ['escort.bed-taken', 'escort.admission-no-taken', 'escort.wristband-taken', 'escort.ward-unknown'],
  }),
  movePatient: post('/v1/patients/:id/move', { summary: 'Moves a patient to another bed', allow: ['nurse', 'head-nurse'], params, body: z.strictObject({ wardId: Id, bed: Code }), ok: Written, refusals: ['escort.patient-unknown', 'escort.patient-discharged', 'escort.bed-taken', 'escort.ward-unknown'] }),
  changePatientCare: post('/v1/patients/:id/care', {
    summary: 'Precautions, tubes, critical, dependent as they are now (ESC-2, ESC-3)', allow: ['nurse', 'head-nurse'], params,
    body: z.strictObject({ precautions: careFields.precautions, tubes: careFields.tubes, critical: careFields.critical, dependent: careFields.dependent }), ok: Written, refusals: ['escort.patient-unknown', 'escort.patient-discharged'],
  }),
  dischargePatient: post('/v1/patients/:id/discharge', { summary: 'Discharges a patient; frees the bed', allow: ['nurse', 'head-nurse'], params, ok: Written, refusals: ['escort.patient-unknown'] }),
  trips: get('/v1/trips', {
    summary: 'Trips by id, or a unit\'s', allow: 'signed-in', query: z.strictObject({ ids: Ids.optional(), unitId: Id.optional(), ...PageQuery }), ok: page(Trip),
  }),
  requestTrip: post('/v1/trips', {
    summary: 'Requests an escort (ESC-1)', allow: ['nurse', 'head-nurse', 'dispatcher'],
    body: z.strictObject({
      patientId: Id, fromId: Id, bed: Code.optional(), toId: Id, reason: Reason, mode: Mode, priority: Priority.default('P3'), readyAt: Instant.optional(), precautions: z.array(Precaution).max(11), tubes: z.array(Tube).max(5).optional(),
      accompaniment: Accompaniment, urgentReason: z.string().min(1).max(100).optional(), note: Note.optional(), wish: z.string().max(64).optional(), again: z.boolean().optional(),
    }),
    ok: Written,
    refusals: ['escort.patient-unknown', 'escort.patient-discharged', 'escort.place-unknown', 'escort.ward-unknown', 'escort.bed-unknown', 'escort.same-place', 'escort.accompaniment-required', 'escort.urgent-reason-required', 'escort.already-requested', 'escort.time-past', 'escort.not-your-ward'],
  }),
  arriveTrip: post('/v1/trips/:id/arrive', { summary: 'The porter arrives at pick-up or drop-off', allow: ['porter'], params, body: z.strictObject({ at: z.enum(['pick-up', 'drop-off']), placeCode: Code.optional() }), ok: Written, refusals: [...porterRefusals, 'escort.wrong-place'] }),
  checkIdentity: post('/v1/trips/:id/identity', {
    summary: 'Two identifiers, compared here (ESC-7); a mismatch is refused and recorded as E05', allow: ['porter'], params,
    body: z.strictObject({ at: z.enum(['pick-up', 'drop-off']), wristband: Code.optional(), admissionNo: Code.optional(), spokenName: PersonName.optional(), typed: z.boolean().optional() }),
    ok: Written, refusals: [...porterRefusals, 'escort.two-identifiers-required', 'escort.identity-mismatch', 'escort.not-arrived', 'escort.excepted'],
  }),
  recordCompanion: post('/v1/trips/:id/companion', { summary: 'Who accompanies (ESC-2)', allow: ['porter'], params, body: Companion, ok: Written, refusals: porterRefusals }),
  checkTubes: post('/v1/trips/:id/tubes', { summary: 'Every tube and line checked (ESC-3)', allow: ['porter'], params, body: z.strictObject({ at: z.enum(['pick-up', 'drop-off']), tubes: z.array(Tube).max(5) }), ok: Written, refusals: [...porterRefusals, 'escort.tubes-missing', 'escort.not-arrived'] }),
  pickUpPatient: post('/v1/trips/:id/pick-up', { summary: 'The journey starts', allow: ['porter'], params, ok: Written, refusals: [...porterRefusals, 'escort.not-arrived', 'escort.identity-unchecked', 'escort.companion-required', 'escort.tubes-unchecked', 'escort.excepted'] }),
  handOverPatient: post('/v1/trips/:id/hand-over', {
    summary: 'To a named receiver entitled at that place', allow: ['porter'], params, body: z.strictObject({ receiverBadge: Code, receiverPin: z.string().min(4).max(32).optional() }), ok: Written,
    refusals: [...porterRefusals, 'escort.not-arrived', 'escort.identity-unchecked', 'escort.tubes-unchecked', 'escort.receiver-unknown', 'escort.receiver-not-entitled', 'escort.receiver-is-porter', 'escort.excepted'],
  }),
  exceptTrip: post('/v1/trips/:id/exception', { summary: 'An abnormal condition, at once (ESC-5); may turn the journey', allow: ['porter', 'nurse', 'head-nurse', 'dispatcher'], params, body: z.strictObject({ code: ExceptionCode, note: Note.optional(), divertToId: Id.optional() }), ok: Written, refusals: [...porterRefusals, 'escort.note-required', 'escort.place-unknown'] }),
  resumeTrip: post('/v1/trips/:id/resume', { summary: 'Goes on after an exception', allow: ['porter', 'dispatcher', 'nurse', 'head-nurse'], params, ok: Written, refusals: [...porterRefusals, 'escort.not-paused'] }),
  cancelTrip: post('/v1/trips/:id/cancel', { summary: 'Cancels before pick-up, with a reason', allow: ['nurse', 'head-nurse', 'dispatcher', 'supervisor'], params, body: z.strictObject({ code: CancelCode, note: Note.optional() }), ok: Written, refusals: [...tripRefusals, 'escort.already-picked-up'] }),
} as const;
