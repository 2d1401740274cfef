import { afterEach, describe, expect, it } from 'vitest';
import { requestLog } from '../day/request-log.ts';
import { demoHospital } from '../hospital/demo-hospital.ts';
import { cleanEquipment } from './cleaners.ts';
import { simulate } from './simulate.ts';
import { tinyCentre } from './testing/tiny-centre.ts';
import type { TinyAsset, Told } from './testing/tiny-centre.ts';
import type { SimulationEvent } from './world.ts';

const supported = ['escort', 'specimens', 'medicines', 'documents'];
let close = (): unknown => undefined;
afterEach(() => close());

async function open(options?: Parameters<typeof tinyCentre>[0]) {
  const centre = await tinyCentre(options);
  close = centre.close;
  return centre;
}

const run = { seed: 7, speed: 900, minutes: 10, scale: 0.6, graceMinutes: 240 };

describe('simulate', () => {
  it('brings every request to its end under the rules, and the centre\u2019s own count adds up', async () => {
    const centre = await open();
    const events: SimulationEvent[] = [];
    const result = await simulate({ ...run, url: centre.url, onEvent: (event) => events.push(event) });
    const log = requestLog(demoHospital(), { seed: 7, from: '2026-11-24T08:00', minutes: 10, scale: 0.6 }).filter(
      ({ kind, returnOf }) => supported.includes(kind) && returnOf === undefined,
    );
    expect(log.length).toBeGreaterThan(5);
    expect(events.filter((event) => event.type === 'refused' || event.type === 'trouble' || event.type === 'left-alone')).toEqual([]);
    expect(result).toMatchObject({ requested: log.length, open: 0, missing: 0, refused: 0, leftAlone: 0, addsUp: true });
    expect(result.closed + result.cancelled).toBe(log.length);
    expect(result.closed).toBeGreaterThan(log.length / 2);
  });

  it('asks for the same things in the same words when the seed is the same', async () => {
    const asked = async (): Promise<readonly string[]> => {
      const centre = await open();
      await simulate({ ...run, url: centre.url, graceMinutes: 0 });
      centre.close();
      return centre.told
        .filter(({ name }) => name.startsWith('SimRequest'))
        .map(({ personId, input }) => JSON.stringify({ personId, ...input, opId: '', readyAt: '' }))
        .sort();
    };
    const first = await asked();
    expect(first.length).toBeGreaterThan(5);
    expect(await asked()).toEqual(first);
  });

  it('leaves alone what a person took over: held, given to somebody else, or moved on', async () => {
    const centre = await open();
    const touched = new Map<string, number>();
    centre.hook(({ name, input }) => {
      const job = centre.jobs.get(String(input['jobId']));
      if (!job || name !== 'SimAcceptJob' || touched.size >= 3) return;
      if (touched.size === 0) job.pause = { kind: 'hold', code: 'H1' };
      else if (touched.size === 1) job.assigneeId = 'person-of-flesh-and-blood';
      else job.status = 'picked_up';
      touched.set(job.id, centre.told.length);
    });
    const events: SimulationEvent[] = [];
    const result = await simulate({ ...run, url: centre.url, graceMinutes: 60, onEvent: (event) => events.push(event) });
    expect(touched.size).toBe(3);
    for (const [jobId, since] of touched) {
      expect(centre.told.slice(since).filter(({ input }) => input['jobId'] === jobId)).toEqual([]);
      expect(events).toContainEqual(expect.objectContaining({ type: 'left-alone', jobId }));
    }
    expect(result).toMatchObject({ leftAlone: 3, open: 3, addsUp: true });
  });

  it('LOA-4 waits with a job that lacks a chair (E10), and goes on by itself when one is free', async () => {
    const centre = await open();
    const lacking = new Map<string, number>();
    const found = new Set<string>();
    centre.hook(({ name, input }) => {
      const job = centre.jobs.get(String(input['jobId']));
      if (!job || name !== 'SimAcceptJob' || lacking.size >= 2) return;
      job.pause = { kind: 'exception', code: 'E10' };
      lacking.set(job.id, centre.told.length);
    });
    const events: SimulationEvent[] = [];
    const toldMeanwhile: unknown[] = [];
    const result = await simulate({
      ...run,
      url: centre.url,
      onEvent(event) {
        events.push(event);
        if (event.type !== 'equipment-missing') return;
        setTimeout(() => {
          const job = centre.jobs.get(event.jobId);
          toldMeanwhile.push(...centre.told.slice(lacking.get(event.jobId)).filter(({ input }) => input['jobId'] === event.jobId));
          found.add(event.jobId);
          if (job) job.pause = null;
        }, 50);
      },
    });
    expect([found.size, toldMeanwhile]).toEqual([2, []]);
    expect(events.filter((event) => event.type === 'equipment-missing')).toHaveLength(2);
    expect([...lacking.keys()].map((id) => centre.jobs.get(id)?.status)).toEqual(['closed', 'closed']);
    expect(result).toMatchObject({ leftAlone: 0, open: 0, addsUp: true });
  });

  it('DEL-8 checks off what is due, and cleans after use what is the porters\u2019 own', async () => {
    const now = Date.now();
    const due = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();
    const piece = (id: string, about: object): TinyAsset => ({ id, status: 'available', use: null, cleanBy: due(30), home: { code: 'IM-01-HALL' }, ...about });
    const centre = await open({
      assets: [
        piece('cleaned-today', {}), piece('of-yesterday', { cleanBy: due(10), home: { code: 'IM-01-DESK' } }), piece('overdue', { status: 'clean', cleanBy: due(-1) }), piece('lent', { status: 'out', use: 'loan', cleanBy: due(10) }),
        piece('used', { status: 'clean', use: 'cleaning' }), piece('used-at-a-desk', { status: 'clean', use: 'cleaning', home: { code: 'IM-01-DESK' } }), piece('umbrella', { cleanBy: null }),
      ],
    });
    const cleaned = (): unknown[] => centre.told.filter(({ name }) => name === 'SimCleanAsset').map(({ input }) => input['assetId']);
    expect(await cleanEquipment({ url: centre.url, hospital: demoHospital() })).toBe(3);
    expect(cleaned()).toEqual(['of-yesterday', 'overdue', 'used']);
    await simulate({ ...run, url: centre.url, minutes: 1, graceMinutes: 0 });
    expect(cleaned()).toEqual(['of-yesterday', 'overdue', 'used', 'of-yesterday', 'overdue', 'used']);
  });

  it('assigns no job that the simulator did not ask for', async () => {
    const centre = await open();
    centre.jobs.set('job-of-a-person', {
      id: 'job-of-a-person',
      input: {},
      kind: 'specimens',
      status: 'waiting',
      priority: 'P1',
      readyAt: 'now',
      returns: 0,
      pause: null,
      checks: [],
    });
    await simulate({ ...run, url: centre.url, graceMinutes: 30 });
    expect(centre.jobs.get('job-of-a-person')?.status).toBe('waiting');
  });

  it('GRP-4 gives a work group only what begins or ends on its floors, of its streams', async () => {
    const hospital = demoHospital();
    const buildings = new Map(hospital.places.map(({ id, building }) => [id, building]));
    const groups = new Map(hospital.people.map(({ id, group }) => [id, group]));
    const always = { from: '2000-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' };
    const floors = {
      internal: [{ building: 'IM', from: 1, to: 16 }],
      surgery: [{ building: 'SU', from: 1, to: 18 }],
      emergency: [{ building: 'ED', from: 1, to: 3 }],
    };
    const centre = await open({ areas: (id) => [{ ...always, streams: ['escort', 'specimens'], floors: floors[groups.get(id) ?? 'internal'] }] });
    await simulate({ ...run, url: centre.url, graceMinutes: 90 });
    const given = centre.told
      .filter(({ name }) => name === 'SimAssignJob')
      .map(({ input }) => ({ job: centre.jobs.get(String(input['jobId'])), group: groups.get(String(input['personId'])) }));
    expect(given.length).toBeGreaterThan(5);
    for (const { job, group } of given) {
      expect(['escort', 'specimens']).toContain(job?.kind);
      expect([job?.input['fromId'], job?.input['toId']].map((id) => buildings.get(String(id)))).toContain(floors[group ?? 'internal'][0]?.building);
    }
  });

  it('never has more than six requests under way, and reads the board at most once a second', async () => {
    const centre = await open();
    await simulate({ ...run, minutes: 15, scale: 1, url: centre.url, graceMinutes: 20 });
    expect(centre.counts.mostInFlight).toBeLessThanOrEqual(6);
    centre.boards.slice(1).forEach((at, nth) => expect(at - (centre.boards[nth] ?? 0)).toBeGreaterThan(950));
  });

  it('repeats a command under its opId when the answer is lost, so that it happens once', async () => {
    const centre = await open({ failEvery: 7 });
    const result = await simulate({ ...run, url: centre.url });
    expect(centre.counts.repeats).toBeGreaterThan(2);
    expect(result).toMatchObject({ open: 0, refused: 0, leftAlone: 0, addsUp: true, requested: centre.jobs.size });
  });

  it('ends soon after its signal, and still counts what was asked for', async () => {
    const centre = await open();
    const stop = new AbortController();
    const ended = simulate({ ...run, speed: 60, minutes: 600, url: centre.url, signal: stop.signal });
    await until(() => centre.told.filter(({ name }: Told) => name === 'SimAcceptJob').length >= 2);
    const from = performance.now();
    stop.abort(new Error('enough'));
    const result = await ended;
    expect(performance.now() - from).toBeLessThan(12_000);
    expect(result).toMatchObject({ requested: centre.jobs.size, addsUp: true });
    expect(result.open).toBeGreaterThan(0);
    const told = centre.told.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(centre.told.length).toBe(told);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
