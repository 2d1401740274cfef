/** Loans at the front desk in a real browser, in both languages; then the clock passes a due time (check 23). */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from '../support/process.ts';
import { fitsOnePage } from './desk.ts';
import { loansCases, type Pieces } from './loans.cases.ts';
import { standCases } from './loans-stand.cases.ts';
import { expectSound } from './sound.ts';
import { type Centre, desk, oneTap, openCentre, type Seat } from './support.ts';
import { type Words, words } from './words.ts';

/** More than 24 hours past the due times of Tuesday morning: the ladder has come to the call. */
const nextDay = '2026-11-25T03:30:00.000Z';
const pieces: Pieces = { back: 'WC-01', part: 'WC-02', late: 'WC-03', second: 'WC-04', phone: '1380000000' };
const zh = words('zh-CN');
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

const seats = seated(zh);
loansCases({ centre: () => centre, ...seats }, pieces, 'early');
standCases({ centre: () => centre, ...seats });
const english = seated(words('en'));
describe('in English', () => {
  it('offers the same page', async () => {
    const { page, words: own } = english.clerk();
    for (const path of ['/desk/loans', '/desk/loans?kind=wheelchair', '/desk/loans?kind=umbrella&lend=umbrella', '/desk/loans?way=reserve', '/desk/loans?way=clean', '/desk/cash']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: own.t(path.startsWith('/desk/cash') ? 'cash.title' : 'loans.title') }).waitFor();
      await expect.poll(() => page.getByText(own.t('state.loading')).count(), { timeout: 10_000 }).toBe(0);
      await fitsOnePage(english.clerk());
      await expectSound(english.clerk(), `en-loans-${path.replaceAll(/\W+/g, '-')}`);
    }
  });
});

describe('a loan past its due time', () => {
  it('LOA-3 stands in the overdue list with the stage of its ladder, is called about and taken back', async () => {
    await centre.stop();
    centre = await openCentre({ folder: data.folder, at: nextDay });
    for (const language of [zh, words('en')]) {
      const clerk = await centre.open(language, desk);
      await oneTap(clerk, 'clerk');
      await clerk.page.goto('/desk/loans?list=overdue');
      const row = clerk.page.getByRole('table', { name: language.t('loans.list.overdue') }).getByRole('row').filter({ hasText: pieces.late });
      await row.getByText(language.t('loans.stage.call')).waitFor();
      await row.getByRole('link', { name: pieces.late }).click();
      await clerk.page.getByText(language.t('loans.more'), { exact: true }).click();
      await fitsOnePage(clerk);
      await expectSound(clerk, `${language.language}-loans-overdue`);
      const logged = clerk.page.waitForResponse((response) => (response.request().postData() ?? '').includes('reached'));
      await clerk.page.getByRole('button', { name: language.t('desk.unclaimed.notReached') }).click();
      expect((await logged).ok()).toBe(true);
      await clerk.page.getByText(language.t('loans.lastCalled')).waitFor();
    }
  });
});

/** Clerk and supervisor, each in a browser of their own, signed in by one tap before the first case. */
function seated(language: Words): { clerk: () => Seat; supervisor: () => Seat } {
  let clerk: Seat;
  let supervisor: Seat;
  beforeAll(async () => {
    [clerk, supervisor] = await Promise.all([centre.open(language, desk), centre.open(language, desk)]);
    await Promise.all([oneTap(clerk, 'clerk'), oneTap(supervisor, 'supervisor')]);
  });
  return { clerk: () => clerk, supervisor: () => supervisor };
}
