/** A small front desk for storage's tests: two points, people with tokens, and calls that read like sentences. */
import { goodsCategories } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import { call, testCentre, type TestCentre } from '@orderly/platform/testing';
import { startStorage } from '../index.ts';
import { pngPixel } from './images.ts';

type Answer = Awaited<ReturnType<typeof call>>;
export type Person = { readonly id: string; readonly token: string };
export type TestDesk = Awaited<ReturnType<typeof openTestDesk>>;

export const confirmed = goodsCategories.map((category) => ({ category, answer: 'confirmed' }));
/** A picture of one pixel. */
export const pixel = pngPixel();
const shelf = Array.from({ length: 60 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`);

export async function openTestDesk(options: { at?: string } = {}) {
  const centre: TestCentre = await testCentre(options);
  await centre.start(({ platform, keys }) => startStorage({ workforceUrl: () => 'http://127.0.0.1:9', keys }, platform));
  const [pointId, otherPointId] = [`place-${newUlid()}`, `place-${newUlid()}`];
  const person = (roles: readonly string[], units: readonly string[] = []): Person => {
    const id = `person-${newUlid()}`;
    return { id, token: centre.token({ roles, units, personId: id }) };
  };
  const people = {
    clerk: person(['clerk'], [pointId]), otherClerk: person(['clerk'], [pointId]), foreignClerk: person(['clerk'], [otherPointId]), supervisor: person(['supervisor']), otherSupervisor: person(['supervisor']),
    auditor: person(['auditor']), administrator: person(['administrator']), nurse: person(['nurse']), porter: person(['porter']), dispatcher: person(['dispatcher']),
  };
  const base = centre.url('storage');
  let nth = 0;
  const desk = {
    centre, people, pointId, otherPointId, person,
    tag: (): string => `N${String(++nth).padStart(3, '0')}`,
    get: (who: Person, path: string): Promise<Answer> => call(`${base}/v1${path}`, { token: who.token }),
    post: (who: Person, path: string, body: object = {}, opId = newUlid()): Promise<Answer> => call(`${base}/v1${path}`, { token: who.token, body, opId }),
    step: (who: Person, id: string, name: string, body: object = {}, opId = newUlid()): Promise<Answer> => desk.post(who, `/belongings/${id}/${name}`, body, opId),
    async conditionsId(): Promise<string> {
      const { body } = await desk.get(people.clerk, '/conditions');
      return String((body['current'] as { id: string }).id);
    },
    /** The body of a deposit of pieces with these tags. */
    async contents(tags: readonly string[], over: object = {}): Promise<Record<string, unknown>> {
      const pieces = tags.map((tag) => ({ kind: 'bag', look: `蓝色行李袋 红丝带 ${tag}`, tag, closure: { by: 'seal', no: `S${tag}` } }));
      return { pieceCount: tags.length, isPresent: true, pieces, goods: confirmed, conditionsId: await desk.conditionsId(), ...over };
    },
    async deposit(tags: readonly string[], over: object = {}, who: Person = people.clerk): Promise<Answer> {
      return desk.post(who, '/belongings', { pointId, party: 'visitor', depositor: { phone: '13812341234', name: '王芳' }, ...(await desk.contents(tags)), ...over });
    },
    /** Deposits, and gives id, number and code of the ticket. */
    async stored(tags: readonly string[], over: object = {}): Promise<{ id: string; no: string; code: string; tags: readonly string[] }> {
      const { body, status } = await desk.deposit(tags, over);
      if (status !== 200) throw new Error(JSON.stringify(body));
      const id = String(body['id']);
      return { id, tags, ...(await desk.ticket(id)) };
    },
    async ticket(id: string): Promise<{ no: string; code: string }> {
      const { body } = await desk.step(people.clerk, id, 'print', { what: 'ticket' });
      const { no, qr } = body['sheet'] as { no: string; qr: string };
      return { no, code: qr.slice(3) };
    },
    check: (ticket: string, tags: readonly string[], over: object = {}) => ({ ticket, pieces: tags.map((tag) => ({ tag, seal: 'intact' })), signature: { name: '王芳' }, ...over }),
    async one(id: string, who: Person = people.supervisor): Promise<Record<string, unknown>> {
      return (await desk.get(who, `/belongings/${id}`)).body;
    },
    async image(who: Person, purpose: string, bytes: Uint8Array = pixel, type = 'image/png'): Promise<{ status: number; id: string; body: Record<string, unknown> }> {
      const response = await fetch(`${base}/v1/images?purpose=${purpose}`, { method: 'POST', headers: { authorization: `Bearer ${who.token}`, 'content-type': type, 'idempotency-key': newUlid() }, body: new Uint8Array(bytes) });
      const body = (await response.json()) as Record<string, unknown>;
      return { status: response.status, id: String(body['id']), body };
    },
    async bytes(who: Person, id: string): Promise<{ status: number; type: string | null; bytes: Buffer }> {
      const response = await fetch(`${base}/v1/images/${id}`, { headers: { authorization: `Bearer ${who.token}` } });
      return { status: response.status, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
    },
    /** The events of one belongings, as its history tells them. */
    async events(id: string): Promise<{ type: string; data: Record<string, unknown>; actor: { id: string } }[]> {
      const { belongingsAggregate } = await import('../belongings/decide.ts');
      const { collection, indexes = {}, uniques = [] } = belongingsAggregate;
      const documents = await centre.platform.store('storage').collection({ name: collection, indexes, uniques });
      return ((await documents.load(id))?.events ?? []) as never;
    },
    /** Moves the clock and waits until the sweep has been. */
    async passTo(instant: string): Promise<void> {
      centre.clock.set(new Date(instant));
      await new Promise((resolve) => setTimeout(resolve, 700));
      await centre.settle();
    },
  };
  const configured = await desk.post(people.administrator, '/points', { pointId, slots: shelf, unclaimedSlots: ['U01', 'U02', 'U03', 'U04', 'U05', 'U06', 'U07', 'U08'] });
  if (configured.status !== 200) throw new Error(JSON.stringify(configured.body));
  await desk.post(people.administrator, '/points', { pointId: otherPointId, slots: ['B01', 'B02'], unclaimedSlots: ['V01'], unsealed: 'refused' });
  return desk;
}

/** Status and code of an answer. */
export const code = ({ status, body }: { status: number; body: Record<string, unknown> }): unknown => [status, body['code']];
