/** The centre as a process of its own, from its sources (a test build), with faults that the bench sets over IPC. */
import './test-build.ts';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { calendarOf, movableClock, openLog } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { seedDemo, startCentre } from '@orderly/standalone';
import { type Faults, faultyPlatform } from './faulty-platform.ts';
import { random } from '../support/random.ts';

export type HostOptions = { readonly folder: string; readonly port: number; readonly now: string; readonly seed: number; readonly seeds: boolean; readonly gatewayFindsPort?: number; readonly faults: Faults };
export type Command =
  | { readonly do: 'faults'; readonly faults: Faults }
  | { readonly do: 'replay' }
  | { readonly do: 'clock'; readonly byMs: number }
  | { readonly do: 'confirm-clock' }
  | { readonly do: 'publish'; readonly topic: string; readonly records: readonly { key: string; value: string; headers: Record<string, string> }[] }
  | { readonly do: 'stats' };
export type Stats = { readonly rssMb: number; readonly loopP99Ms: number };
export type Told = { readonly id: number; readonly answer?: unknown; readonly error?: string } | { readonly inner: number } | { readonly ready: true };

const options = JSON.parse(process.argv[2] ?? '{}') as HostOptions;
const tell = (told: Told): void => void process.send?.(told);
const clock = movableClock();
clock.set(new Date(options.now));
const log = openLog({ level: 'error' });
const real = await embeddedPlatform({ folder: options.folder, clock, log, zone: 'Asia/Shanghai' });
const platform = faultyPlatform(real, random(options.seed).next);
platform.set(options.faults);

const centre = await startCentre(platform, {
  port: options.port, host: '127.0.0.1', demo: true, development: true, isSecure: false, webFolder: options.folder, documents: [], operationsPerMinute: 1_000_000, onFirstSecret: () => undefined,
  ...(options.gatewayFindsPort === undefined ? {} : { gatewayFinds: (url: string) => throughProxy(url, options.gatewayFindsPort ?? 0) }),
});
if (options.seeds) {
  const calendar = calendarOf(platform.zone);
  const today = calendar.dateOf(clock.now().toISOString());
  await seedDemo({ url: centre.url, token: centre.bootstrap, store: platform.store('standalone'), dates: [-1, 0, 1].map((day) => calendar.addDays(today, day)) }, () => undefined);
}
tell({ inner: Number(new URL(centre.url('dispatch')).port) });
while ((await centre.ready()) !== undefined) await new Promise((resolve) => setTimeout(resolve, 50));

const loop = monitorEventLoopDelay({ resolution: 10 });
loop.enable();
process.on('message', ({ id, ...command }: Command & { id: number }) => {
  perform(command).then((answer) => tell({ id, answer }), (error: unknown) => tell({ id, error: String(error) }));
});
// The bench is gone: nobody is left to stop this.
process.on('disconnect', () => process.exit(1));
process.once('SIGTERM', () => void centre.stop().then(() => real.close()).then(() => process.exit(0)));
tell({ ready: true });

async function perform(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'faults':
      return platform.set(command.faults);
    case 'replay':
      return platform.replay();
    case 'clock':
      return clock.advance(command.byMs);
    case 'confirm-clock':
      return real.timekeeping?.confirm();
    case 'publish':
      return real.bus.publish(command.topic, command.records);
    case 'stats': {
      const stats: Stats = { rssMb: Math.round(process.memoryUsage.rss() / 1_048_576), loopP99Ms: Math.round(loop.percentile(99) / 1e6) };
      loop.reset();
      return stats;
    }
  }
}

function throughProxy(url: string, port: number): string {
  const own = new URL(url);
  tell({ inner: Number(own.port) });
  own.port = String(port);
  return own.href;
}
