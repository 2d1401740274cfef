/** Equipment lent at the desk, as its clerk does it: drawer, loan, return, refund, count; and check 23's loan, overdue once the clock has passed its due time. */
import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { fitsOnePage } from './desk.ts';
import { expectSound } from './sound.ts';
import { type Centre, scan, type Seat } from './support.ts';

export type LoansStage = { readonly centre: () => Centre; readonly clerk: () => Seat; readonly supervisor: () => Seat };
export type Pieces = { readonly back: string; readonly part: string; readonly late: string; readonly second: string; readonly phone: string };

const code = (no: string): string => `ORD-${no}`;
const panelOf = ({ page, words: { t } }: Seat, no: string): Locator => page.getByRole('complementary', { name: t('loans.caseOf', { no }) });

/** Opens the piece by its scan. */
export async function scanned(seat: Seat, no: string): Promise<Locator> {
  const { page, words } = seat;
  await page.goto('/desk/loans');
  await scan(page, words.t('loans.scan'), code(no));
  const panel = panelOf(seat, no);
  await panel.waitFor();
  return panel;
}

/** Lends a piece against cash for half an hour; waits for the receipt. */
export async function lendFor30(seat: Seat, no: string, phone: string): Promise<void> {
  const { page, words } = seat;
  const panel = await scanned(seat, no);
  await panel.getByRole('textbox', { name: words.t('loans.name') }).fill('王小明');
  await panel.getByRole('textbox', { name: words.t('loans.phone') }).fill(phone);
  await panel.getByRole('textbox', { name: words.t('desk.document.lastFour') }).fill(`12${phone.slice(-1)}X`);
  await panel.getByRole('radio', { name: words.t('loans.length.minutes', { count: 30 }) }).click();
  await panel.getByRole('radio', { name: words.t('loans.tender.cash') }).click();
  await panel.getByRole('button', { name: words.t('loans.lend') }).click();
  await page.getByRole('heading', { name: words.t('loans.receipt.lent', { no }) }).waitFor();
}

export function loansCases({ clerk, supervisor }: LoansStage, { back, part, late, second, phone }: Pieces, shift: 'early' | 'middle'): void {
  const language = (): string => clerk().words.language;
  const t = (key: string, values?: Readonly<Record<string, string | number>>): string => clerk().words.t(key, values);

  describe(`loans (${shift})`, () => {
    it('LOA-3 says before anybody types that no drawer is open, and opens one with its change', async () => {
      const { page } = clerk();
      const panel = await scanned(clerk(), back);
      await panel.getByText(t('loans.drawerClosed')).waitFor();
      await fitsOnePage(clerk());
      await expectSound(clerk(), `${language()}-loans-lend`);
      await panel.getByRole('link', { name: t('cash.open') }).click();
      await page.getByRole('radio', { name: t(`cash.shift.${shift}`) }).click();
      await page.getByRole('textbox', { name: t('cash.float') }).fill('500');
      await expectSound(clerk(), `${language()}-cash-open`);
      await page.getByRole('button', { name: t('cash.openNow') }).click();
      await page.getByText('¥500.00').first().waitFor();
    });

    it('LOA-1 lends by scan against the deposit, and prints a receipt with the hour and nobody\'s name', async () => {
      await lendFor30(clerk(), back, `${phone}1`);
      const sheet = clerk().page.getByRole('article', { name: t('loans.receipt.title') }).first();
      expect(await sheet.innerText()).toContain('¥300.00');
      expect(await sheet.innerText()).not.toContain('王');
      await fitsOnePage(clerk());
      await expectSound(clerk(), `${language()}-loans-receipt`);
      await lendFor30(clerk(), part, `${phone}2`);
      await lendFor30(clerk(), late, `${phone}3`);
    });

    it('LOA-3 lends no second one to the same borrower, unless a medical need is named', async () => {
      const { page, words } = clerk();
      const panel = await scanned(clerk(), second);
      await panel.getByRole('button', { name: t('loans.lend') }).click();
      await panel.getByText(t('loans.missing.tender')).waitFor();
      await expectSound(clerk(), `${language()}-loans-missing`);
      await panel.getByRole('textbox', { name: t('loans.name') }).fill('王小明');
      await panel.getByRole('textbox', { name: t('loans.phone') }).fill(`${phone}3`);
      await panel.getByRole('textbox', { name: t('desk.document.lastFour') }).fill('9999');
      await panel.getByRole('radio', { name: t('loans.tender.cash') }).click();
      await panel.getByRole('button', { name: t('loans.lend') }).click();
      await panel.getByText(words.refusal('loans.borrower-taken')).waitFor();
      await panel.getByText(t('loans.medicalNeed')).click();
      await panel.getByRole('textbox', { name: t('loans.overrideReason') }).fill('two wards at once');
      await panel.getByRole('button', { name: t('loans.lend') }).click();
      await page.getByRole('heading', { name: t('loans.receipt.lent', { no: second }) }).waitFor();
      const held = await scanned(clerk(), second);
      await held.getByText('two wards at once').waitFor();
      await held.getByText(t('loans.willMove', { home: '\u0000' }).split('\u0000')[0] ?? '').waitFor();
      await held.getByRole('radio', { name: t('loans.conditions.ok') }).click();
      await held.getByRole('button', { name: t('loans.returnNow') }).click();
      await page.getByRole('heading', { name: t('loans.receipt.returned', { no: second }) }).waitFor();
      // It belongs to another desk: a task brings it home.
      await page.goto('/desk/loans?list=transfers');
      await page.getByRole('table', { name: t('loans.list.transfers') }).getByRole('link', { name: second }).waitFor();
    });

    it('LOA-3 refuses a refund above the deposit with its sentence, and gives all of it back with a receipt', async () => {
      const { page, words } = clerk();
      const panel = await scanned(clerk(), back);
      await panel.getByRole('radio', { name: t('loans.conditions.ok') }).click();
      await panel.getByText(t('loans.then.clean')).waitFor();
      await panel.getByRole('radio', { name: t('loans.settle.part') }).click();
      await panel.getByRole('textbox', { name: t('loans.refundYuan') }).fill('301');
      await panel.getByRole('button', { name: t('loans.returnNow') }).click();
      await panel.getByText(words.refusal('loans.above-deposit')).waitFor();
      await expectSound(clerk(), `${language()}-loans-above-deposit`);
      await panel.getByRole('radio', { name: t('loans.settle.full') }).click();
      await panel.getByRole('button', { name: t('loans.returnNow') }).click();
      await page.getByRole('heading', { name: t('loans.receipt.returned', { no: back }) }).waitFor();
    });

    it('DEL-8 lends it again only when it was disinfected', async () => {
      const panel = await scanned(clerk(), back);
      await panel.getByText(t('loans.step.cleanHelp')).waitFor();
      expect(await panel.getByRole('button', { name: t('loans.lend') }).count()).toBe(0);
      await panel.getByRole('button', { name: t('loans.step.cleaned'), exact: true }).click();
      await panel.getByRole('button', { name: t('loans.lend') }).waitFor();
    });

    it('LOA-3 keeps a part only by a supervisor in a session of their own', async () => {
      const { page } = clerk();
      const panel = await scanned(clerk(), part);
      await panel.getByRole('radio', { name: t('loans.conditions.damaged') }).click();
      await panel.getByRole('radio', { name: t('loans.settle.part') }).click();
      await panel.getByRole('textbox', { name: t('loans.refundYuan') }).fill('250');
      await panel.getByRole('textbox', { name: t('loans.keepReason') }).fill('脚踏损坏');
      await panel.getByRole('button', { name: t('loans.returnNow') }).click();
      await page.getByRole('heading', { name: t('loans.receipt.returned', { no: part }) }).waitFor();
      await page.goto('/desk/loans?list=approvals');
      await page.getByRole('link', { name: part }).click();
      await panelOf(clerk(), part).getByText('脚踏损坏').first().waitFor();
      const { page: approvals, words } = supervisor();
      await approvals.goto('/approvals');
      const decided = approvals.waitForResponse((response) => (response.request().postData() ?? '').includes('approve'));
      await approvals.getByRole('button', { name: words.t('desk.approvals.keepIt') }).first().click();
      expect(await (await decided).text()).toContain('MutationDecideSettlementSuccess');
    });

    it('LOA-3 shows every movement in the journal, and closes the drawer with a note only where the count differs', async () => {
      const { page } = clerk();
      await page.goto('/desk/cash');
      const journal = page.getByRole('table', { name: t('cash.journal') });
      await journal.getByText(t('cash.kind.kept'), { exact: true }).waitFor();
      expect(await journal.getByText(t('cash.kind.taken'), { exact: true }).count()).toBe(4);
      expect(await journal.getByText(t('cash.kind.refunded'), { exact: true }).count()).toBe(3);
      // 500 + 4 × 300 − 2 × 300 − 250
      await page.getByText('¥850.00').first().waitFor();
      await fitsOnePage(clerk());
      const counted = page.getByRole('textbox', { name: t('cash.countedOf', { tender: t('loans.tender.cash') }) });
      await counted.fill('849');
      await page.getByText(t('cash.differs')).waitFor();
      await page.getByRole('button', { name: t('cash.close') }).click();
      await page.getByText(t('cash.noteMissing')).waitFor();
      await expectSound(clerk(), `${language()}-cash-differs`);
      await counted.fill('850');
      await page.getByRole('button', { name: t('cash.close') }).click();
      await page.getByText(t('cash.countedEven', { sum: '¥850.00', name: '' }).trim()).waitFor();
      await expectSound(clerk(), `${language()}-cash-counted`);
    });

    it('LOA-2 has a page for each piece, with a label whose code shows anybody what it is and nobody who has it', async () => {
      const { page } = clerk();
      const panel = await scanned(clerk(), late);
      await panel.getByRole('link', { name: late }).click();
      await page.getByRole('table', { name: t('loans.history') }).waitFor();
      expect(await page.locator('#content').innerText()).not.toContain('王');
      await fitsOnePage(clerk());
      await expectSound(clerk(), `${language()}-loans-asset`);
      await page.goto(`/a/${code(late)}`);
      await page.getByText(t('loans.public.state.in-use')).waitFor();
      expect(await page.locator('main').innerText()).not.toContain('王');
      await expectSound(clerk(), `${language()}-loans-public`);
    });
  });
}

