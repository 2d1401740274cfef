import { EventEmitter } from 'node:events';
import type { Kafka } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { quiet } from '../../testing/fixtures.ts';
import { runConsumer } from './consumer.ts';

// kafkajs as far as a consumer of ours asks for it: it crashes when told to.
function crashing() {
  const emitter = new EventEmitter();
  const nothing = async () => undefined;
  const consumer = { events: { CRASH: 'crash' }, on: (name: string, hear: (event: unknown) => void) => emitter.on(name, hear), connect: nothing, subscribe: nothing, run: nothing, stop: nothing, disconnect: nothing };
  const crash = (restart: boolean) => emitter.emit('crash', { payload: { error: new Error('the coordinator is not aware of this member'), restart } });
  return { kafka: { consumer: () => consumer } as unknown as Kafka, crash };
}

describe('a consumer that kafkajs ends', () => {
  const options = { group: 'g', topics: ['t'], handler: async () => undefined };

  it('is fatal when it is not restarted, and only then', async () => {
    const { kafka, crash } = crashing();
    const fatal: string[] = [];
    await runConsumer(kafka, { log: quiet, onFatal: ({ message }) => fatal.push(message) }, options);
    crash(true);
    expect(fatal).toEqual([]);
    crash(false);
    expect(fatal).toEqual(['the coordinator is not aware of this member']);
  });

  it('is no matter once it was stopped', async () => {
    const { kafka, crash } = crashing();
    const fatal: string[] = [];
    const running = await runConsumer(kafka, { log: quiet, onFatal: ({ message }) => fatal.push(message) }, options);
    await running.stop();
    crash(false);
    expect(fatal).toEqual([]);
  });
});
