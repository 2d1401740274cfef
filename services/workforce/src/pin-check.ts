import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, ids, type Loaded, Refusal } from '@orderly/platform';
import { type AccountState, delayedUntil } from './accounts/account.ts';
import type { Accounts, People, Pins } from './collections.ts';
import type { KnownPerson, PersonState } from './people/person.ts';
import type { PinHash } from './pin-hash.ts';
import { oneAtATime } from './queues.ts';

/** The person of the badge when active and the PIN is right; throws `workforce.sign-in-delayed` while the badge's delay runs. */
export type PinCheck = (badge: string, pin: string) => Promise<KnownPerson | undefined>;

const strangersKept = 10_000;
/** No wrong answer comes sooner, so that an unknown badge takes no other time than a wrong PIN. */
const wrongTakesMs = 120;

/** Id of a person's sign-in state. */
export const accountIdOf = (personId: string): string => ids.derive('account', personId);

/** Checks PINs of one badge one after another, so that many guesses at once count like as many in a row. */
export function openPinCheck({ people, accounts, pins, pinHash, clock }: { people: People; accounts: Accounts; pins: Pins; pinHash: PinHash; clock: Clock }): PinCheck {
  const inTurn = oneAtATime({ waiting: 8 });
  const strangers = strangerDelays(clock);

  async function check(badge: string, pin: string): Promise<KnownPerson | undefined> {
    const personId = await people.collection.holder('badge', badge);
    return personId === undefined ? checkStranger(badge, pin) : checkKnown(personId, pin);
  }

  async function checkStranger(badge: string, pin: string): Promise<undefined> {
    refuseDelayed(strangers.find(badge), clock);
    await pinHash.verify(undefined, pin);
    strangers.fail(badge);
  }

  async function checkKnown(personId: string, pin: string): Promise<KnownPerson | undefined> {
    const accountId = accountIdOf(personId);
    const account = (await accounts.find(accountId))?.state;
    refuseDelayed(account, clock);
    const person = activeOf(await people.find(personId));
    const stored = await storedHash(person);
    if (!(await pinHash.verify(stored, pin)) || !person) {
      // No opId here: a guess that repeats one would not be counted.
      await accounts.handle(accountId, { type: 'fail', data: { reason: stored === undefined ? 'no-pin' : 'wrong-pin' } }, { actor: { id: 'system:workforce', roles: [] } });
      return undefined;
    }
    if (account && account.failures > 0) await accounts.handle(accountId, { type: 'clear', data: {} }, { actor: { id: person.id, roles: person.roles } });
    await renew(person, stored, pin);
    return person;
  }

  const storedHash = async (person: KnownPerson | undefined): Promise<string | undefined> => (person?.pinId === undefined ? undefined : (await pins.get(person.pinId))?.hash);

  async function renew({ pinId }: KnownPerson, stored: string | undefined, pin: string): Promise<void> {
    if (pinId !== undefined && stored !== undefined && pinHash.isOutdated(stored)) await pins.put(pinId, { hash: await pinHash.hash(pin) });
  }

  return async (badge, pin) => {
    const begun = performance.now();
    const person = await inTurn(badge, () => check(badge, pin));
    if (!person) await sleep(Math.max(0, wrongTakesMs - (performance.now() - begun)));
    return person;
  };
}

function refuseDelayed(account: AccountState | undefined, clock: Clock): void {
  const until = account && delayedUntil(account);
  const waitMs = until === undefined ? 0 : Date.parse(until) - clock.now().getTime();
  if (waitMs > 0) throw new Refusal('workforce.sign-in-delayed', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}

const activeOf = (found: Loaded<PersonState> | undefined): KnownPerson | undefined => (found?.state.status === 'active' ? found.state : undefined);

/** Unknown badges are delayed like known ones, else the delay would tell which exist; in memory alone, as anybody can invent them. */
function strangerDelays(clock: Clock): { find(badge: string): AccountState | undefined; fail(badge: string): void } {
  const states = new Map<string, AccountState>();
  return {
    find: (badge) => states.get(badge),
    fail(badge) {
      const failures = (states.get(badge)?.failures ?? 0) + 1;
      states.delete(badge);
      states.set(badge, { failures, lastFailedAt: clock.now().toISOString() });
      const oldest = states.size > strangersKept ? states.keys().next().value : undefined;
      if (oldest !== undefined) states.delete(oldest);
    },
  };
}
