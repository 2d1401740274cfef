/** Who asks: a person of the desk with own points, or one who oversees all of them. */
export type Viewer = { readonly id: string; readonly roles: readonly string[]; readonly units: readonly string[] };

export const seesAll = ({ roles }: Viewer): boolean => roles.includes('supervisor') || roles.includes('auditor');
/** Whether the point is one of the viewer's: a clerk's own desks, a supervisor's all. */
export const isOwnPoint = (viewer: Viewer, pointId: string): boolean => seesAll(viewer) || (viewer.roles.includes('clerk') && viewer.units.includes(pointId));
