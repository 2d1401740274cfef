import { describe, it } from 'vitest';
import { busContract, type BusFixture } from '../../testing/bus.contract.ts';
import { quiet } from '../../testing/fixtures.ts';
import { systemClock } from '../clock.ts';
import { kafkaBus } from './index.ts';

const brokers = process.env['KAFKA_BROKERS'];

if (brokers === undefined) {
  describe('Bus: Kafka', () => {
    it.skip('runs the contract (left out: KAFKA_BROKERS names no brokers)', () => undefined);
  });
} else {
  busContract('Kafka', () => fixture(brokers.split(',')));
}

async function fixture(addresses: readonly string[]): Promise<BusFixture> {
  const open = () => kafkaBus({ brokers: addresses, clientId: 'contract', clock: systemClock, log: quiet });
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
