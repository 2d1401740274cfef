/** Every service a process of its own, one replica each, on Kafka and a MongoDB-compatible server: document saves a second, tap → another board. */
import { startApart } from '../scripts/apart/centre.mjs';
import { startEngines } from '../scripts/apart/engines.mjs';
import { tuesdayMorning } from '../e2e/support/scenes.ts';
import { line, ms } from './figures.ts';
import { compareAndSetsPerSecond, documentSaves, producesPerSecond } from './support/ceilings.ts';
import { liveFigures, tapFigures } from './support/live-figures.ts';

const ceilingMs = 5_000;

const engines = await startEngines();
console.log(`on ${engines.describe}`);
const centre = await startApart({
  ...engines, replicas: { dispatch: 1, escort: 1, delivery: 1, gateway: 1 },
  env: { ORDERLY_DEMO: '1', ORDERLY_DEVELOPMENT: '1', ORDERLY_SIGN_INS_PER_MINUTE: '100000', ORDERLY_OPERATIONS_PER_MINUTE: '1000000', ORDERLY_CLOCK_OFFSET_MS: String(Date.parse(tuesdayMorning) - Date.now()) },
});
try {
  await centre.seed();
  const edges: { at: number; saves: number }[] = [];
  const figures = await liveFigures(centre.url, { taps: 100, onChurn: async () => void edges.push({ at: performance.now(), saves: await documentSaves(engines.mongodbUri) }) });
  const [begin, end] = edges;
  if (!begin || !end) throw new Error('the load did not run');
  const saves = ((end.saves - begin.saves) / (end.at - begin.at)) * 1_000;
  const ceilings = { mongo: await compareAndSetsPerSecond(engines.mongodbUri, ceilingMs), kafka: await producesPerSecond(engines.kafkaBrokers, ceilingMs) };
  const { p50, p99 } = tapFigures(figures);
  line(`apart: tap → another of ${figures.boards.whileTapping} boards, at 50 changes/s, p50`, ms(p50), 'goal ≤ 120 ms');
  line(`apart: tap → another of ${figures.boards.whileTapping} boards, at 50 changes/s, p99`, ms(p99), 'goal ≤ 300 ms');
  line('apart: job state changes, one replica of each', `${figures.changesPerSecond.toFixed(0)} /s`, 'acknowledged by the gateway');
  line('apart: document saves (job, trip, consignment)', `${saves.toFixed(0)} /s`, `${(saves / Math.min(ceilings.mongo, ceilings.kafka)).toFixed(2)} of the lower ceiling; goal ≥ 0.35`);
  line('ceiling: bare driver, compare-and-set, 32 in flight', `${ceilings.mongo.toFixed(0)} /s`, engines.describe);
  line('ceiling: bare producer, acks = all, 12 lanes', `${ceilings.kafka.toFixed(0)} /s`, engines.describe);
} finally {
  await centre.stop();
  await engines.stop();
}
