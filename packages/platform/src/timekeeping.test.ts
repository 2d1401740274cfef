import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { newSigningKey, signAccessToken } from './auth/tokens.ts';
import { movableClock } from './clock.ts';
import type { Aggregate } from './domain.ts';
import { embeddedPlatform } from './embedded/index.ts';
import { listen, servicesApp } from './http/server.ts';
import { silentLog } from './log.ts';
import { openService } from './service.ts';
import { call } from './testing/centre.ts';
import { type Parcel, type ParcelCommand, type ParcelEvent, parcels } from './testing/sample.ts';
import { openTimekeeping } from './timekeeping.ts';

const clocks = () => {
  const at = { wall: 1_000_000, monotonic: 500 };
  return { at, timekeeping: openTimekeeping({ wallMs: () => at.wall, monotonicMs: () => at.monotonic }), pass: (wall: number, monotonic = wall) => Object.assign(at, { wall: at.wall + wall, monotonic: at.monotonic + monotonic }) };
};

describe('wall and monotonic time', () => {
  it('are believed while they go together, to a minute', () => {
    const { timekeeping, pass } = clocks();
    pass(86_400_000);
    pass(60_000, 0);
    expect([timekeeping.isTrusted(), timekeeping.partedMs()]).toEqual([true, 60_000]);
    pass(1, 0);
    expect(timekeeping.isTrusted()).toBe(false);
  });

  it.each([86_400_000, -86_400_000])('are not believed after a jump of %i ms, until they agree again or a person confirms', (jump) => {
    const { timekeeping, pass } = clocks();
    pass(jump, 0);
    expect([timekeeping.isTrusted(), timekeeping.partedMs()]).toEqual([false, jump]);
    pass(-jump, 0);
    expect(timekeeping.isTrusted()).toBe(true);
    pass(jump, 0);
    timekeeping.confirm();
    expect([timekeeping.isTrusted(), timekeeping.partedMs()]).toEqual([true, 0]);
  });
});

describe('the sweep', () => {
  const toStop: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of toStop.splice(0).reverse()) await stop();
  });

  it('rests what counts days while the clock is not believed, goes on with the rest, and with all once a person confirms', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orderly-test-'));
    toStop.push(() => rm(folder, { recursive: true, force: true }));
    const clock = movableClock(new Date('2026-11-24T02:00:00.000Z'));
    const { timekeeping, pass } = clocks();
    const platform = await embeddedPlatform({ folder, clock, timekeeping, log: silentLog, zone: 'Asia/Shanghai' });
    toStop.push(() => platform.close());
    const key = newSigningKey();
    const service = await openService('sample', platform, { keys: { keys: async () => [key.jwk], revoked: async () => [] } });
    const daily: Aggregate<Parcel, ParcelCommand, ParcelEvent> = { ...parcels, kind: 'daily', collection: 'dailies', countsDays: true };
    const [quick, slow] = [await service.open(parcels), await service.open(daily)];
    for (const [documents, id] of [[quick, 'parcel-1'], [slow, 'daily-1']] as const) {
      await documents.handle(id, { type: 'open', data: {} }, { actor: { id: 'x', roles: [] } });
      await documents.handle(id, { type: 'remind', data: { inMs: 1_000 } }, { actor: { id: 'x', roles: [] } });
    }
    const running = await service.start();
    toStop.push(() => running.stop());
    const server = await listen(servicesApp([{ path: '/', running }], () => false), { port: 0, host: '127.0.0.1' });
    toStop.push(() => server.close());
    const rang = async (): Promise<boolean[]> => [(await quick.find('parcel-1'))?.state.count === 1_000, (await slow.find('daily-1'))?.state.count === 1_000];
    const url = `http://127.0.0.1:${server.port}/v1/clock`;
    const token = (role: string) => signAccessToken(key, { personId: 'person-1', sessionId: 'session-1', epoch: 1, roles: [role], units: [] }).token;
    pass(3_600_000, 0);
    clock.advance(3_600_000);
    await expect.poll(rang, { timeout: 5_000 }).toEqual([true, false]);
    await sleep(700);
    expect(await rang()).toEqual([true, false]);
    expect((await call(url, { token: token('porter') })).body).toEqual({ isTrusted: false, partedMs: 3_600_000 });
    expect((await call(`${url}/confirm`, { token: token('porter'), body: {} })).status).toBe(403);
    expect((await call(`${url}/confirm`, { token: token('supervisor'), body: {} })).body).toEqual({ isTrusted: true, partedMs: 0 });
    await expect.poll(rang, { timeout: 5_000 }).toEqual([true, true]);
  });
});
