import { Problem, problemOf } from '../../graphql/problem.ts';
import { accessToken, renewSession } from '../../session/session.ts';

/** Downloads the ledger as NDJSON for the auditors' own verifier; tells how many bytes have come. Throws `Problem`. */
export async function exportLedger(onBytes: (bytes: number) => void): Promise<void> {
  let response = await ask();
  if (response.status === 401 && (await renewSession()) === 'renewed') response = await ask();
  if (!response.ok || !response.body) throw await problemOf(response);
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Problem('network', { cause });
    });
    if (done) break;
    parts.push(value);
    bytes += value.byteLength;
    onBytes(bytes);
  }
  save(new Blob(parts, { type: 'application/x-ndjson' }));
}

async function ask(): Promise<Response> {
  try {
    return await fetch('/export/ledger', { headers: { authorization: `Bearer ${accessToken() ?? ''}`, 'x-orderly-csrf': '1' } });
  } catch (cause) {
    throw new Problem('network', { cause });
  }
}

function save(blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `orderly-ledger-${new Date().toISOString().slice(0, 10)}.ndjson`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
