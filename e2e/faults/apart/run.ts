/** `npm run faults -- --apart`: rows on Kafka and a MongoDB-compatible server, on a centre whose services are processes of their own. */
import { untilReady } from '../../../scripts/apart/replica.mjs';
import { random } from '../../support/random.ts';
import { castOf } from '../../support/scenes.ts';
import { check, type Violation } from '../check/check.ts';
import { outcomeOf } from '../history.ts';
import { type Load, repeatUnknown, startLoad } from '../load.ts';
import type { Length } from '../rows/row.ts';
import { patiently, shownJobs } from '../stage.ts';
import { settled, settledSnapshot } from './raw.ts';
import { apartRows } from './rows/index.ts';
import type { ApartRow } from './rows/row.ts';
import { type ApartStage, type House, openHouse } from './stage.ts';

export type ApartPlayed = { readonly row: ApartRow; readonly seed: number; readonly repeats: number; readonly seconds: number; readonly operations: number; readonly acknowledged: number; readonly violations: readonly Violation[]; readonly notes: readonly string[] };

/** Plays the rows one after another on one centre; its history goes on from row to row, and is judged after each. */
export async function playApart({ seed, length, wanted, onPlayed }: { seed: number; length: Length; wanted: (row: number) => boolean; onPlayed: (played: ApartPlayed) => void }): Promise<string> {
  const house = await openHouse();
  try {
    for (const row of apartRows.filter(({ number }) => wanted(number))) onPlayed(await played(house, row, { seed, repeats: row.repeats[length] }));
    return house.describe;
  } finally {
    if (process.env['ORDERLY_FAULTS_OUTPUT']) for (const { name, port, output } of house.centre.replicas) console.log(`--- ${name}:${port}\n${output}`);
    await house.close();
  }
}

async function played(house: House, row: ApartRow, { seed, repeats }: { seed: number; repeats: number }): Promise<ApartPlayed> {
  const begun = performance.now();
  const before = house.recorder.operations().length;
  const { next } = random(seed + row.number);
  const loads: Load[] = [];
  // Anew: a session may have ended since the last row.
  const cast = await patiently(() => castOf(house.centre.url));
  const stage: ApartStage = {
    ...house, random: next, cast: () => cast, notes: [], found: [], replicas: (service) => house.centre.services[service] ?? [],
    load(perSecond = 20) {
      const load = startLoad({ cast, client: house.client, random: next, perSecond });
      loads.push(load);
      return load;
    },
  };
  try {
    await row.play(stage, repeats);
  } catch (error) {
    stage.found.push({ invariant: 'I8', about: `row ${row.number}`, problem: `could not be played to its end: ${String(error).split('\n')[0] ?? ''}` });
  }
  await Promise.all(loads.map((load) => load.stop()));
  const violations = await judged(stage, before);
  const own = house.recorder.operations().slice(before);
  return { row, seed, repeats, seconds: (performance.now() - begun) / 1_000, operations: own.length, acknowledged: own.filter((one) => outcomeOf(one) === 'ok').length, violations, notes: stage.notes };
}

/** Every fault is over: the centre must come to itself with nobody's help, and then everything is read. */
async function judged(stage: ApartStage, before: number): Promise<readonly Violation[]> {
  const { ways, client, centre, recorder, found, poisoned, earlier, mongo, kafka } = stage;
  for (const proxy of [ways.store, ways.bus, ways.front, ...ways.services]) proxy.behave({});
  stage.reach(centre.url);
  await untilReady(centre.replicas, 120_000).catch((error: unknown) => void found.push({ invariant: 'I8', about: 'the centre', problem: String(error).slice(0, 600) }));
  await repeatUnknown(client, 60_000);
  const engines = { mongodbUri: mongo.uri, kafkaBrokers: kafka.direct };
  await settled(engines);
  const operations = recorder.operations();
  const shown = await shownJobs({ url: centre.url, dispatcher: stage.cast().dispatcher, operations: operations.slice(before) });
  const snapshot = await settledSnapshot(engines);
  return [...found, ...(await check({ operations, snapshot, shown, poisoned, earlier }))];
}
