import type { Area, Duty, Shift } from '@orderly/contracts';
import { ids, newUlid } from '@orderly/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWorkforce, type TestWorkforce } from './testing/workforce.ts';

const opId = newUlid;
let test: TestWorkforce;
let groupId: string;
let postId: string;
let scheduler: string;
let nth = 0;

// 2026-11-24 10:00 in Shanghai.
beforeEach(async () => {
  test = await openWorkforce();
  const { api, seed } = test;
  groupId = (await api.registerGroup({ token: seed, opId: opId(), body: { code: 'surgery', name: { zh: '外科', en: 'Surgery' }, point: 'surgery hall' } })).id;
  postId = (await api.registerPost({ token: seed, opId: opId(), body: { code: 'surgery-escort', groupId, name: { zh: '陪检', en: 'Escort' }, kinds: ['escort'], leads: false } })).id;
  scheduler = await test.as(await test.register({ roles: ['scheduler'] }));
  return () => test.stop();
});

const template = async (...parts: { start: string; end: string }[]): Promise<string> =>
  (await test.api.registerShiftTemplate({ token: test.seed, opId: opId(), body: { code: `t${++nth}`, postId, name: { zh: '班', en: 'Shift' }, parts, headCount: 2 } })).id;
const plan = async (templateId: string, date: string, ...personIds: string[]): Promise<string> => (await test.api.planShift({ token: scheduler, opId: opId(), body: { templateId, date, personIds } })).id;
const roster = (id: string, personId: string) => test.api.rosterPerson({ token: scheduler, opId: opId(), params: { id }, body: { personId } });
// Read with a token that no session stands behind: hours pass in these cases, and an unused session ends.
const shift = async (id: string): Promise<Shift | undefined> => (await test.api.shifts({ token: test.seed, query: { ids: id } })).rows[0];
const duty = async (personId: string): Promise<Duty | undefined> => (await test.api.duties({ token: test.seed, query: { personIds: personId } })).rows[0];

/** Lets the sweep see the clock, and duty hear of it. */
async function moveTo(at: string): Promise<void> {
  test.centre.clock.set(new Date(at));
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await test.centre.settle();
}

describe('a shift and those who stand on it', () => {
  it('GRP-2 GRP-5 puts people on duty for each part of a split day, and off between', async () => {
    const porter = await test.register();
    const id = await plan(await template({ start: '10:30', end: '11:30' }, { start: '13:30', end: '17:00' }), '2026-11-24', porter);
    expect(await duty(porter)).toBeUndefined();
    await moveTo('2026-11-24T02:30:00.000Z');
    expect(await shift(id)).toMatchObject({ status: 'open', headCount: 2, personIds: [porter] });
    expect(await duty(porter)).toMatchObject({ status: 'on', shiftId: id, groupId, postId, kinds: ['escort'], until: '2026-11-24T03:30:00.000Z' });
    await moveTo('2026-11-24T03:30:00.000Z');
    expect(await duty(porter)).toMatchObject({ status: 'off' });
    expect(await shift(id)).toMatchObject({ status: 'open' });
    await moveTo('2026-11-24T05:31:00.000Z');
    expect(await duty(porter)).toMatchObject({ status: 'on', until: '2026-11-24T09:00:00.000Z' });
    expect((await test.api.duties({ token: test.seed, query: { groupId } })).rows).toHaveLength(1);
    await moveTo('2026-11-24T09:00:00.000Z');
    expect(await duty(porter)).toMatchObject({ status: 'off' });
    expect(await shift(id)).toMatchObject({ status: 'closed' });
    expect((await test.api.duties({ token: test.seed, query: {} })).rows).toEqual([]);
  });

  it('GRP-2 runs over midnight into the next shift without a moment off duty', async () => {
    const porter = await test.register();
    const night = await plan(await template({ start: '23:00', end: '07:30' }), '2026-11-24', porter);
    const early = await plan(await template({ start: '07:30', end: '13:30' }), '2026-11-25', porter);
    await moveTo('2026-11-24T15:00:00.000Z');
    expect(await duty(porter)).toMatchObject({ status: 'on', shiftId: night, until: '2026-11-24T23:30:00.000Z' });
    await moveTo('2026-11-24T23:30:00.000Z');
    expect(await duty(porter)).toMatchObject({ status: 'on', shiftId: early });
    expect(await shift(night)).toMatchObject({ status: 'closed', date: '2026-11-24' });
  });

  it('GRP-2 puts somebody who is rostered onto an open shift on duty, and takes them off when unrostered', async () => {
    const [first, late] = [await test.register(), await test.register()];
    const id = await plan(await template({ start: '09:00', end: '13:30' }), '2026-11-24', first);
    await moveTo('2026-11-24T02:00:01.000Z');
    await roster(id, late);
    await test.centre.settle();
    expect(await duty(late)).toMatchObject({ status: 'on', shiftId: id });
    await test.api.unrosterPerson({ token: scheduler, opId: opId(), params: { id }, body: { personId: late } });
    await test.centre.settle();
    expect(await duty(late)).toMatchObject({ status: 'off' });
    expect(await duty(first)).toMatchObject({ status: 'on' });
  });

  it('takes somebody out of service off duty, and does not put them on again', async () => {
    const porter = await test.register();
    await plan(await template({ start: '09:00', end: '10:30' }, { start: '13:30', end: '17:00' }), '2026-11-24', porter);
    await moveTo('2026-11-24T02:00:01.000Z');
    expect(await duty(porter)).toMatchObject({ status: 'on' });
    await test.api.deactivatePerson({ token: test.seed, opId: opId(), params: { id: porter } });
    await test.centre.settle();
    expect(await duty(porter)).toMatchObject({ status: 'off' });
    await moveTo('2026-11-24T06:00:00.000Z');
    expect(await duty(porter)).toMatchObject({ status: 'off' });
  });

  it('GRP-4 tells people on duty their floors and streams, also those who come after', async () => {
    const [first, late] = [await test.register(), await test.register()];
    const id = await plan(await template({ start: '09:00', end: '13:30' }), '2026-11-24', first);
    await moveTo('2026-11-24T02:00:01.000Z');
    const area: Area = { floors: [{ building: 'SUR', from: 3, to: 9 }], streams: ['escort'], from: '2026-11-24T02:00:00.000Z', until: '2026-11-24T04:00:00.000Z' };
    await test.api.assignWorkGroup({ token: scheduler, opId: opId(), params: { id }, body: { areas: [area] } });
    await roster(id, late);
    await test.centre.settle();
    expect(await duty(first)).toMatchObject({ areas: [area] });
    expect(await duty(late)).toMatchObject({ areas: [area] });
    const outside = { ...area, until: '2026-11-24T05:30:00.001Z' };
    await expect(test.api.assignWorkGroup({ token: scheduler, opId: opId(), params: { id }, body: { areas: [outside] } })).rejects.toMatchObject({ code: 'workforce.outside-shift' });
  });
});

describe('a roster', () => {
  it('GRP-2 gives nobody two shifts at the same time, over midnight too, and one right after another is well', async () => {
    const porter = await test.register();
    const night = await plan(await template({ start: '17:00', end: '07:30' }), '2026-11-25', porter);
    const early = await plan(await template({ start: '07:00', end: '13:30' }), '2026-11-26');
    await expect(roster(early, porter)).rejects.toMatchObject({ code: 'workforce.overlapping-shift', details: { shiftId: night, personId: porter } });
    const after = await plan(await template({ start: '07:30', end: '13:30' }), '2026-11-26');
    await expect(roster(after, porter)).resolves.toBeDefined();
    await expect(plan(await template({ start: '16:00', end: '18:00' }), '2026-11-25', porter)).rejects.toMatchObject({ code: 'workforce.overlapping-shift' });
  });

  it('GRP-2 lets neither or one of two overlapping rosters stand when they are made at once', async () => {
    const [one, other] = [await template({ start: '08:00', end: '12:00' }), await template({ start: '11:00', end: '15:00' })];
    for (let round = 0; round < 10; round++) {
      const porter = await test.register();
      const date = `2026-12-${String(round + 1).padStart(2, '0')}`;
      const shifts = [await plan(one, date), await plan(other, date)];
      const outcomes = await Promise.allSettled(shifts.map((id) => roster(id, porter)));
      const stands = (await Promise.all(shifts.map(shift))).filter((found) => found?.personIds.includes(porter));
      expect(stands.length).toBeLessThanOrEqual(1);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(stands.length);
    }
  });

  it('SC-4 shows the head count of a shift beside its people, so that gaps are seen; a template is planned once a date', async () => {
    const templateId = await template({ start: '09:00', end: '13:30' });
    const id = await plan(templateId, '2026-11-30');
    expect(id).toBe(ids.derive('shift', '2026-11-30', templateId));
    await expect(plan(templateId, '2026-11-30')).rejects.toMatchObject({ code: 'workforce.shift-planned' });
    await expect(plan(`template-${opId()}`, '2026-11-30')).rejects.toMatchObject({ code: 'workforce.template-unknown' });
    expect((await test.api.shifts({ token: scheduler, query: { groupId, from: '2026-11-30', to: '2026-11-30' } })).rows).toMatchObject([{ id, headCount: 2, personIds: [] }]);
    expect((await test.api.shifts({ token: scheduler, query: { from: '2026-12-01', to: '2026-12-14' } })).rows).toEqual([]);
    await expect(test.api.shifts({ token: scheduler, query: { from: '2026-12-01', to: '2026-12-15' } })).rejects.toMatchObject({ name: 'InvalidInput' });
  });

  it('is changed by a scheduler of the group or of none, not by one of another group', async () => {
    const porter = await test.register();
    const id = await plan(await template({ start: '09:00', end: '13:30' }), '2026-11-30');
    const foreign = await test.as(await test.register({ roles: ['scheduler'], groupId: `group-${opId()}` }));
    const own = await test.as(await test.register({ roles: ['scheduler'], groupId }));
    const by = (token: string) => test.api.rosterPerson({ token, opId: opId(), params: { id }, body: { personId: porter } });
    await expect(by(foreign)).rejects.toMatchObject({ code: 'workforce.wrong-group' });
    await expect(by(own)).resolves.toBeDefined();
    await expect(roster(id, `person-${opId()}`)).rejects.toMatchObject({ code: 'workforce.person-unknown' });
    await expect(roster(`shift-${opId()}`, porter)).rejects.toMatchObject({ code: 'workforce.shift-unknown' });
  });
});

describe('signing on and off, and breaks', () => {
  it('GRP-5 is done by the person or a dispatcher, on a shift that runs', async () => {
    const porter = await test.register();
    const [own, dispatcher] = [await test.as(porter), await test.as(await test.register({ roles: ['dispatcher'] }))];
    const start = (token: string, id = porter) => test.api.startDuty({ token, opId: opId(), params: { id } });
    const end = (token: string) => test.api.endDuty({ token, opId: opId(), params: { id: porter } });
    await expect(start(own)).rejects.toMatchObject({ code: 'workforce.not-rostered' });
    await expect(end(own)).rejects.toMatchObject({ code: 'workforce.not-on-duty' });
    await plan(await template({ start: '09:00', end: '13:30' }), '2026-11-24', porter);
    await moveTo('2026-11-24T02:00:01.000Z');
    await end(own);
    expect(await duty(porter)).toMatchObject({ status: 'off' });
    await start(dispatcher);
    expect(await duty(porter)).toMatchObject({ status: 'on' });
    await expect(start(await test.as(await test.register()))).rejects.toMatchObject({ code: 'workforce.not-yours' });
    await expect(start(dispatcher, `person-${opId()}`)).rejects.toMatchObject({ code: 'workforce.person-unknown' });
  });

  it('GRP-5 shows a break with its end, and ends it then by itself', async () => {
    const porter = await test.register();
    const own = await test.as(porter);
    await plan(await template({ start: '09:00', end: '13:30' }), '2026-11-24', porter);
    await moveTo('2026-11-24T02:00:01.000Z');
    await test.api.startBreak({ token: own, opId: opId(), params: { id: porter }, body: { kind: 'meal', minutes: 20 } });
    expect(await duty(porter)).toMatchObject({ status: 'break', until: '2026-11-24T02:20:01.000Z' });
    expect((await test.api.duties({ token: own, query: { groupId } })).rows).toHaveLength(1);
    await moveTo('2026-11-24T02:20:01.000Z');
    expect(await duty(porter)).toMatchObject({ status: 'on', until: '2026-11-24T05:30:00.000Z' });
    await test.api.startBreak({ token: own, opId: opId(), params: { id: porter }, body: { kind: 'rest', minutes: 5 } });
    await test.api.endBreak({ token: own, opId: opId(), params: { id: porter } });
    expect(await duty(porter)).toMatchObject({ status: 'on' });
  });
});
