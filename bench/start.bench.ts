/** Start time: from nothing (seeding the demo hospital), and the second time. */
import { dataFolder, startProcess, untilReady } from '../e2e/support/process.ts';
import { line, ms } from './figures.ts';

const { folder, clean } = await dataFolder();
try {
  for (const name of ['start, empty folder (seeds the demo hospital)', 'start, second time']) {
    const begun = performance.now();
    const started = await untilReady(await startProcess({ folder }));
    line(name, ms(performance.now() - begun), name.startsWith('start, second') ? 'goal < 4 s' : 'packages and build in place; goal with both < 40 s');
    await started.stop();
  }
} finally {
  await clean();
}
