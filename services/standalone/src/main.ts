/** `npm start`: one process, one address. */
import { fileURLToPath } from 'node:url';
import closeWithGrace from 'close-with-grace';
import { calendarOf, type Clock, movableClock, openLog } from '@orderly/platform';
import { observe, openPlatform } from '@orderly/platform/host';
import { cleanEquipment, demoHospital } from '@orderly/simulator';
import { startCentre } from './centre.ts';
import { rotatingFile } from './log-file.ts';
import { refusalSentence } from './refusals.ts';
import { seedDemo } from './seed.ts';
import { readStandaloneSettings } from './settings.ts';
import { compactAtStart, readUpkeep, startUpkeep } from './upkeep.ts';

const startedMs = performance.now();
const dayMs = 86_400_000;

try {
  await run();
} catch (error) {
  const sentence = refusalSentence(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exit(1);
}

async function run(): Promise<void> {
  const settings = readStandaloneSettings(process.env, { webFolder: inProject('web/build'), documents: [inProject('services/gateway/persisted-documents.json')] });
  const upkeep = readUpkeep(process.env);
  const log = openLog({ level: settings.platform.logLevel, ...(upkeep.logFile ? { destination: rotatingFile(upkeep.logFile) } : {}) });
  await compactAtStart(upkeep, settings.platform.folder);
  const platform = await openPlatform(settings.platform, { log, ...(settings.demoTime ? { clock: clockFrom(settings.demoTime) } : {}) });
  const observed = await observe(platform, settings.platform);
  const centre = await startCentre(platform, { ...settings, onFirstSecret: announceSecret }).catch(async (error: unknown) => {
    await platform.close();
    throw error;
  });
  const seed = async (days: readonly number[]): Promise<void> => {
    const calendar = calendarOf(platform.zone);
    const today = calendar.dateOf(platform.clock.now().toISOString());
    await seedDemo({ url: centre.url, token: centre.bootstrap, store: platform.store('standalone'), dates: days.map((day) => calendar.addDays(today, day)) }, showProgress);
  };
  if (settings.demo) await seed([-1, 0, 1]);
  // The rest of the coming week may come while people work; each day one more comes into reach.
  const seedWeek = (): void => void seed([2, 3, 4, 5, 6, 7]).catch((error: unknown) => log.error({ error: String(error) }, 'the rosters of the coming days could not be seeded'));
  // DEL-8: a demo that stands for days would run out of chairs that may be used.
  const checkOff = (): void => void cleanEquipment({ url: `http://127.0.0.1:${centre.port}`, hospital: demoHospital() }).catch((error: unknown) => log.warn({ error: String(error) }, 'the chairs could not be checked off'));
  const coming = (): void => {
    seedWeek();
    checkOff();
  };
  const daily = setInterval(() => settings.demo && coming(), dayMs / 4);

  const backups = startUpkeep(upkeep, platform);
  closeWithGrace({ delay: 10_000, logger: { error: (error: unknown) => log.error({ error: String(error) }, 'stopping after an error') } }, async () => {
    clearInterval(daily);
    await backups?.stop();
    await centre.stop();
    await platform.close();
    await observed.stop();
  });
  await until(async () => (await centre.ready()) === undefined, 10_000);
  // Today's shifts open and their people come on duty: nobody should meet an empty board.
  if (settings.demo) await until(centre.settled, 5_000);
  if (settings.demo) coming();
  console.log(`
  Orderly is ready    http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${centre.port}
  runs on             ${platform.describe}
  mode                ${settings.demo ? 'demo hospital, one-tap sign-in on this machine alone' : 'a hospital of your own'}
  started in          ${((performance.now() - startedMs) / 1000).toFixed(1)} s
`);
}

/** Runs on from an instant, so that a demo of a Tuesday morning can be shown at night. */
function clockFrom(instant: Date): Clock {
  const clock = movableClock();
  clock.set(instant);
  return clock;
}

function inProject(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

async function until(test: () => Promise<boolean>, ms: number): Promise<void> {
  for (const end = performance.now() + ms; performance.now() < end && !(await test()); ) await new Promise((resolve) => setTimeout(resolve, 50));
}

function announceSecret(secret: string): void {
  console.log(`\n  First start: sign in once as administrator with this secret, within 24 hours:\n\n    ${secret}\n`);
}

function showProgress(done: number, all: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r  seeding the demo hospital ${done}/${all}${done === all ? '\n' : ''}`);
  else if (done === all) console.log(`  seeded the demo hospital: ${all} commands`);
}
