import { z } from 'zod';
import { newUlid, openService, type Platform, type Running, target } from '@orderly/platform';
import { type KeySource, signAccessToken } from '@orderly/platform/auth';
import { accountAggregate } from './accounts/decide.ts';
import { groupAggregate } from './catalogue/group.ts';
import { postAggregate } from './catalogue/post.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { templateAggregate } from './catalogue/shift-template.ts';
import type { People, Shifts } from './collections.ts';
import type { WorkforceConfig } from './config.ts';
import { dutyAggregate } from './duties/decide.ts';
import type { Attendance, DutyCommand, DutyFacts } from './duties/duty.ts';
import { dutyPolicy } from './duties/policy.ts';
import { dutiesFor } from './duties/queries.ts';
import { dutyRoutes } from './duties/routes.ts';
import { openFirstSecret } from './first-secret.ts';
import { personAggregate } from './people/decide.ts';
import type { Details } from './people/details.ts';
import { peopleRoutes } from './people/routes.ts';
import { openPinCheck } from './pin-check.ts';
import { openPinHash } from './pin-hash.ts';
import { openSessionTokens } from './session-tokens.ts';
import { sessionAggregate } from './sessions/decide.ts';
import { revocationsAt } from './sessions/queries.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { secretAggregate } from './sessions/secret.ts';
import { shiftAggregate } from './shifts/decide.ts';
import { findOpenShift } from './shifts/queries.ts';
import { shiftRoutes } from './shifts/routes.ts';
import { openSigningKeys, type SigningKeys } from './signing-keys.ts';

/** A running workforce; `bootstrap` gives the demo's seeding host an administrator's token (ten minutes). */
export type Workforce = Running & {
  bootstrap(): Promise<{ token: string }>;
  /** A one-time secret (new, or the one given) for the first administrator; undefined when somebody can administer already. */
  offerFirstSecret(given?: string): Promise<string | undefined>;
};

/** Starts people, sign-in, sessions, shifts and duty on a platform. */
export async function startWorkforce(config: WorkforceConfig, platform: Platform): Promise<Workforce> {
  const own = ownKeys();
  const service = await openService('workforce', platform, { keys: own.source });
  const { mount, store, clock, calendar, secret } = service;
  const keys = await openSigningKeys({ store, secret, clock });
  const [people, accounts, sessions, secrets] = [await service.open(personAggregate), await service.open(accountAggregate), await service.open(sessionAggregate), await service.open(secretAggregate)];
  const [groups, posts, templates] = [await service.open(groupAggregate), await service.open(postAggregate), await service.open(templateAggregate)];
  const [shifts, duties] = [await service.open(shiftAggregate), await service.open(dutyAggregate)];
  const details = await service.subjects<Details>();
  const pins = await service.subjects<{ hash: string }>('pins');
  own.open(keys, async () => revocationsAt(clock.now().toISOString(), { people, sessions }));

  const pinHash = await openPinHash();
  const firstSecret = openFirstSecret({ people, details, secrets, sealed: await service.subjects('first-secrets'), clock });
  const onDuty = async (): Promise<ReadonlySet<string>> => new Set((await dutiesFor({}, duties)).map(({ personId }) => personId));
  sessionRoutes({
    mount, clock, people, sessions, keys, firstSecret,
    tokens: openSessionTokens({ secret, keys }),
    checkPin: openPinCheck({ people, accounts, pins, pinHash, clock }),
    isDemo: config.demo,
  });
  peopleRoutes({ mount, people, accounts, details, pins, pinHash, onDuty, isDemo: config.demo });
  catalogueRoutes({ mount, groups, posts, templates });
  shiftRoutes({ mount, shifts, people, posts, templates, calendar, clock });
  dutyRoutes({ mount, duties, people, findAttendance: (personId) => findAttendance(personId, shifts) });
  // The demo's seeding may run in a process of its own.
  if (config.demo) mount({ ...seedingShape, method: 'GET', path: '/v1/seeding-token', summary: 'A token of the seeding administrator; demo alone', allow: 'service' }, () => seedingToken(config, keys));
  service.consume({ from: ['workforce'], policy: dutyPolicy, targets: [target(duties, { service: 'workforce', facts: (_state, command) => dutyFacts(command, people) })] });

  const running = await service.start();
  const firstTime = config.demo ? undefined : await firstSecret.offer();
  if (firstTime !== undefined) config.onFirstSecret?.(firstTime);
  return { ...running, bootstrap: () => seedingToken(config, keys), offerFirstSecret: firstSecret.offer };
}

const none = z.strictObject({});
const seedingShape = { params: none, query: none, body: none, refusals: [], ok: z.object({ token: z.string() }) } as const;

/** Keys and revocations out of workforce's own documents, which are opened only after the service that asks for them. */
function ownKeys(): { source: KeySource; open(keys: SigningKeys, revoked: KeySource['revoked']): void } {
  let settle: (source: KeySource) => void = () => undefined;
  const opened = new Promise<KeySource>((resolve) => (settle = resolve));
  return {
    source: { keys: async () => (await opened).keys(), revoked: async () => (await opened).revoked() },
    open: (keys, revoked) => settle({ keys: async () => (await keys.all()).map(({ jwk }) => jwk), revoked }),
  };
}

async function seedingToken({ demo }: WorkforceConfig, keys: SigningKeys): Promise<{ token: string }> {
  if (!demo) throw new Error('bootstrap is for the demo alone');
  const claims = { personId: 'system:seed', sessionId: `session-${newUlid()}`, epoch: 1, roles: ['administrator', 'scheduler', 'dispatcher'], units: [] };
  return { token: signAccessToken(await keys.current(), claims).token };
}

async function dutyFacts(command: DutyCommand, people: People): Promise<DutyFacts> {
  if (command.type !== 'start') return {};
  return { isActive: (await people.find(command.data.personId))?.state.status === 'active' };
}

async function findAttendance(personId: string, shifts: Shifts): Promise<Attendance | undefined> {
  const shift = await findOpenShift(personId, shifts);
  if (!shift || shift.state.status === 'none' || shift.state.part === undefined) return undefined;
  const { groupId, postId, kinds, areas, parts, part } = shift.state;
  return { shiftId: shift.id, groupId, postId, kinds, areas, until: parts[part]?.until ?? '' };
}
