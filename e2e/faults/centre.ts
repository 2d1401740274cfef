/** The bench's hand on the centre under test: start, kill, pause, set faults. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Faults } from './faulty-platform.ts';
import type { Command, HostOptions, Stats, Told } from './host.ts';

export type CentreProcess = {
  readonly process: ChildProcess;
  readonly url: string;
  /** Loopback port of the services. */
  inner(): number;
  /** Resolves when it is ready; rejects when it ends before. */
  readonly ready: Promise<void>;
  /** What ended it, once something did. */
  readonly ended: Promise<string>;
  set(faults: Faults): Promise<void>;
  replay(): Promise<number>;
  moveClock(byMs: number): Promise<void>;
  confirmClock(): Promise<void>;
  publish(command: Omit<Extract<Command, { do: 'publish' }>, 'do'>): Promise<void>;
  stats(): Promise<Stats>;
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  kill(): Promise<void>;
  stop(): Promise<string>;
  output(): string;
};

export type Starting = Omit<HostOptions, 'seeds' | 'faults'> & { readonly seeds?: boolean; readonly faults?: Faults; readonly mutant?: number; readonly crashAt?: string; readonly onInner?: (port: number) => void };

/** Starts a centre; does not wait until it is ready. */
export function startCentreProcess({ mutant, crashAt, onInner, ...starting }: Starting): CentreProcess {
  const options: HostOptions = { seeds: false, faults: {}, ...starting };
  const child = fork(fileURLToPath(new URL('host.ts', import.meta.url)), [JSON.stringify(options)], {
    execArgv: ['--import', 'tsx'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, MUTANT: mutant === undefined ? '' : String(mutant), ORDERLY_CRASH_AT: crashAt ?? '' },
  });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(String(signal ?? code))));
  const answers = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let inner = 0;
  let last = 0;
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('ready' in told) resolve();
      else if ('inner' in told) onInner?.((inner = told.inner));
      else if (told.error === undefined) answers.get(told.id)?.resolve(told.answer);
      else answers.get(told.id)?.reject(new Error(told.error));
    });
    void ended.then((how) => {
      reject(new Error(`the centre ended (${how}):\n${text.slice(-2_000)}`));
      for (const { reject: gone } of answers.values()) gone(new Error('the centre is gone'));
    });
  });
  ready.catch(() => undefined);
  const ask = async <T>(command: Command): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      last += 1;
      answers.set(last, { resolve: resolve as (answer: unknown) => void, reject });
      child.send({ id: last, ...command }, (error) => error && reject(error));
    });
  return {
    process: child, url: `http://127.0.0.1:${options.port}`, inner: () => inner, ready, ended,
    set: (faults) => ask({ do: 'faults', faults }),
    replay: () => ask({ do: 'replay' }),
    moveClock: (byMs) => ask({ do: 'clock', byMs }),
    confirmClock: () => ask({ do: 'confirm-clock' }),
    publish: (command) => ask({ do: 'publish', ...command }),
    stats: () => ask({ do: 'stats' }),
    signal: (signal) => void child.kill(signal),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      const how = await ended;
      clearTimeout(timer);
      return how;
    },
    output: () => text,
  };
}
