/** Small neighbours that answer the contract: places, jobs and badges as a test sets them, events on the real bus. */
import { dispatchRoutes, type Job, type Place, workforceRoutes } from '@orderly/contracts';
import { type Aggregate, type Message, newUlid, openService, Refusal } from '@orderly/platform';
import type { TestCentre } from '@orderly/platform/testing';

type Badge = { readonly personId: string; readonly pin?: string; readonly entitledAt: readonly string[] };

const told: Aggregate<object, { type: 'tell'; data: Message }, { type: string; data: unknown }> = {
  kind: 'job', collection: 'jobs', schema: 1, initial: {},
  decide: { tell: (_state, event) => [event as { type: string; data: unknown }] },
  evolve: new Proxy({}, { get: () => (state: object) => state }) as never,
};

export type FakeDispatch = {
  readonly places: Map<string, Place>;
  /** Jobs that a person sees, by id. */
  readonly jobs: Map<string, Pick<Job, 'status'> & { readonly assigneeId?: string }>;
  place(name: string, of: { kind: Place['kind']; receives?: Place['receives'] }): string;
  tell(jobId: string, event: Message): Promise<void>;
};

/** A dispatch that knows places and jobs, and says what it is told to. */
export async function startFakeDispatch(centre: TestCentre): Promise<FakeDispatch> {
  const places = new Map<string, Place>();
  const jobs: FakeDispatch['jobs'] = new Map();
  let documents: Awaited<ReturnType<typeof open>> | undefined;
  const open = async () => {
    const service = await openService('dispatch', centre.platform, { keys: centre.keys });
    return { service, told: await service.open(told) };
  };
  await centre.start(async () => {
    documents = await open();
    const { service } = documents;
    service.mount(dispatchRoutes.places, async ({ query: { ids = [] } }) => ({ rows: ids.flatMap((id) => places.get(id) ?? []) }));
    service.mount(dispatchRoutes.jobs, async ({ query: { ids = [] }, user }) => ({
      rows: ids.flatMap((id) => {
        const job = jobs.get(id);
        return job && (user.roles.includes('dispatcher') || job.assigneeId === user.id) ? [{ id, ...job } as Job] : [];
      }),
    }));
    return service.start();
  });
  return {
    places,
    jobs,
    place(name, { kind, receives = [] }) {
      const id = `place-${newUlid()}`;
      places.set(id, { id, version: 1, code: name, name: { zh: name, en: name }, building: 'A', floor: 1, kind, node: name, receives });
      return id;
    },
    async tell(jobId, event) {
      await documents?.told.handle(jobId, { type: 'tell', data: event }, { actor: { id: 'system:test', roles: [] } });
    },
  };
}

/** A workforce that knows badges. */
export async function startFakeWorkforce(centre: TestCentre): Promise<Map<string, Badge>> {
  const badges = new Map<string, Badge>();
  await centre.start(async () => {
    const service = await openService('workforce', centre.platform, { keys: centre.keys });
    service.mount(workforceRoutes.identify, async ({ body: { badge, pin, placeId } }) => {
      const known = badges.get(badge);
      if (!known) throw new Refusal('workforce.badge-unknown');
      if (pin !== undefined && pin !== known.pin) throw new Refusal('workforce.pin-wrong');
      return { personId: known.personId, method: pin === undefined ? ('badge' as const) : ('badge-pin' as const), entitled: known.entitledAt.includes(placeId) };
    });
    return service.start();
  });
  return badges;
}
