import { workforceRoutes } from '@orderly/contracts';
import { newUlid, Refusal, Stale, type Subjects } from '@orderly/platform';
import type { Mount } from '@orderly/platform/http';
import type { Accounts, People, Pins } from '../collections.ts';
import { accountIdOf } from '../pin-check.ts';
import { newPin, type PinHash } from '../pin-hash.ts';
import { readingsOf } from '../pinyin.ts';
import { oneAtATime } from '../queues.ts';
import type { Details } from './details.ts';
import type { PersonFacts } from './person.ts';
import { demoPeople, peopleFor } from './queries.ts';

type Deps = {
  mount: Mount;
  people: People;
  accounts: Accounts;
  details: Subjects<Details>;
  pins: Pins;
  pinHash: PinHash;
  isDemo: boolean;
  /** Ids of the people on duty now. */
  onDuty: () => Promise<ReadonlySet<string>>;
};

/** People, their badges and PINs. */
export function peopleRoutes({ mount, people, accounts, details, pins, pinHash, isDemo, onDuty }: Deps): void {
  // Two administrators that take each other out must see one another; over replicas the first start's secret is the way back.
  const inTurn = oneAtATime({ waiting: 200 });
  mount(workforceRoutes.people, async (request) => {
    const viewer = request.service === undefined ? { id: request.user.id, isAdministrator: request.user.roles.includes('administrator') } : { isAdministrator: false };
    return peopleFor(request.query, viewer, { people, details });
  });

  mount(workforceRoutes.demoPeople, async () => {
    if (!isDemo) return { rows: [] };
    const ids = await onDuty();
    return { rows: await demoPeople({ people, details, isOnDuty: (id) => ids.has(id) }) };
  });

  mount(workforceRoutes.registerPerson, async (request) => {
    const { name, ...fields } = request.body;
    const command = request.command();
    const id = `person-${command.opId}`;
    // Details first (question 15); but never over those of a person who is there: the opId may come again with another body.
    if (!(await people.find(id))) await details.put(id, { name, ...readingsOf(name) });
    try {
      const { version } = await people.handle(id, { type: 'register', data: fields }, { ...command, facts: { otherAdministrators: 0 } });
      return { id, version };
    } catch (error) {
      if (error instanceof Refusal) await details.erase(id);
      throw error;
    }
  });

  mount(workforceRoutes.changePerson, async (request) => {
    const { id } = request.params;
    const { name, ...fields } = request.body;
    const expected = request.ifMatch();
    const isRenamed = name !== undefined && (await details.get(id))?.name !== name;
    const command = request.command();
    // Asked at each try and never on a repeat: the version that the form was filled from must still stand.
    const facts = async (): Promise<PersonFacts> => {
      const now = await people.find(id);
      if (!now) throw new Refusal('workforce.person-unknown');
      if (now.version !== expected) throw new Stale();
      if (isRenamed) await details.put(id, { name, ...readingsOf(name) });
      return otherAdministrators(id);
    };
    const { version } = await inTurn('administrators', () => people.handle(id, { type: 'change', data: { fields, isRenamed } }, { ...command, facts }));
    return { id, version };
  });

  mount(workforceRoutes.deactivatePerson, async (request) => {
    const { id } = request.params;
    const command = request.command();
    const { version } = await inTurn('administrators', () => people.handle(id, { type: 'deactivate', data: {} }, { ...command, facts: () => otherAdministrators(id) }));
    return { id, version };
  });

  mount(workforceRoutes.issuePin, async (request) => {
    const { id } = request.params;
    const before = (await people.find(id))?.state;
    if (!before || before.status === 'none') throw new Refusal('workforce.person-unknown');
    const pin = newPin();
    const pinId = `pin-${newUlid()}`;
    await pins.put(pinId, { hash: await pinHash.hash(pin) });
    const { version, repeated } = await people.handle(id, { type: 'issuePin', data: { pinId } }, { ...request.command(), facts: { otherAdministrators: 0 } });
    // The PIN of a repeat was answered the first time and is nowhere; the one made for the repeat opens nothing.
    const unused = repeated ? pinId : before.pinId;
    if (unused !== undefined) await pins.erase(unused);
    return { id, version, ...(repeated ? {} : { pin }) };
  });

  mount(workforceRoutes.unlockSignIn, async (request) => {
    const { id } = request.params;
    if (!(await people.find(id))) throw new Refusal('workforce.person-unknown');
    const accountId = accountIdOf(id);
    const { version } = await accounts.handle(accountId, { type: 'clear', data: {} }, request.command());
    return { id: accountId, version };
  });

  async function otherAdministrators(id: string): Promise<PersonFacts> {
    const { rows } = await people.query({ index: 'administrators', where: { isAdministrator: true }, limit: 2 });
    return { otherAdministrators: rows.filter((row) => row.id !== id).length };
  }
}
