/** An upgrade while pages stand open: they go on, offer to load the new release, and load it by themselves where they must. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '../../scripts/workspace.mjs';
import { root } from '../support/process.ts';
import { card, staffRow } from './board.ts';
import { type Cast, castOf } from './cast.ts';
import { expectSound } from './sound.ts';
import { type Centre, desk, oneTap, openCentre, phone, type Seat } from './support.ts';
import { askSpecimens, parcel } from './ward.ts';
import { words } from './words.ts';

const [zh, en] = [words('zh-CN'), words('en')];
const settlesWithinMs = 60_000;
let centre: Centre;
let cast: Cast;
let nextBuild = '';
let dispatcher: Seat;
let nurse: Seat;
let scheduler: Seat;

beforeAll(async () => {
  nextBuild = await mkdtemp(join(tmpdir(), 'orderly-next-'));
  // The same sources built otherwise: every file has another name, as after any upgrade.
  await runTool('vite', ['build', join(root, 'web'), '--outDir', nextBuild, '--emptyOutDir', '--minify', 'false', '--logLevel', 'error'], { from: 'web' });
  centre = await openCentre();
  cast = await castOf(centre.url);
  [dispatcher, nurse, scheduler] = await Promise.all([centre.open(zh, desk), centre.open(en, phone), centre.open(zh, desk)]);
  await Promise.all([oneTap(dispatcher, 'dispatcher'), oneTap(nurse, 'nurse'), oneTap(scheduler, 'dispatcher')]);
});
afterAll(async () => {
  await centre?.stop();
  await rm(nextBuild, { recursive: true, force: true });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await centre.shootAll();
});

const band = ({ page, words: { t } }: Seat) => page.getByRole('status').filter({ hasText: t('shell.newRelease') });
const buildOf = ({ page }: Seat) => page.locator('script[type="module"][src]').getAttribute('src');
/** What a restart writes into the browser's console beside the page is no fault of the page. */
const fromNow = (seat: Seat): Seat => ({ ...seat, complaints: [] });

describe('a page that stood open during an upgrade', () => {
  it('says so in its language once the new release has come to stay, and sends what was half typed', async () => {
    await staffRow(dispatcher.page, zh, cast.escorts[0].name).waitFor();
    const upgrade = async (): Promise<void> => {
      for (const seat of [dispatcher, nurse]) expect(await band(seat).count()).toBe(0);
      await centre.upgrade(nextBuild);
      for (const seat of [dispatcher, nurse]) {
        await band(seat).waitFor({ timeout: settlesWithinMs });
        await band(seat).getByText(seat.words.t('shell.newReleaseHelp')).waitFor();
      }
      await expectSound(fromNow(dispatcher), 'release-board');
      await expectSound(fromNow(nurse), 'en-release-request');
    };
    await askSpecimens(nurse, cast, { tubes: ['SP26110071', 'SP26110072'], before: upgrade });
    const no = await parcel(nurse, en.label(cast.laboratory.name)).number();
    await card(dispatcher.page, zh, no).waitFor();
    for (const seat of [dispatcher, nurse]) await band(seat).waitFor();
    await expectSound(fromNow(nurse), 'en-release-ward', [phone]);
  });

  it('loads the new release by one press, and is still signed in', async () => {
    for (const seat of [dispatcher, nurse]) {
      const before = await buildOf(seat);
      await band(seat).getByRole('button', { name: seat.words.t('action.reload') }).click();
      await band(seat).waitFor({ state: 'detached' });
      await expect.poll(() => buildOf(seat)).not.toBe(before);
    }
    await staffRow(dispatcher.page, zh, cast.escorts[0].name).waitFor();
    await parcel(nurse, en.label(cast.laboratory.name)).number();
    await expectSound(fromNow(dispatcher), 'release-board-after', [desk]);
  });

  it('loads it by itself when somebody goes to a page whose file is gone', async () => {
    const before = await buildOf(scheduler);
    await scheduler.page.getByRole('link', { name: zh.t('shell.roster') }).click();
    await scheduler.page.getByRole('navigation', { name: zh.t('people.group') }).waitFor();
    expect(await buildOf(scheduler)).not.toBe(before);
  });
});
