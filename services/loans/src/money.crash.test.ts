/** Random days at the drawer in a process that is killed in the middle of them: no fen is lost, none moves twice. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Drawer, Holding } from '@orderly/contracts';
import { type Collection, type Doc, ids, newUlid, silentLog } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { call } from '@orderly/platform/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawerAggregate } from './drawers/drawer.ts';
import { holdingAggregate } from './holdings/decide.ts';
import { type LivingLoans, openSurroundings, type Person } from './testing/killed-loans.ts';

const kills = Number(process.env['ORDERLY_KILLS'] ?? 6);
const seed = Number(process.env['ORDERLY_SEED'] ?? 20_261_124);
const points = ['store.before-commit', 'store.after-commit', 'handle.after-save', 'relay.before-publish', 'bus.after-publish', 'relay.before-mark', 'relay.after-mark', 'consumer.after-effect', 'consumer.before-offset'];
const [main, surgery] = [ids.derive('place', 'main'), ids.derive('place', 'surgery')];
const desks = [main, surgery];
const tenders = ['cash', 'wechat', 'alipay', 'card'] as const;
const clerksAtOnce = 4;
const depositFen = 20_000;

type Sent = { readonly opId: string; readonly who: Person; readonly path: string; readonly body: object; outcome: 'unknown' | 'ok' | 'refused'; id?: string };
type Surroundings = Awaited<ReturnType<typeof openSurroundings>>;

let folder: string;
let surroundings: Surroundings;
let cast: { readonly clerk: Person; readonly supervisor: Person; readonly administrator: Person };
const record: Sent[] = [];
const assets: string[] = [];
/** The latest loan of each asset, over all kills. */
const holdings = new Map<string, string>();
const next = generator();

/** The seeded numbers of the day. */
function generator() {
  const values = fc.sample(fc.noBias(fc.integer({ min: 0, max: 999_999 })), { numRuns: 50_000, seed })[Symbol.iterator]();
  const value = (): number => (values.next().value ?? 500_000) / 1_000_000;
  return { value, pick: <T>(items: readonly [T, ...T[]]): T => items[Math.floor(value() * items.length)] ?? items[0] };
}

/** One command; a process that dies leaves it unknown, and its opId is sent again later. */
async function send(url: string, sent: Sent): Promise<Sent> {
  try {
    const { status, body } = await call(`${url}${sent.path}`, { token: sent.who.token, body: sent.body, opId: sent.opId });
    if (status >= 500) return sent;
    sent.outcome = status === 200 ? 'ok' : 'refused';
    if (status === 200) sent.id = String(body['id']);
  } catch {
    // The connection broke: whether it happened nobody knows yet.
  }
  return sent;
}

async function tell(url: string, who: Person, path: string, body: object = {}): Promise<Sent> {
  const sent: Sent = { opId: newUlid(), who, path, body, outcome: 'unknown' };
  record.push(sent);
  return send(url, sent);
}

/** What a clerk or a supervisor does next to one asset and its deposit: legal or not, the decisions say. */
async function something(url: string, assetId: string, holdingId: string | undefined): Promise<Sent> {
  const { clerk, supervisor } = cast;
  const pointId = next.pick([main, surgery]);
  const settle = next.pick([{}, {}, { refundFen: Math.floor(next.value() * depositFen), keepReason: '损坏' }]);
  const lend = (): Promise<Sent> => tell(url, clerk, '/loans', { assetId, pointId, borrower: { name: '张小三', phone: `138${Math.floor(10_000_000 + next.value() * 80_000_000)}` }, deposit: { tender: next.pick(tenders), fen: depositFen } });
  if (holdingId === undefined) return lend();
  const on = (who: Person, step: string, body: object = {}) => () => tell(url, who, `/holdings/${holdingId}/${step}`, body);
  const back = on(clerk, 'return', { pointId, condition: next.pick(['ok', 'damaged']), settle });
  return next.pick([
    lend, lend, back, back, on(clerk, 'refund', { pointId, settle }), on(supervisor, 'settlement', { approve: next.value() < 0.6 }), on(supervisor, 'restore', { reason: '找到' }),
    () => tell(url, supervisor, `/assets/${assetId}/lost`, { reason: '未还' }), () => tell(url, clerk, `/assets/${assetId}/found`, { placeId: main }), () => tell(url, clerk, `/assets/${assetId}/repaired`, {}),
  ])();
}

/** A clerk keeps two pieces of equipment busy until the process is gone. */
async function work(living: LivingLoans, own: readonly string[], stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    for (const assetId of own) {
      const sent = await something(living.url, assetId, holdings.get(assetId));
      // Whatever became of it: sent again, it becomes this holding.
      if (sent.path === '/loans' && sent.outcome !== 'refused') holdings.set(assetId, `holding-${sent.opId}`);
      if (sent.outcome === 'unknown') return;
    }
    if (next.value() < 0.05) await newShift(living.url, next.pick([main, surgery]));
  }
}

async function newShift(url: string, pointId: string): Promise<void> {
  const { body } = await call(`${url}/drawers?pointId=${pointId}`, { token: cast.supervisor.token }).catch(() => ({ body: {} as Record<string, unknown> }));
  const open = (body['rows'] as Drawer[] | undefined)?.find(({ status }) => status === 'open');
  if (open) await tell(url, cast.clerk, `/drawers/${open.id}/count`, { countedFen: 1, note: '清点' });
  await tell(url, cast.clerk, '/drawers', { pointId, shift: 'early', floatFen: 50_000 });
}

const workers = (living: LivingLoans, signal: AbortSignal): Promise<unknown> =>
  Promise.all(Array.from({ length: clerksAtOnce }, (_, i) => work(living, assets.filter((_asset, n) => n % clerksAtOnce === i), signal)));

/** Lives until it dies at its crash point, or is killed after so many commands; answers how it ended. */
async function untilKilled({ crashAt, commands }: { crashAt?: string; commands: number }): Promise<unknown> {
  const living = await surroundings.start(crashAt);
  if (!living) return 'SIGKILL';
  const stopping = new AbortController();
  const working = workers(living, stopping.signal);
  let isGone = false;
  void living.gone.then(() => (isGone = true));
  for (const until = record.length + commands; !isGone && record.length < until; ) await sleep(2);
  const wasGone = isGone;
  await living.kill();
  stopping.abort();
  await working;
  return crashAt !== undefined && !wasGone ? 'did not crash' : living.gone;
}

async function alive(): Promise<LivingLoans> {
  const living = await surroundings.start();
  if (!living) throw new Error('loans does not start');
  return living;
}

/** What was sent and never answered is sent again under its opId, until it is answered. */
async function repeatUnknown(url: string): Promise<void> {
  for (const sent of record.filter(({ outcome }) => outcome === 'unknown')) expect((await send(url, sent)).outcome).not.toBe('unknown');
}

async function all<T>(url: string, path: string): Promise<T[]> {
  const rows: T[] = [];
  for (let after = ''; ;) {
    const { body } = await call(`${url}${path}?first=200${after}`, { token: cast.supervisor.token });
    rows.push(...(body['rows'] as T[]));
    if (body['next'] === undefined) return rows;
    after = `&after=${encodeURIComponent(body['next'] as string)}`;
  }
}

async function everything(collection: Collection): Promise<readonly Doc[]> {
  const docs: Doc[] = [];
  for (let after: string | undefined; ;) {
    const page = await collection.find({ index: 'recent', limit: 1_000, ...(after === undefined ? {} : { after }) });
    docs.push(...page.rows);
    if (page.next === undefined) return docs;
    after = page.next;
  }
}

const sumOf = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

/** LOA-3: by the holdings, and by the drawers that heard of them. */
async function balances(living: LivingLoans): Promise<{ taken: number; refunded: number; kept: number; held: number }> {
  await repeatUnknown(living.url);
  await living.settle();
  const deposits = (await all<Holding>(living.url, '/holdings')).flatMap(({ deposit }) => deposit ?? []);
  const of = (field: 'takenFen' | 'refundedFen' | 'keptFen' | 'heldFen'): number => sumOf(deposits, (one) => one[field]);
  const money = { taken: of('takenFen'), refunded: of('refundedFen'), kept: of('keptFen'), held: of('heldFen') };
  expect(money.taken).toBe(money.held + money.refunded + money.kept);
  expect(deposits.filter(({ takenFen, refundedFen, keptFen, heldFen }) => heldFen < 0 || takenFen !== heldFen + refundedFen + keptFen)).toEqual([]);
  const drawers = await all<Drawer>(living.url, '/drawers');
  const totals = drawers.flatMap((drawer) => drawer.totals);
  expect({ taken: sumOf(totals, ({ takenFen }) => takenFen), refunded: sumOf(totals, ({ refundedFen }) => refundedFen), kept: sumOf(drawers, ({ keptFen }) => keptFen) }).toEqual({ taken: money.taken, refunded: money.refunded, kept: money.kept });
  return money;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orderly-money-'));
  surroundings = await openSurroundings(folder);
  cast = { clerk: surroundings.person(['clerk'], desks), supervisor: surroundings.person(['supervisor']), administrator: surroundings.person(['administrator']) };
  const living = await alive();
  const ladder = { reminderMinutes: 15, listMinutes: 120, callMinutes: 1_440, supervisorMinutes: 4_320 };
  const kind = { code: 'cart', name: { zh: '平车', en: 'Cart' }, pooled: false, depositsFen: { standard: depositFen }, rent: 'none', defaultMinutes: 240, maxMinutes: 1_440, oneEach: false, cleanAfterUse: false, dailyCleaning: false, ladder };
  await tell(living.url, cast.administrator, '/kinds', kind);
  for (let i = 1; i <= 2 * clerksAtOnce; i++) assets.push((await tell(living.url, cast.administrator, '/assets', { no: `C-${i}`, code: `QR-${i}`, kind: 'cart', homeId: main, depositClass: 'standard', charged: true })).id ?? '');
  for (const pointId of desks) await tell(living.url, cast.clerk, '/drawers', { pointId, shift: 'early', floatFen: 50_000 });
  if (record.some(({ outcome }) => outcome !== 'ok')) throw new Error(`the desk could not be opened: ${JSON.stringify(record)}`);
  await living.kill();
}, 60_000);
afterAll(async () => {
  await surroundings.close();
  await rm(folder, { recursive: true, force: true });
});

describe('money in a process that is killed', () => {
  it.each(points)('LOA-3 balances after a crash at %s', async (point) => {
    expect(await untilKilled({ crashAt: `${point}#${4 + Math.floor(next.value() * 20)}`, commands: 2_000 })).toBe('SIGKILL');
    const living = await alive();
    await balances(living);
    await living.kill();
  }, 120_000);

  it(`LOA-3 balances after ${kills} kills at any moment of random days: taken = held + refunded + kept (seed ${seed})`, async () => {
    for (let i = 0; i < kills; i++) await untilKilled({ commands: 10 + Math.floor(next.value() * 60) });
    const living = await alive();
    const money = await balances(living);
    expect([money.taken > 0, record.filter(({ outcome }) => outcome === 'ok').length > 20]).toEqual([true, true]);
    await living.kill();
  }, 60_000 + kills * 30_000);

  it('LOA-3 moves no money twice: each command once, each movement booked once, receipts without a gap', async () => {
    const platform = await embeddedPlatform({ folder, log: silentLog, zone: 'Asia/Shanghai' });
    try {
      const open = ({ collection: name, indexes = {}, uniques = [] }: typeof holdingAggregate | typeof drawerAggregate) => platform.store('loans').collection({ name, indexes, uniques });
      const [lent, drawers] = [await everything(await open(holdingAggregate)), await everything(await open(drawerAggregate))];
      const moved = lent.flatMap((doc) => doc.events.filter(({ type }) => ['deposit-taken', 'deposit-refunded', 'deposit-kept', 'deposit-restored'].includes(type)).map((event) => ({ ...event, data: event.data as { receipt?: { no: number; date: string } } })));
      const booked = drawers.flatMap((doc) => doc.events.filter(({ type }) => type === 'entry-booked').map(({ data }) => (data as { entryId: string }).entryId));
      expect(booked.toSorted()).toEqual(moved.map(({ id }) => id).toSorted());
      expect(new Set(booked).size).toBe(booked.length);
      const byOp = moved.map(({ opId, type }) => `${opId}/${type}`);
      expect(byOp.filter((one, i) => byOp.indexOf(one) !== i)).toEqual([]);
      const receipts = moved.flatMap(({ data }) => data.receipt ?? []);
      for (const day of new Set(receipts.map(({ date }) => date))) {
        const numbers = receipts.filter(({ date }) => date === day).map(({ no }) => no);
        expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
      }
      const happened = new Set([...lent, ...drawers].flatMap((doc) => doc.events.map(({ opId }) => opId)));
      expect(record.filter(({ path, outcome, opId }) => path === '/loans' && outcome === 'ok' && !happened.has(opId))).toEqual([]);
      expect([...new Set(moved.map(({ type }) => type))].toSorted().slice(0, 2)).toEqual(['deposit-kept', 'deposit-refunded']);
      expect(moved.length).toBeGreaterThan(20);
    } finally {
      await platform.close();
    }
  });
});
