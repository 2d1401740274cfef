import type { Query, QueryClient } from '@tanstack/react-query';

const gatherMs = 250;

/**
 * What `DeskChanged` asks again: the lists of the desk, gathered for a moment, and the one that is open if it is older.
 * Each reading of one whole is recorded, so no other is read again.
 */
export function deskFollower(client: QueryClient): (changed: { id: string; version: number }) => void {
  const changes = new Map<string, number>();
  let soon: ReturnType<typeof setTimeout> | undefined;
  return ({ id, version }) => {
    changes.set(id, Math.max(version, changes.get(id) ?? 0));
    soon ??= setTimeout(() => {
      const seen = new Map(changes);
      changes.clear();
      soon = undefined;
      void client.invalidateQueries({ predicate: (query) => isStale(query, seen) });
    }, gatherMs);
  };
}

/** Whether what is held under this key may have changed. */
export function isStale(
  { queryKey: [root, kind, id], state }: Pick<Query, 'queryKey'> & { state: { data?: unknown } },
  changes: ReadonlyMap<string, number>,
): boolean {
  if (root === 'loans') return true;
  if (root !== 'desk' || kind === 'conditions') return false;
  if (kind !== 'belongings') return true;
  const version = typeof id === 'string' ? changes.get(id) : undefined;
  return version !== undefined && version > versionOf(state.data);
}

function versionOf(data: unknown): number {
  return typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'number' ? data.version : 0;
}
