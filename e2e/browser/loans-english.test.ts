/** The same loans at the front desk in English, in a centre of its own: the pieces are few (check 23, its loan half). */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { loansCases, type Pieces } from './loans.cases.ts';
import { type Centre, desk, oneTap, openCentre, type Seat } from './support.ts';
import { words } from './words.ts';

const pieces: Pieces = { back: 'WC-01', part: 'WC-02', late: 'WC-03', second: 'WC-04', phone: '1380000000' };
let centre: Centre;
let clerk: Seat;
let supervisor: Seat;

beforeAll(async () => {
  centre = await openCentre();
  [clerk, supervisor] = await Promise.all([centre.open(words('en'), desk), centre.open(words('en'), desk)]);
  await Promise.all([oneTap(clerk, 'clerk'), oneTap(supervisor, 'supervisor')]);
});
afterAll(async () => {
  await centre?.stop();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await centre.shootAll();
});

loansCases({ centre: () => centre, clerk: () => clerk, supervisor: () => supervisor }, pieces, 'early');
