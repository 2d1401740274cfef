import { type Aggregate, type Decide, Refusal } from '@orderly/platform/domain';
import { evolvePatient, type InPatient, type Keys, type PatientCommand, type PatientEvent, type PatientState } from './patient.ts';

/** What the route read elsewhere: whether the ward is a ward, whose the patient is, and what was sealed. */
export type PatientFacts = { readonly isWard?: boolean; readonly isOwn?: boolean; readonly digest?: string; readonly keys?: Keys };

const decide: Decide<PatientState, PatientCommand, PatientEvent, PatientFacts> = {
  admit(state, data, { facts }) {
    if (state.status !== 'none') return [];
    if (!facts.isWard || !facts.keys) throw new Refusal('escort.ward-unknown');
    return [{ type: 'patient-admitted', data: { ...data, digest: facts.digest ?? '', keys: facts.keys } }];
  },
  move(state, { wardId, bed }, { facts }) {
    const patient = inBed(state, facts);
    if (patient.wardId === wardId && patient.bed === bed) return [];
    if (!facts.isWard) throw new Refusal('escort.ward-unknown');
    return [{ type: 'patient-moved', data: { wardId, bed } }];
  },
  'change-care'(state, data, { facts }) {
    const { precautions, tubes, critical, dependent } = inBed(state, facts);
    const same = critical === data.critical && dependent === data.dependent && sameSet(precautions, data.precautions) && sameSet(tubes, data.tubes);
    return same ? [] : [{ type: 'patient-care-changed', data }];
  },
  discharge(state, _data, { facts }) {
    return own(state, facts).status === 'discharged' ? [] : [{ type: 'patient-discharged', data: {} }];
  },
};

/** Patients and their beds: one patient to a bed, one admission number and one wristband while admitted. */
export const patientAggregate: Aggregate<PatientState, PatientCommand, PatientEvent, PatientFacts> = {
  kind: 'patient',
  collection: 'patients',
  schema: 1,
  initial: { status: 'none' },
  decide,
  evolve: evolvePatient,
  indexes: { 'by-ward': ['open', 'wardId', 'bed'] },
  fields: (state) => (state.status === 'none' ? {} : { open: state.status === 'admitted', wardId: state.wardId, bed: state.bed }),
  uniques: ['bed', 'admission-no', 'wristband'],
  unique: (state) => (state.status === 'admitted' ? { bed: `${state.wardId}/${state.bed}`, 'admission-no': state.keys.admission, wristband: state.keys.band } : {}),
  audiences: (state) => (state.status === 'none' ? [] : ['dispatch', `ward:${state.wardId}`]),
};

// SC-6: another ward's patient looks like none.
function own(state: PatientState, facts: PatientFacts): InPatient {
  if (state.status === 'none' || !facts.isOwn) throw new Refusal('escort.patient-unknown');
  return state;
}

function inBed(state: PatientState, facts: PatientFacts): InPatient {
  const patient = own(state, facts);
  if (patient.status === 'discharged') throw new Refusal('escort.patient-discharged');
  return patient;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
