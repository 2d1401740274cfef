import { escortRoutes, type Patient } from '@orderly/contracts';
import { type Documents, Refusal, type Service, type Subjects, Unavailable } from '@orderly/platform';
import type { Mount } from '@orderly/platform/http';
import { pinyin } from 'pinyin-pro';
import type { Neighbours } from '../neighbours.ts';
import { unitsOf, type Viewer, viewerOf } from '../viewer.ts';
import type { PatientFacts } from './decide.ts';
import type { PatientDetails, PatientState } from './patient.ts';
import type { PatientKeys, PatientQueries, Patients } from './queries.ts';
import type { RevealCommand, RevealEvent, RevealState } from './reveals.ts';

export type PatientRoutes = {
  readonly service: Pick<Service, 'mount' | 'recordAccess' | 'authority' | 'calendar' | 'clock' | 'ids'>;
  readonly patients: Patients;
  readonly details: Subjects<PatientDetails>;
  readonly reveals: Documents<RevealState, RevealCommand, RevealEvent, unknown>;
  readonly queries: PatientQueries;
  readonly keys: PatientKeys;
  readonly neighbours: Neighbours;
};

/** Mounts what concerns patients and beds. */
export function patientRoutes(deps: PatientRoutes): void {
  const { service: { mount } } = deps;
  readRoutes(deps);
  admitRoute(deps);
  bedRoutes(mount, deps);
  mount(escortRoutes.revealPatient, ({ params, body, user, command }) => reveal(deps, { id: params.id, reason: body.reason, user, command: command() }));
}

function readRoutes({ service: { mount, recordAccess }, queries }: PatientRoutes): void {
  mount(escortRoutes.patients, async ({ query: { ids, wardId, first, after }, user, service }) => {
    const viewer = viewerOf({ user, service });
    return ids ? queries.byIds(viewer, ids) : queries.list(viewer, { wardId, first, after });
  });
  mount(escortRoutes.findPatient, async ({ body, user, actor }) => {
    const rows = [...(await queries.find(user, body))];
    await recordAccess(actor, { what: 'patient-search', ids: rows.map(({ id }) => id) });
    return { rows };
  });
}

function admitRoute({ service: { mount }, patients, details, keys, neighbours }: PatientRoutes): void {
  mount(escortRoutes.admitPatient, async ({ body: { name, admissionNo, wristband, sex, age, ...care }, user, command }) => {
    const how = command();
    const id = `patient-${how.opId}`;
    const data = { ...care, bed: bedOf(care.bed) };
    // The details are sealed before the document that names them, and again at no repeat: its digest stands in the event.
    const facts = async (state: PatientState): Promise<PatientFacts> => {
      const isWard = (user.roles.includes('administrator') || unitsOf(user).includes(care.wardId)) && (await isWardPlace(neighbours, care.wardId));
      if (state.status !== 'none' || !isWard) return { isWard };
      const digest = await details.put(id, { name, initials: initialsOf(name), admissionNo, wristband, sex, age });
      return { isWard, digest, keys: keys({ admissionNo, wristband }) };
    };
    try {
      const { version } = await patients.handle(id, { type: 'admit', data }, { ...how, facts });
      return { id, version };
    } catch (error) {
      if (error instanceof Refusal && !(await patients.find(id))) await details.erase(id);
      throw error;
    }
  });
}

function bedRoutes(mount: Mount, { patients, neighbours }: PatientRoutes): void {
  const own = (viewer: Viewer) => (state: PatientState): PatientFacts => ({ isOwn: state.status !== 'none' && unitsOf(viewer).includes(state.wardId) });
  mount(escortRoutes.movePatient, async ({ params: { id }, body, user, command }) => {
    const facts = async (state: PatientState): Promise<PatientFacts> => ({ ...own(user)(state), isWard: await isWardPlace(neighbours, body.wardId) });
    const { version } = await patients.handle(id, { type: 'move', data: { wardId: body.wardId, bed: bedOf(body.bed) } }, { ...command(), facts });
    return { id, version };
  });
  mount(escortRoutes.changePatientCare, async ({ params: { id }, body, user, command }) => {
    const { version } = await patients.handle(id, { type: 'change-care', data: body }, { ...command(), facts: own(user) });
    return { id, version };
  });
  mount(escortRoutes.dischargePatient, async ({ params: { id }, user, command }) => {
    const { version } = await patients.handle(id, { type: 'discharge', data: {} }, { ...command(), facts: own(user) });
    return { id, version };
  });
}

type Reveal = { readonly id: string; readonly reason: string; readonly user: Viewer; readonly command: { actor: { id: string; roles: readonly string[] }; opId: string; requestHash: string } };

/** SC-6: counted, recorded with the reason, and only then answered. */
async function reveal({ service: { authority, calendar, clock, ids, recordAccess }, queries, reveals }: PatientRoutes, { id, reason, user, command }: Reveal): Promise<Patient> {
  if (authority.revocations.isStale()) throw new Unavailable('revocations-stale');
  const patient = await queries.whole(id);
  if (!patient) throw new Refusal('escort.patient-unknown');
  const day = calendar.dateOf(clock.now().toISOString());
  await reveals.handle(ids.derive('reveal', user.id, day), { type: 'reveal', data: { patientId: id } }, command);
  await recordAccess(command.actor, { what: 'patient-reveal', ids: [id], reason });
  return patient;
}

async function isWardPlace(neighbours: Neighbours, id: string): Promise<boolean> {
  const place = await neighbours.place(id);
  return place?.kind === 'ward' || place?.kind === 'emergency';
}

const bedOf = (bed: string): string => bed.normalize('NFKC');
const initialsOf = (name: string): string => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('').replace(/[^\p{L}]/gu, '');
