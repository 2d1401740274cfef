/** A morning at the front desk, through the gateway, on the real process: belongings kept and given back, a chair lent and returned. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUlid } from '@orderly/platform';
import { demoHospital } from '@orderly/simulator';
import { type Outcome, type Person, demoPeople, signIn, withRole } from './support/person.ts';
import { type Centre, openCentre, patienceMs } from './support/centre.ts';
import { openStream } from './support/stream.ts';

let started: Centre;
let clerk: Person;
let supervisor: Person;
let pointId: string;
let conditionsId: string;

beforeAll(async () => {
  started = await openCentre();
  const people = await demoPeople(started.url);
  [clerk, supervisor] = await Promise.all([signIn(started.url, withRole(people, 'clerk')), signIn(started.url, withRole(people, 'supervisor'))]);
  pointId = demoHospital().places.find(({ code }) => code === 'IM-01-DESK')?.id ?? '';
  const { storageConditions } = await clerk.ask<{ storageConditions: { current: { id: string } } }>('{ storageConditions { current { id } } }');
  conditionsId = storageConditions.current.id;
});
afterAll(() => started?.stop());

type Written = { readonly id: string };
type Kept = { readonly id: string; readonly no: string; readonly code: string; readonly tags: readonly string[] };
const owner = '欧阳明月';
const categories = ['valuables', 'flammable', 'corrosive', 'toxic', 'radioactive', 'weapons', 'food', 'living', 'other'];
const idCard = (lastFour: string) => ({ kind: 'id_card', lastFour });
const ok = <T>({ data, ...refused }: Outcome<T>): T => {
  if (data === undefined) throw new Error(JSON.stringify(refused));
  return data;
};
const tell = (who: Person, name: string, input: object, fields = 'id version') => who.tell<Written>(name, input, fields);
const checked = (ticket: string, tags: readonly string[]) => ({ ticket, pieces: tags.map((tag) => ({ tag, seal: 'intact' })), signature: { name: owner } });

async function kept(...tags: string[]): Promise<Kept> {
  const pieces = tags.map((tag) => ({ kind: 'bag', look: `蓝色行李袋 红丝带 ${tag}`, tag, closure: { by: 'seal', no: `S-${tag}` } }));
  const goods = categories.map((category) => ({ category, answer: 'confirmed' }));
  const { id } = ok(await tell(clerk, 'depositBelongings', { pointId, party: 'visitor', depositor: { name: owner, phone: '13812345678' }, pieceCount: tags.length, isPresent: true, pieces, goods, conditionsId }));
  const { sheet } = ok(await clerk.tell<{ sheet: { no: string; qr: string } }>('printTicket', { belongingsId: id, what: 'ticket' }, 'sheet { no qr deadline conditions { no } }'));
  return { id, no: sheet.no, code: sheet.qr.replace('/t/', ''), tags };
}
const publicly = async (path: string) => {
  const answer = await fetch(`${started.url}/public/${path}`);
  return { status: answer.status, text: await answer.text() };
};
const statusOf = async (id: string) => (await clerk.ask<{ belongings: { item: { status: string } } }>('query($id: ID!) { belongings(id: $id) { item { status } } }', { id })).belongings.item.status;

describe('belongings', () => {
  it('STO-8 are given back against the ticket and every right tag, and the stream says so', async () => {
    const desk = await openStream(started.url, clerk.token);
    const { id, no, code, tags } = await kept('N-101', 'N-102');
    const find = (text: string) => clerk.ask<{ findBelongings: { id: string }[] }>('query($text: String!) { findBelongings(text: $text) { id } }', { text });
    for (const text of [no, code, 'N-102', '5678']) expect((await find(text)).findBelongings, text).toContainEqual({ id });
    expect(await tell(clerk, 'claimBelongings', { belongingsId: id, ...checked(code, ['N-101', 'N-999']) })).toMatchObject({ code: 'storage.tag-mismatch' });
    expect(await statusOf(id)).toBe('stored');
    ok(await tell(clerk, 'claimBelongings', { belongingsId: id, ...checked(code, tags) }));
    expect(await statusOf(id)).toBe('claimed');
    await expect.poll(() => historyOf(id), { timeout: patienceMs }).toEqual({ verified: true, types: ['belongings-deposited', 'ticket-printed', 'claim-stopped', 'belongings-claimed'] });
    await desk.until((frame) => frame.type === 'DeskChanged' && frame.desk?.id === id && frame.desk.pointId === pointId, patienceMs);
    desk.close();
  });

  it('STO-9 cannot be had for a ticket reported lost, and the new ticket voids the old one', async () => {
    const { id, code, tags } = await kept('N-201');
    expect(ok(await clerk.tell<{ outcome: string }>('reportTicketLost', { belongingsId: id }, 'outcome')).outcome).toBe('frozen');
    expect(await tell(clerk, 'claimBelongings', { belongingsId: id, ...checked(code, tags) })).toMatchObject({ code: 'storage.ticket-frozen' });
    const { belongings } = await clerk.ask<{ belongings: { isRevealed: boolean; depositor: unknown; pieces: { look: string | null }[] } }>('query($id: ID!) { belongings(id: $id) { isRevealed depositor { name } pieces { look } } }', { id });
    expect(belongings).toEqual({ isRevealed: false, depositor: null, pieces: [{ look: null }] });
    const features = [{ of: 'look', text: '红丝带' }, { of: 'phone', text: '5678' }];
    ok(await tell(clerk, 'matchFeatures', { belongingsId: id, features }));
    const copyImageId = await uploaded('copy');
    ok(await tell(clerk, 'replaceTicket', { belongingsId: id, document: idCard('1234'), copyImageId }));
    expect(await tell(clerk, 'claimBelongings', { belongingsId: id, ...checked(code, tags) })).toMatchObject({ code: 'storage.ticket-replaced' });
    expect((await image(clerk, copyImageId)).status).toBe(404);
    expect((await image(supervisor, copyImageId)).headers.get('content-type')).toBe('image/png');
  });

  it('STO-10 go to a delegate only after the supervisor verified in an own session', async () => {
    const { id, code, tags } = await kept('N-301');
    const claim = { belongingsId: id, ...checked(code, tags), by: 'delegate', document: idCard('0002') };
    ok(await tell(clerk, 'requestDelegate', { belongingsId: id, ticket: code, depositorDocument: idCard('0001'), delegateDocument: idCard('0002'), delegateName: '李雷', isCalledBack: true }));
    expect(await tell(clerk, 'claimBelongings', claim)).toMatchObject({ code: 'storage.not-verified' });
    await expect(tell(clerk, 'decideDelegate', { belongingsId: id, verified: true })).rejects.toThrow('Not allowed');
    const { approvals } = await supervisor.ask<{ approvals: { belongings: { id: string; waits: string }[] } }>('{ approvals { belongings { id waits } } }');
    expect(approvals.belongings).toContainEqual({ id, waits: 'delegate' });
    ok(await tell(supervisor, 'decideDelegate', { belongingsId: id, verified: true }));
    ok(await tell(clerk, 'claimBelongings', claim));
  });

  it('STO-5 show number and deadline to whoever scans the ticket, and nobody\'s name', async () => {
    const { no, code } = await kept('N-401');
    const { status, text } = await publicly(`tickets/${code}`);
    expect([status, JSON.parse(text)]).toEqual([200, { no, deadline: '2026-11-27T16:00:00.000Z', status: 'stored' }]);
    expect(text).not.toContain(owner);
    const foreign = await Promise.all([publicly(`tickets/${no}`), publicly('tickets/NONE'), publicly('assets/NONE')]);
    for (const answer of foreign) expect(answer).toEqual({ status: 404, text: foreign[0]?.text });
  });
});

describe('a wheelchair', () => {
  it('LOA-2 LOA-3 is lent against a deposit, never refunded above it, and cleaned before anybody else has it', async () => {
    ok(await tell(clerk, 'openDrawer', { pointId, shift: 'early', floatFen: 50_000 }));
    const chair = await asset();
    expect(chair).toMatchObject({ status: 'available', depositFen: 30_000 });
    const borrower = { name: owner, phone: '13812345678', identity: { kind: 'id_card', last4: '1234' } };
    const { id: holdingId } = ok(await tell(clerk, 'lendAsset', { assetId: chair.id, pointId, borrower, deposit: { tender: 'cash', fen: 30_000 } }));
    await expect.poll(drawer, { timeout: patienceMs }).toMatchObject({ expectedFen: 80_000 });
    expect((await asset()).status).toBe('out');
    expect(await tell(clerk, 'lendAsset', { assetId: chair.id, pointId, borrower, deposit: { tender: 'cash', fen: 30_000 } })).toMatchObject({ __typename: 'Refused' });
    expect(await tell(clerk, 'returnLoan', { holdingId, pointId, condition: 'ok', settle: { refundFen: 30_001 } })).toMatchObject({ code: 'loans.above-deposit' });
    ok(await tell(clerk, 'returnLoan', { holdingId, pointId, condition: 'ok', settle: { refundFen: 30_000 } }));
    expect((await asset()).status).toBe('clean');
    await expect.poll(drawer, { timeout: patienceMs }).toMatchObject({ expectedFen: 50_000 });
    await expect.poll(async () => (await historyOf(holdingId))?.types.includes('deposit-refunded'), { timeout: patienceMs }).toBe(true);
    expect((await historyOf(holdingId))?.verified).toBe(true);
    ok(await tell(clerk, 'cleanAsset', { assetId: chair.id }));
    expect((await asset()).status).toBe('available');
    const { status, text } = await publicly(`assets/${chairCode}`);
    expect([status, JSON.parse(text)]).toMatchObject([200, { no: 'WC-01', kind: { en: 'Wheelchair' } }]);
  });
});

describe('the ledger', () => {
  it('SC-8 believes what happened at the desk', async () => {
    const verified = async () => (await supervisor.ask<{ verifyLedger: { valid: boolean } }>('{ verifyLedger { valid size } }')).verifyLedger.valid;
    expect(await verified()).toBe(true);
    const exported = async () => (await fetch(`${started.url}/export/ledger`, { headers: { authorization: `Bearer ${supervisor.token}` } })).text();
    const types = ['orderly.storage.belongings-deposited.v1', 'orderly.storage.belongings-claimed.v1', 'orderly.loans.loan-returned.v1', 'orderly.loans.deposit-refunded.v1'];
    await expect.poll(async () => { const text = await exported(); return types.filter((type) => !text.includes(type)); }, { timeout: patienceMs }).toEqual([]);
    expect((await exported()).includes(owner)).toBe(false);
  });
});

async function historyOf(ref: string): Promise<{ verified: boolean; types: string[] } | undefined> {
  const { history } = await supervisor.ask<{ history: { verified: boolean; entries: { type: string }[] } | null }>('query($ref: ID!) { history(ref: $ref) { verified entries { type } } }', { ref });
  return history ? { verified: history.verified, types: history.entries.map(({ type }) => type) } : undefined;
}

const chairCode = 'ORD-WC-01';
const asset = async () => (await clerk.ask<{ asset: { id: string; status: string; depositFen: number } }>('query($code: String) { asset(code: $code) { id status depositFen } }', { code: chairCode })).asset;
async function drawer(): Promise<{ expectedFen: number } | null> {
  const { desk } = await clerk.ask<{ desk: { drawer: { expectedFen: number } | null } }>('query($pointId: ID!) { desk(pointId: $pointId) { cursor now drawer { expectedFen } availability { kind total available } } }', { pointId });
  return desk.drawer;
}

/** A grey pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');
async function uploaded(purpose: string): Promise<string> {
  const headers = { authorization: `Bearer ${clerk.token}`, 'content-type': 'image/png', 'x-orderly-csrf': '1', 'idempotency-key': newUlid() };
  const answer = await fetch(`${started.url}/images?purpose=${purpose}`, { method: 'POST', headers, body: new Uint8Array(pixel) });
  const body = (await answer.json()) as { id?: string };
  if (body.id === undefined) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
  return body.id;
}
const image = (who: Person, id: string) => fetch(`${started.url}/images/${id}`, { headers: { authorization: `Bearer ${who.token}` } });
