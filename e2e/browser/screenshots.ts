/**
 * The README's pictures, from the real thing: `npx tsx --conditions=development e2e/browser/screenshots.ts`, after a build.
 * The simulator works the demo hospital first, so that the board is alive.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/process.ts';
import { staffRow } from './board.ts';
import { castOf } from './cast.ts';
import { press, stepTitle } from './porter.ts';
import { type Centre, desk, handAway, oneTap, openCentre, phone, type Seat, signInAs } from './support.ts';
import { askEscort, askSpecimens, parcel } from './ward.ts';
import { words } from './words.ts';

const zh = words('zh-CN');
const folder = join(root, 'docs/images');
const aliveMs = Number(process.env['ALIVE_MS'] ?? 60_000);

mkdirSync(folder, { recursive: true });
const centre = await openCentre();
try {
  await take(centre);
} finally {
  await centre.stop();
}

async function take(at: Centre): Promise<void> {
  const cast = await castOf(at.url);
  const [nurse, dispatcher, auditor, porter] = await Promise.all([at.open(zh, desk), at.open(zh, desk), at.open(zh, desk), at.open(zh, phone)]);
  await Promise.all([oneTap(dispatcher, 'dispatcher'), oneTap(nurse, 'nurse'), oneTap(auditor, 'auditor')]);
  const [escort] = cast.escorts;
  await askEscort(nurse, cast, { patient: cast.patient });
  const no = await parcel(nurse, zh.label(cast.ct.name)).number();
  await give(dispatcher, no, escort.name);
  await signInAs(porter, escort.id, '/p');
  await stepTitle(porter, 'porter.newJob');
  await save(porter, 'porter');
  await press(porter, 'porter.accept');
  await press(porter, 'porter.arrivedPickUp');
  await stepTitle(porter, 'porter.identity');

  await simulate(dispatcher, true);
  await new Promise((resolve) => setTimeout(resolve, aliveMs));
  await dispatcher.page.goto('/board');
  await dispatcher.page.getByRole('region', { name: zh.t('board.queue') }).getByRole('listitem').nth(4).waitFor({ timeout: 120_000 });
  await handAway(dispatcher.page);
  await save(dispatcher, 'board');

  await askSpecimens(nurse, cast, { tubes: ['SP26110001', 'SP26110002', 'SP26110003'] });
  await parcel(nurse, zh.label(cast.laboratory.name)).number();
  await nurse.page.goto('/');
  await parcel(nurse, zh.label(cast.laboratory.name)).number();
  await save(nurse, 'ward');
  await simulate(dispatcher, false);

  const { page } = auditor;
  await page.goto('/audit?status=closed&kind=specimens');
  await page.getByRole('table', { name: zh.t('audit.deliveries') }).getByRole('link').first().click();
  await page.getByRole('heading', { name: zh.t('audit.custody') }).waitFor();
  await save(auditor, 'audit');
}

async function give({ page, words: w }: Seat, no: string, name: string): Promise<void> {
  await page.getByRole('region', { name: w.t('board.queue') }).getByRole('listitem').filter({ hasText: no }).getByRole('button').first().click();
  await staffRow(page, w, name).getByRole('button', { name }).click();
}

/** The demo's own switch, in the top bar. */
async function simulate({ page }: Seat, on: boolean): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: zh.t('simulation.title') }).click();
  await page.getByRole('menuitem', { name: on ? zh.t('simulation.speed', { speed: 60 }) : zh.t('simulation.stop') }).click();
}

async function save({ page }: Seat, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'initial' });
}
