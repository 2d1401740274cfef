/** The dispatcher's hands. */
import type { Locator, Page } from 'playwright';
import type { Person } from '@orderly/simulator';
import { pick, type Seat } from './support.ts';
import type { Words } from './words.ts';

/** A job's strip in the queue, by its number or by something that it says. */
export function card(page: Page, words: Words, text: string): Locator {
  return page.getByRole('region', { name: words.t('board.queue') }).getByRole('listitem').filter({ hasText: text });
}

/** The row of somebody on duty. */
export function staffRow(page: Page, words: Words, name: string): Locator {
  return page.getByRole('region', { name: words.t('board.staff') }).getByRole('listitem').filter({ hasText: name });
}

/** Opens the job's menu and presses one of its entries. */
export async function chooseAction({ page, words }: Seat, no: string, action: string): Promise<void> {
  await card(page, words, no).getByRole('button', { name: `${words.t('action.more')} ${no}` }).click();
  await page.getByRole('menuitem', { name: words.t(`board.action.${action}`) }).click();
}

/** Filter, arrow, `a`, a staff number, Enter, Enter: no hand leaves the keyboard. */
export async function assignByKeyboard({ page, words }: Seat, no: string, staffNo: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(no);
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: words.t('board.action.assign') });
  await dialog.getByRole('combobox', { name: words.t('board.person') }).waitFor();
  await page.keyboard.type(staffNo);
  const found = page.getByRole('option', { name: staffNo });
  await found.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await found.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
}

/** A click on the job, a click on the person. */
export async function give({ page, words }: Seat, no: string, name: string): Promise<void> {
  await card(page, words, no).getByRole('button').first().click();
  await staffRow(page, words, name).getByRole('button', { name }).click();
}

/** Two dispatchers send at once: neither request leaves before both have been made, so no board can have heard. Gives the winner's place. */
export async function raceToAssign(seats: readonly [Seat, Seat], no: string, people: readonly [Person, Person]): Promise<0 | 1> {
  let open = (): void => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  let made = 0;
  const answers: Promise<string>[] = [];
  for (const { page } of seats) {
    await page.route('**/graphql', async (route) => {
      if (!(route.request().postData() ?? '').includes('personId')) return route.continue();
      made += 1;
      if (made === seats.length) open();
      await both;
      await route.continue();
    });
    answers.push(page.waitForResponse((response) => response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('personId')).then((response) => response.text()));
  }
  for (const [nth, seat] of seats.entries()) {
    await chooseAction(seat, no, 'assign');
    const dialog = seat.page.getByRole('dialog', { name: seat.words.t('board.action.assign') });
    await pick(dialog, seat.words.t('board.person'), people[nth]?.staffNo ?? '');
  }
  await Promise.all(seats.map(({ page, words }) => page.getByRole('dialog').getByRole('button', { name: words.t('board.action.assign') }).click()));
  const texts = await Promise.all(answers);
  for (const { page } of seats) await page.unroute('**/graphql');
  const refused = texts.map((text) => text.includes('dispatch.already-assigned'));
  if (refused.filter(Boolean).length !== 1) throw new Error(`not one winner: ${texts.join('\n')}`);
  return refused[0] ? 1 : 0;
}
