import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { code, openTestDesk, type TestDesk } from './testing/desk.ts';

const opened: TestDesk[] = [];
let desk: TestDesk;
// Each case moves the clock by days: a centre of its own.
beforeEach(async () => {
  desk = await openTestDesk({ at: '2026-11-24T02:00:00.000Z' });
  opened.push(desk);
});
afterAll(async () => {
  for (const one of opened) await one.centre.stop();
});

const deadline = '2026-11-27T16:00:00.000Z';
const typesOf = async (id: string): Promise<string[]> => (await desk.events(id)).map(({ type }) => type);
const ids = async (list: string): Promise<string[]> => ((await desk.get(desk.people.clerk, `/belongings?list=${list}`)).body['rows'] as { id: string }[]).map(({ id }) => id);

/** Unclaimed, sought once by the clerk, and at the unclaimed place. */
async function atUnclaimedPlace(isReached = false): Promise<{ id: string; no: string; tag: string }> {
  const tag = desk.tag();
  const { id, no } = await desk.stored([tag]);
  await desk.passTo(deadline);
  await desk.step(desk.people.clerk, id, 'contacts', { channel: 'phone', isReached, note: '无人接听' });
  await desk.step(desk.people.clerk, id, 'move', { slots: [{ tag, slot: 'U01' }] });
  return { id, no, tag };
}

describe('the three-day rule', () => {
  it('STO-7 reminds 24 hours before, and lists a piece as unclaimed at 24:00 of the third day after its deposit, not a minute sooner', async () => {
    const { id } = await desk.stored([desk.tag()]);
    expect([await ids('open'), await ids('due-today'), await ids('overdue')]).toEqual([[id], [], []]);
    await desk.passTo('2026-11-26T15:59:00.000Z');
    expect(await desk.one(id)).toMatchObject({ status: 'stored', isReminded: false });
    await desk.passTo('2026-11-26T16:00:00.000Z');
    expect((await desk.events(id)).at(-1)).toMatchObject({ type: 'belongings-reminded', data: { hours: 24, isLate: false }, actor: { id: 'system:storage' } });
    expect(await ids('due-today')).toEqual([id]);
    await desk.passTo('2026-11-27T15:59:59.999Z');
    expect([await desk.one(id), await ids('unclaimed')]).toMatchObject([{ status: 'stored', isReminded: true }, []]);
    await desk.passTo(deadline);
    expect((await desk.events(id)).at(-1)).toMatchObject({ type: 'belongings-unclaimed', data: { deadline } });
    expect([await ids('unclaimed'), await ids('overdue'), await ids('due-today')]).toEqual([[id], [id], []]);
  });

  it('STO-7 an owner who comes late claims with proof of identity while it is there', async () => {
    const { id, no, tag } = await atUnclaimedPlace();
    expect(code(await desk.step(desk.people.clerk, id, 'claim', desk.check(no, [tag])))).toEqual([409, 'storage.proof-required']);
    expect((await desk.step(desk.people.clerk, id, 'claim', desk.check(no, [tag], { document: { kind: 'id-card', lastFour: '123X' } }))).status).toBe(200);
    expect(JSON.stringify(await desk.events(id))).not.toContain('123X');
  });

  it('STO-7 skips no notice, goes out of unclaimed by three people in their own sessions, and is disposed of with a photo', async () => {
    const tag = desk.tag();
    const { id } = await desk.stored([tag]);
    const { clerk, otherClerk, supervisor, porter } = desk.people;
    const propose = () => desk.step(clerk, id, 'disposal', { how: 'disposed' });
    expect(code(await propose())).toEqual([409, 'storage.wrong-status']);
    await desk.passTo(deadline);
    expect((await propose()).body).toMatchObject({ code: 'storage.notice-skipped', details: { made: 0, needed: 1 } });
    await desk.step(clerk, id, 'contacts', { channel: 'sms', isReached: false });
    expect(code(await propose())).toEqual([409, 'storage.not-moved']);
    expect(code(await desk.step(clerk, id, 'move', { slots: [{ tag, slot: 'A09' }] }))).toEqual([404, 'storage.slot-unknown']);
    expect((await desk.step(clerk, id, 'move', { slots: [{ tag, slot: 'U01' }] })).status).toBe(200);
    expect((await propose()).status).toBe(200);
    const photo = await desk.image(porter, 'disposal');
    const confirm = (who: typeof clerk) => desk.step(who, id, 'disposal/confirm', { imageId: photo.id });
    expect(code(await confirm(porter))).toEqual([409, 'storage.not-approved']);
    expect((await desk.step(supervisor, id, 'disposal/approve')).status).toBe(200);
    for (const who of [clerk, supervisor]) expect(code(await confirm(who))).toEqual([409, 'storage.two-people-required']);
    expect(code(await desk.step(otherClerk, id, 'disposal/confirm'))).toEqual([409, 'storage.photo-required']);
    expect(await desk.one(id)).toMatchObject({ status: 'unclaimed', waits: 'disposal-witness' });
    expect((await confirm(porter)).status).toBe(200);
    expect((await desk.events(id)).at(-1)).toMatchObject({ type: 'belongings-disposed', data: { proposedById: clerk.id, approvedById: supervisor.id, witnessId: porter.id } });
    expect(await ids('closed')).toEqual([id]);
  });

  it('STO-7 is handed to the police with a receipt; whoever proposed does not approve', async () => {
    const { id } = await atUnclaimedPlace();
    const { supervisor, otherSupervisor, clerk } = desk.people;
    await desk.step(supervisor, id, 'disposal', { how: 'police' });
    expect(code(await desk.step(supervisor, id, 'disposal/approve'))).toEqual([409, 'storage.two-people-required']);
    expect((await desk.step(otherSupervisor, id, 'disposal/approve')).status).toBe(200);
    expect(code(await desk.step(clerk, id, 'disposal/confirm'))).toEqual([409, 'storage.receipt-required']);
    expect((await desk.step(clerk, id, 'disposal/confirm', { receiptNo: 'GA-2026-118' })).status).toBe(200);
    expect((await desk.events(id)).at(-1)).toMatchObject({ type: 'belongings-handed-on', data: { to: 'police', receiptNo: 'GA-2026-118' } });
  });

  it('STO-7 an owner who reports the ticket lost stops a disposal under way', async () => {
    const { id } = await atUnclaimedPlace();
    await desk.step(desk.people.clerk, id, 'disposal', { how: 'security' });
    await desk.step(desk.people.supervisor, id, 'disposal/approve');
    await desk.step(desk.people.clerk, id, 'lost');
    expect(code(await desk.step(desk.people.otherClerk, id, 'disposal/confirm', { receiptNo: '1' }))).toEqual([409, 'storage.ticket-frozen']);
  });

  it('STO-7 is extended by a supervisor after somebody else reached the owner, with a new clock', async () => {
    const { id } = await atUnclaimedPlace();
    const { supervisor } = desk.people;
    expect(code(await desk.step(supervisor, id, 'extend', { days: 2 }))).toEqual([409, 'storage.not-reached']);
    await desk.step(supervisor, id, 'contacts', { channel: 'phone', isReached: true });
    expect(code(await desk.step(supervisor, id, 'extend', { days: 2 }))).toEqual([409, 'storage.two-people-required']);
    await desk.step(desk.people.clerk, id, 'contacts', { channel: 'ward', isReached: true });
    expect((await desk.step(supervisor, id, 'extend', { days: 2 })).status).toBe(200);
    // The deadline minute is the first of the 28th.
    expect(await desk.one(id)).toMatchObject({ status: 'stored', deadline: '2026-11-30T16:00:00.000Z', contacts: 0, isReminded: false });
    await desk.passTo('2026-11-30T16:00:00.000Z');
    expect((await typesOf(id)).slice(-2)).toEqual(['belongings-reminded', 'belongings-unclaimed']);
    expect((await desk.events(id)).at(-2)?.data).toMatchObject({ isLate: true });
  });
});

describe('images', () => {
  it('STO-9 the copy of a document is seen by the supervisor alone, and is gone after the set days; so is the piece\'s photo', async () => {
    const { clerk, supervisor } = desk.people;
    const [photo, copy, loose] = [await desk.image(clerk, 'piece'), await desk.image(clerk, 'copy'), await desk.image(clerk, 'piece')];
    const tag = desk.tag();
    const contents = await desk.contents([tag]);
    const { id } = await desk.stored([tag], { pieces: [{ ...(contents['pieces'] as object[])[0], imageId: photo.id }] });
    await desk.step(clerk, id, 'lost');
    await desk.step(clerk, id, 'lost/match', { features: [{ of: 'look', text: '红丝带' }, { of: 'name', text: '王芳' }] });
    const claim = { pieces: [{ tag, seal: 'intact' }], signature: { name: '王芳' }, document: { kind: 'id-card', lastFour: '0012' } };
    expect(code(await desk.step(clerk, id, 'lost/claim', { ...claim, copyImageId: photo.id }))).toEqual([404, 'storage.image-unknown']);
    expect((await desk.step(clerk, id, 'lost/claim', { ...claim, copyImageId: copy.id })).status).toBe(200);
    await desk.centre.settle();
    expect([(await desk.bytes(clerk, copy.id)).status, (await desk.bytes(supervisor, copy.id)).status, (await desk.bytes(clerk, photo.id)).status]).toEqual([404, 200, 200]);
    await desk.passTo('2026-11-25T02:00:01.000Z');
    expect([(await desk.bytes(clerk, loose.id)).status, (await desk.bytes(clerk, photo.id)).status]).toEqual([404, 200]);
    await desk.passTo('2026-12-24T01:59:00.000Z');
    expect((await desk.bytes(supervisor, copy.id)).status).toBe(200);
    await desk.passTo('2026-12-24T02:01:00.000Z');
    expect([(await desk.bytes(supervisor, copy.id)).status, (await desk.bytes(supervisor, photo.id)).status]).toEqual([404, 404]);
    const left: string[] = [];
    await desk.centre.platform.blobs.sweep(new Date('2030-01-01'), async (hash) => left.push(hash) > 0);
    expect(left).toEqual([]);
  });

  it('STO-2 an image is named while it is young, by one belongings, for what it was taken', async () => {
    const { clerk } = desk.people;
    const photo = await desk.image(clerk, 'piece');
    const pieces = async (tag: string, imageId: string) => ({ pieces: [{ ...((await desk.contents([tag]))['pieces'] as object[])[0], imageId }] });
    const tag = desk.tag();
    expect((await desk.deposit([tag], await pieces(tag, photo.id))).status).toBe(200);
    await desk.centre.settle();
    const [other, old, signature] = [desk.tag(), await desk.image(clerk, 'piece'), await desk.image(clerk, 'signature')];
    expect(code(await desk.deposit([other], await pieces(other, photo.id)))).toEqual([404, 'storage.image-unknown']);
    expect(code(await desk.deposit([other], await pieces(other, signature.id)))).toEqual([404, 'storage.image-unknown']);
    desk.centre.clock.advance(23 * 3_600_000);
    expect(code(await desk.deposit([other], await pieces(other, old.id)))).toEqual([404, 'storage.image-unknown']);
  });

  it('STO-2 takes pictures alone, up to a size, from whom it knows', async () => {
    const { clerk, nurse } = desk.people;
    expect((await desk.image(clerk, 'piece', Buffer.from('no picture'))).body['code']).toBe('storage.not-an-image');
    expect((await desk.image(clerk, 'piece', Buffer.from('<svg/>'), 'image/svg+xml')).status).toBe(415);
    expect((await desk.image(clerk, 'piece', Buffer.alloc(4_900_001))).status).toBe(413);
    expect((await desk.image(nurse, 'piece')).status).toBe(403);
    expect((await desk.image(clerk, 'portrait')).status).toBe(400);
  });
});
