/** A thing that is not there, or not for this viewer: the two look alike (S26). */
export class Missing extends Error {
  override readonly name = 'Missing';
}

const maxIds = 200;

/** Reads rows by ids, at most 200 a request, and answers in the order asked for. */
export async function byIds<T extends { readonly id: string }>(
  ids: readonly string[],
  read: (ids: string) => Promise<{ readonly rows: readonly T[] }>,
): Promise<(T | Error)[]> {
  const found = new Map<string, T>();
  const chunks: string[][] = [];
  for (let at = 0; at < ids.length; at += maxIds) chunks.push(ids.slice(at, at + maxIds));
  for (const { rows } of await Promise.all(chunks.map((chunk) => read(chunk.join(','))))) for (const row of rows) found.set(row.id, row);
  return ids.map((id) => found.get(id) ?? new Missing());
}

/** Reads every page of a list, at most `pages` of them. */
export async function allPages<T>(
  read: (after: string | undefined) => Promise<{ readonly rows: readonly T[]; readonly next?: string | undefined }>,
  pages = 10,
): Promise<T[]> {
  const rows: T[] = [];
  let after: string | undefined;
  for (let n = 0; n < pages; n++) {
    const page = await read(after);
    rows.push(...page.rows);
    after = page.next;
    if (after === undefined) break;
  }
  return rows;
}

/** A loaded thing, or null where there is none for this viewer. */
export async function orNull<T>(loading: Promise<T>): Promise<T | null> {
  try {
    const loaded = await loading;
    return loaded instanceof Missing ? null : loaded;
  } catch (error) {
    if (error instanceof Missing) return null;
    throw error;
  }
}
