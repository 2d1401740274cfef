import { createContext, useContext } from 'react';
import type { Holding } from './loans-data.ts';

/** Where a form hands over what it lent or took back: the form goes when the piece's state changes, the receipt stays. */
export const ShowReceipt = createContext<(holding: Holding) => void>(() => undefined);

export function useShowReceipt(): (holding: Holding) => void {
  return useContext(ShowReceipt);
}
