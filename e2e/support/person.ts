/** People as they come in from outside: one-tap sign-in, then GraphQL with free-form operations (a centre in development). */
import { newUlid } from '@orderly/platform';

const headers = { 'content-type': 'application/json', 'x-orderly-csrf': '1' };

export type DemoPerson = { readonly id: string; readonly name: string; readonly roles: readonly string[]; readonly postId?: string; readonly groupId?: string; readonly unitIds: readonly string[]; readonly staffNo: string };
export type Outcome<T> = { readonly __typename: string; readonly data?: T; readonly code?: string; readonly details?: readonly { key: string; value: string }[]; readonly winner?: { id: string } | null; readonly issues?: readonly { path: string; code: string }[] };
export type Answer = { readonly status: number; readonly body: { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { message: string; extensions?: { code?: string } }[] } };

export type Person = DemoPerson & {
  readonly token: string;
  /** The whole HTTP answer of an operation. */
  send(query: string, variables?: object): Promise<Answer>;
  /** The data of a query; throws when there is none. */
  ask<T>(query: string, variables?: object): Promise<T>;
  /** One command: `tell('assignJob', {jobId, personId})`; the opId is made here unless given. */
  tell<T = JobView>(mutation: string, input: object, fields?: string): Promise<Outcome<T>>;
};

export type JobView = { readonly id: string; readonly version: number; readonly no: number; readonly status: string; readonly assignee: { readonly id: string } | null; readonly outcome: string | null; readonly pause: { readonly code: string } | null };
export const jobFields = 'id version no status outcome pause { code } assignee { id }';

/** Everybody that the demo offers. */
export async function demoPeople(url: string): Promise<readonly DemoPerson[]> {
  const response = await fetch(`${url}/auth/demo`);
  if (!response.ok) throw new Error(`/auth/demo: ${response.status}`);
  return ((await response.json()) as { rows: readonly DemoPerson[] }).rows;
}

/** Signs somebody in by one tap. */
export async function signIn(url: string, person: DemoPerson): Promise<Person> {
  const response = await fetch(`${url}/auth/demo`, { method: 'POST', headers, body: JSON.stringify({ personId: person.id }) });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  const { accessToken } = (await response.json()) as { accessToken: string };
  const send = async (query: string, variables: object = {}): Promise<Answer> => {
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...headers, authorization: `Bearer ${accessToken}` }, body: JSON.stringify({ query, variables }) });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
  };
  return {
    ...person,
    token: accessToken,
    send,
    async ask<T>(query: string, variables?: object) {
      const { status, body } = await send(query, variables);
      if (!body.data) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return body.data as T;
    },
    async tell<T>(mutation: string, input: object, fields = jobFields) {
      const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
      const given = { opId: newUlid(), ...input };
      const { status, body } = await untilAvailable(() => send(
        `mutation($input: ${inputOf(mutation, name)}!) { result: ${mutation}(input: $input) { __typename ... on Mutation${name}Success { data { ${fields} } } ... on Refused { code details { key value } winner { id } } ... on InvalidInput { issues { path code } } } }`,
        { input: given },
      ));
      const result = body.data?.['result'];
      if (!result) throw new Error(`${mutation}: ${status} ${JSON.stringify(body)}`);
      return result as Outcome<T>;
    },
  };
}

/** As a page does: told to try again later, it does, under the same opId. */
async function untilAvailable(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    const isBusy = answer.status === 503 || answer.body.errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE') === true;
    if (!isBusy || tries >= mostTries) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200 * tries));
  }
}
const mostTries = 6;

const shared: Readonly<Record<string, string>> = {
  takeBackJob: 'JobInput', resumeJob: 'JobInput', acceptJob: 'JobInput', pickUpPatient: 'JobInput', resolveException: 'JobInput', raiseException: 'ExceptionInput', unrosterPerson: 'RosterPersonInput',
  startDuty: 'DutyInput', endDuty: 'DutyInput', endBreak: 'DutyInput', deactivatePerson: 'PersonInput', issuePin: 'PersonInput', setSimulation: 'SimulationInput',
};
const inputOf = (mutation: string, name: string): string => shared[mutation] ?? `${name}Input`;

/** The first person with a role (and, if asked, something more). */
export function withRole(people: readonly DemoPerson[], role: string, more: (person: DemoPerson) => boolean = () => true): DemoPerson {
  const found = people.find((person) => person.roles.includes(role) && more(person));
  if (!found) throw new Error(`nobody is a ${role}`);
  return found;
}
