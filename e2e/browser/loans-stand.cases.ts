/** What a stand has, beside its single loans: pools, reservations, the daily check-off, a stocktake, the equipment itself. */
import { describe, expect, it } from 'vitest';
import { fitsOnePage } from './desk.ts';
import type { LoansStage } from './loans.cases.ts';
import { expectSound } from './sound.ts';
import { pick, scan } from './support.ts';

export function standCases({ clerk, supervisor }: LoansStage): void {
  const t = (key: string, values?: Readonly<Record<string, string | number>>): string => clerk().words.t(key, values);
  const way = (name: string) => clerk().page.getByRole('complementary', { name: t(`loans.way.${name}`) });

  describe('a stand', () => {
    it('DEL-8 is checked off piece by piece', async () => {
      const { page } = clerk();
      await page.goto('/desk/loans?way=clean');
      await way('clean').getByRole('button', { name: t('loans.cleaning.checkOff', { no: 'FC-01' }) }).click();
      await way('clean').getByText(/✓/).first().waitFor();
      await fitsOnePage(clerk());
      await expectSound(clerk(), 'zh-CN-loans-clean');
    });

    it('LOA-1 reserves ahead, and may cancel', async () => {
      const { page } = clerk();
      await page.goto('/desk/loans?way=reserve');
      const form = way('reserve');
      await form.getByRole('radio', { name: '雨伞' }).click();
      await form.getByRole('textbox', { name: t('loans.name') }).fill('李四');
      await form.getByRole('textbox', { name: t('loans.phone') }).fill('13700000001');
      await form.getByRole('textbox', { name: t('desk.document.lastFour') }).fill('4321');
      await form.getByRole('textbox', { name: t('loans.time') }).fill('20:00');
      await fitsOnePage(clerk());
      await expectSound(clerk(), 'zh-CN-loans-reserve');
      await form.getByRole('button', { name: t('loans.reserveNow') }).click();
      await page.getByRole('button', { name: t('loans.cancelReservation') }).click();
      await page.getByText(t('loans.state.closed')).first().waitFor();
    });

    it('LOA-2 is counted by scan: found, missing, unexpected', async () => {
      const { page } = clerk();
      await page.goto('/desk/loans?way=stocktake');
      await way('stocktake').getByRole('button', { name: t('loans.stocktake.start') }).click();
      for (const code of ['ORD-UM-01', 'ORD-UM-02', 'ORD-SU-X']) {
        const answered = page.waitForResponse((response) => (response.request().postData() ?? '').includes(code));
        await scan(page, t('loans.stocktake.scan'), code);
        await answered;
      }
      await way('stocktake').getByText('ORD-SU-X').waitFor();
      await fitsOnePage(clerk());
      await expectSound(clerk(), 'zh-CN-loans-stocktake');
      await way('stocktake').getByRole('button', { name: t('loans.stocktake.finish') }).click();
      await way('stocktake').getByText(t('loans.stocktake.missing'), { exact: true }).waitFor();
      await page.goto('/desk/loans?list=missing');
      await page.getByRole('table', { name: t('loans.list.missing') }).getByRole('link', { name: 'UM-03' }).click();
      await page.getByRole('button', { name: /在.*找到/ }).click();
      await page.getByRole('complementary', { name: t('loans.caseOf', { no: 'UM-03' }) }).getByText(t('loans.status.available'), { exact: true }).waitFor();
    });

    it('LOA-1 LOA-2 gets kinds and pieces from a supervisor, and shows a clerk no way to make them', async () => {
      expect(await clerk().page.getByRole('link', { name: t('loans.way.stock') }).count()).toBe(0);
      const { page } = supervisor();
      await page.goto('/desk/loans?way=stock');
      const panel = page.getByRole('complementary', { name: t('loans.way.stock') });
      await panel.getByRole('radio', { name: t('loans.stock.kind') }).click();
      await panel.getByRole('radio', { name: t('loans.stock.newKind') }).click();
      for (const [field, text] of [['code', 'walking-frame'], ['zh', '助行器'], ['en', 'Walking frame'], ['deposit', '100']] as const) await panel.getByRole('textbox', { name: t(`loans.stock.field.${field}`), exact: true }).fill(text);
      await fitsOnePage(supervisor());
      await expectSound(supervisor(), 'zh-CN-loans-kind');
      await panel.getByRole('button', { name: t('action.save') }).click();
      await page.getByText(t('loans.stock.saved'), { exact: true }).first().waitFor();
      await panel.getByRole('radio', { name: t('loans.stock.piece') }).click();
      await panel.getByRole('button', { name: t('loans.kind') }).click();
      await page.getByRole('option', { name: '助行器' }).click();
      await panel.getByRole('textbox', { name: t('loans.no'), exact: true }).fill('WF-01');
      await pick(panel, t('loans.stand'), 'IM-01-DESK');
      await expectSound(supervisor(), 'zh-CN-loans-register');
      await panel.getByRole('button', { name: t('loans.stock.register') }).click();
      await page.getByText(t('loans.stock.registered', { no: 'WF-01' })).first().waitFor();
      await clerk().page.goto('/desk/loans');
      await clerk().page.getByRole('list', { name: t('loans.availability') }).getByText('助行器').waitFor();
    });
  });
}
