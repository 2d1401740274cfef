import { createHash } from 'node:crypto';
import { newUlid } from '@orderly/platform';
import { call } from '@orderly/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkforce, type TestWorkforce } from './testing/workforce.ts';

let test: TestWorkforce;
beforeAll(async () => {
  test = await openWorkforce();
});
afterAll(() => test.stop());

const opId = newUlid;
const minutes = (n: number): number => n * 60_000;
let nth = 0;

async function personWithPin(more: Parameters<TestWorkforce['register']>[0] = {}): Promise<{ id: string; badge: string; pin: string }> {
  const badge = `PIN-${++nth}`;
  const id = await test.register({ badge, ...more });
  const { pin } = await test.api.issuePin({ token: test.seed, opId: opId(), params: { id } });
  return { id, badge, pin: pin ?? '' };
}
const signIn = (badge: string, pin: string) => test.api.signIn({ token: test.service(), opId: opId(), body: { badge, pin } });
const refresh = (refreshToken: string) => test.api.refresh({ token: test.service(), opId: opId(), body: { refreshToken } });
const wrong = (pin: string): string => (pin === '000000' ? '000001' : '000000');
const asSignedIn = (token: string) => call(`${test.centre.url('workforce')}/v1/groups`, { token });
/** Services ask for revocations every two seconds. */
const hear = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 2_300));
};

describe('sign-in', () => {
  it('SC-8 takes badge and PIN of a known person, whose token every service can verify', async () => {
    const { id, badge, pin } = await personWithPin({ roles: ['porter'], unitIds: ['place-00000000000000000000000001'] });
    expect(pin).toMatch(/^\d{6}$/);
    const answer = await signIn(badge, pin);
    expect(answer.personId).toBe(id);
    expect((await asSignedIn(answer.accessToken)).status).toBe(200);
    const { keys } = await test.api.jwks({});
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256' });
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('answers a PIN once and keeps it nowhere', async () => {
    const id = await test.register();
    const same = opId();
    const first = await test.api.issuePin({ token: test.seed, opId: same, params: { id } });
    const again = await test.api.issuePin({ token: test.seed, opId: same, params: { id } });
    expect(first.pin).toMatch(/^\d{6}$/);
    expect(again).toEqual({ id, version: first.version });
    const history = await call(`${test.centre.url('workforce')}/v1/history/${id}`, { token: test.service() });
    expect(JSON.stringify(history.body)).not.toContain(first.pin);
  });

  it('leaves no bare hash of badge and PIN in the session’s events, which trying all PINs would open', async () => {
    const { badge, pin } = await personWithPin();
    const { sessionId } = await signIn(badge, pin);
    const { body } = await call(`${test.centre.url('workforce')}/v1/history/${sessionId}`, { token: test.service() });
    const [event] = body['events'] as { requestHash: string }[];
    const bare = createHash('sha256').update(JSON.stringify(['service:gateway', 'POST', '/v1/sign-in', {}, { badge, pin }])).digest('base64url');
    expect(event?.requestHash).toMatch(/^[\w-]{43}$/);
    expect(event?.requestHash).not.toBe(bare);
  });

  it('refuses a wrong PIN, an unknown badge and somebody without a PIN alike, and none sooner than the others', async () => {
    const { badge, pin } = await personWithPin();
    const without = `NO-${opId()}`;
    await test.register({ badge: without });
    const took: number[] = [];
    for (const [one, guess] of [[badge, wrong(pin)], [`X-${opId()}`, '123456'], [without, '123456']] as const) {
      const begun = performance.now();
      await expect(signIn(one, guess)).rejects.toMatchObject({ code: 'workforce.sign-in-failed', details: {} });
      took.push(performance.now() - begun);
    }
    expect(Math.min(...took)).toBeGreaterThan(118);
  });

  it('delays a badge after three wrong PINs, known or not, and takes the right one after the delay', async () => {
    const { badge, pin } = await personWithPin();
    const unknown = `X-${opId()}`;
    for (const [one, guess] of [[badge, wrong(pin)], [unknown, '123456']] as const) {
      for (let i = 0; i < 3; i++) await expect(signIn(one, guess)).rejects.toMatchObject({ code: 'workforce.sign-in-failed' });
      await expect(signIn(one, pin)).rejects.toMatchObject({ code: 'workforce.sign-in-delayed', details: { retryAfterSeconds: 5 } });
    }
    test.centre.clock.advance(5_000);
    await expect(signIn(badge, pin)).resolves.toMatchObject({ personId: expect.any(String) as string });
    // Right once, and the count begins anew.
    await expect(signIn(badge, wrong(pin))).rejects.toMatchObject({ code: 'workforce.sign-in-failed' });
    await expect(signIn(badge, pin)).resolves.toBeDefined();
  });

  it('counts guesses that come at once like guesses in a row', async () => {
    const { badge, pin } = await personWithPin();
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => signIn(badge, wrong(pin))));
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'in'));
    expect(codes.filter((code) => code === 'workforce.sign-in-failed')).toHaveLength(3);
    expect(codes.filter((code) => code === 'workforce.sign-in-delayed')).toHaveLength(5);
  });

  it('counts a guess also when it repeats an opId', async () => {
    const { badge, pin } = await personWithPin();
    const same = opId();
    const guess = () => test.api.signIn({ token: test.service(), opId: same, body: { badge, pin: wrong(pin) } });
    for (let i = 0; i < 3; i++) await expect(guess()).rejects.toMatchObject({ code: 'workforce.sign-in-failed' });
    await expect(guess()).rejects.toMatchObject({ code: 'workforce.sign-in-delayed' });
  });

  it('is unlocked by a supervisor', async () => {
    const { id, badge, pin } = await personWithPin();
    for (let i = 0; i < 3; i++) await expect(signIn(badge, wrong(pin))).rejects.toThrow();
    const supervisor = await test.as(await test.register({ roles: ['supervisor'] }));
    await test.api.unlockSignIn({ token: supervisor, opId: opId(), params: { id } });
    await expect(signIn(badge, pin)).resolves.toBeDefined();
  });
});

describe('a session', () => {
  it('rotates its refresh token, and ends when an old one comes back', async () => {
    const { badge, pin } = await personWithPin();
    const first = await signIn(badge, pin);
    const second = await refresh(first.refreshToken);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    const third = await refresh(second.refreshToken);
    await expect(refresh(first.refreshToken)).rejects.toMatchObject({ code: 'workforce.session-ended' });
    await expect(refresh(third.refreshToken)).rejects.toMatchObject({ code: 'workforce.session-ended' });
    const { subjects } = await test.api.revocations({ token: test.service() });
    expect(subjects).toContainEqual({ subject: first.sessionId, leastEpoch: 2 ** 31 });
  });

  it('is not ended by an invented refresh token', async () => {
    const { badge, pin } = await personWithPin();
    const first = await signIn(badge, pin);
    for (const invented of [`${first.sessionId}.1.${'A'.repeat(43)}`, 'x', `session-${opId()}.1.${'A'.repeat(43)}`]) {
      await expect(refresh(invented)).rejects.toMatchObject({ code: 'workforce.session-ended' });
    }
    await expect(refresh(first.refreshToken)).resolves.toBeDefined();
  });

  it('gives the first answer again to a refresh whose answer was lost', async () => {
    const { badge, pin } = await personWithPin();
    const first = await signIn(badge, pin);
    const same = opId();
    const one = await test.api.refresh({ token: test.service(), opId: same, body: { refreshToken: first.refreshToken } });
    const again = await test.api.refresh({ token: test.service(), opId: same, body: { refreshToken: first.refreshToken } });
    expect(again.refreshToken).toBe(one.refreshToken);
  });

  it('ends by the sweep after 30 minutes without a refresh', async () => {
    const { badge, pin } = await personWithPin();
    const first = await signIn(badge, pin);
    test.centre.clock.advance(minutes(30));
    await new Promise((resolve) => setTimeout(resolve, 800));
    const history = await call(`${test.centre.url('workforce')}/v1/history/${first.sessionId}`, { token: test.service() });
    expect((history.body['events'] as { type: string; data: unknown }[]).at(-1)).toMatchObject({ type: 'session-ended', data: { reason: 'idle' } });
    await expect(refresh(first.refreshToken)).rejects.toMatchObject({ code: 'workforce.session-ended' });
  });

  it('is signed out by its own person alone, and its tokens end within 5 s', async () => {
    const one = await personWithPin();
    const other = await personWithPin();
    const mine = await signIn(one.badge, one.pin);
    const theirs = await signIn(other.badge, other.pin);
    await expect(test.api.signOut({ token: theirs.accessToken, opId: opId(), params: { id: mine.sessionId } })).rejects.toMatchObject({ code: 'workforce.session-unknown' });
    await test.api.signOut({ token: mine.accessToken, opId: opId(), params: { id: mine.sessionId } });
    await hear();
    expect((await asSignedIn(mine.accessToken)).status).toBe(401);
    expect((await asSignedIn(theirs.accessToken)).status).toBe(200);
  });

  it('goes on with the new rights after a change of roles; a new PIN and leaving end it', async () => {
    const { id, badge, pin } = await personWithPin();
    const first = await signIn(badge, pin);
    const version = (await test.api.people({ token: test.seed, query: { ids: id } })).rows[0]?.version ?? 0;
    await test.api.changePerson({ token: test.seed, opId: opId(), ifMatch: version, params: { id }, body: { roles: ['dispatcher'] } });
    await hear();
    expect((await asSignedIn(first.accessToken)).status).toBe(401);
    const second = await refresh(first.refreshToken);
    expect((await asSignedIn(second.accessToken)).status).toBe(200);
    expect(JSON.parse(Buffer.from(second.accessToken.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ roles: ['dispatcher'], sub: id });
    test.centre.clock.advance(1);
    await test.api.issuePin({ token: test.seed, opId: opId(), params: { id } });
    await expect(refresh(second.refreshToken)).rejects.toMatchObject({ code: 'workforce.session-ended' });
    await test.api.deactivatePerson({ token: test.seed, opId: opId(), params: { id } });
    await expect(signIn(badge, pin)).rejects.toMatchObject({ code: 'workforce.sign-in-failed' });
    expect((await test.api.revocations({ token: test.service() })).subjects).toContainEqual({ subject: id, leastEpoch: 5 });
    test.centre.clock.advance(minutes(21));
    expect((await test.api.revocations({ token: test.service() })).subjects).not.toContainEqual(expect.objectContaining({ subject: id }));
  });
});

describe('whose badge it is', () => {
  it('DEL-3 names the person, proves the PIN, and says whether that person may receive at the place', async () => {
    const [ward, elsewhere] = ['place-00000000000000000000000001', 'place-00000000000000000000000002'] as const;
    const { id, badge, pin } = await personWithPin({ roles: ['nurse'], unitIds: [ward] });
    const token = await test.as(await test.register());
    const identify = (body: { badge: string; pin?: string; placeId: string }) => test.api.identify({ token, opId: opId(), body });
    expect(await identify({ badge, placeId: ward })).toEqual({ personId: id, method: 'badge', entitled: true });
    expect(await identify({ badge, pin, placeId: ward })).toEqual({ personId: id, method: 'badge-pin', entitled: true });
    expect(await identify({ badge, pin, placeId: elsewhere })).toMatchObject({ entitled: false });
    await expect(identify({ badge: 'nobody', placeId: ward })).rejects.toMatchObject({ code: 'workforce.badge-unknown' });
    for (let i = 0; i < 3; i++) await expect(identify({ badge, pin: wrong(pin), placeId: ward })).rejects.toMatchObject({ code: 'workforce.pin-wrong' });
    await expect(identify({ badge, pin, placeId: ward })).rejects.toMatchObject({ code: 'workforce.sign-in-delayed' });
    await test.api.deactivatePerson({ token: test.seed, opId: opId(), params: { id } });
    expect(await identify({ badge, placeId: ward })).toMatchObject({ entitled: false });
  });
});
