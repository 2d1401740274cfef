import type { Role } from '../../graphql/generated/graphql.ts';
import { isOneOf } from '../../i18n/words.ts';
import { problemOf } from '../../graphql/problem.ts';

export type DemoPerson = { id: string; name: string; roles: readonly string[]; staffNo: string };

const order = ['dispatcher', 'nurse', 'porter', 'clerk', 'auditor', 'scheduler', 'supervisor', 'administrator'] as const satisfies readonly Role[];
const known = [...order, 'head_nurse'] as const satisfies readonly Role[];

/** Who can sign in with one tap; null outside the demo (the gateway answers 404). */
export async function demoPeople(): Promise<readonly DemoPerson[] | null> {
  const response = await fetch('/auth/demo', { headers: { accept: 'application/json' } });
  if (response.status === 404) return null;
  if (!response.ok) throw await problemOf(response);
  const body: { rows: DemoPerson[] } = await response.json();
  return body.rows;
}

/** One person for each role, in the order in which a newcomer meets them. Somebody with that role alone, if there is one. */
export function personas(people: readonly DemoPerson[]): readonly { role: Role; person: DemoPerson }[] {
  return order.flatMap((role) => {
    const able = people.filter((person) => rolesOf(person).includes(role));
    const person = able.find((each) => each.roles.length === 1) ?? able[0];
    return person ? [{ role, person }] : [];
  });
}

/** The roles as GraphQL writes them; `/auth` uses the services' spelling. */
export function rolesOf(person: DemoPerson): readonly Role[] {
  return person.roles.map((role) => role.replace('-', '_')).filter((role) => isOneOf(known, role));
}
