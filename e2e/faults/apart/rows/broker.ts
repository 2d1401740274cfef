/** Rows 4 to 10: a broker that goes, comes back and has lost something, and what it may do to whoever listens. */
import { cp, rm } from 'node:fs/promises';
import { untilReady } from '../../../../scripts/apart/replica.mjs';
import { newUlid } from '@orderly/platform';
import { canary, poisons } from '../../rows/bus.ts';
import { pause } from '../../rows/row.ts';
import { forgetGroup, groupToEnd, openApartReader, produce, sendAgain } from '../raw.ts';
import { replayAll } from '../replay.ts';
import type { ApartStage } from '../stage.ts';
import { type ApartRow, underLoad } from './row.ts';

const brokerKilled: ApartRow = {
  number: 4, title: 'the broker is killed and restarted', holds: ['I1', 'I5', 'I8'], repeats: { short: 2, long: 50 },
  play: (stage, repeats) => underLoad(stage, async () => {
    for (let i = 0; i < repeats; i++) {
      await stage.kafka.kill();
      await pause(1_000);
      await stage.kafka.restart();
      await pause(2_000 + stage.random() * 2_000);
    }
  }),
};

const brokerDown: ApartRow = {
  number: 5, title: 'the broker is down; commands are still taken', holds: ['I1', 'I5', 'I9'], repeats: { short: 1, long: 20 },
  play: (stage, repeats) => underLoad(stage, async () => {
    await stage.kafka.kill();
    await pause(repeats * 30_000);
    await stage.kafka.restart();
    stage.notes.push(`down for ${repeats * 30} s`);
  }),
};

const tailLost: ApartRow = {
  number: 6, title: 'the broker comes back with an older copy of its log; the owner\'s history is sent again', holds: ['I1', 'I5'], repeats: { short: 1, long: 10 },
  async play(stage, repeats) {
    for (let i = 0; i < repeats; i++) await loseTail(stage);
  },
};

async function loseTail(stage: ApartStage): Promise<void> {
  const { kafka, ways, centre, earlier, notes } = stage;
  const [folder = ''] = kafka.dataFolders;
  const copy = `${folder}-copy`;
  await underLoad(stage, async () => {
    await kafka.kill();
    await cp(folder, copy, { recursive: true });
    await kafka.restart();
    await pause(5_000);
    // Nobody writes any more while the last of it is read; the clients go on all the while.
    ways.bus.behave({ refuses: true });
    ways.bus.cut();
    const lost = await readings(stage);
    earlier.push(lost);
    await kafka.nodes[0]?.stop();
    await rm(folder, { recursive: true, force: true });
    await cp(copy, folder, { recursive: true });
    await rm(copy, { recursive: true, force: true });
    await kafka.restart();
    const kept = await readings(stage);
    notes.push(`${lost.length - kept.length} of ${lost.length} records lost`);
    if (kept.length >= lost.length) stage.found.push({ invariant: 'I5', about: 'this row', problem: 'the broker lost nothing: the fault did not happen' });
    ways.bus.behave({});
  }, 6_000);
  await untilReady(centre.replicas, 120_000);
  notes.push(`${await replayAll(centre.settings)} events sent again`);
}

async function readings({ kafka, mongo }: ApartStage) {
  const reader = await openApartReader({ mongodbUri: mongo.uri, kafkaBrokers: kafka.direct });
  try {
    return await reader.records();
  } finally {
    await reader.close();
  }
}

const offsetsGone: ApartRow = {
  number: 7, title: 'consumer offsets deleted, then put to the end', holds: ['I2', 'I5'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    const { kafka, centre, notes } = stage;
    for (let i = 0; i < repeats; i++) {
      await underLoad(stage, async () => {
        for (const [service, change] of [['delivery', forgetGroup], ['dispatch', groupToEnd]] as const) {
          // A group is changed when nobody is in it; what comes meanwhile is what the change skips.
          await Promise.all(stage.replicas(service).map((one) => one.kill()));
          await pause(1_500);
          notes.push(`${service}: ${await change(kafka.direct, service)}`);
          stage.replicas(service).forEach((one) => one.start());
          await untilReady(stage.replicas(service), 120_000);
        }
      });
      notes.push(`${await replayAll(centre.settings)} events sent again`);
    }
  },
};

const rebalances: ApartRow = {
  number: 8, title: 'consumers come and go', holds: ['I2', 'I4'], repeats: { short: 4, long: 200 },
  play: (stage, repeats) => underLoad(stage, async () => {
    for (let i = 0; i < repeats; i++) {
      const [, second] = stage.replicas(i % 2 === 0 ? 'dispatch' : 'delivery');
      await (stage.random() < 0.5 ? second?.stop() : second?.kill());
      await pause(2_000);
      second?.start();
      await pause(4_000);
    }
  }),
};

const duplicates: ApartRow = {
  number: 9, title: 'records that were handled come again, shuffled between keys', holds: ['I2', 'I4', 'I5', 'I6'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    for (let i = 0; i < repeats; i++) await underLoad(stage, async () => void stage.notes.push(`${await sendAgain(stage.kafka.direct, { share: 0.3, most: 1_500, random: stage.random })} records sent again`));
  },
};

const poison: ApartRow = {
  number: 10, title: 'poison: bad JSON, unknown version, broken data, a target that never comes, over 1 MB', holds: ['I5', 'I8'], repeats: { short: 1, long: 20 },
  async play(stage, repeats) {
    const { kafka, found, poisoned, centre } = stage;
    await underLoad(stage, async () => {
      for (let i = 0; i < repeats; i++) {
        for (const [, type, value] of poisons()) {
          const key = `consignment-${newUlid()}`;
          poisoned.push(key);
          await produce(kafka.direct, 'orderly.delivery', [{ key, value, headers: { ce_specversion: '1.0', ce_id: `${key}:1`, ce_type: type, ce_source: '/orderly/delivery', ce_subject: key, ce_time: stage.now() } }]);
        }
        const refused = await produce(kafka.direct, 'orderly.delivery', [{ key: 'consignment-large', value: 'x'.repeat(1_100_000) }]).then(() => false, () => true);
        if (!refused) found.push({ invariant: 'I5', about: 'over 1 MB', problem: 'the broker took it' });
        await pause(10_000);
      }
    });
    if (centre.replicas.some(({ output }) => output.includes(canary))) found.push({ invariant: 'I9', about: 'log', problem: 'what was in a poisoned record stands in the log' });
  },
};

export const brokerRows: readonly ApartRow[] = [brokerKilled, brokerDown, tailLost, offsetsGone, rebalances, duplicates, poison];
