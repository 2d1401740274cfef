/** A whole (or partial) centre in a temporary folder: real store, bus, HTTP, tokens; a clock that moves. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Claims, newSigningKey, signAccessToken } from '../auth/tokens.ts';
import type { KeySource } from '../auth/authority.ts';
import { movableClock } from '../clock.ts';
import { embeddedPlatform } from '../embedded/index.ts';
import { listen, type Running, servicesApp } from '../http/server.ts';
import { newUlid } from '../ids.ts';
import { silentLog } from '../log.ts';
import type { Log, MovableClock, Platform } from '../ports.ts';

export type TestCentre = {
  readonly platform: Platform;
  readonly clock: MovableClock;
  /** Base URL of a started service: `http://127.0.0.1:port/<name>`. */
  url(service: string): string;
  /** Keys of `token(...)`, for services started without workforce. */
  readonly keys: KeySource;
  /** An access token of a person of these rights (not signed by workforce). */
  token(claims: Partial<Claims> & { roles: readonly string[] }): string;
  /** The same, as if signed at another time (epoch ms). */
  tokenAt(claims: Partial<Claims> & { roles: readonly string[] }, nowMs: number): string;
  /** Starts a service; it is reachable at once. */
  start(start: (centre: TestCentre) => Promise<Running>): Promise<Running>;
  /** Resolves when every outbox is sent and every event handled; rejects after 20 s. */
  settle(): Promise<void>;
  /** Moves the clock on, keeps what fell due meanwhile, and settles. */
  passTo(instant: string): Promise<void>;
  stop(): Promise<void>;
};

/** Opens a test centre. Stop it in `afterAll`. */
export async function testCentre(options: { at?: string; log?: Log } = {}): Promise<TestCentre> {
  const folder = await mkdtemp(join(tmpdir(), 'orderly-test-'));
  const clock = movableClock(new Date(options.at ?? '2026-11-24T02:00:00.000Z'));
  const platform = await embeddedPlatform({ folder, clock, log: options.log ?? silentLog, zone: 'Asia/Shanghai' });
  const key = newSigningKey();
  const mounted: { path: string; running: Running }[] = [];
  const server = await listen(servicesApp(mounted, () => false), { port: 0, host: '127.0.0.1' });

  const centre: TestCentre = {
    platform,
    clock,
    url: (service) => `http://127.0.0.1:${server.port}/${service}`,
    keys: { keys: async () => [key.jwk], revoked: async () => [] },
    token: (claims) => centre.tokenAt(claims, Date.now()),
    tokenAt: (claims, nowMs) => signAccessToken(key, { personId: `person-${newUlid()}`, sessionId: `session-${newUlid()}`, epoch: 1, units: [], ...claims }, nowMs).token,
    async start(start) {
      const running = await start(centre);
      mounted.push({ path: `/${running.name}`, running });
      return running;
    },
    async settle() {
      for (let quiet = 0, tries = 0; quiet < 2; tries++) {
        if (tries > 2_000) throw new Error('the centre does not settle');
        const settled = await Promise.all(mounted.map(async ({ running }) => running.settled?.() ?? true));
        quiet = settled.every(Boolean) ? quiet + 1 : 0;
        await sleep(10);
      }
    },
    async passTo(instant) {
      clock.set(new Date(instant));
      for (const { running } of mounted) await running.keepDeadlines?.();
      await centre.settle();
    },
    async stop() {
      for (const { running } of [...mounted].reverse()) await running.stop();
      await server.close();
      await platform.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return centre;
}

/** The JSON answer of a request to a service, with its status. */
export async function call(url: string, options: { method?: string; token?: string; opId?: string; body?: unknown; headers?: Record<string, string> } = {}): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const response = await fetch(url, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...(options.body === undefined ? {} : { 'idempotency-key': options.opId ?? newUlid() }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>, headers: response.headers };
}
