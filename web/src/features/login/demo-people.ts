import type { Role } from '../../graphql/generated/graphql.ts';
import { problemOf } from '../../graphql/problem.ts';

export type DemoPerson = { id: string; name: string; roles: readonly string[]; staffNo: string };

const order: readonly Role[] = ['dispatcher', 'nurse', 'porter', 'auditor', 'scheduler', 'supervisor', 'administrator'];

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
    const able = people.filter((person) => person.roles.some((each) => each.replace('-', '_') === role));
    const person = able.find((each) => each.roles.length === 1) ?? able[0];
    return person ? [{ role, person }] : [];
  });
}
