/** How a service knows who calls: it verifies the token itself, every time (ASVS 8.3.3). */
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { Unauthorized } from '../errors.ts';
import type { Log } from '../ports.ts';
import { type Revocations, type Revoked, startRevocations } from './revocations.ts';
import { isServiceToken, publicKeyOf, signServiceToken, type User, verifyAccessToken, verifyServiceToken } from './tokens.ts';

export type Caller = { readonly user: User } | { readonly service: string };

/** Where keys and revocations come from: workforce, over HTTP, or workforce's own documents. */
export type KeySource = { readonly keys: () => Promise<readonly JsonWebKey[]>; readonly revoked: () => Promise<Revoked> };

export type Authority = {
  /** Verifies a bearer token, user's or service's; throws Unauthorized. */
  caller(token: string): Promise<Caller>;
  user(token: string): Promise<User>;
  readonly revocations: Revocations;
  /** A token in this service's own name. */
  serviceToken(): string;
  stop(): void;
};

const unknownKidMs = 2_000;
const serviceTokenMs = 30_000;
const rememberedTokens = 5_000;

/** Opens the authority of one service. Keys are asked for when an unknown `kid` comes, at most every 2 s. */
export function openAuthority({ service, secret, source, log }: { service: string; secret: Uint8Array; source: KeySource; log: Log }): Authority {
  const keys = new Map<string, KeyObject>();
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;
  const revocations = startRevocations(source.revoked, log);

  const find = async (kid: string): Promise<KeyObject | undefined> => {
    const known = keys.get(kid);
    if (known || performance.now() - askedAt < unknownKidMs) return known;
    await (asking ??= ask().finally(() => (asking = undefined)));
    return keys.get(kid);
  };
  const ask = async (): Promise<void> => {
    const published = await source.keys();
    askedAt = performance.now();
    for (const jwk of published) if (typeof jwk['kid'] === 'string') keys.set(jwk['kid'], publicKeyOf(jwk));
  };

  // What a signature proved stays proved until the token ends; whether it is revoked is asked every time.
  const proved = new Map<string, User>();
  const verified = async (token: string): Promise<User> => {
    const held = proved.get(token);
    if (held && held.expiresAt * 1_000 > Date.now()) return held;
    proved.delete(token);
    const known = await verifyAccessToken(token, find);
    proved.set(token, known);
    const oldest = proved.size > rememberedTokens ? proved.keys().next().value : undefined;
    if (oldest !== undefined) proved.delete(oldest);
    return known;
  };
  let own = { token: '', until: -Infinity };

  const user = async (token: string): Promise<User> => {
    const known = await verified(token);
    if (revocations.isRevoked(known)) throw new Unauthorized('revoked');
    return known;
  };

  return {
    revocations,
    user,
    caller: async (token) => (!proved.has(token) && isServiceToken(token) ? { service: verifyServiceToken(secret, token) } : { user: await user(token) }),
    serviceToken() {
      if (performance.now() > own.until) own = { token: signServiceToken(secret, service), until: performance.now() + serviceTokenMs };
      return own.token;
    },
    stop: () => revocations.stop(),
  };
}
