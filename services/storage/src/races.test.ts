import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type Person, type TestDesk } from './testing/desk.ts';
import { raceDeposits } from './testing/deposit-race.ts';

const clerks = 16;
const rounds = 20;

let desk: TestDesk;
let people: readonly Person[];
beforeAll(async () => {
  desk = await openTestDesk();
  people = Array.from({ length: clerks }, () => desk.person(['clerk'], [desk.pointId]));
});
afterAll(() => desk.centre.stop());

type Piece = Record<string, unknown>;

/** A deposit of one piece per clerk; each alike in what they fight about. */
async function tries(shared: (piece: Piece) => Piece): Promise<{ token: string; body: object }[]> {
  const bodies = await Promise.all(people.map(async () => desk.contents([desk.tag()])));
  return people.map(({ token }, i) => {
    const { pieces, ...contents } = bodies[i] ?? {};
    return { token, body: { pointId: desk.pointId, party: 'visitor', depositor: { bed: '3' }, ...contents, pieces: (pieces as Piece[]).map(shared) } };
  });
}

async function claim(id: string): Promise<void> {
  const { no, tags } = (await desk.one(id)) as { no: string; tags: string[] };
  const { status } = await desk.step(desk.people.clerk, id, 'claim', desk.check(no, tags));
  expect(status).toBe(200);
}

describe('16 clerks at once', () => {
  const fights = [
    ['tag', 'storage.tag-taken', (piece: Piece) => ({ ...piece, tag: 'N900' })],
    ['seal', 'storage.seal-taken', (piece: Piece) => ({ ...piece, closure: { by: 'seal', no: 'S900' } })],
    ['place', 'storage.slot-taken', (piece: Piece) => ({ ...piece, slot: 'A40' })],
  ] as const;

  it.each(fights)(`STO-5 never use one %s twice: one wins, the others are told who holds it, ${rounds} times`, async (_what, refusal, shared) => {
    for (let round = 0; round < rounds; round++) {
      const { winnerId, losers } = await raceDeposits({ url: desk.centre.url('storage'), tries: await tries(shared), refusal });
      expect(losers.map(({ toldHolderId }) => toldHolderId)).toEqual(Array.from({ length: clerks - 1 }, () => winnerId));
      await claim(winnerId);
    }
  });

  it('STO-11 each get a place and a number of their own when they name none', async () => {
    const answers = await Promise.all((await tries((piece) => piece)).map(({ token, body }) => desk.post({ id: '', token }, '/belongings', body)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const rows = await Promise.all(answers.map(({ body }) => desk.one(String(body['id']))));
    expect(new Set(rows.flatMap((row) => row['slots'] as string[])).size).toBe(clerks);
    expect(new Set(rows.map(({ no }) => no)).size).toBe(clerks);
  });

  it('STO-8 give one belongings out once', async () => {
    for (let round = 0; round < rounds; round++) {
      const tag = desk.tag();
      const { id, no } = await desk.stored([tag]);
      const answers = await Promise.all(people.map((who) => desk.step(who, id, 'claim', desk.check(no, [tag]))));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body['code']))).toEqual(new Set(['storage.wrong-status']));
    }
  });
});
