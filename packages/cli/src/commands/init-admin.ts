import { readFileSync } from 'node:fs';
import { startWorkforce } from '@orderly/workforce';
import { type Answer, CommandRefused } from '../answer.ts';
import { openOwn, type Place } from '../place.ts';
import { callerOf, isRunning } from '../services.ts';

const leastLength = 24;

/** Where the secret comes from: made here, or given in a file or on stdin (`-`). */
export type Given = { readonly file: string | undefined; readonly stdin: AsyncIterable<Buffer | string> };

/** A one-time secret that makes the first administrator at sign-in (S24); refused when somebody can administer already. */
export async function initAdmin(place: Place, given: Given): Promise<Answer> {
  const secret = await read(given);
  const offered = (await isRunning(place)) ? await byOwner(place, secret) : await byMyself(place, secret);
  if (offered === undefined) throw new CommandRefused('administrator-exists', 'Somebody can administer this centre already: they give others their roles and PINs.');
  if (secret !== undefined) return { data: { expiresInHours: 24 }, lines: ['The given secret makes the first administrator, once and within 24 hours.'] };
  return { data: { secret: offered, expiresInHours: 24 }, lines: ['Sign in once as administrator with this secret, within 24 hours. It is shown only here:', '', `  ${offered}`, ''] };
}

async function byOwner(place: Place, secret: string | undefined): Promise<string | undefined> {
  try {
    return (await (await callerOf(place)).post<{ secret: string }>('operator', '/v1/first-secret', secret === undefined ? {} : { secret })).secret;
  } catch (error) {
    if (error instanceof CommandRefused && error.code === 'operator.administrator-exists') return undefined;
    throw error;
  }
}

// Workforce alone knows whether one is needed; another replica of it is as good as any.
async function byMyself(place: Place, secret: string | undefined): Promise<string | undefined> {
  const platform = await openOwn(place);
  try {
    // As a demo it offers no secret unasked.
    const workforce = await startWorkforce({ demo: true }, platform);
    try {
      return await workforce.offerFirstSecret(secret);
    } finally {
      await workforce.stop();
    }
  } finally {
    await platform.close();
  }
}

async function read({ file, stdin }: Given): Promise<string | undefined> {
  if (file === undefined) return undefined;
  let text = '';
  if (file === '-') for await (const chunk of stdin) text += chunk.toString();
  else text = readFileSync(file, 'utf8');
  const secret = text.trim();
  if (secret.length < leastLength) throw new CommandRefused('secret-short', `A given secret has at least ${leastLength} characters.`);
  return secret;
}
