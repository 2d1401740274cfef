export const loanLists = ['out', 'overdue', 'owed', 'reservations', 'cleaning', 'repair', 'transfers', 'claimed_returned', 'missing', 'lost', 'approvals'] as const;
export type LoanListName = (typeof loanLists)[number];
export const loanWays = ['reserve', 'clean', 'stocktake', 'stock'] as const;
export type LoanWay = (typeof loanWays)[number];
export type LoansSearch = { list?: LoanListName | undefined; kind?: string | undefined; asset?: string | undefined; loan?: string | undefined; lend?: string | undefined; way?: LoanWay | undefined };

/** The list, the kind and what is open beside it: a link over the phone shows the same. */
export function loansSearch(search: Record<string, unknown>): LoansSearch {
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
  return {
    list: loanLists.find((each) => each === search['list']),
    kind: text(search['kind']),
    asset: text(search['asset']),
    loan: text(search['loan']),
    lend: text(search['lend']),
    way: loanWays.find((each) => each === search['way']),
  };
}
