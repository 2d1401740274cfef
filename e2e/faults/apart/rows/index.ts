import { brokerRows } from './broker.ts';
import { networkRows } from './network.ts';
import { peopleRows } from './people.ts';
import { processRows } from './processes.ts';
import type { ApartRow } from './row.ts';
import { storeRows } from './store.ts';

/** The rows that run on a centre apart, in order. */
export const apartRows: readonly ApartRow[] = [...processRows, ...brokerRows, ...storeRows, ...networkRows, ...peopleRows];
