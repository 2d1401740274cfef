/** The same house in English, in the dark, in fewer steps. */
import { describe, expect, it } from 'vitest';
import { card, give, staffRow } from './board.ts';
import { press, stepTitle } from './porter.ts';
import type { Stage } from './stage.ts';
import { expectSound } from './sound.ts';
import { desk, handAway, oneTap, phone, scan, type Seat, signInAs } from './support.ts';
import { askSpecimens, parcel } from './ward.ts';
import { words } from './words.ts';

const en = words('en');
const tubes = ['SP26110091', 'SP26110092'];

export function englishCases(stage: () => Stage): void {
  let nurse: Seat;
  let dispatcher: Seat;
  let runner: Seat;
  let auditor: Seat;
  let no = '';

  describe('in English and in the dark', () => {
    it('asks, and shows it on the board', async () => {
      const { centre, cast } = stage();
      [nurse, dispatcher, runner, auditor] = (await Promise.all([desk, desk, phone, desk].map((size) => centre.open(en, size, { dark: true })))) as [Seat, Seat, Seat, Seat];
      await nurse.page.goto('/login');
      await nurse.page.getByRole('heading', { name: en.t('login.demoTitle') }).waitFor();
      expect(await nurse.page.locator('html').getAttribute('lang')).toBe('en');
      await expectSound(nurse, 'en-login');
      await Promise.all([oneTap(nurse, 'nurse'), oneTap(dispatcher, 'dispatcher')]);
      await askSpecimens(nurse, cast, { tubes, before: () => expectSound(nurse, 'en-request', [phone]) });
      no = await parcel(nurse, en.label(cast.laboratory.name)).number();
      await card(dispatcher.page, en, no).waitFor();
      await expectSound(nurse, 'en-ward');
    });

    it('assigns and carries', async () => {
      const { cast } = stage();
      await give(dispatcher, no, cast.runner.name);
      await staffRow(dispatcher.page, en, cast.runner.name).getByRole('button', { name: no.slice(1) }).waitFor();
      await handAway(dispatcher.page);
      await expectSound(dispatcher, 'en-board', [desk]);
      await signInAs(runner, cast.runner.id, '/p');
      await stepTitle(runner, 'porter.newJob');
      await expectSound(runner, 'en-porter', [phone]);
      await press(runner, 'porter.accept');
      await press(runner, 'porter.arrivedPickUp');
      await stepTitle(runner, 'porter.collect');
      for (const tube of tubes) await scan(runner.page, en.t('porter.scanItem'), tube);
      await expectSound(runner, 'en-porter-collect', [phone]);
      await scan(runner.page, en.t('porter.giverBadge'), cast.giver.badge ?? '');
      await press(runner, 'porter.arrivedDropOff');
      await stepTitle(runner, 'porter.deliver');
      for (const tube of tubes) await scan(runner.page, en.t('porter.scanItem'), tube);
      await scan(runner.page, en.t('porter.receiverBadge'), cast.laboratoryReceiver.badge ?? '');
      await runner.page.getByRole('heading', { name: en.t('porter.duty.on') }).waitFor();
      await expectSound(runner, 'en-porter-standby', [phone]);
    });

    it('proves it', async () => {
      const { page } = auditor;
      await oneTap(auditor, 'auditor');
      await page.getByRole('link', { name: no }).click();
      await page.getByText(en.t('audit.gapless')).waitFor();
      await expectSound(auditor, 'en-audit-delivery', [desk]);
    });
  });
}
