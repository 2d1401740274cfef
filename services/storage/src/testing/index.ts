/** What cases of the whole centre need of storage. */
export { raceDeposits } from './deposit-race.ts';
