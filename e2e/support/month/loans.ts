/** A month of loans: what is out and what lies in the drawer stands in a notebook too, and is never asked of the centre. */
import type { Drawer, Holding } from '@orderly/contracts';
import type { Random } from '../random.ts';
import { deposits, type MonthDesk, type Person } from './desk.ts';

type Kind = keyof typeof deposits;
type Tender = 'cash' | 'wechat' | 'alipay' | 'card';
type Piece = { readonly id: string; readonly kind: Kind; readonly code: string; use: 'free' | 'out' | 'lost' };
type Out = { readonly holdingId: string; readonly piece: Piece; readonly fen: number; readonly tender: Tender; dueAt: string };
export type Loans = Awaited<ReturnType<typeof keepLoans>>;

const tenders: readonly Tender[] = ['cash', 'cash', 'wechat', 'alipay', 'card'];
const minuteMs = 60_000;

export async function keepLoans(desk: MonthDesk, random: Random) {
  const { clerk, surgeryClerk, supervisor, administrator, porter } = desk.people;
  const { main, surgery } = desk.points;
  const out = new Map<string, Out>();
  const lost = new Map<string, Out>();
  const money = { taken: 0, refunded: 0, kept: 0 };
  const tally = { lent: 0, returned: 0, away: 0, partKept: 0, declined: 0, extended: 0, forfeited: 0, restored: 0, waived: 0, claimedReturned: 0, chased: 0, shifts: 0, cleaned: 0, refusedAbove: 0 };
  const cash: Record<string, number> = { [main]: 0, [surgery]: 0 };
  const drawers = new Map<string, string>();
  const opened: string[] = [];
  let nth = 0;

  const registered = async (kind: Kind, no: string): Promise<Piece> => {
    const code = `QR-${no}`;
    const { id } = await desk.does(administrator, 'loans', '/assets', { no, code, kind, homeId: main, depositClass: 'standard', charged: true });
    return { id: String(id), kind, code, use: 'free' };
  };
  const pieces: Piece[] = [];
  for (let i = 1; i <= 6; i++) pieces.push(await registered('wheelchair', `W-${i}`));
  for (let i = 1; i <= 8; i++) pieces.push(await registered('umbrella', `U-${i}`));

  const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * minuteMs).toISOString();
  const onHolding = (who: Person, id: string, path: string, body: object = {}) => desk.does(who, 'loans', `/holdings/${id}/${path}`, body);
  const onAsset = (who: Person, id: string, path: string, body: object = {}) => desk.does(who, 'loans', `/assets/${id}/${path}`, body);
  const into = (pointId: string, tender: Tender, fen: number): void => void (cash[pointId] = (cash[pointId] ?? 0) + (tender === 'cash' ? fen : 0));
  const statusOf = async (id: string): Promise<string> => ((await desk.read(supervisor, 'loans', `/assets?ids=${id}`))['rows'] as { status: string }[])[0]?.status ?? 'unknown';

  /** LOA-3: back at either desk; away from home a porter brings it, and it is clean before anybody has it again. */
  async function ready(piece: Piece, holdingId: string): Promise<void> {
    if ((await statusOf(piece.id)) === 'repair') await onAsset(clerk, piece.id, 'repaired', {});
    const [holding] = (await desk.read(supervisor, 'loans', `/holdings?ids=${holdingId}`))['rows'] as Holding[];
    if (holding?.use === 'transfer' && holding.status === 'open') {
      await desk.dispatch.tell(holding.jobId ?? '', { type: 'job-closed', data: { outcome: 'done' } });
      await desk.centre.settle();
      tally.away += 1;
    }
    if ((await statusOf(piece.id)) === 'clean') await onAsset(porter, piece.id, 'clean');
    piece.use = 'free';
  }

  async function partKept({ holdingId, tender }: Out, keepFen: number): Promise<void> {
    if (random.chance(0.7)) {
      await onHolding(supervisor, holdingId, 'settlement', { approve: true });
      money.kept += keepFen;
      tally.partKept += 1;
      return;
    }
    await onHolding(supervisor, holdingId, 'settlement', { approve: false, note: '使用痕迹' });
    await onHolding(clerk, holdingId, 'refund', { pointId: main, settle: {} });
    money.refunded += keepFen;
    into(main, tender, -keepFen);
    tally.declined += 1;
  }

  const ways = {
    async lend(): Promise<void> {
      const free = pieces.filter(({ use }) => use === 'free');
      if (free.length === 0) return;
      const piece = random.pick(free);
      const isWaived = random.chance(0.05);
      const [fen, tender, minutes] = [isWaived ? 0 : deposits[piece.kind], random.pick(tenders), random.between(30, 2_880)];
      const borrower = { name: '张小三', phone: `139${10_000_000 + ++nth}` };
      const deposit = isWaived ? { waivedReason: '急诊' } : { tender, fen };
      const { id } = await desk.does(isWaived ? supervisor : clerk, 'loans', '/loans', { assetId: piece.id, pointId: main, borrower, minutes, deposit });
      piece.use = 'out';
      out.set(String(id), { holdingId: String(id), piece, fen, tender, dueAt: later(desk.now(), minutes) });
      money.taken += fen;
      into(main, tender, fen);
      tally.lent += 1;
      tally.waived += isWaived ? 1 : 0;
    },
    async giveBack(loan: Out): Promise<void> {
      const { holdingId, piece, fen, tender } = loan;
      const isAway = random.chance(0.2);
      const [who, pointId] = isAway ? [surgeryClerk, surgery] : [clerk, main];
      const keepFen = fen > 0 && random.chance(0.2) ? random.between(1, fen) : 0;
      if (fen > 0 && random.chance(0.1)) {
        if ((await desk.fails(who, 'loans', `/holdings/${holdingId}/return`, { pointId, condition: 'ok', settle: { refundFen: fen + 1 } })) !== 'loans.above-deposit') throw new Error('more came back than was taken');
        tally.refusedAbove += 1;
      }
      await onHolding(who, holdingId, 'return', { pointId, condition: keepFen > 0 ? 'damaged' : random.pick(['ok', 'ok', 'dirty']), settle: keepFen > 0 ? { refundFen: fen - keepFen, keepReason: '损坏' } : {} });
      out.delete(holdingId);
      money.refunded += fen - keepFen;
      into(pointId, tender, keepFen - fen);
      tally.returned += 1;
      if (keepFen > 0) await partKept(loan, keepFen);
      await ready(piece, holdingId);
    },
    async extend(loan: Out): Promise<void> {
      await onHolding(clerk, loan.holdingId, 'extend', { minutes: 60 });
      loan.dueAt = ((await desk.read(supervisor, 'loans', `/holdings?ids=${loan.holdingId}`))['rows'] as Holding[])[0]?.loan?.dueAt ?? '';
      tally.extended += 1;
    },
    async claimReturned(loan: Out): Promise<void> {
      await onHolding(clerk, loan.holdingId, 'claimed-returned', {});
      await onAsset(clerk, loan.piece.id, 'found', { placeId: main });
      await onHolding(clerk, loan.holdingId, 'refund', { pointId: main, settle: {} }).catch((error: unknown) => {
        // A waived deposit holds nothing.
        if (loan.fen > 0) throw error;
      });
      out.delete(loan.holdingId);
      money.refunded += loan.fen;
      into(main, loan.tender, -loan.fen);
      tally.claimedReturned += 1;
      await ready(loan.piece, loan.holdingId);
    },
    async forfeit(loan: Out): Promise<void> {
      await onAsset(supervisor, loan.piece.id, 'lost', { reason: '多次联系无果' });
      out.delete(loan.holdingId);
      lost.set(loan.holdingId, loan);
      loan.piece.use = 'lost';
      money.kept += loan.fen;
      tally.forfeited += 1;
    },
    /** Found after all: the forfeited deposit is owed again, and goes back. */
    async restore(loan: Out): Promise<void> {
      await onAsset(clerk, loan.piece.id, 'found', { placeId: main });
      if (loan.fen > 0) {
        await onHolding(supervisor, loan.holdingId, 'restore', { reason: '已找到' });
        await onHolding(clerk, loan.holdingId, 'refund', { pointId: main, settle: {} });
        money.kept -= loan.fen;
        money.refunded += loan.fen;
        into(main, loan.tender, -loan.fen);
      }
      lost.delete(loan.holdingId);
      tally.restored += 1;
      await ready(loan.piece, loan.holdingId);
    },
  };

  return {
    out, lost, money, tally, pieces, opened,
    async happens(): Promise<void> {
      const loans = [...out.values()];
      const [some] = loans;
      if (!some || (loans.length < 9 && random.chance(0.5))) return ways.lend();
      const loan = random.pick(loans);
      return ways[loan.dueAt > desk.now() && random.chance(0.1) ? 'extend' : random.chance(0.06) ? 'claimReturned' : 'giveBack'](loan);
    },
    /** LOA-3: whoever is over time stands in the list and was chased; after four days it is given up as lost. */
    async morning(): Promise<void> {
      const overdue = await desk.rows<Holding>(clerk, 'loans', '/holdings?list=overdue');
      const late = [...out.values()].filter(({ dueAt }) => dueAt <= desk.now());
      if (overdue.map(({ id }) => id).sort().join() !== late.map(({ holdingId }) => holdingId).sort().join()) throw new Error(`overdue at ${desk.now()}: the centre lists ${overdue.length}, the notebook ${late.length}`);
      for (const { loan } of overdue) if (loan?.chased === undefined || loan.chased === 'reminder') throw new Error('an overdue loan was not chased');
      tally.chased += overdue.length;
      for (const loan of late) if (later(loan.dueAt, 2 * 1_440) <= desk.now() && random.chance(0.5)) await ways.forfeit(loan);
      for (const loan of lost.values()) if (random.chance(0.2)) await ways.restore(loan);
    },
    /** DEL-8: every chair that stands here. */
    async checkOff(): Promise<void> {
      const standing = pieces.filter(({ kind, use }) => kind === 'wheelchair' && use === 'free');
      await Promise.all(standing.map(({ id }) => onAsset(porter, id, 'clean')));
      tally.cleaned += standing.length;
    },
    async openShift(shift: string): Promise<void> {
      for (const [who, pointId] of [[clerk, main], [surgeryClerk, surgery]] as const) {
        const floatFen = 300_000;
        const { id } = await desk.does(who, 'loans', '/drawers', { pointId, shift, floatFen });
        drawers.set(pointId, String(id));
        opened.push(String(id));
        cash[pointId] = floatFen;
        tally.shifts += 1;
      }
    },
    /** LOA-3: the notebook's cash must be what the drawer expects, to the fen. */
    async closeShift(): Promise<void> {
      await desk.centre.settle();
      for (const [who, pointId] of [[clerk, main], [surgeryClerk, surgery]] as const) {
        const id = drawers.get(pointId) ?? '';
        if (random.chance(0.3)) {
          const fen = random.between(1, 5_000);
          await desk.does(who, 'loans', `/drawers/${id}/cash`, { direction: 'out', fen, reason: '存入银行' });
          cash[pointId] = (cash[pointId] ?? 0) - fen;
        }
        await desk.does(who, 'loans', `/drawers/${id}/count`, { countedFen: cash[pointId] ?? 0 });
      }
    },
    drawers: async (): Promise<Drawer[]> => {
      const rows: Drawer[] = [];
      for (let from = 0; from < opened.length; from += 100) rows.push(...((await desk.read(supervisor, 'loans', `/drawers?ids=${opened.slice(from, from + 100).join(',')}`))['rows'] as Drawer[]));
      return rows;
    },
    /** A stocktake by scan of what should stand at the main desk. */
    async stocktake(): Promise<{ missing: string[]; unexpected: string[]; unknownCodes: string[] }> {
      const { id } = await desk.does(clerk, 'loans', '/stocktakes', { standId: main });
      for (const { code, use } of pieces) if (use === 'free') await desk.does(clerk, 'loans', `/stocktakes/${String(id)}/scan`, { code });
      await desk.does(clerk, 'loans', `/stocktakes/${String(id)}/finish`);
      return ((await desk.read(supervisor, 'loans', `/stocktakes?ids=${String(id)}`))['rows'] as { missing: string[]; unexpected: string[]; unknownCodes: string[] }[])[0] ?? { missing: ['?'], unexpected: [], unknownCodes: [] };
    },
  };
}
