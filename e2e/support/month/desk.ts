/** Storage and loans as they run, two desks, people with sessions of their own, and a clock that the simulation moves. */
import { newUlid } from '@orderly/platform';
import { call, testCentre } from '@orderly/platform/testing';
import { startLoans } from '@orderly/loans';
import { startFakeDispatch } from '@orderly/loans/testing';
import { startStorage } from '@orderly/storage';

export type Person = { readonly id: string; readonly token: string };
export type MonthDesk = Awaited<ReturnType<typeof openMonthDesk>>;
type Body = Record<string, unknown>;

/** A grey pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');
const ladder = { reminderMinutes: 15, listMinutes: 120, callMinutes: 1_440, supervisorMinutes: 4_320 };
const common = { rent: 'none', oneEach: true, ladder };
export const deposits = { wheelchair: 30_000, umbrella: 2_000 } as const;
const kinds = [
  { ...common, code: 'wheelchair', name: { zh: '轮椅', en: 'Wheelchair' }, pooled: false, mode: 'wheelchair', depositsFen: { standard: deposits.wheelchair }, defaultMinutes: 240, maxMinutes: 4_320, cleanAfterUse: true, dailyCleaning: true, inspectionDays: 90 },
  { ...common, code: 'umbrella', name: { zh: '雨伞', en: 'Umbrella' }, pooled: true, depositsFen: { standard: deposits.umbrella }, defaultMinutes: 1_440, maxMinutes: 4_320, cleanAfterUse: false, dailyCleaning: false },
];
export const shelf = Array.from({ length: 60 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`);
export const unclaimedShelf = Array.from({ length: 30 }, (_, i) => `U${String(i + 1).padStart(2, '0')}`);

export async function openMonthDesk(at: string) {
  const centre = await testCentre({ at });
  const dispatch = await startFakeDispatch(centre);
  const nobody = (): string => 'http://127.0.0.1:9';
  await centre.start(({ platform, keys }) => startStorage({ workforceUrl: nobody, keys }, platform));
  await centre.start(({ platform, url, keys }) => startLoans({ workforceUrl: nobody, dispatchUrl: () => url('dispatch'), keys }, platform));
  const points = { main: dispatch.place('IM-01-DESK', { building: 'IM', floor: 1 }), surgery: dispatch.place('SU-01-DESK', { building: 'SU', floor: 1 }) };
  const person = (roles: readonly string[], units: readonly string[] = []): Person => {
    const id = `person-${newUlid()}`;
    return { id, token: centre.token({ roles, units, personId: id }) };
  };
  const people = {
    clerk: person(['clerk'], [points.main]), lateClerk: person(['clerk'], [points.main]), surgeryClerk: person(['clerk'], [points.surgery]), supervisor: person(['supervisor']), otherSupervisor: person(['supervisor']),
    administrator: person(['administrator']), auditor: person(['auditor']), porter: person(['porter']),
  };
  const url = (service: 'storage' | 'loans', path: string): string => `${centre.url(service)}/v1${path}`;
  const desk = {
    centre, dispatch, points, people, person,
    now: (): string => centre.clock.now().toISOString(),
    /** A command that must succeed. */
    async does(who: Person, service: 'storage' | 'loans', path: string, body: object = {}): Promise<Body> {
      const answer = await call(url(service, path), { token: who.token, body });
      if (answer.status !== 200) throw new Error(`${path} at ${desk.now()}: ${answer.status} ${JSON.stringify(answer.body)} for ${JSON.stringify(body)}`);
      return answer.body;
    },
    /** A command that must be refused; answers the code. */
    async fails(who: Person, service: 'storage' | 'loans', path: string, body: object = {}): Promise<unknown> {
      const answer = await call(url(service, path), { token: who.token, body });
      if (answer.status === 200) throw new Error(`${path} at ${desk.now()} was not refused: ${JSON.stringify(body)}`);
      return answer.body['code'];
    },
    /** All rows of a list, page after page. */
    async rows<T>(who: Person, service: 'storage' | 'loans', path: string): Promise<T[]> {
      const rows: T[] = [];
      for (let after = ''; ;) {
        const { status, body } = await call(url(service, `${path}${path.includes('?') ? '&' : '?'}first=200${after}`), { token: who.token });
        if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
        rows.push(...(body['rows'] as T[]));
        if (body['next'] === undefined) return rows;
        after = `&after=${encodeURIComponent(body['next'] as string)}`;
      }
    },
    async read(who: Person, service: 'storage' | 'loans', path: string): Promise<Body> {
      return (await call(url(service, path), { token: who.token })).body;
    },
    async image(who: Person, purpose: string): Promise<string> {
      const answer = await fetch(url('storage', `/images?purpose=${purpose}`), { method: 'POST', headers: { authorization: `Bearer ${who.token}`, 'content-type': 'image/png', 'idempotency-key': newUlid() }, body: new Uint8Array(pixel) });
      const body = (await answer.json()) as Body;
      if (answer.status !== 200) throw new Error(`image: ${answer.status} ${JSON.stringify(body)}`);
      return String(body['id']);
    },
  };
  await desk.does(people.administrator, 'storage', '/points', { pointId: points.main, slots: shelf, unclaimedSlots: unclaimedShelf });
  for (const kind of kinds) await desk.does(people.administrator, 'loans', '/kinds', kind);
  return desk;
}
