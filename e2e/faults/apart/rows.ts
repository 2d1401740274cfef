/** Rows 4, 5, 8 and 11: the broker and the database by themselves, which only a centre apart has. */
import type { KafkaEngine, MongoEngine } from '../../../infra/engines/index.ts';
import type { Invariant } from '../check/check.ts';
import { pause } from '../rows/row.ts';
import type { Length } from '../rows/row.ts';

export type Replica = { start(): void; stop(): Promise<unknown>; kill(): Promise<unknown> };
export type ApartStage = {
  readonly random: () => number;
  readonly kafka: KafkaEngine;
  readonly mongo: MongoEngine;
  /** Replicas of a service. */
  replicas(service: string): readonly Replica[];
  readonly notes: string[];
};
export type ApartRow = { readonly number: number; readonly title: string; readonly holds: readonly Invariant[]; readonly repeats: Readonly<Record<Length, number>>; play(stage: ApartStage, repeats: number): Promise<void> };

const brokerKilled: ApartRow = {
  number: 4, title: 'the broker is killed and restarted', holds: ['I1', 'I5', 'I8'], repeats: { short: 2, long: 50 },
  async play({ kafka, random }, repeats) {
    for (let i = 0; i < repeats; i++) {
      await pause(2_000 + random() * 3_000);
      await kafka.kill();
      await pause(1_000);
      await kafka.restart();
    }
    await pause(3_000);
  },
};

const brokerDown: ApartRow = {
  number: 5, title: 'the broker is down; commands are still taken', holds: ['I1', 'I5', 'I9'], repeats: { short: 1, long: 20 },
  async play({ kafka, notes }, repeats) {
    await pause(2_000);
    await kafka.kill();
    await pause(repeats * 30_000);
    await kafka.restart();
    notes.push(`down for ${repeats * 30} s`);
    await pause(3_000);
  },
};

const rebalances: ApartRow = {
  number: 8, title: 'consumers come and go', holds: ['I2', 'I4'], repeats: { short: 4, long: 200 },
  async play({ replicas, random }, repeats) {
    for (let i = 0; i < repeats; i++) {
      const [, second] = replicas(i % 2 === 0 ? 'dispatch' : 'delivery');
      await (random() < 0.5 ? second?.stop() : second?.kill());
      await pause(2_000);
      second?.start();
      await pause(4_000);
    }
  },
};

const databaseDown: ApartRow = {
  number: 11, title: 'the database stands still, then is killed', holds: ['I1', 'I9'], repeats: { short: 1, long: 10 },
  async play({ mongo }, repeats) {
    for (let i = 0; i < repeats; i++) {
      await pause(2_000);
      mongo.pause();
      await pause(10_000);
      mongo.resume();
      await pause(3_000);
      await mongo.kill();
      await pause(1_000);
      await mongo.restart();
      await pause(3_000);
    }
  },
};

export const apartRows: readonly ApartRow[] = [brokerKilled, brokerDown, rebalances, databaseDown];
