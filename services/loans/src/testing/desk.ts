/** A small desk for loans' tests: two points, people with tokens, wheelchairs and umbrellas, and calls that read like sentences. */
import type { Asset, Drawer, Holding } from '@orderly/contracts';
import { calendarOf, newUlid } from '@orderly/platform';
import { call, testCentre, type TestCentre } from '@orderly/platform/testing';
import { expect } from 'vitest';
import { assetAggregate } from '../assets/asset.ts';
import { holdingAggregate } from '../holdings/decide.ts';
import { startLoans } from '../index.ts';
import { startFakeDispatch } from './neighbours.ts';

export type Answer = Awaited<ReturnType<typeof call>>;
export type Person = { readonly id: string; readonly token: string };
export type Desk = Awaited<ReturnType<typeof openDesk>>;

export const ladder = { reminderMinutes: 15, listMinutes: 120, callMinutes: 1_440, supervisorMinutes: 4_320 };
const conditions = { rent: 'none', defaultMinutes: 240, maxMinutes: 10_080, oneEach: true, ladder };
export const wheelchairKind = { ...conditions, code: 'wheelchair', name: { zh: '轮椅', en: 'Wheelchair' }, pooled: false, mode: 'wheelchair', depositsFen: { standard: 20_000 }, cleanAfterUse: true, dailyCleaning: true, inspectionDays: 90 };
export const umbrellaKind = { ...conditions, code: 'umbrella', name: { zh: '雨伞', en: 'Umbrella' }, pooled: true, depositsFen: { standard: 3_000 }, cleanAfterUse: false, dailyCleaning: false };

export async function openDesk() {
  const centre: TestCentre = await testCentre();
  const dispatch = await startFakeDispatch(centre);
  const start = () => centre.start(({ platform, url, keys }) => startLoans({ workforceUrl: () => url('workforce'), dispatchUrl: () => url('dispatch'), keys }, platform));
  await start();
  const places = { main: dispatch.place('IM-01-DESK', { building: 'IM', floor: 1 }), surgery: dispatch.place('SU-01-DESK', { building: 'SU', floor: 1 }), ward: dispatch.place('IM-05', { building: 'IM', floor: 5 }), ct: dispatch.place('MT-01-CT', { building: 'MT', floor: 1 }) };
  const person = (roles: readonly string[], units: readonly string[] = []): Person => {
    const id = `person-${newUlid()}`;
    return { id, token: centre.token({ roles, units, personId: id }) };
  };
  const people = {
    clerk: person(['clerk'], [places.main]), otherClerk: person(['clerk'], [places.surgery]), supervisor: person(['supervisor']), auditor: person(['auditor']), administrator: person(['administrator']),
    dispatcher: person(['dispatcher']), porter: person(['porter']), otherPorter: person(['porter']), nurse: person(['nurse'], [places.ward]), scheduler: person(['scheduler']),
  };
  const url = (path: string): string => `${centre.url('loans')}/v1${path}`;
  let [made, borrowers] = [0, 0];
  const desk = {
    centre, dispatch, places, people, person,
    get: (who: Person, path: string): Promise<Answer> => call(url(path), { token: who.token }),
    anybody: (path: string): Promise<Answer> => call(url(path)),
    post: (who: Person, path: string, body: object = {}, opId = newUlid()): Promise<Answer> => call(url(path), { token: who.token, body, opId }),
    /** The answer's id; fails unless it is a success. */
    async done(answer: Promise<Answer>): Promise<string> {
      const { status, body } = await answer;
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return String(body['id']);
    },
    rows: async <T>(who: Person, path: string): Promise<T[]> => {
      const { status, body } = await desk.get(who, path);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return body['rows'] as T[];
    },
    async asset(kind: 'wheelchair' | 'umbrella', about: object = {}): Promise<{ id: string; no: string; code: string }> {
      made += 1;
      const [no, code] = [`${kind === 'wheelchair' ? 'W' : 'U'}-${made}`, `QR-${made}`];
      const id = await desk.done(desk.post(people.administrator, '/assets', { no, code, kind, homeId: places.main, depositClass: 'standard', charged: true, ...about }));
      return { id, no, code };
    },
    borrower(name = '张小三') {
      borrowers += 1;
      return { name, phone: `138${10_000_000 + borrowers}`, identity: { kind: 'id-card', last4: String(1_000 + borrowers) } };
    },
    lend: (assetId: string, about: object = {}, who: Person = people.clerk): Promise<Answer> =>
      desk.post(who, '/loans', { assetId, pointId: places.main, borrower: desk.borrower(), deposit: { tender: 'cash', fen: 20_000 }, ...about }),
    giveBack: (holdingId: string, about: object = {}, who: Person = people.clerk): Promise<Answer> => desk.post(who, `/holdings/${holdingId}/return`, { pointId: places.main, condition: 'ok', settle: {}, ...about }),
    openDrawer: (pointId = places.main, floatFen = 50_000, shift = 'early'): Promise<string> => desk.done(desk.post(people.supervisor, '/drawers', { pointId, shift, floatFen })),
    statusOf: async (assetId: string): Promise<string> => (await desk.rows<Asset>(people.supervisor, `/assets?ids=${assetId}`))[0]?.status ?? 'unknown',
    holding: async (id: string, who: Person = people.supervisor): Promise<Holding | undefined> => (await desk.rows<Holding>(who, `/holdings?ids=${id}`))[0],
    drawer: async (id: string): Promise<Drawer> => {
      const [drawer] = await desk.rows<Drawer>(people.supervisor, `/drawers?ids=${id}`);
      if (!drawer) throw new Error('no drawer');
      return drawer;
    },
    /** Moves the clock, and waits for what falls due. */
    async later(minutes: number): Promise<void> {
      centre.clock.advance(minutes * 60_000);
      const now = centre.clock.now().toISOString();
      for (const due of await dues(centre)) await expect.poll(async () => ((await due()) ?? '9') > now, { timeout: 20_000 }).toBe(true);
      await centre.settle();
    },
  };
  await desk.done(desk.post(people.administrator, '/kinds', wheelchairKind));
  await desk.done(desk.post(people.administrator, '/kinds', umbrellaKind));
  return desk;
}

/** The nearest deadline of each collection that has some. */
async function dues(centre: TestCentre): Promise<readonly (() => Promise<string | undefined>)[]> {
  const store = centre.platform.store('loans');
  const opened = await Promise.all([holdingAggregate, assetAggregate(calendarOf(centre.platform.zone))].map(({ collection, indexes = {}, uniques = [] }) => store.collection({ name: collection, indexes, uniques })));
  return opened.map((collection) => () => collection.nextDue());
}

/** Status and code of an answer. */
export const code = ({ status, body }: Answer): [number, unknown] => [status, body['code']];
