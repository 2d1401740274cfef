/** The scheduler fills the week and gives a work group its floors; the board follows. */
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { rosterFor } from '@orderly/simulator';
import { card, staffRow } from './board.ts';
import { today, tomorrow } from './cast.ts';
import type { Stage } from './stage.ts';
import { expectSound } from './sound.ts';
import { desk, handAway, oneTap, pick } from './support.ts';
import { askEscort, parcel } from './ward.ts';

export function rosterCases(stage: () => Stage): void {
  describe('a scheduler rosters', () => {
    it('GRP-2 takes a person off a shift and puts them on again', async () => {
      const { scheduler, cast, words } = stage();
      const { t, label } = words;
      const { page } = scheduler;
      await oneTap(scheduler, 'scheduler');
      const group = cast.hospital.groups.find(({ code }) => code === cast.escorts[0].group);
      await page.getByRole('navigation', { name: t('people.group') }).getByRole('link', { name: group ? label(group.name) : '' }).click();
      const row = rosterFor(cast.hospital, tomorrow).find(({ personId }) => personId === cast.escorts[1].id);
      const template = cast.hospital.templates.find(({ code }) => code === row?.template);
      const name = template ? label(template.name) : '';
      const shift = shiftOn(page, tomorrow, name);
      await shift.waitFor();
      const before = await shift.innerText();
      await expectSound(scheduler, 'roster', [desk]);
      await shift.click();
      const dialog = page.getByRole('dialog', { name });
      const off = dialog.getByRole('button', { name: `${t('action.remove')} ${cast.escorts[1].name}` });
      await off.click();
      await off.waitFor({ state: 'detached' });
      await expectSound(scheduler, 'roster-shift', [desk]);
      await pick(dialog, t('roster.add'), cast.escorts[1].staffNo);
      await off.waitFor();
      await dialog.getByRole('button', { name: t('action.close') }).click();
      await expect.poll(() => shift.innerText()).toBe(before);
    });

    it('GRP-4 gives a work group floors and streams, and the board says who is outside', async () => {
      const { scheduler, nurse, dispatcher, cast, words } = stage();
      const { t, label } = words;
      const [escort] = cast.escorts;
      await nurse.page.goto('/');
      await askEscort(nurse, cast, { patient: cast.other });
      const no = await parcel(nurse, t('place.bed', { bed: cast.other.bed })).number();
      await dispatcher.page.goto('/board');
      await card(dispatcher.page, words, no).getByRole('button').first().click();
      await staffRow(dispatcher.page, words, escort.name).getByRole('button', { name: escort.name }).waitFor();
      await handAway(dispatcher.page);
      expect(await staffRow(dispatcher.page, words, escort.name).innerText()).not.toContain(t('board.misfit.area'));

      const template = cast.hospital.templates.find(({ code }) => code === cast.shiftOf(escort));
      const elsewhere = cast.hospital.buildings.find(({ code }) => ![cast.ward.building, cast.ct.building].includes(code) && cast.hospital.places.some(({ building }) => building === code));
      const { page } = scheduler;
      await shiftOn(page, today, template ? label(template.name) : '').click();
      const dialog = page.getByRole('dialog', { name: template ? label(template.name) : '' });
      await dialog.getByRole('button', { name: t('roster.setAreas') }).click();
      await dialog.getByRole('button', { name: t('roster.addFloors') }).click();
      await dialog.getByRole('button', { name: new RegExp(`${t('roster.building')}$`) }).click();
      await page.getByRole('option', { name: `${elsewhere?.code ?? ''} (` }).click();
      await dialog.getByRole('button', { name: t('kind.escort'), exact: true }).click();
      await expectSound(scheduler, 'roster-areas', [desk]);
      await dialog.getByRole('button', { name: t('roster.assign') }).click();
      await dialog.getByRole('listitem').filter({ hasText: elsewhere?.code ?? '' }).waitFor();
      await staffRow(dispatcher.page, words, escort.name).getByText(t('board.misfit.area')).waitFor();
      await expectSound(dispatcher, 'board-areas', [desk]);
    });
  });
}

/** A shift of the post's row, not of a person's: its number of people stands behind its name. */
function shiftOn(page: Page, date: string, name: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${date.slice(5)} ${name} \\d`) });
}
