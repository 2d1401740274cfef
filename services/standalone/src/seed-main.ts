/** `npm run service seed`: fills a demo centre whose services run apart, by the same ordinary commands as `npm start`, and ends. */
import { calendarOf, openLog } from '@orderly/platform';
import { allComplaints, openPlatform, readPlatformSettings, SettingsRefused } from '@orderly/platform/host';
import { readSeedConfig, seedingToken } from './seed-config.ts';
import { seedDemo } from './seed.ts';

/** Today's people first: whoever waits can begin once they stand. */
const turns = [[-1, 0, 1], [2, 3, 4, 5, 6, 7]] as const;
const progressEvery = 50;

try {
  await run();
} catch (error) {
  if (!(error instanceof SettingsRefused)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function run(): Promise<void> {
  const { env } = process;
  allComplaints(() => readPlatformSettings(env), () => readSeedConfig(env));
  const settings = readPlatformSettings(env);
  const { url } = readSeedConfig(env);
  const platform = await openPlatform(settings, { log: openLog({ level: settings.logLevel }) });
  try {
    const calendar = calendarOf(platform.zone);
    const today = calendar.dateOf(platform.clock.now().toISOString());
    const store = platform.store('standalone');
    let sent = 0;
    for (const [turn, days] of turns.entries()) {
      const dates = days.map((day) => calendar.addDays(today, day));
      sent += await seedDemo({ url, token: () => seedingToken(url('workforce'), platform.secret), store, dates }, (done, all) => {
        if (done % progressEvery === 0) console.log(`seeding ${done}/${all}`);
      });
      if (turn === 0) console.log('today stands; the rosters of the coming week follow');
    }
    console.log(`seeded the demo hospital: ${sent} commands`);
  } finally {
    await platform.close();
  }
}
