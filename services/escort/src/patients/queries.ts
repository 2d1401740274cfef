import type { Patient } from '@orderly/contracts';
import { blindIndex, type Documents, keyFor, type Loaded, normalised, type Subjects } from '@orderly/platform';
import { seesAll, unitsOf, type Viewer } from '../viewer.ts';
import type { PatientFacts } from './decide.ts';
import { maskedName } from './mask.ts';
import type { InPatient, Keys, PatientCommand, PatientDetails, PatientEvent, PatientState } from './patient.ts';

export type Patients = Documents<PatientState, PatientCommand, PatientEvent, PatientFacts>;
/** Ids, of those given, whose patients the viewer meets on an open trip (the porter on the job, the department it goes to). */
export type OnTrips = (viewer: Viewer, patientIds: readonly string[]) => Promise<ReadonlySet<string>>;
export type PatientKeys = (identifiers: { readonly admissionNo: string; readonly wristband: string }) => Keys;
export type PatientPage = { readonly rows: Patient[]; readonly next?: string };

const mostFound = 20;
const mostSearched = 1_000;

export type PatientQueries = {
  byIds(viewer: Viewer, ids: readonly string[]): Promise<PatientPage>;
  list(viewer: Viewer, page: { wardId?: string | undefined; first: number; after?: string | undefined }): Promise<PatientPage>;
  find(viewer: Viewer, search: { text: string; wardId?: string | undefined }): Promise<readonly Patient[]>;
  whole(id: string): Promise<Patient | undefined>;
};

/** The blind indexes of a patient's numbers, each under a key of its own. */
export function patientKeys(secret: Uint8Array): PatientKeys {
  const admissionKey = keyFor(secret, 'escort/admission-no');
  const bandKey = keyFor(secret, 'escort/wristband');
  return ({ admissionNo, wristband }) => ({ admission: blindIndex(admissionKey, admissionNo), band: blindIndex(bandKey, wristband) });
}

/** Questions about patients, answered as the viewer may see them. */
export function patientQueries({ patients, details, keys, onTrips }: { patients: Patients; details: Subjects<PatientDetails>; keys: PatientKeys; onTrips: OnTrips }): PatientQueries {
  /** SC-6: whole in the own ward; masked for who has a task there; else not at all. */
  async function shown(viewer: Viewer, loaded: readonly Loaded<PatientState>[]): Promise<Patient[]> {
    const own = new Set(unitsOf(viewer));
    const isOwn = ({ state }: Loaded<PatientState>): boolean => state.status !== 'none' && own.has(state.wardId);
    const foreign = loaded.filter((one) => !isOwn(one)).map(({ id }) => id);
    const met = seesAll(viewer) ? new Set(foreign) : foreign.length === 0 ? new Set<string>() : await onTrips(viewer, foreign);
    const visible = loaded.filter((one) => isOwn(one) || met.has(one.id));
    const known = await details.getMany(visible.map(({ id }) => id));
    return visible.flatMap((one) => {
      const sealed = known.get(one.id);
      return one.state.status === 'none' || !sealed ? [] : [dto(one, one.state, { sealed, isWhole: isOwn(one) })];
    });
  }

  async function holders(text: string, wards: readonly string[]): Promise<string[]> {
    const beds = wards.map((ward) => patients.collection.holder('bed', `${ward}/${text.normalize('NFKC')}`));
    const { admission, band } = keys({ admissionNo: text, wristband: text });
    const found = await Promise.all([patients.collection.holder('admission-no', admission), patients.collection.holder('wristband', band), ...beds]);
    return found.filter((id) => id !== undefined);
  }

  async function byName(text: string, wards: readonly string[]): Promise<string[]> {
    if (wards.length === 0) return [];
    const { rows } = await patients.query({ index: 'by-ward', where: { open: true, wardId: wards }, limit: mostSearched });
    const known = await details.getMany(rows.map(({ id }) => id));
    const wanted = normalised(text);
    return rows.map(({ id }) => id).filter((id) => {
      const sealed = known.get(id);
      return sealed && (normalised(sealed.name).startsWith(wanted) || normalised(sealed.initials).startsWith(wanted));
    });
  }

  return {
    async byIds(viewer, ids) {
      return { rows: await shown(viewer, await patients.findMany(ids)) };
    },
    async list(viewer, { wardId, first, after }) {
      const wards = seesAll(viewer) ? undefined : unitsOf(viewer);
      if (wards && (wards.length === 0 || (wardId !== undefined && !wards.includes(wardId)))) return { rows: [] };
      const where = wardId === undefined ? (wards ? { open: true, wardId: wards } : { open: true }) : { open: true, wardId };
      const page = await patients.query({ index: 'by-ward', where, limit: first, ...(after === undefined ? {} : { after }) });
      return { rows: await shown(viewer, page.rows), ...(page.next === undefined ? {} : { next: page.next }) };
    },
    async find(viewer, { text, wardId }) {
      const own = unitsOf(viewer);
      // The dispatcher, who has no wards, names one to search by name or bed.
      const wards = wardId === undefined ? own : seesAll(viewer) || own.includes(wardId) ? [wardId] : [];
      const exact = await holders(text, wards);
      const ids = exact.length > 0 ? exact : await byName(text, wards);
      const found = await patients.findMany(ids.slice(0, mostFound));
      const rows = await shown(viewer, found.filter(({ state }) => state.status === 'admitted' && (wardId === undefined || state.wardId === wardId)));
      // A number that finds must not reach beyond the own wards, even where a trip lets the patient be seen.
      return seesAll(viewer) ? rows : rows.filter((patient) => own.includes(patient.wardId));
    },
    async whole(id) {
      const loaded = await patients.find(id);
      const sealed = await details.get(id);
      return loaded && sealed && loaded.state.status !== 'none' ? dto(loaded, loaded.state, { sealed, isWhole: true }) : undefined;
    },
  };
}

function dto({ id, version }: Loaded<PatientState>, state: InPatient, { sealed, isWhole }: { sealed: PatientDetails; isWhole: boolean }): Patient {
  const { name, admissionNo, wristband, sex, age } = sealed;
  const { wardId, bed, precautions, tubes, critical, dependent, status } = state;
  return {
    id, version, sex, age, wardId, bed, precautions: [...precautions], tubes: [...tubes], critical, dependent, discharged: status === 'discharged',
    name: isWhole ? name : maskedName(name), nameMasked: !isWhole,
    ...(isWhole ? { admissionNo, wristband } : {}),
  };
}
