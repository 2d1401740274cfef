import type { Patient } from '@orderly/contracts';

/** The first character alone (张*), and no number by which a patient could be looked up (SC-8). */
export function masked(patient: Patient): Patient {
  if (patient.nameMasked) return patient;
  const { admissionNo: _admissionNo, wristband: _wristband, ...rest } = patient;
  return { ...rest, name: `${[...patient.name][0] ?? ''}*`, nameMasked: true };
}
