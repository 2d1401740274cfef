/** The door of the set-up of the project `apart`: what an orchestrator does, asked for by a case. */
import type { Apart } from './centre.ts';

export type Control = {
  /** SIGTERM; resolves when it is gone, with its exit code or signal. */
  stop(service: string, n: number): Promise<{ code?: unknown; output?: string }>;
  /** Begins it, with settings of its own if any, and waits until it is ready. */
  start(service: string, n: number, how?: { readonly next?: boolean; readonly env?: Readonly<Record<string, string>> }): Promise<void>;
};

export function controlOf({ control }: Apart): Control {
  const told = async (path: string): Promise<{ code?: unknown }> => {
    const response = await fetch(`${control}${path}`, { signal: AbortSignal.timeout(180_000) });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as { code?: unknown };
  };
  return {
    stop: (service, n) => told(`/stop?service=${service}&n=${n}`),
    async start(service, n, { next = false, env = {} } = {}) {
      const set = Object.entries(env).map(([name, value]) => `&set=${encodeURIComponent(`${name}=${value}`)}`);
      await told(`/start?service=${service}&n=${n}${next ? '&next' : ''}${set.join('')}`);
    },
  };
}
