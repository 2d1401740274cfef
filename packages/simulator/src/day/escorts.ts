import type { Patient } from '../hospital/types.ts';
import type { Random } from '../random.ts';
import { appointments, destinations } from './demand.ts';
import { atMs, priorityOf } from './draw.ts';
import type { Draw } from './draw.ts';
import type { DayRequest, EscortNeeds } from './request.ts';

const patientRestMinutes = 240;
const returnShare = 0.5;

/** An escort of one in-patient (ESC-1), and perhaps the way back. `resting`: patients that are under way until that minute. */
export function escortRequest(draw: Draw, resting: Map<string, number>): readonly DayRequest[] {
  const { random, arrival, hospital } = draw;
  const isWave = arrival.isWave;
  const patient = freePatient(
    random,
    isWave ? hospital.patients.filter(({ ward }) => ward.startsWith('ED-')) : hospital.patients,
    (id) => (resting.get(id) ?? -1) <= arrival.atMinute,
  );
  if (!patient) return [];
  resting.set(patient.id, arrival.atMinute + patientRestMinutes);
  const { toPlaceCode, reason } = destinationOf(random, patient);
  const priority = priorityOf(draw);
  const isAppointment = random.chance(appointments.share);
  const ahead = random.between(...appointments.aheadMinutes) + appointments.errorMinutes * random.normal();
  const out: DayRequest = {
    id: draw.id,
    at: atMs(arrival),
    kind: 'escort',
    fromPlaceCode: patient.ward,
    toPlaceCode,
    requestedByPlaceCode: patient.ward,
    priority,
    readyInMs: isAppointment && priority !== 'P1' ? Math.round(Math.max(10, ahead) * 60_000) : 0,
    items: [],
    patientId: patient.id,
    escort: needsOf(random, patient, reason),
  };
  const wayBack = random.chance(returnShare);
  const stayMinutes = 18 * Math.exp(0.5 * random.normal());
  return wayBack && reason !== 'surgery' && reason !== 'transfer' ? [out, returnOf(out, stayMinutes)] : [out];
}

function returnOf(out: DayRequest, stayMinutes: number): DayRequest {
  const at = out.at + out.readyInMs + Math.round((25 + stayMinutes) * 60_000);
  return { ...out, id: `${out.id}-return`, at, readyInMs: 0, priority: 'P3', fromPlaceCode: out.toPlaceCode, toPlaceCode: out.fromPlaceCode, returnOf: out.id };
}

function freePatient(random: Random, patients: readonly Patient[], isFree: (id: string) => boolean): Patient | undefined {
  // A few draws find one unless nearly everybody is under way; then nobody is asked for.
  for (let attempt = 0; attempt < 20; attempt++) {
    const patient = patients[random.between(0, patients.length - 1)];
    if (patient && isFree(patient.id)) return patient;
  }
  return undefined;
}

function destinationOf(random: Random, patient: Patient): { toPlaceCode: string; reason: EscortNeeds['reason'] } {
  const toPlaceCode = random.weighted(destinations);
  if (patient.ward.startsWith('SU-') && random.chance(0.12)) return { toPlaceCode: random.chance(0.5) ? 'SU-04-OR' : 'SU-05-OR', reason: 'surgery' };
  const isTreatment = ['IM-02-HD', 'SU-02-RT', 'MT-05-HBO', 'MT-05-DSA'].includes(toPlaceCode);
  return { toPlaceCode, reason: isTreatment ? 'treatment' : 'examination' };
}

// ESC-2: a critical patient goes with medical staff, one who cannot look after themself with staff or family.
function needsOf(random: Random, patient: Patient, reason: EscortNeeds['reason']): EscortNeeds {
  const withWhom = random.weighted({ family: 0.6, nurse: 0.4 });
  const medical = random.weighted({ nurse: 0.7, doctor: 0.3 });
  const accompaniment = patient.critical ? medical : patient.dependent ? withWhom : 'none';
  return { reason, mode: patient.mode, precautions: patient.precautions, tubes: patient.tubes, accompaniment };
}
