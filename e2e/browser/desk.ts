/** The clerk's hands: keys and scans are counted, and a scan goes wherever the focus is, as a hand scanner's does. */
import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { desk, type Seat } from './support.ts';

export type Hands = {
  readonly counted: { keys: number; scans: number };
  /** Each character, and each key by its name, is one. */
  type(text: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** The code at once and the scanner's own Enter: one scan, no key. */
  scan(code: string): Promise<void>;
};

export function hands({ page }: Seat): Hands {
  const counted = { keys: 0, scans: 0 };
  return {
    counted,
    async type(text) {
      counted.keys += text.length;
      await page.keyboard.type(text);
    },
    async press(...keys) {
      for (const key of keys) {
        counted.keys += 1;
        await page.keyboard.press(key);
      }
    },
    async scan(code) {
      counted.scans += 1;
      await page.keyboard.insertText(code);
      await page.keyboard.press('Enter');
    },
  };
}

export type Ticket = { readonly no: string; readonly qr: string };

/** Stores one piece for each tag, each with the owner's own lock, by keyboard and scanner alone; gives the ticket that was printed. */
export async function storeByKeys(seat: Seat, { phone, tags }: { readonly phone: string; readonly tags: readonly string[] }): Promise<{ readonly ticket: Ticket; readonly keys: number; readonly scans: number }> {
  const { page, words } = seat;
  await page.goto('/desk/store');
  await page.getByRole('textbox', { name: words.t('desk.store.phone') }).waitFor();
  const hand = hands(seat);
  await hand.type(phone);
  await hand.press('Enter');
  for (const tag of tags) {
    await hand.scan(tag);
    await focused(page.getByRole('group', { name: words.t('desk.store.closureOf', { tag }) }).getByRole('button').first());
    await hand.press('2');
    await focused(page.getByRole('textbox', { name: words.t('desk.store.tag') }));
  }
  const printed = page.waitForResponse(async (response) => response.url().endsWith('/graphql') && (await response.text().catch(() => '')).includes('"qr"'));
  // On past the tags, all goods asked, present, stored.
  await hand.press('Enter', 'Enter');
  await focused(page.getByRole('checkbox', { name: words.t('desk.store.present') }));
  await hand.press('Enter', 'Enter');
  const body = (await (await printed).json()) as { data: { printTicket: { data: { sheet: Ticket } } } };
  const { no, qr } = body.data.printTicket.data.sheet;
  await page.getByRole('heading', { name: words.t('desk.printing.title', { no }) }).waitFor();
  return { ticket: { no, qr: new URL(qr, page.url()).href }, ...hand.counted };
}

/** Waits until the focus is there, as whoever types on without looking relies on it. */
export async function focused(locator: Locator): Promise<void> {
  await expect.poll(() => locator.evaluate((element) => element === document.activeElement), { timeout: 3_000, interval: 20 }).toBe(true);
}

/** ux.md §5: every flow of the desk fits one page at 1366×768. */
export async function fitsOnePage({ page }: Seat): Promise<void> {
  await page.setViewportSize(desk);
  const over = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll('.main')].map((each) => each.scrollHeight - each.clientHeight));
  expect(Math.max(...over), `pixels of scroll at ${new URL(page.url()).pathname}`).toBeLessThanOrEqual(0);
}

/** A picture of a few pixels, as a camera's file. */
export const photo = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
};
