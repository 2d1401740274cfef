import { workforceRoutes } from '@orderly/contracts';
import { type Clock, Refusal } from '@orderly/platform';
import type { Mount } from '@orderly/platform/http';
import type { People, Sessions } from '../collections.ts';
import type { FirstSecret } from '../first-secret.ts';
import type { KnownPerson } from '../people/person.ts';
import type { PinCheck } from '../pin-check.ts';
import type { SessionTokens } from '../session-tokens.ts';
import type { SigningKeys } from '../signing-keys.ts';
import { revocationsAt } from './queries.ts';
import type { SessionFacts, SessionState } from './session.ts';

type Deps = {
  mount: Mount;
  clock: Clock;
  people: People;
  sessions: Sessions;
  tokens: SessionTokens;
  keys: SigningKeys;
  checkPin: PinCheck;
  firstSecret: FirstSecret;
  isDemo: boolean;
};
type BegunSession = Exclude<SessionState, { status: 'none' }>;
type Method = 'badge-pin' | 'demo' | 'secret';
type Command = { opId: string; requestHash: string; deadline?: number };

/** Sign-in, refresh, sign-out; keys and revocations for every service. */
export function sessionRoutes({ mount, clock, people, sessions, tokens, keys, checkPin, firstSecret, isDemo }: Deps): void {
  mount(workforceRoutes.jwks, async () => ({ keys: (await keys.all()).map(({ jwk }) => ({ ...jwk })) }));

  mount(workforceRoutes.revocations, async () => {
    const at = clock.now().toISOString();
    return { at, subjects: [...(await revocationsAt(at, { people, sessions }))] };
  });

  async function begin(person: KnownPerson, method: Method, { opId, requestHash }: Command): ReturnType<SessionTokens['issue']> {
    const actor = { id: person.id, roles: person.roles, sessionId: `session-${opId}` };
    const { state } = await sessions.handle(actor.sessionId, { type: 'start', data: { personId: person.id, method } }, { actor, opId, requestHash, facts: {} });
    if (state.status !== 'open' || state.personId !== person.id) throw new Refusal('workforce.sign-in-failed');
    return tokens.issue(state, person);
  }

  mount(workforceRoutes.signIn, async (request) => {
    const command = request.command();
    const person = await checkPin(request.body.badge, request.body.pin);
    if (!person) throw new Refusal('workforce.sign-in-failed');
    return begin(person, 'badge-pin', command);
  });

  mount(workforceRoutes.signInSecret, async (request) => {
    const command = request.command();
    return begin(await firstSecret.redeem(request.body.secret, command), 'secret', command);
  });

  mount(workforceRoutes.signInDemo, async (request) => {
    if (!isDemo) throw new Refusal('workforce.not-a-demo');
    const person = (await people.find(request.body.personId))?.state;
    if (person?.status !== 'active') throw new Refusal('workforce.person-unknown');
    return begin(person, 'demo', request.command());
  });

  mount(workforceRoutes.refresh, async (request) => {
    const { opId, requestHash } = request.command();
    const read = tokens.read(request.body.refreshToken);
    const session = read && (await findSession(read.sessionId));
    const found = session && (await people.find(session.personId))?.state;
    if (!read || !session || !found || found.status === 'none') throw new Refusal('workforce.session-ended');
    const actor = { id: found.id, roles: found.roles, sessionId: session.id };
    const { state } = await sessions.handle(session.id, { type: 'refresh', data: { rotation: read.rotation } }, { actor, opId, requestHash, facts: factsOf(found) });
    // A repeat is answered from the state as it is now, so both are looked at again.
    if (state.status !== 'open' || found.status !== 'active') throw new Refusal('workforce.session-ended');
    return tokens.issue(state, found);
  });

  async function findSession(id: string): Promise<BegunSession | undefined> {
    const state = (await sessions.find(id))?.state;
    return state && state.status !== 'none' ? state : undefined;
  }

  mount(workforceRoutes.signOut, async (request) => {
    const { id } = request.params;
    const session = await findSession(id);
    if (session?.personId !== request.user.id) throw new Refusal('workforce.session-unknown');
    const { version } = await sessions.handle(id, { type: 'signOut', data: {} }, { ...request.command(), facts: {} });
    return { id, version };
  });

  mount(workforceRoutes.identify, async (request) => {
    const { badge, pin, placeId } = request.body;
    const holder = await people.collection.holder('badge', badge);
    const found = holder === undefined ? undefined : (await people.find(holder))?.state;
    if (!found || found.status === 'none') throw new Refusal('workforce.badge-unknown');
    if (pin !== undefined && !(await checkPin(badge, pin))) throw new Refusal('workforce.pin-wrong');
    return { personId: found.id, method: pin === undefined ? ('badge' as const) : ('badge-pin' as const), entitled: found.status === 'active' && found.unitIds.includes(placeId) };
  });
}

function factsOf({ status, sessionsFrom }: KnownPerson): SessionFacts {
  return { person: { isActive: status === 'active', ...(sessionsFrom === undefined ? {} : { sessionsFrom }) } };
}
