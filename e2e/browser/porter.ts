/** The porter's thumb. */
import type { Seat } from './support.ts';

/** The step's heading is there: the step before was accepted. */
export async function stepTitle({ page, words }: Seat, key: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: words.t(key) }).waitFor();
}

/** One press on the button with these words, once it is no longer pale: while the command before is under way it takes no tap. */
export async function press({ page, words }: Seat, key: string): Promise<void> {
  await page.getByRole('button', { name: words.t(key), exact: true }).and(page.locator(':not(.waiting)')).click();
}

/** An alarm fills the screen, says what is wrong, and waits for its answer. */
export async function answerAlarm(seat: Seat, title: string, sentence: string, look: () => Promise<void>): Promise<void> {
  const alarm = seat.page.getByRole('alertdialog', { name: seat.words.t(title) });
  await alarm.getByText(sentence).waitFor();
  await look();
  await alarm.getByRole('button', { name: seat.words.t('porter.understood') }).click();
  await alarm.waitFor({ state: 'detached' });
}
