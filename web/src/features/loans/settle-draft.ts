import { fenOf } from './money.ts';

export type SettleWay = 'full' | 'part' | 'later';
export type SettleDraft = { way: SettleWay; refund: string; reason: string };
export type Settle = { refundFen?: number; keepReason?: string };

/** What is sent of the money: all of it, an amount, or nothing yet; undefined while the amount is none. Whether it is above the deposit says the server. */
export function settleOf({ way, refund, reason }: SettleDraft, heldFen: number): { settle?: Settle } | undefined {
  if (heldFen === 0 || way === 'later') return {};
  if (way === 'full') return { settle: {} };
  const refundFen = fenOf(refund);
  if (refundFen === undefined) return undefined;
  return { settle: { refundFen, ...(reason.trim() ? { keepReason: reason.trim() } : {}) } };
}
