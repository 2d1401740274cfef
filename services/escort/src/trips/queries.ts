import type { Trip } from '@orderly/contracts';
import type { Documents, Loaded } from '@orderly/platform';
import { later } from '@orderly/platform/domain';
import { isDispatch, seesAll, unitsOf, type Viewer } from '../viewer.ts';
import type { TripFacts } from './standing.ts';
import type { KnownTrip, TripCommand, TripEvent, TripState } from './trip.ts';

export type Trips = Documents<TripState, TripCommand, TripEvent, TripFacts>;
export type TripPage = { readonly rows: Trip[]; readonly next?: string };

const duplicateMs = 30 * 60_000;
const mostOpen = 1_000;

export type TripQueries = {
  byIds(viewer: Viewer, ids: readonly string[]): Promise<TripPage>;
  list(viewer: Viewer, page: { unitId?: string | undefined; first: number; after?: string | undefined }): Promise<TripPage>;
  /** Patients, of those given, whom the viewer meets on an open trip. */
  onTrips(viewer: Viewer, patientIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** An open trip of the patient to the place, asked within half an hour. */
  duplicate(trip: { patientId: string; toId: string; now: string }): Promise<TripFacts['duplicate']>;
  ofJob(jobId: string): Promise<string | undefined>;
};

/** Questions about trips, answered to whom they concern. */
export function tripQueries(trips: Trips): TripQueries {
  const shown = (viewer: Viewer, loaded: readonly Loaded<TripState>[]): Trip[] =>
    loaded.flatMap(({ id, version, state }) => (state.status !== 'none' && concerns(viewer, state) ? [dto({ id, version }, state)] : []));
  return {
    byIds: async (viewer, ids) => ({ rows: shown(viewer, await trips.findMany(ids)) }),
    async list(viewer, { unitId, first, after }) {
      const question = listOf(viewer, unitId);
      if (!question) return { rows: [] };
      const page = await trips.query({ ...question, order: 'desc', limit: first, ...(after === undefined ? {} : { after }) });
      return { rows: shown(viewer, page.rows), ...(page.next === undefined ? {} : { next: page.next }) };
    },
    async onTrips(viewer, patientIds) {
      const { rows } = await trips.query({ index: 'by-patient', where: { patientId: patientIds, open: true }, limit: mostOpen });
      return new Set(rows.flatMap(({ state }) => (state.status !== 'none' && concerns(viewer, state) ? [state.patientId] : [])));
    },
    async duplicate({ patientId, toId, now }) {
      const { rows } = await trips.query({ index: 'by-patient', where: { patientId, open: true }, range: { from: later(now, -duplicateMs) }, order: 'desc', limit: 50 });
      const found = rows.find(({ state }) => state.status !== 'none' && state.toId === toId);
      return found && found.state.status !== 'none' ? { tripId: found.id, jobId: found.state.jobId } : undefined;
    },
    async ofJob(jobId) {
      const { rows } = await trips.query({ index: 'by-job', where: { jobId }, limit: 1 });
      return rows[0]?.id;
    },
  };
}

/** SC-6: the centre and the auditor all; a nurse those of own wards and departments; a porter those given to them. */
export function concerns(viewer: Viewer, trip: KnownTrip): boolean {
  if (seesAll(viewer)) return true;
  const units = unitsOf(viewer);
  if ([trip.requestedUnitId, trip.fromId, trip.toId].some((id) => units.includes(id))) return true;
  return viewer.roles.includes('porter') && (trip.assigneeId === viewer.id || trip.porterId === viewer.id);
}

/** What a person who is no porter may do with a trip: as the centre, as the ward, as the place it goes to. */
export function standingOf(viewer: Viewer, trip: KnownTrip): TripFacts['standing'] {
  if (isDispatch(viewer)) return 'dispatch';
  const units = unitsOf(viewer);
  if (units.includes(trip.requestedUnitId) || units.includes(trip.fromId)) return 'ward';
  return units.includes(trip.toId) ? 'destination' : undefined;
}

type Question = { readonly index: string; readonly where?: Readonly<Record<string, string | readonly string[]>> };

function listOf(viewer: Viewer, unitId: string | undefined): Question | undefined {
  const units = unitsOf(viewer);
  if (unitId !== undefined) return seesAll(viewer) || units.includes(unitId) ? { index: 'by-unit', where: { requestedUnitId: unitId } } : undefined;
  if (seesAll(viewer)) return { index: 'recent' };
  if (units.length > 0) return { index: 'by-unit', where: { requestedUnitId: units } };
  return viewer.roles.includes('porter') ? { index: 'by-assignee', where: { assigneeId: viewer.id } } : undefined;
}

function dto({ id, version }: { id: string; version: number }, trip: KnownTrip): Trip {
  const { requestedAt: _r, isHeard: _h, isUnheardTold: _u, urgentReason: _w, assigneeId: _a, porterId: _p, note, wish, ...rest } = trip;
  return {
    ...rest, id, version, precautions: [...trip.precautions], tubes: [...trip.tubes],
    ...(note === undefined ? {} : { note }), ...(wish === undefined ? {} : { wish }),
  };
}
