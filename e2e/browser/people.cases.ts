/** The administrator registers somebody, who comes in by badge and PIN. */
import { describe, expect, it } from 'vitest';
import type { Stage } from './stage.ts';
import { expectSound } from './sound.ts';
import { desk, oneTap } from './support.ts';

export function peopleCases(stage: () => Stage): void {
  const person = { name: '钟晓岚', staffNo: '90210', badge: 'OB-E2E90210' };
  let pin = '';

  describe('an administrator lets somebody in', () => {
    it('registers a person with a badge, and shows the PIN once', async () => {
      const { administrator, words } = stage();
      const { t } = words;
      const { page } = administrator;
      await oneTap(administrator, 'administrator');
      await page.getByRole('table', { name: t('shell.people') }).waitFor();
      await expectSound(administrator, 'people', [desk]);
      await page.getByRole('button', { name: t('people.register') }).click();
      const dialog = page.getByRole('dialog', { name: t('people.register') });
      await dialog.getByRole('button', { name: t('people.register') }).click();
      await dialog.getByText(t('issue.required')).first().waitFor();
      await dialog.getByRole('textbox', { name: t('people.name') }).fill(person.name);
      await dialog.getByRole('textbox', { name: t('people.staffNo') }).fill(person.staffNo);
      await dialog.getByRole('textbox', { name: t('login.badge') }).fill(person.badge);
      await dialog.getByRole('button', { name: t('role.auditor'), exact: true }).click();
      await expectSound(administrator, 'people-register', [desk]);
      await dialog.getByRole('button', { name: t('people.register') }).click();
      const shown = page.getByRole('dialog', { name: t('people.pinOf', { name: person.name }) });
      pin = await shown.getByText(/^\d{4,}$/).innerText();
      await expectSound(administrator, 'people-pin', [desk]);
      await shown.getByRole('button', { name: t('action.close') }).click();
      expect(await page.getByText(pin, { exact: true }).count()).toBe(0);
    });

    it('says in words that a PIN is wrong, and opens the page to the right one', async () => {
      const { newcomer, words } = stage();
      const { t, refusal } = words;
      const { page } = newcomer;
      await page.goto('/login');
      await page.getByRole('textbox', { name: t('login.badge') }).fill(person.badge);
      const field = page.getByLabel(t('login.pin'), { exact: true });
      await field.fill(pin === '000000' ? '111111' : '000000');
      await page.getByRole('button', { name: t('action.signIn'), exact: true }).click();
      await page.getByText(refusal('workforce.sign-in-failed')).waitFor();
      await expectSound(newcomer, 'login-wrong-pin');
      await field.fill(pin);
      await field.press('Enter');
      await page.getByRole('heading', { level: 1, name: t('shell.audit') }).waitFor();
    });
  });
}
