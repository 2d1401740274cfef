import type { Holding } from './loans-data.ts';

/** Whether a borrower has the piece, or says that it was returned. */
export const isOutNow = ({ status, use }: Holding): boolean => status === 'open' && (use === 'loan' || use === 'claimed_returned');
