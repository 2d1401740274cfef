import type { EscortEvent, Precaution, Tube } from '@orderly/contracts';
import type { Evolve } from '@orderly/platform/domain';

export type Care = { readonly precautions: readonly Precaution[]; readonly tubes: readonly Tube[]; readonly critical: boolean; readonly dependent: boolean };
/** Keyed digests of what must be unique and must not be read (question 15). */
export type Keys = { readonly admission: string; readonly band: string };

export type InPatient = Care & { readonly status: 'admitted' | 'discharged'; readonly wardId: string; readonly bed: string; readonly digest: string; readonly keys: Keys };
export type PatientState = { readonly status: 'none' } | InPatient;

/** What is sealed under the patient's own key, and never in an event. */
export type PatientDetails = {
  readonly name: string;
  /** First letters of the name's reading (`zxm`). */
  readonly initials: string;
  readonly admissionNo: string;
  readonly wristband: string;
  readonly sex: 'female' | 'male' | 'other';
  readonly age: number;
};

export type PatientCommand =
  | { readonly type: 'admit'; readonly data: Care & { readonly wardId: string; readonly bed: string } }
  | { readonly type: 'move'; readonly data: { readonly wardId: string; readonly bed: string } }
  | { readonly type: 'change-care'; readonly data: Care }
  | { readonly type: 'discharge'; readonly data: Readonly<Record<never, never>> };

export type PatientEvent = Extract<EscortEvent, { type: 'patient-admitted' | 'patient-moved' | 'patient-care-changed' | 'patient-discharged' }>;

export const evolvePatient: Evolve<PatientState, PatientEvent> = {
  'patient-admitted': (_state, data) => ({ status: 'admitted', ...data }),
  'patient-moved': (state, data) => known(state, data),
  'patient-care-changed': (state, data) => known(state, data),
  'patient-discharged': (state) => known(state, { status: 'discharged' }),
};

function known(state: PatientState, change: Partial<InPatient>): PatientState {
  return state.status === 'none' ? state : { ...state, ...change };
}
