import { useSyncExternalStore } from 'react';

const settledMs = 10_000;

/** Watches which web build the gateway serves. While an upgrade is under way its replicas disagree: only what stays so counts. */
export function releaseWatch(own: string | undefined, waitMs = settledMs) {
  let isOther = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const set = (next: boolean): void => {
    if (next === isOther) return;
    isOther = next;
    for (const listener of listeners) listener();
  };
  return {
    /** What an answer said. */
    heard(said: string | null): void {
      if (own === undefined || said === null) return;
      if (said === own) {
        clearTimeout(timer);
        timer = undefined;
        set(false);
      } else timer ??= setTimeout(() => set(true), waitMs);
    },
    isOther: () => isOther,
    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const release = releaseWatch(runningBuild());

export function useNewRelease(): boolean {
  return useSyncExternalStore(release.onChange, release.isOther);
}

/** The build that this page runs: its entry script's name. None while it is developed. */
function runningBuild(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  return /\/assets\/([\w.-]+)\.js$/.exec(document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '')?.[1];
}
