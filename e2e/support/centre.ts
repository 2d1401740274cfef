/** The centre under test: the one process of `npm start`, or every service apart (vitest project `apart`), for the same cases. */
import { inject } from 'vitest';
import { dataFolder, startProcess, untilReady } from './process.ts';
import { tuesdayMorning } from './scenes.ts';

export type Centre = {
  readonly url: string;
  readonly isApart: boolean;
  stop(): Promise<void>;
};

/** The centre that runs apart, and the door by which cases stop and begin its replicas. */
export type Apart = {
  readonly url: string;
  readonly control: string;
  readonly replicas: Readonly<Record<string, readonly string[]>>;
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by the apart project's set-up: one centre for all its files. */
    apart: Apart | undefined;
  }
}

/** On its Tuesday morning, with the demo hospital's people on duty. */
export async function openCentre(env: Record<string, string> = {}): Promise<Centre> {
  const apart = inject('apart');
  if (apart) return { url: apart.url, isApart: true, stop: async () => undefined };
  const data = await dataFolder();
  const started = await untilReady(await startProcess({ folder: data.folder, env: { ORDERLY_DEMO_TIME: tuesdayMorning, ...env } }));
  return {
    url: started.url,
    isApart: false,
    async stop() {
      await started.stop();
      await data.clean();
    },
  };
}

/** How long a case waits for what follows by events: apart, on a machine that also runs the engines, longer. */
export const patienceMs = inject('apart') ? 60_000 : 5_000;
