import { Refusal } from '@orderly/platform';
import type { User } from '@orderly/platform/auth';

/** Who asks: a person with roles and desks, or a service, which sees what the dispatcher sees. */
export type Viewer = { readonly id: string; readonly roles: readonly string[]; readonly units: readonly string[] };

export function viewerOf({ user, service }: { user: User | undefined; service: string | undefined }): Viewer {
  return service === undefined && user ? user : { id: `service:${service ?? ''}`, roles: ['dispatcher'], units: [] };
}

const has = ({ roles }: Viewer, ...wanted: readonly string[]): boolean => wanted.some((role) => roles.includes(role));

/** Sees every desk's loans. */
export const seesEveryDesk = (viewer: Viewer): boolean => has(viewer, 'supervisor', 'auditor');
/** Sees equipment and who has it, but no borrower. */
export const seesEquipment = (viewer: Viewer): boolean => has(viewer, 'dispatcher', 'clerk', 'supervisor', 'auditor');
/** Sees a borrower, masked. */
export const seesBorrowers = (viewer: Viewer): boolean => has(viewer, 'clerk', 'supervisor', 'auditor');
/** GRP-7: a clerk's own desks are the units; the supervisor acts at every one. */
export const actsAt = (viewer: Viewer, pointId: string | undefined): boolean => has(viewer, 'supervisor') || (has(viewer, 'clerk') && pointId !== undefined && viewer.units.includes(pointId));

/** A foreign desk and a missing one look the same. */
export function requirePoint(viewer: Viewer, pointId: string): void {
  if (!actsAt(viewer, pointId)) throw new Refusal('loans.point-unknown');
}
