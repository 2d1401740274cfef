import { type Env, neighbour, readVariables, SettingsRefused } from '@orderly/platform';
import { signServiceToken } from '@orderly/platform/auth';

export const seedVariables = { WORKFORCE_URL: neighbour('workforce'), DISPATCH_URL: neighbour('dispatch'), ESCORT_URL: neighbour('escort'), STORAGE_URL: neighbour('storage'), LOANS_URL: neighbour('loans') };

/** Where the services to be seeded are. */
export function readSeedConfig(env: Env): { url: (service: string) => string } {
  const { WORKFORCE_URL: workforce, DISPATCH_URL: dispatch, ESCORT_URL: escort, STORAGE_URL: storage, LOANS_URL: loans } = readVariables(env, seedVariables);
  const urls: Readonly<Record<string, string>> = { workforce, dispatch, escort, storage, loans };
  return { url: (service) => urls[service] ?? '' };
}

/** A token of the seeding administrator, which workforce gives to services of a demo alone. */
export async function seedingToken(workforceUrl: string, secret: Uint8Array): Promise<string> {
  const response = await fetch(`${workforceUrl}/v1/seeding-token`, { headers: { authorization: `Bearer ${signServiceToken(secret, 'standalone')}` }, signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new SettingsRefused([`workforce gives no seeding token (${response.status}): it runs without ORDERLY_DEMO=1, or on another ORDERLY_SECRET.`]);
  return ((await response.json()) as { token: string }).token;
}
