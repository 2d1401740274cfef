/** Fetches the export through the gateway, as an auditor who signs in. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type SignIn = { readonly badge: string; readonly pin: string } | 'demo';

/** Writes `<url>/export/ledger` to a file; throws an Error with one sentence when the centre refuses. */
export async function fetchExport(url: string, signIn: SignIn, file: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-orderly-csrf': '1' };
  const [path, body] = signIn === 'demo' ? ['/auth/demo', { personId: await demoAuditor(url) }] : ['/auth/sign-in', signIn];
  const signedIn = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!signedIn.ok) throw new Error(`The centre did not let the auditor sign in (${signedIn.status}).`);
  const { accessToken } = (await signedIn.json()) as { accessToken: string };
  const response = await fetch(`${url}/export/ledger`, { headers: { authorization: `Bearer ${accessToken}` } });
  if (!response.ok || !response.body) throw new Error(`The centre did not give the export (${response.status}).`);
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(file));
}

async function demoAuditor(url: string): Promise<string> {
  const response = await fetch(`${url}/auth/demo`);
  if (!response.ok) throw new Error('This centre is not a demo: give --badge, and the PIN in ORDERLY_PIN.');
  const { rows } = (await response.json()) as { rows: readonly { id: string; roles: readonly string[] }[] };
  const auditor = rows.find(({ roles }) => roles.includes('auditor'));
  if (!auditor) throw new Error('This demo has no auditor.');
  return auditor.id;
}
