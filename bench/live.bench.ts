/** The one process: request tap → seen on another board, and durable job state changes a second, end to end. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder, startProcess, untilReady } from '../e2e/support/process.ts';
import { tuesdayMorning } from '../e2e/support/scenes.ts';
import { line, ms, perSecond } from './figures.ts';
import { liveFigures, tapFigures } from './support/live-figures.ts';

const { folder, clean } = await dataFolder();
const started = await untilReady(await startProcess({ folder, env: { ORDERLY_DEMO_TIME: tuesdayMorning, ORDERLY_OPERATIONS_PER_MINUTE: '1000000' } }));
try {
  const baseline = await syncsPerSecond(folder);
  const figures = await liveFigures(started.url);
  const { p50, p99 } = tapFigures(figures);
  line(`tap → another of ${figures.boards.whileTapping} boards, at 50 changes/s, p50`, ms(p50), 'goal ≤ 25 ms');
  line(`tap → another of ${figures.boards.whileTapping} boards, at 50 changes/s, p99`, ms(p99), 'goal ≤ 150 ms');
  line(`durable job state changes, ${figures.boards.whileChurning} boards watching`, `${figures.changesPerSecond.toFixed(0)} /s`, `${(figures.changesPerSecond / baseline).toFixed(2)} of ${baseline.toFixed(0)} serial fdatasync/s here; goal ≥ 500/s, load generator on the same cores`);
} finally {
  await started.stop();
  await clean();
}

/** How often this disk makes 300 bytes durable, one after another: the baseline of the same run. */
async function syncsPerSecond(where: string): Promise<number> {
  const file = await open(join(where, 'baseline'), 'w');
  const bytes = Buffer.alloc(300, 1);
  const begun = performance.now();
  let count = 0;
  while (performance.now() - begun < 1_000) {
    await file.write(bytes);
    await file.datasync();
    count += 1;
  }
  await file.close();
  return perSecond(count, performance.now() - begun);
}
