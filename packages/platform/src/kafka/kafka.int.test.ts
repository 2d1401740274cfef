import { afterAll, describe, it } from 'vitest';
import { chosenKafkaVersions, EngineUnavailable, startKafka } from '../../../../infra/engines/index.ts';
import { busContract, type BusFixture } from '../../testing/bus.contract.ts';
import { quiet } from '../../testing/fixtures.ts';
import { systemClock } from '../clock.ts';
import { kafkaBus } from './index.ts';

const given = process.env['KAFKA_BROKERS'];
if (given !== undefined) busContract('Kafka of KAFKA_BROKERS', () => fixture(given.split(',')));

for (const version of chosenKafkaVersions()) {
  const engine = await startKafka({ version }).catch((error: unknown) => (error instanceof EngineUnavailable ? error.message : Promise.reject(error)));
  if (typeof engine === 'string') {
    describe(`Bus: Apache Kafka ${version}`, () => {
      it.skip(`runs the contract (left out: ${engine})`, () => undefined);
    });
    continue;
  }
  afterAll(() => engine.stop());
  busContract(`${engine.name} ${engine.version}`, () => fixture(engine.brokers.split(',')));
}

async function fixture(addresses: readonly string[]): Promise<BusFixture> {
  const open = () => kafkaBus({ brokers: addresses, clientId: 'contract', clock: systemClock, allowStandalone: true, log: quiet });
  let bus = await open();
  return {
    bus: () => bus,
    async reopen() {
      await bus.close();
      bus = await open();
    },
    close: () => bus.close(),
  };
}
