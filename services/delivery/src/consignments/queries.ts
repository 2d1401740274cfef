import type { Consignment } from '@orderly/contracts';
import type { Documents, Loaded } from '@orderly/platform';
import { isDispatch, seesAll, unitsOf, type Viewer } from '../viewer.ts';
import { canonical } from './codes.ts';
import { codesInUse, type ConsignmentCommand, type ConsignmentEvent, type ConsignmentState, type KnownConsignment } from './consignment.ts';
import type { ConsignmentFacts } from './standing.ts';

export type Consignments = Documents<ConsignmentState, ConsignmentCommand, ConsignmentEvent, ConsignmentFacts>;
export type ConsignmentPage = { readonly rows: Consignment[]; readonly next?: string };

export type ConsignmentQueries = {
  byIds(viewer: Viewer, ids: readonly string[]): Promise<ConsignmentPage>;
  list(viewer: Viewer, page: { unitId?: string | undefined; first: number; after?: string | undefined }): Promise<ConsignmentPage>;
  ofJob(jobId: string): Promise<string | undefined>;
  /** Which of the codes the consignment holds. */
  heldBy(id: string, codes: readonly string[]): Promise<string | undefined>;
};

/** Questions about consignments, answered to whom they concern. */
export function consignmentQueries(consignments: Consignments): ConsignmentQueries {
  const shown = (viewer: Viewer, loaded: readonly Loaded<ConsignmentState>[]): Consignment[] =>
    loaded.flatMap(({ id, version, state }) => (state.status !== 'none' && concerns(viewer, state) ? [dto({ id, version }, state)] : []));
  return {
    byIds: async (viewer, ids) => ({ rows: shown(viewer, await consignments.findMany(ids)) }),
    async list(viewer, { unitId, first, after }) {
      const question = listOf(viewer, unitId);
      if (!question) return { rows: [] };
      const page = await consignments.query({ ...question, order: 'desc', limit: first, ...(after === undefined ? {} : { after }) });
      return { rows: shown(viewer, page.rows), ...(page.next === undefined ? {} : { next: page.next }) };
    },
    async ofJob(jobId) {
      const { rows } = await consignments.query({ index: 'by-job', where: { jobId }, limit: 1 });
      return rows[0]?.id;
    },
    async heldBy(id, codes) {
      const held = (await consignments.find(id))?.state ?? consignments.aggregate.initial;
      return codes.find((code) => codesInUse(held).includes(canonical(code)));
    },
  };
}

/** SC-6: the centre and the auditor all; a nurse those of own wards and departments; a porter those given to them. */
export function concerns(viewer: Viewer, consignment: KnownConsignment): boolean {
  if (seesAll(viewer)) return true;
  const units = unitsOf(viewer);
  if ([consignment.requestedUnitId, consignment.fromId, consignment.toId].some((id) => units.includes(id))) return true;
  return viewer.roles.includes('porter') && (consignment.assigneeId === viewer.id || consignment.porterId === viewer.id);
}

/** What a person who is no porter may do with a consignment: as the centre, as the place that asked or gives, as its destination. */
export function standingOf(viewer: Viewer, { requestedUnitId, fromId, toId }: KnownConsignment): ConsignmentFacts['standing'] {
  if (isDispatch(viewer)) return 'dispatch';
  const units = unitsOf(viewer);
  if (units.includes(requestedUnitId) || units.includes(fromId)) return 'ward';
  return units.includes(toId) ? 'destination' : undefined;
}

type Question = { readonly index: string; readonly where?: Readonly<Record<string, string | readonly string[]>> };

function listOf(viewer: Viewer, unitId: string | undefined): Question | undefined {
  const units = unitsOf(viewer);
  if (unitId !== undefined) return seesAll(viewer) || units.includes(unitId) ? { index: 'by-unit', where: { requestedUnitId: unitId } } : undefined;
  if (seesAll(viewer)) return { index: 'recent' };
  if (units.length > 0) return { index: 'by-unit', where: { requestedUnitId: units } };
  return viewer.roles.includes('porter') ? { index: 'by-assignee', where: { assigneeId: viewer.id } } : undefined;
}

function dto({ id, version }: { id: string; version: number }, consignment: KnownConsignment): Consignment {
  const { requestedAt: _r, isHeard: _h, isUnheardTold: _u, isOverdueTold: _o, urgentReason: _w, assigneeId: _a, porterId: _p, foreign: _f, note, patientId, ...rest } = consignment;
  return { ...rest, id, version, items: consignment.items.map((item) => ({ ...item })), ...(note === undefined ? {} : { note }), ...(patientId === undefined ? {} : { patientId }) };
}
