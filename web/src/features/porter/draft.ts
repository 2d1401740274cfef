import { useState } from 'react';

const prefix = 'orderly-draft ';

/** What is typed or scanned on one step of one job; it outlives a reload, and goes with the job. */
export function useDraft<T>(jobId: string, name: string, initial: T): readonly [T, (next: T) => void] {
  const key = `${prefix}${jobId} ${name}`;
  const [value, setValue] = useState<T>(() => read(key) ?? initial);
  return [
    value,
    (next: T) => {
      setValue(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
  ];
}

/** Forgets the drafts of jobs that are not among these. */
export function keepDraftsOf(jobIds: readonly string[]): void {
  for (const key of Object.keys(sessionStorage)) {
    const id = key.startsWith(prefix) ? key.slice(prefix.length).split(' ')[0] : undefined;
    if (id !== undefined && !jobIds.includes(id)) sessionStorage.removeItem(key);
  }
}

function read<T>(key: string): T | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as T);
}
