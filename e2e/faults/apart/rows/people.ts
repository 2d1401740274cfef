/** Rows 21 and 24: many hands on one job through two replicas, and many boards on two gateways. */
import { untilReady } from '../../../../scripts/apart/replica.mjs';
import { race } from '../../rows/races.ts';
import { pause } from '../../rows/row.ts';
import { judgeBoards, openBoards } from '../../rows/streams.ts';
import { settledSnapshot } from '../raw.ts';
import { type ApartRow, underLoad } from './row.ts';

const races: ApartRow = {
  number: 21, title: 'eight dispatchers give one job, over two replicas, while it is cancelled, accepted, taken back and finished', holds: ['I3', 'I6'], repeats: { short: 24, long: 5_000 },
  play: (stage, repeats) => race(stage, repeats),
};

const streams: ApartRow = {
  number: 24, title: 'the gateways are killed in turn under many boards, which go on from their cursors', holds: ['I5', 'I9'], repeats: { short: 40, long: 1_000 },
  async play(stage, count) {
    const { centre, kafka, mongo } = stage;
    const boards = await openBoards(centre.url, count);
    const since = stage.now();
    await underLoad(stage, async () => {
      for (const gateway of stage.replicas('gateway')) {
        await pause(2_500);
        await gateway.kill();
        await pause(1_000);
        gateway.start();
        await untilReady([gateway], 60_000);
      }
    });
    const snapshot = await settledSnapshot({ mongodbUri: mongo.uri, kafkaBrokers: kafka.direct });
    await pause(2_000);
    await judgeBoards(stage, boards, snapshot, since);
  },
};

export const peopleRows: readonly ApartRow[] = [races, streams];
