import { type Context, type Decide, later, Refusal } from '@orderly/platform/domain';
import { tubes as allTubes, type Tube } from '@orderly/contracts';
import type { TripFacts } from './standing.ts';
import type { TripCommand, TripEvent, TripRequest, TripState } from './trip.ts';

const toleranceMs = 120_000;
type Patient = NonNullable<TripFacts['patient']>;

/**
 * ESC-1: patient, from, to, purpose, mode, ready time, precautions. Whether the patient is critical or cannot look after
 * themself is what the record says, never what the request claims (ESC-2).
 */
export const requested: Decide<TripState, TripCommand, TripEvent, TripFacts>['request'] = (state, data, context) => {
  if (state.status !== 'none') return [];
  const patient = patientOf(context);
  placesOf(data, patient, context);
  needsOf(data, patient, context);
  const { bed = patient.bed, tubes, again: _again, readyAt, ...rest } = data;
  const { critical, dependent, wardId } = patient;
  const ready = readyFrom(readyAt, context.at);
  return [{ type: 'trip-requested', data: { ...rest, bed, tubes: tubesOn(patient, data, tubes), readyAt: ready, critical, dependent, requestedUnitId: wardId } }];
};

function needsOf({ bed, accompaniment, priority, urgentReason, again }: TripRequest, patient: Patient, { facts: { standing, duplicate } }: Context<TripFacts>): void {
  if (bed !== undefined && bed !== patient.bed && standing !== 'dispatch') throw new Refusal('escort.bed-unknown');
  if (isHelpless(patient) && accompaniment === 'none') throw new Refusal('escort.accompaniment-required');
  if (priority === 'P1' && urgentReason === undefined) throw new Refusal('escort.urgent-reason-required');
  if (duplicate && again !== true) throw new Refusal('escort.already-requested', duplicate);
}

const isHelpless = ({ critical, dependent }: Patient): boolean => critical || dependent;

function patientOf({ facts: { patient } }: Context<TripFacts>): Patient {
  if (!patient) throw new Refusal('escort.patient-unknown');
  if (patient.isDischarged) throw new Refusal('escort.patient-discharged');
  return patient;
}

function placesOf({ fromId, toId }: TripRequest, patient: Patient, { facts: { from, to, standing, units = [] } }: Context<TripFacts>): void {
  if (!from || !to) throw new Refusal('escort.place-unknown');
  if (fromId === toId) throw new Refusal('escort.same-place');
  // A nurse sends for own patients where they lie or where they were taken to, not from another ward.
  const isOtherWard = from.kind === 'ward' && fromId !== patient.wardId && !units.includes(fromId);
  if (isOtherWard && standing !== 'dispatch') throw new Refusal('escort.not-your-ward');
}

// ESC-3: what the record or the precautions name is checked, even when the request leaves it out.
function tubesOn(patient: Patient, { precautions }: TripRequest, named: readonly Tube[] = []): readonly Tube[] {
  const all: readonly string[] = [...patient.tubes, ...precautions, ...named];
  return allTubes.filter((tube) => all.includes(tube));
}

function readyFrom(readyAt: string | undefined, at: string): string {
  const ready = later(readyAt ?? at, 0);
  if (ready < later(at, -toleranceMs)) throw new Refusal('escort.time-past');
  return ready;
}
