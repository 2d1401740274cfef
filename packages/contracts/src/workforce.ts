/** workforce: people, badges, sign-in, groups, posts, shifts, who is on duty. */
import { z } from 'zod';
import { CivilDate, Code, Id, Ids, Instant, JobKind, Label, page, PageQuery, PersonName, Role, Ulid, WallTime, Written } from './common.ts';
import { get, patch, post } from './route.ts';

/** GRP-4: floors of buildings and streams of work that a shifted work group takes for a time. Empty lists mean everything. */
export const Area = z.strictObject({
  floors: z.array(z.strictObject({ building: Code, from: z.int().min(-5).max(60), to: z.int().min(-5).max(60) })).max(40),
  streams: z.array(JobKind).max(20),
  from: Instant,
  until: Instant,
});
export type Area = z.infer<typeof Area>;

const ShiftPart = z.object({ from: Instant, until: Instant });
const TemplatePart = z.strictObject({ start: WallTime, end: WallTime });

export const personFields = {
  staffNo: Code,
  badge: Code,
  roles: z.array(Role).min(1).max(9),
  groupId: Id.optional(),
  postId: Id.optional(),
  /** Wards or departments (place ids) whose things the person may see and receive. */
  unitIds: z.array(Id).max(20),
  /** GRP-1: hospital or service company. */
  employer: z.string().min(1).max(64),
};

export const Person = z.object({
  id: Id,
  version: z.int(),
  ...personFields,
  name: z.string(),
  /** Full pinyin readings and initials for search; several where a surname has several. */
  pinyin: z.array(z.string()),
  initials: z.array(z.string()),
  active: z.boolean(),
  hasPin: z.boolean(),
});
export type Person = z.infer<typeof Person>;

export const Group = z.object({ id: Id, version: z.int(), code: Code, name: Label, point: z.string().optional() });
export type Group = z.infer<typeof Group>;
export const Post = z.object({ id: Id, version: z.int(), code: Code, groupId: Id, name: Label, kinds: z.array(JobKind), leads: z.boolean() });
export type Post = z.infer<typeof Post>;
export const ShiftTemplate = z.object({
  id: Id,
  version: z.int(),
  code: Code,
  postId: Id,
  groupId: Id,
  name: Label,
  parts: z.array(TemplatePart).min(1).max(2),
  headCount: z.int(),
});
export type ShiftTemplate = z.infer<typeof ShiftTemplate>;

export const shiftStatuses = ['planned', 'open', 'closed'] as const;
export const Shift = z.object({
  id: Id,
  version: z.int(),
  date: CivilDate,
  templateId: Id,
  groupId: Id,
  postId: Id,
  status: z.enum(shiftStatuses),
  parts: z.array(ShiftPart),
  headCount: z.int(),
  personIds: z.array(Id),
  areas: z.array(Area),
});
export type Shift = z.infer<typeof Shift>;

export const dutyStatuses = ['on', 'break', 'off'] as const;
export const Duty = z.object({
  id: Id,
  version: z.int(),
  personId: Id,
  status: z.enum(dutyStatuses),
  shiftId: Id.optional(),
  groupId: Id.optional(),
  postId: Id.optional(),
  kinds: z.array(JobKind),
  areas: z.array(Area),
  since: Instant,
  until: Instant.optional(),
});
export type Duty = z.infer<typeof Duty>;

/** Event payloads: ids and figures, never a name (question 15). */
export const workforceEvents = {
  'person-registered': z.object(personFields),
  'person-changed': z.object(personFields).partial(),
  'person-deactivated': z.object({}),
  'person-reactivated': z.object({}),
  /** Names the sealed hash; the PIN itself is nowhere. */
  'pin-issued': z.object({ pinId: Id }),
  'sign-in-failed': z.object({ reason: z.enum(['wrong-pin', 'locked', 'no-pin']), failures: z.int() }),
  'sign-in-unlocked': z.object({}),
  'tokens-revoked': z.object({ epoch: z.int(), reason: z.enum(['roles-changed', 'deactivated', 'pin-changed', 'administrator']) }),
  'session-started': z.object({ personId: Id, method: z.enum(['badge-pin', 'demo', 'secret']), absoluteUntil: Instant }),
  'session-refreshed': z.object({}),
  'session-ended': z.object({ reason: z.enum(['signed-out', 'idle', 'expired', 'reused', 'revoked']) }),
  'secret-used': z.object({ personId: Id }),
  'group-registered': z.object({ code: Code, name: Label, point: z.string().optional() }),
  'post-registered': z.object({ code: Code, groupId: Id, name: Label, kinds: z.array(JobKind), leads: z.boolean() }),
  'shift-template-registered': z.object({ code: Code, postId: Id, groupId: Id, name: Label, parts: z.array(TemplatePart), headCount: z.int() }),
  'shift-planned': z.object({
    date: CivilDate, templateId: Id, groupId: Id, postId: Id, kinds: z.array(JobKind), parts: z.array(ShiftPart), headCount: z.int(),
  }),
  'person-rostered': z.object({ personId: Id }),
  'person-unrostered': z.object({ personId: Id }),
  'work-group-assigned': z.object({ areas: z.array(Area), personIds: z.array(Id) }),
  'shift-opened': z.object({ part: z.int(), personIds: z.array(Id), groupId: Id, postId: Id, kinds: z.array(JobKind), areas: z.array(Area), until: Instant }),
  'shift-part-ended': z.object({ part: z.int(), personIds: z.array(Id) }),
  'shift-closed': z.object({ personIds: z.array(Id) }),
  'duty-started': z.object({ personId: Id, shiftId: Id.optional(), groupId: Id.optional(), postId: Id.optional(), kinds: z.array(JobKind), areas: z.array(Area), until: Instant.optional() }),
  'duty-area-changed': z.object({ personId: Id, areas: z.array(Area) }),
  'break-started': z.object({ personId: Id, kind: z.enum(['meal', 'rest', 'disinfection']), until: Instant }),
  'break-ended': z.object({ personId: Id }),
  'duty-ended': z.object({ personId: Id }),
} as const;

const params = z.strictObject({ id: Id });
const registration = { ...personFields, name: PersonName };

export const workforceRoutes = {
  jwks: get('/v1/jwks', { summary: 'Public keys of the access tokens', allow: 'public', ok: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }) }),
  revocations: get('/v1/revocations', {
    summary: 'Subjects (person or session) with their least valid epoch, last 20 minutes (question 7)',
    allow: 'service',
    ok: z.object({ at: Instant, subjects: z.array(z.object({ subject: z.string(), leastEpoch: z.int() })) }),
  }),
  signIn: post('/v1/sign-in', {
    summary: 'Badge + PIN → a session and its tokens',
    allow: 'service',
    body: z.strictObject({ badge: Code, pin: z.string().min(4).max(32) }),
    ok: z.object({ accessToken: z.string(), refreshToken: z.string(), personId: Id, sessionId: Id, expiresAt: Instant }),
    refusals: ['workforce.sign-in-failed', 'workforce.sign-in-delayed'],
  }),
  signInSecret: post('/v1/sign-in/secret', {
    summary: 'The one-time administrator secret of the first start (S24)',
    allow: 'service',
    body: z.strictObject({ secret: z.string().min(8).max(100) }),
    ok: z.object({ accessToken: z.string(), refreshToken: z.string(), personId: Id, sessionId: Id, expiresAt: Instant }),
    refusals: ['workforce.sign-in-failed'],
  }),
  signInDemo: post('/v1/sign-in/demo', {
    summary: 'One tap, demo mode on loopback only',
    allow: 'service',
    body: z.strictObject({ personId: Id }),
    ok: z.object({ accessToken: z.string(), refreshToken: z.string(), personId: Id, sessionId: Id, expiresAt: Instant }),
    refusals: ['workforce.not-a-demo', 'workforce.person-unknown'],
  }),
  refresh: post('/v1/sessions/refresh', {
    summary: 'Rotates a refresh token; a used one ends the session (reuse)',
    allow: 'service',
    body: z.strictObject({ refreshToken: z.string().max(200) }),
    ok: z.object({ accessToken: z.string(), refreshToken: z.string(), personId: Id, sessionId: Id, expiresAt: Instant }),
    refusals: ['workforce.session-ended'],
  }),
  signOut: post('/v1/sessions/:id/end', { summary: 'Ends an own session', allow: 'signed-in', params, ok: Written, refusals: ['workforce.session-unknown'] }),
  identify: post('/v1/identify', {
    summary: 'Whose badge this is, whether the PIN (if given) is right, and whether that person may receive at the place (DEL-3)',
    allow: 'signed-in',
    body: z.strictObject({ badge: Code, pin: z.string().min(4).max(32).optional(), placeId: Id }),
    ok: z.object({ personId: Id, method: z.enum(['badge', 'badge-pin']), entitled: z.boolean() }),
    refusals: ['workforce.badge-unknown', 'workforce.pin-wrong', 'workforce.sign-in-delayed'],
  }),
  people: get('/v1/people', {
    summary: 'People by id, group or unit; names as the role may see them',
    allow: 'signed-in',
    query: z.strictObject({ ids: Ids.optional(), groupId: Id.optional(), unitId: Id.optional(), role: Role.optional(), ...PageQuery }),
    ok: page(Person),
  }),
  demoPeople: get('/v1/demo/people', {
    summary: 'People that the demo page offers for one-tap sign-in',
    allow: 'service',
    ok: z.object({ rows: z.array(z.object({ id: Id, name: z.string(), roles: z.array(Role), postId: Id.optional(), groupId: Id.optional(), unitIds: z.array(Id), staffNo: z.string() })) }),
  }),
  registerPerson: post('/v1/people', {
    summary: 'Registers a person with a badge',
    allow: ['administrator'],
    body: z.strictObject(registration),
    ok: Written,
    refusals: ['workforce.badge-taken', 'workforce.staff-no-taken'],
  }),
  changePerson: patch('/v1/people/:id', {
    summary: 'Changes a person; a changed role or unit ends their tokens within 5 s',
    allow: ['administrator'],
    params,
    body: z.strictObject(registration).partial(),
    ok: Written,
    refusals: ['workforce.badge-taken', 'workforce.staff-no-taken', 'workforce.person-unknown', 'workforce.last-administrator'],
  }),
  deactivatePerson: post('/v1/people/:id/deactivate', { summary: 'Takes a person out of service', allow: ['administrator'], params, ok: Written, refusals: ['workforce.person-unknown', 'workforce.last-administrator'] }),
  issuePin: post('/v1/people/:id/pin', {
    summary: 'Issues a PIN; the answer carries it once',
    allow: ['administrator'],
    params,
    ok: z.object({ id: Id, version: z.int(), pin: z.string().optional() }),
    refusals: ['workforce.person-unknown'],
  }),
  unlockSignIn: post('/v1/people/:id/unlock', { summary: 'Lifts the delay after wrong PINs', allow: ['supervisor', 'administrator'], params, ok: Written, refusals: ['workforce.person-unknown'] }),
  groups: get('/v1/groups', { summary: 'All groups', allow: 'signed-in', ok: z.object({ rows: z.array(Group) }) }),
  posts: get('/v1/posts', { summary: 'All posts', allow: 'signed-in', ok: z.object({ rows: z.array(Post) }) }),
  shiftTemplates: get('/v1/shift-templates', { summary: 'All shift templates', allow: 'signed-in', ok: z.object({ rows: z.array(ShiftTemplate) }) }),
  registerGroup: post('/v1/groups', { summary: 'Registers a group', allow: ['administrator'], body: z.strictObject({ code: Code, name: Label, point: z.string().max(64).optional() }), ok: Written, refusals: ['workforce.code-taken'] }),
  registerPost: post('/v1/posts', {
    summary: 'Registers a post', allow: ['administrator'],
    body: z.strictObject({ code: Code, groupId: Id, name: Label, kinds: z.array(JobKind).max(20), leads: z.boolean() }),
    ok: Written, refusals: ['workforce.code-taken', 'workforce.group-unknown'],
  }),
  registerShiftTemplate: post('/v1/shift-templates', {
    summary: 'Registers a shift template (GRP-2)', allow: ['administrator'],
    body: z.strictObject({ code: Code, postId: Id, name: Label, parts: z.array(TemplatePart).min(1).max(2), headCount: z.int().min(1).max(100) }),
    ok: Written, refusals: ['workforce.code-taken', 'workforce.post-unknown', 'workforce.parts-overlap'],
  }),
  shifts: get('/v1/shifts', {
    summary: 'Shifts of a group (or all) over civil dates, at most 14 days',
    allow: 'signed-in',
    query: z.strictObject({ ids: Ids.optional(), groupId: Id.optional(), from: CivilDate.optional(), to: CivilDate.optional() }),
    ok: z.object({ rows: z.array(Shift) }),
  }),
  planShift: post('/v1/shifts', {
    summary: 'Plans the shift of a template on a date', allow: ['scheduler', 'administrator'],
    body: z.strictObject({ templateId: Id, date: CivilDate, personIds: z.array(Id).max(100) }),
    ok: Written,
    refusals: ['workforce.template-unknown', 'workforce.shift-planned', 'workforce.person-unknown', 'workforce.person-inactive', 'workforce.overlapping-shift', 'workforce.wrong-group'],
  }),
  rosterPerson: post('/v1/shifts/:id/roster', {
    summary: 'Puts a person on a shift', allow: ['scheduler'], params, body: z.strictObject({ personId: Id }), ok: Written,
    refusals: ['workforce.shift-unknown', 'workforce.shift-closed', 'workforce.person-unknown', 'workforce.person-inactive', 'workforce.overlapping-shift', 'workforce.wrong-group'],
  }),
  unrosterPerson: post('/v1/shifts/:id/unroster', {
    summary: 'Takes a person off a shift', allow: ['scheduler'], params, body: z.strictObject({ personId: Id }), ok: Written,
    refusals: ['workforce.shift-unknown', 'workforce.shift-closed', 'workforce.not-rostered', 'workforce.wrong-group'],
  }),
  assignWorkGroup: post('/v1/shifts/:id/areas', {
    summary: 'Gives a shifted work group its floors and streams for a time (GRP-4)', allow: ['scheduler'], params,
    body: z.strictObject({ areas: z.array(Area).max(10) }), ok: Written,
    refusals: ['workforce.shift-unknown', 'workforce.shift-closed', 'workforce.outside-shift', 'workforce.wrong-group'],
  }),
  duties: get('/v1/duties', {
    summary: 'Who is on duty now, by group; or the duties of people', allow: 'signed-in',
    query: z.strictObject({ groupId: Id.optional(), personIds: Ids.optional() }), ok: z.object({ rows: z.array(Duty) }),
  }),
  startDuty: post('/v1/people/:id/duty/start', {
    summary: 'Signs a person on (the person or a dispatcher)', allow: ['porter', 'dispatcher', 'clerk', 'supervisor'], params, ok: Written,
    refusals: ['workforce.person-unknown', 'workforce.not-rostered', 'workforce.not-yours'],
  }),
  endDuty: post('/v1/people/:id/duty/end', {
    summary: 'Signs a person off', allow: ['porter', 'dispatcher', 'clerk', 'supervisor'], params, ok: Written,
    refusals: ['workforce.person-unknown', 'workforce.not-on-duty', 'workforce.not-yours'],
  }),
  startBreak: post('/v1/people/:id/break/start', {
    summary: 'Starts a break (GRP-5)', allow: ['porter', 'dispatcher', 'supervisor'], params,
    body: z.strictObject({ kind: z.enum(['meal', 'rest', 'disinfection']), minutes: z.int().min(1).max(120) }), ok: Written,
    refusals: ['workforce.not-on-duty', 'workforce.not-yours', 'workforce.person-unknown'],
  }),
  endBreak: post('/v1/people/:id/break/end', { summary: 'Ends a break', allow: ['porter', 'dispatcher', 'supervisor'], params, ok: Written, refusals: ['workforce.not-on-duty', 'workforce.not-yours', 'workforce.person-unknown'] }),
} as const;

export const OpId = Ulid;
