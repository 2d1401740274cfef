import type { User } from '@orderly/platform/auth';

/** Who asks: a person with roles and units, or a service, which sees what the dispatcher sees. */
export type Viewer = { readonly id: string; readonly roles: readonly string[]; readonly units: readonly string[] };

/** The viewer of a request; services call with no user. */
export function viewerOf({ user, service }: { user: User | undefined; service: string | undefined }): Viewer {
  return service === undefined && user ? user : { id: `service:${service ?? ''}`, roles: ['dispatcher'], units: [] };
}

export const isNurse = ({ roles }: Viewer): boolean => roles.includes('nurse') || roles.includes('head-nurse');
export const isDispatch = ({ roles }: Viewer): boolean => roles.includes('dispatcher') || roles.includes('supervisor');
export const seesAll = (viewer: Viewer): boolean => isDispatch(viewer) || viewer.roles.includes('auditor');
/** SC-6: a nurse's own wards and departments; nobody else has any. */
export const unitsOf = (viewer: Viewer): readonly string[] => (isNurse(viewer) ? viewer.units : []);
