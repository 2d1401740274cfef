import { useState } from 'react';
import type { RegisterPersonInput, Role } from '../../graphql/generated/graphql.ts';

export type Registration = { name: string; staffNo: string; badge: string; employer: string; roles: Role[]; groupId: string | null; unitId: string | null };

export function useRegistration(employer: string) {
  const [value, setValue] = useState<Registration>({ name: '', staffNo: '', badge: '', employer, roles: [], groupId: null, unitId: null });
  return { value, set: (part: Partial<Registration>) => setValue((old) => ({ ...old, ...part })) };
}

/** The person to register, or undefined while something is missing. */
export function personOf({ groupId, unitId, roles, ...text }: Registration): Omit<RegisterPersonInput, 'opId'> | undefined {
  const [name, staffNo, badge, employer] = [text.name.trim(), text.staffNo.trim(), text.badge.trim(), text.employer.trim()];
  if (!name || !staffNo || !badge || !employer || roles.length === 0) return undefined;
  return { name, staffNo, badge, employer, roles, ...(groupId ? { groupId } : {}), unitIds: unitId ? [unitId] : [] };
}
