/** What the neighbours say, on the real bus; and a small hospital by the ordinary commands. */
import type { DeliveryEvent, EscortEvent, EventOf, LoansEvent, workforceEvents } from '@orderly/contracts';
import { encode, ids, topicOf } from '@orderly/platform';
import { call, type TestCentre, testCentre } from '@orderly/platform/testing';
import { startDispatch } from '../service.ts';

type Foreign = EscortEvent | DeliveryEvent | LoansEvent | EventOf<typeof workforceEvents>;
export type Answer = Awaited<ReturnType<typeof call>>;

/** A started dispatch alone, with two places on a campus of two floors. */
export type DispatchCentre = {
  readonly centre: TestCentre;
  readonly wardId: string;
  readonly imagingId: string;
  /** Says an event in a neighbour's name; numbers each aggregate's events. */
  say(service: 'escort' | 'delivery' | 'loans' | 'workforce', aggregateId: string, event: Foreign): Promise<void>;
  /** A porter on duty for escorts, specimens and tasks. */
  porter(name: string): Promise<{ id: string; token: string }>;
  /** Requests an escort; answers the job's id. */
  trip(name: string, about?: Partial<Extract<EscortEvent, { type: 'trip-requested' }>['data']>): Promise<{ tripId: string; jobId: string }>;
  get(path: string, token: string): Promise<Answer>;
  post(path: string, token: string, body?: unknown, opId?: string): Promise<Answer>;
  job(jobId: string): Promise<Record<string, unknown>>;
  readonly dispatcher: string;
  readonly dispatcherId: string;
};

const campus = {
  nodes: [{ id: 'IM-5', building: 'IM', floor: 5, x: 0, y: 0 }, { id: 'IM-1', building: 'IM', floor: 1, x: 0, y: 0 }, { id: 'MT-1', building: 'MT', floor: 1, x: 60, y: 0 }],
  edges: [{ from: 'IM-1', to: 'MT-1', seconds: 60, kind: 'covered-walk' }],
  lifts: [{ id: 'L1', building: 'IM', kind: 'any', shaft: [{ floor: 1, nodeId: 'IM-1' }, { floor: 5, nodeId: 'IM-5' }], waitSeconds: 30, boardSeconds: { walking: 5, wheelchair: 10, trolley: 20, bed: 25 }, secondsPerFloor: 3 }],
};

export async function dispatchCentre(): Promise<DispatchCentre> {
  const centre = await testCentre();
  await centre.start(({ platform, keys }) => startDispatch({ workforceUrl: () => '', keys }, platform));
  const url = centre.url('dispatch');
  const get = (path: string, token: string) => call(`${url}${path}`, { token });
  const post = (path: string, token: string, body: unknown = {}, opId?: string) => call(`${url}${path}`, { token, body, ...(opId === undefined ? {} : { opId }) });
  const administrator = centre.token({ roles: ['administrator'] });
  const dispatcherId = ids.derive('person', 'dispatcher');
  const dispatcher = centre.token({ personId: dispatcherId, roles: ['dispatcher'] });
  expectOk(await post('/v1/campus', administrator, campus));
  const place = async (code: string, node: string, kind: string): Promise<string> => {
    const [building, floor] = node.split('-');
    return String(expectOk(await post('/v1/places', administrator, { code, name: { zh: code, en: code }, building, floor: Number(floor), kind, node, receives: ['escort'] }))['id']);
  };
  const wardId = await place('IM-05-W', 'IM-5', 'ward');
  const imagingId = await place('MT-01-CT', 'MT-1', 'imaging');
  const seqs = new Map<string, number>();

  const say: DispatchCentre['say'] = async (service, aggregateId, { type, data }) => {
    const seq = (seqs.get(aggregateId) ?? 0) + 1;
    seqs.set(aggregateId, seq);
    const now = centre.clock.now().toISOString();
    const event = { id: `${aggregateId}:${seq}`, seq, type, data, actor: { id: `system:${service}`, roles: [] }, occurredAt: now, recordedAt: now, audiences: { before: [], after: [] } };
    // Twice: the bus delivers at least once, and no effect may come of the second copy.
    await centre.platform.bus.publish(topicOf(service), [encode(service, aggregateId, event), encode(service, aggregateId, event)]);
    await centre.settle();
  };
  return {
    centre, wardId, imagingId, say, get, post, dispatcher, dispatcherId,
    async porter(name) {
      const id = ids.derive('person', name);
      await say('workforce', ids.derive('duty', id), { type: 'duty-started', data: { personId: id, kinds: ['escort', 'specimens', 'task'], areas: [] } });
      return { id, token: centre.token({ personId: id, roles: ['porter'] }) };
    },
    async trip(name, about = {}) {
      const tripId = ids.derive('trip', name);
      const jobId = ids.derive('job', tripId);
      const now = centre.clock.now().toISOString();
      await say('escort', tripId, {
        type: 'trip-requested',
        data: {
          jobId, patientId: ids.derive('patient', name), fromId: wardId, toId: imagingId, bed: '12', reason: 'examination', mode: 'wheelchair', priority: 'P2', readyAt: now, precautions: [], tubes: [], critical: false, dependent: false,
          accompaniment: 'none', requestedById: ids.derive('person', 'nurse'), requestedUnitId: wardId, ...about,
        },
      });
      return { tripId, jobId };
    },
    job: async (jobId) => ((await get(`/v1/jobs?ids=${jobId}`, dispatcher)).body['rows'] as Record<string, unknown>[])[0] ?? {},
  };
}

/** The body of an answer that must be a success. */
export function expectOk({ status, body }: Answer): Record<string, unknown> {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
