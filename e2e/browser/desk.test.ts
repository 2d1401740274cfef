/** The front desk in a real browser: belongings from the first scan to the end, in both languages. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { dataFolder } from '../support/process.ts';
import { deskCases } from './desk.cases.ts';
import { type Centre, desk, oneTap, openCentre, type Seat } from './support.ts';
import { unclaimedCases } from './unclaimed.cases.ts';
import { type Words, words } from './words.ts';

let centre: Centre;
let data: Awaited<ReturnType<typeof dataFolder>>;
beforeAll(async () => {
  data = await dataFolder();
  centre = await openCentre({ folder: data.folder });
});
afterAll(async () => {
  await centre?.stop();
  await data?.clean();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await centre.shootAll();
});

const languages = [
  [words('zh-CN'), ['N-001', 'N-002', 'N-003', 'N-004', 'N-009']],
  [words('en'), ['E-001', 'E-002', 'E-003', 'E-004', 'E-009']],
] as const;

for (const [language, tags] of languages) deskCases(language.language, seated(language), tags);

unclaimedCases({
  centre: () => centre,
  // The demo's clock moves by a start at another time, on the same data.
  async restartedAt(at) {
    await centre.stop();
    centre = await openCentre({ folder: data.folder, at });
  },
});

/** Clerk and supervisor, each in a browser of their own, signed in by one tap before the first case. */
function seated(language: Words): () => { words: Words; clerk: Seat; supervisor: Seat } {
  let clerk: Seat;
  let supervisor: Seat;
  beforeAll(async () => {
    [clerk, supervisor] = await Promise.all([centre.open(language, desk), centre.open(language, desk)]);
    await Promise.all([oneTap(clerk, 'clerk'), oneTap(supervisor, 'supervisor')]);
  });
  return () => ({ words: language, clerk, supervisor });
}
