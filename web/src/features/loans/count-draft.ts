import type { OtherTender } from '../../graphql/generated/graphql.ts';
import type { Drawer } from './loans-data.ts';
import { fenOf } from './money.ts';

export const otherTenders = ['wechat', 'alipay', 'card'] as const satisfies readonly OtherTender[];
export type Counted = { readonly countedFen: number; readonly others: readonly { readonly tender: OtherTender; readonly countedFen: number }[] };
export type CountDraft = Readonly<Record<'cash' | OtherTender, string>>;

/** Channels in which something moved: those are compared with their lists. */
export const usedTenders = ({ totals }: Pick<Drawer, 'totals'>): readonly OtherTender[] => otherTenders.filter((tender) => totals.some((total) => total.tender === tender && total.takenFen + total.refundedFen > 0));

/** What was counted, of every channel that moved; undefined while one of them is no amount. */
export function countedOf(draft: CountDraft, used: readonly OtherTender[]): Counted | undefined {
  const countedFen = fenOf(draft.cash);
  const others = used.flatMap((tender) => {
    const fen = fenOf(draft[tender]);
    return fen === undefined ? [] : [{ tender, countedFen: fen }];
  });
  return countedFen === undefined || others.length < used.length ? undefined : { countedFen, others };
}

/** LOA-3: whether anything differs from what is expected, so that a note is needed. */
export function isOff({ countedFen, others }: Counted, drawer: Pick<Drawer, 'expectedFen' | 'totals'>): boolean {
  const net = (tender: OtherTender): number => drawer.totals.filter((total) => total.tender === tender).reduce((sum, { takenFen, refundedFen }) => sum + takenFen - refundedFen, 0);
  return countedFen !== drawer.expectedFen || others.some((other) => other.countedFen !== net(other.tender));
}
