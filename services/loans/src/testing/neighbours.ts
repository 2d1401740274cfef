/** A small dispatch that answers the contract: places as a test sets them, and events on the real bus. */
import { dispatchRoutes, type DispatchEvent, type Place } from '@orderly/contracts';
import { type Aggregate, ids, type Message, newUlid, openService } from '@orderly/platform';
import type { TestCentre } from '@orderly/platform/testing';

const told: Aggregate<object, { type: 'tell'; data: Message }, { type: string; data: unknown }> = {
  kind: 'job', collection: 'jobs', schema: 1, initial: {},
  decide: { tell: (_state, event) => [event as { type: string; data: unknown }] },
  evolve: new Proxy({}, { get: () => (state: object) => state }) as never,
};

export type FakeDispatch = {
  place(name: string, of: { building: string; floor: number }): string;
  tell(jobId: string, event: DispatchEvent): Promise<void>;
  /** Queues a job that needs a chair; answers its id. */
  queue(name: string, about: { fromId: string; toId: string; precautions?: readonly 'contact'[]; mode?: 'wheelchair' | 'walking' }): Promise<string>;
};

export async function startFakeDispatch(centre: TestCentre): Promise<FakeDispatch> {
  const places = new Map<string, Place>();
  const opened = async () => {
    const service = await openService('dispatch', centre.platform, { keys: centre.keys });
    return { service, documents: await service.open(told) };
  };
  const started: { documents?: Awaited<ReturnType<typeof opened>>['documents'] } = {};
  await centre.start(async () => {
    const { service, documents } = await opened();
    started.documents = documents;
    service.mount(dispatchRoutes.places, async ({ query: { ids: asked = [] } }) => ({ rows: asked.flatMap((id) => places.get(id) ?? []) }));
    return service.start();
  });
  const fake: FakeDispatch = {
    place(name, { building, floor }) {
      const id = `place-${newUlid()}`;
      places.set(id, { id, version: 1, code: name, name: { zh: name, en: name }, building, floor, kind: 'desk', node: name, receives: [] });
      return id;
    },
    async tell(jobId, event) {
      await started.documents?.handle(jobId, { type: 'tell', data: event }, { actor: { id: 'system:test', roles: [] } });
    },
    async queue(name, { fromId, toId, precautions = [], mode = 'wheelchair' }) {
      const jobId = ids.derive('job', name);
      const now = centre.clock.now().toISOString();
      const needs = { mode, precautions: [...precautions], critical: false, accompaniment: 'none', items: 0 } as const;
      await fake.tell(jobId, {
        type: 'job-queued',
        data: { no: 1, date: '2026-11-24', kind: 'escort', ref: { service: 'escort', id: name }, priority: 'P3', fromId, toId, needs, readyAt: now, pickUpBy: now, finishBy: now, requestedById: 'person', requestedUnitId: fromId, scheduled: false },
      });
      return jobId;
    },
  };
  return fake;
}
