import { newUlid } from '@orderly/platform';
import { call } from '@orderly/platform/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { readWorkforceConfig } from './config.ts';
import { startWorkforce } from './service.ts';
import { openWorkforce, type TestWorkforce } from './testing/workforce.ts';

const running: TestWorkforce[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

async function firstStart(): Promise<{ test: TestWorkforce; secrets: string[] }> {
  const secrets: string[] = [];
  const test = await openWorkforce({ demo: false, onFirstSecret: (secret) => secrets.push(secret) });
  running.push(test);
  return { test, secrets };
}
const signInWith = (test: TestWorkforce, secret: string) => test.api.signInSecret({ token: test.service(), opId: newUlid(), body: { secret } });
const failed = { code: 'workforce.sign-in-failed' };

describe('the first start', () => {
  it('hands out one secret, which makes the first administrator once', async () => {
    const { test, secrets } = await firstStart();
    const [secret = ''] = secrets;
    expect(secrets).toHaveLength(1);
    expect(secret).toHaveLength(32);
    await expect(signInWith(test, 'a'.repeat(32))).rejects.toMatchObject(failed);
    const session = await signInWith(test, secret);
    await expect(signInWith(test, secret)).rejects.toMatchObject(failed);
    const { rows } = await test.api.people({ token: session.accessToken, query: {} });
    expect(rows).toMatchObject([{ id: session.personId, roles: ['administrator'], hasPin: false }]);
    const { pin } = await test.api.issuePin({ token: session.accessToken, opId: newUlid(), params: { id: session.personId } });
    await expect(test.api.signIn({ token: test.service(), opId: newUlid(), body: { badge: rows[0]?.badge ?? '', pin: pin ?? '' } })).resolves.toMatchObject({ personId: session.personId });
  });

  it('lets the secret expire after 24 hours', async () => {
    const { test, secrets } = await firstStart();
    test.centre.clock.advance(24 * 60 * 60_000);
    await expect(signInWith(test, secrets[0] ?? '')).rejects.toMatchObject(failed);
  });

  it('offers another secret at the next start while no administrator has a PIN, and none afterwards', async () => {
    const { test, secrets } = await firstStart();
    const restart = async (): Promise<readonly string[]> => {
      const offered: string[] = [];
      const restarted = await startWorkforce({ demo: false, onFirstSecret: (secret) => offered.push(secret) }, test.centre.platform);
      await restarted.stop();
      return offered;
    };
    await test.workforce.stop();
    const session = await signInWith(test, secrets[0] ?? '');
    expect(await restart()).toHaveLength(1);
    await test.api.issuePin({ token: session.accessToken, opId: newUlid(), params: { id: session.personId } });
    const late = await restart();
    expect(late).toEqual([]);
  });

  it('has no demo door outside the demo', async () => {
    const { test } = await firstStart();
    await expect(test.workforce.bootstrap()).rejects.toThrow();
    expect((await test.api.demoPeople({ token: test.service() })).rows).toEqual([]);
    const body = { personId: `person-${newUlid()}` };
    await expect(test.api.signInDemo({ token: test.service(), opId: newUlid(), body })).rejects.toMatchObject({ code: 'workforce.not-a-demo' });
    const guessed = await call(`${test.centre.url('workforce')}/v1/sign-in`, { token: test.service(), body: { badge: 'admin', pin: 'admin' } });
    expect(guessed.status).toBe(409);
  });

  it('prints no secret in the demo', async () => {
    const secrets: string[] = [];
    const test = await openWorkforce({ demo: true, onFirstSecret: (secret) => secrets.push(secret) });
    running.push(test);
    expect(secrets).toEqual([]);
  });

  it('reads its settings', () => {
    expect(readWorkforceConfig({})).toEqual({ demo: false });
    expect(readWorkforceConfig({ ORDERLY_DEMO: '1' })).toEqual({ demo: true });
    expect(() => readWorkforceConfig({ ORDERLY_DEMO: 'yes' })).toThrow(/ORDERLY_DEMO/);
  });
});
