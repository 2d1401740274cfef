/** The nurse's hands. */
import type { Locator } from 'playwright';
import type { Patient } from '@orderly/simulator';
import type { Cast } from './cast.ts';
import { scan, type Seat } from './support.ts';

type Root = Pick<Locator, 'getByRole' | 'getByText'>;

/** One of a few, all in sight. */
export async function choose(within: Root, group: string, choice: string): Promise<void> {
  await within.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name: choice, exact: true }).click();
}

type Escort = { readonly patient: Patient; readonly within?: Locator; readonly before?: () => Promise<void> };

/** From the tap on the tile (or inside a window) to the tap on submit: patient by wristband, CT, wheelchair, now. Gives the moment of the last tap. */
export async function askEscort({ page, words }: Seat, cast: Cast, { patient, within, before }: Escort): Promise<number> {
  const { t, label } = words;
  if (!within) await page.getByRole('link', { name: t('ward.askEscort') }).click();
  const form: Root = within ?? page;
  const find = form.getByRole('textbox', { name: t('request.patient') });
  await find.fill(patient.wristband);
  await find.press('Enter');
  await form.getByText(t('place.bed', { bed: patient.bed })).first().waitFor();
  await choose(form, t('request.to'), label(cast.ct.name));
  await choose(form, t('request.when'), t('request.now'));
  await choose(form, t('mode.label'), t('mode.wheelchair'));
  await form.getByRole('button', { name: t('precaution.fall_risk') }).click();
  await choose(form, t('accompaniment.label'), t('accompaniment.none'));
  await before?.();
  await form.getByRole('button', { name: t('action.submit') }).click();
  const since = performance.now();
  return since;
}

type Specimens = { readonly tubes: readonly string[]; readonly before?: () => Promise<void> };

/** Tubes one by one, one of them twice by mistake, to the laboratory, now. */
export async function askSpecimens({ page, words }: Seat, cast: Cast, { tubes, before }: Specimens): Promise<number> {
  const { t, label } = words;
  await page.getByRole('navigation', { name: t('ward.ask') }).getByRole('link', { name: new RegExp(`^${t('kindMark.specimens')}`) }).click();
  for (const tube of tubes) await scan(page, t('request.scan'), tube);
  await scan(page, t('request.scan'), tubes[0] ?? '');
  await page.getByText(t('request.itemTwice', { code: tubes[0] ?? '' })).waitFor();
  await page.getByText(t('job.items', { count: tubes.length })).first().waitFor();
  await choose(page, t('request.to'), label(cast.laboratory.name));
  await choose(page, t('request.when'), t('request.now'));
  await before?.();
  await page.getByRole('button', { name: t('action.submit') }).click();
  return performance.now();
}

/** A job on the ward's page, followed like a parcel. */
export function parcel({ page, words }: Seat, to: string) {
  const strip = page.getByRole('region', { name: words.t('ward.jobs') }).getByRole('listitem').filter({ hasText: to });
  return {
    /** #1024, once dispatch has given it. */
    async number(): Promise<string> {
      const shown = strip.getByText(/^#\d+$/).first();
      await shown.waitFor();
      return shown.innerText();
    },
    /** The dot that stands for now. */
    async reaches(step: string): Promise<void> {
      await strip.locator('[aria-current="step"]').filter({ hasText: words.t(`ward.step.${step}`) }).waitFor();
    },
  };
}
