/** The only module that knows jsonwebtoken (S17). One algorithm, issuer, audience, type and life each (S15). */
import { createHash, createPrivateKey, createPublicKey, createSecretKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { Unauthorized } from '../errors.ts';
import { newUlid } from '../ids.ts';
import { keyFor } from '../keys.ts';

const issuer = 'orderly';
const audience = 'orderly';
const serviceAudience = 'orderly-service';
const accessType = 'at+jwt';
const serviceType = 'svc+jwt';
const toleranceSeconds = 5;

/** Life of an access token. */
export const accessTokenSeconds = 600;

/** Who signed in, as the token says. */
export type User = {
  readonly id: string;
  readonly sessionId: string;
  readonly epoch: number;
  readonly roles: readonly string[];
  /** Place ids of own wards or departments. */
  readonly units: readonly string[];
  readonly groupId?: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
  readonly token: string;
};

export type SigningKey = { readonly kid: string; readonly privatePem: string; readonly jwk: JsonWebKey };

/** A new ES256 key pair; `kid` is the RFC 7638 thumbprint. */
export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const thumbprint = createHash('sha256').update(JSON.stringify({ crv: jwk['crv'], kty: jwk['kty'], x: jwk['x'], y: jwk['y'] })).digest('base64url');
  return { kid: thumbprint, privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), jwk: { ...jwk, kid: thumbprint, alg: 'ES256', use: 'sig' } as JsonWebKey };
}

export type Claims = { readonly personId: string; readonly sessionId: string; readonly epoch: number; readonly roles: readonly string[]; readonly units: readonly string[]; readonly groupId?: string };

/** Signs an access token; workforce alone does. `nowMs` is the system's time, not the centre's movable one. */
export function signAccessToken(key: SigningKey, claims: Claims, nowMs = Date.now()): { token: string; expiresAt: Date } {
  const iat = Math.floor(nowMs / 1000);
  const exp = iat + accessTokenSeconds;
  const payload = { sid: claims.sessionId, epoch: claims.epoch, roles: claims.roles, units: claims.units, ...(claims.groupId === undefined ? {} : { grp: claims.groupId }), iat, exp };
  const token = jwt.sign(payload, privateKeyOf(key), {
    algorithm: 'ES256', issuer, audience, subject: claims.personId, jwtid: newUlid(), header: { alg: 'ES256', typ: accessType, kid: key.kid },
  });
  return { token, expiresAt: new Date(exp * 1000) };
}

/** Finds a public key by `kid`. */
export type KeyFinder = (kid: string) => Promise<KeyObject | undefined>;

/** Verifies an access token whole; throws Unauthorized and says no more. */
export async function verifyAccessToken(token: string, find: KeyFinder): Promise<User> {
  const header = headerOf(token);
  if (header.typ !== accessType || header.alg !== 'ES256' || typeof header.kid !== 'string') throw new Unauthorized('token');
  const key = await find(header.kid);
  if (!key) throw new Unauthorized('token');
  const payload = verified(token, key, { algorithm: 'ES256', audience, lifeSeconds: accessTokenSeconds });
  const { sub, sid, epoch, roles, units, grp, exp } = payload;
  if (typeof sub !== 'string' || typeof sid !== 'string' || typeof epoch !== 'number' || !texts(roles) || !texts(units) || typeof exp !== 'number') throw new Unauthorized('token');
  if (grp !== undefined && typeof grp !== 'string') throw new Unauthorized('token');
  return { id: sub, sessionId: sid, epoch, roles, units, expiresAt: exp, token, ...(grp === undefined ? {} : { groupId: grp }) };
}

/** A token by which a service reads another one in its own name; one minute. */
export function signServiceToken(secret: Uint8Array, service: string): string {
  return jwt.sign({}, serviceKeyOf(secret), {
    algorithm: 'HS256', issuer, audience: serviceAudience, subject: `service:${service}`, jwtid: newUlid(), expiresIn: 60, header: { alg: 'HS256', typ: serviceType },
  });
}

/** Verifies a service token; returns the service's name. */
export function verifyServiceToken(secret: Uint8Array, token: string): string {
  if (headerOf(token).typ !== serviceType) throw new Unauthorized('token');
  const { sub } = verified(token, serviceKeyOf(secret), { algorithm: 'HS256', audience: serviceAudience, lifeSeconds: 60 });
  if (typeof sub !== 'string' || !sub.startsWith('service:')) throw new Unauthorized('token');
  return sub.slice('service:'.length);
}

/** True when the token says of itself that it is a service's; it is verified all the same. */
export const isServiceToken = (token: string): boolean => headerOf(token).typ === serviceType;

/** A key object of a JWK as published. */
export const publicKeyOf = (jwk: JsonWebKey): KeyObject => createPublicKey({ key: jwk, format: 'jwk' });

// jsonwebtoken parses whatever is no KeyObject anew at each call, and slowly.
const privateKeys = new WeakMap<SigningKey, KeyObject>();
const serviceKeys = new WeakMap<Uint8Array, KeyObject>();

function privateKeyOf(key: SigningKey): KeyObject {
  const known = privateKeys.get(key) ?? createPrivateKey(key.privatePem);
  privateKeys.set(key, known);
  return known;
}

function serviceKeyOf(secret: Uint8Array): KeyObject {
  const known = serviceKeys.get(secret) ?? createSecretKey(keyFor(secret, 'service-token'));
  serviceKeys.set(secret, known);
  return known;
}

type Payload = Readonly<Record<string, unknown>>;

type Expected = { algorithm: 'ES256' | 'HS256'; audience: string; lifeSeconds: number };

function verified(token: string, key: KeyObject, { algorithm, audience: aud, lifeSeconds }: Expected): Payload {
  try {
    const payload = jwt.verify(token, key, { algorithms: [algorithm], issuer, audience: aud, clockTolerance: toleranceSeconds, maxAge: lifeSeconds + toleranceSeconds });
    if (typeof payload === 'string' || typeof payload.exp !== 'number' || typeof payload.jti !== 'string' || typeof payload.aud !== 'string') throw new Unauthorized('token');
    return payload;
  } catch {
    throw new Unauthorized('token');
  }
}

function headerOf(token: string): { typ?: unknown; alg?: unknown; kid?: unknown } {
  if (token.length > 4_096) throw new Unauthorized('token');
  try {
    return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as object;
  } catch {
    throw new Unauthorized('token');
  }
}

const texts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
