/** Sign-out and changed rights take effect within 5 s, on open streams too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople, type Person, signIn, withRole } from './support/person.ts';
import { type Centre, openCentre } from './support/centre.ts';
import { type Cast, castOf, done } from './support/scenes.ts';
import { openStream } from './support/stream.ts';

let started: Centre;
let cast: Cast;

beforeAll(async () => {
  started = await openCentre();
  cast = await castOf(started.url);
});
afterAll(() => started?.stop());

const within = async (ms: number, promise: Promise<unknown>): Promise<boolean> => Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms))]);
const isRefused = (person: Person) => expect.poll(async () => (await person.send('{ me { person { id } } }')).status, { timeout: 5_000, interval: 200 }).toBe(401);
const anotherDispatcher = async () => signIn(started.url, (await demoPeople(started.url)).filter(({ roles }) => roles.includes('dispatcher'))[1] ?? withRole(await demoPeople(started.url), 'dispatcher'));

describe('rights', () => {
  it('S18 a sign-out ends the token and closes the stream within 5 s', async () => {
    const person = await anotherDispatcher();
    const stream = await openStream(started.url, person.token);
    const { me } = await person.ask<{ me: { sessionId: string } }>('{ me { sessionId } }');
    const response = await fetch(`${started.url}/auth/sign-out`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-orderly-csrf': '1', authorization: `Bearer ${person.token}` }, body: JSON.stringify({ sessionId: me.sessionId }) });
    expect(response.status).toBeLessThan(300);
    expect(await within(5_000, stream.ended)).toBe(true);
    await isRefused(person);
  });

  it('S18 a changed role ends tokens and streams within 5 s', async () => {
    const person = await anotherDispatcher();
    const stream = await openStream(started.url, person.token);
    const { node } = await cast.administrator.ask<{ node: { version: number } }>('query($id: ID!) { node(id: $id) { ... on Person { version } } }', { id: person.id });
    done(await cast.administrator.tell('changePerson', { personId: person.id, version: node.version, roles: ['clerk'] }, 'id'));
    expect(await within(5_000, stream.ended)).toBe(true);
    await isRefused(person);
  });

  it('S26 another ward looks like one that is not there', async () => {
    const people = await demoPeople(started.url);
    const foreign = people.filter(({ roles, unitIds }) => roles.includes('nurse') && !unitIds.includes(cast.ward.id))[0];
    if (!foreign) throw new Error('no other ward');
    const nurse = await signIn(started.url, foreign);
    const ask = (id: string) => nurse.ask<{ ward: object | null }>('query($id: ID!) { ward(id: $id) { jobs { id } } }', { id });
    expect(await ask(cast.ward.id)).toEqual(await ask('place-01KAAAAAAAAAAAAAAAAAAAAAAA'));
  });
});
