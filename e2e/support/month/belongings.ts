/** A month of belongings: the clerks keep a notebook of their own, with which the centre must agree at every count. */
import { goodsCategories } from '@orderly/contracts';
import type { Random } from '../random.ts';
import { type MonthDesk, unclaimedShelf } from './desk.ts';

type Bag = { readonly id: string; readonly tags: readonly string[]; readonly slots: Map<string, string>; ticket: string; deadline: string; readonly phone: string; readonly owner: string; isLost: boolean; isMoved: boolean };
export type Tally = { in: number; claimed: number; delegate: number; lostTicket: number; replaced: number; exchanged: number; late: number; extended: number; disposed: number; handedOn: number; stopped: number; reminded: number; counts: number };
export type Belongings = ReturnType<typeof keepBelongings>;

const goods = goodsCategories.map((category) => ({ category, answer: 'confirmed' }));
const idCard = (lastFour: string) => ({ kind: 'id-card', lastFour });

export function keepBelongings(desk: MonthDesk, random: Random) {
  const { clerk, lateClerk, supervisor, otherSupervisor, porter } = desk.people;
  const bags = new Map<string, Bag>();
  const tally: Tally = { in: 0, claimed: 0, delegate: 0, lostTicket: 0, replaced: 0, exchanged: 0, late: 0, extended: 0, disposed: 0, handedOn: 0, stopped: 0, reminded: 0, counts: 0 };
  let [nth, conditionsId] = [0, ''];

  const fresh = (): string[] => Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => `N${String(++nth).padStart(4, '0')}`);
  const contents = (tags: readonly string[]): object => ({
    pieceCount: tags.length, isPresent: true, goods, conditionsId,
    pieces: tags.map((tag) => ({ kind: 'bag', look: `蓝色行李袋 红丝带 ${tag}`, tag, closure: { by: 'seal', no: `S${tag}` } })),
  });
  const step = (who: typeof clerk, id: string, path: string, body: object = {}) => desk.does(who, 'storage', `/belongings/${id}/${path}`, body);
  const check = ({ ticket, tags, owner }: Bag) => ({ ticket, pieces: tags.map((tag) => ({ tag, seal: 'intact' })), signature: { name: owner } });
  const out = (bag: Bag): void => void bags.delete(bag.id);

  /** Reads ticket, places and deadline from the printed sheet, as the owner does. */
  async function printed(id: string, about: Pick<Bag, 'tags' | 'phone' | 'owner'>): Promise<void> {
    const { sheet } = (await step(clerk, id, 'print', { what: 'ticket' })) as { sheet: { no: string; deadline: string; pieces: { tag: string; slot: string }[] } };
    bags.set(id, { id, ...about, ticket: sheet.no, deadline: sheet.deadline, slots: new Map(sheet.pieces.map(({ tag, slot }) => [tag, slot])), isLost: false, isMoved: false });
  }

  const ways = {
    async store(): Promise<void> {
      conditionsId ||= String(((await desk.read(clerk, 'storage', '/conditions'))['current'] as { id: string }).id);
      const tags = fresh();
      const about = { tags, phone: `138${10_000_000 + nth}`, owner: `王芳${nth}` };
      const { id } = await desk.does(clerk, 'storage', '/belongings', { pointId: desk.points.main, party: 'visitor', depositor: { phone: about.phone, name: about.owner }, ...contents(tags) });
      await printed(String(id), about);
      tally.in += 1;
    },
    async claim(bag: Bag): Promise<void> {
      if (random.chance(0.2)) {
        const wrong = { ...check(bag), pieces: bag.tags.map(() => ({ tag: 'N0000', seal: 'intact' })) };
        if ((await desk.fails(clerk, 'storage', `/belongings/${bag.id}/claim`, wrong)) !== 'storage.tag-mismatch') throw new Error('a foreign tag was taken');
        tally.stopped += 1;
      }
      await step(clerk, bag.id, 'claim', check(bag));
      out(bag);
      tally.claimed += 1;
    },
    async exchange(bag: Bag): Promise<void> {
      const tags = fresh();
      await step(clerk, bag.id, 'exchange', { check: check(bag), contents: contents(tags) });
      out(bag);
      await printed(bag.id, { tags, phone: bag.phone, owner: bag.owner });
      tally.exchanged += 1;
    },
    async delegate(bag: Bag): Promise<void> {
      await step(clerk, bag.id, 'delegate', { ticket: bag.ticket, depositorDocument: idCard('0001'), delegateDocument: idCard('0002'), delegateName: '李雷', isCalledBack: true });
      await step(supervisor, bag.id, 'delegate/decide', { verified: true });
      await step(clerk, bag.id, 'claim', { ...check(bag), by: 'delegate', document: idCard('0002') });
      out(bag);
      tally.delegate += 1;
    },
    async lose(bag: Bag): Promise<void> {
      await step(clerk, bag.id, 'lost');
      if ((await desk.fails(clerk, 'storage', `/belongings/${bag.id}/claim`, check(bag))) !== 'storage.ticket-frozen') throw new Error('a lost ticket was taken');
      await step(clerk, bag.id, 'lost/match', { features: [{ of: 'look', text: '红丝带' }, { of: 'phone', text: bag.phone.slice(-4) }] });
      const found = { document: idCard('1234'), copyImageId: await desk.image(clerk, 'copy') };
      if (random.chance(0.5)) {
        await step(clerk, bag.id, 'lost/replace', found);
        out(bag);
        await printed(bag.id, bag);
        tally.replaced += 1;
        return;
      }
      await step(clerk, bag.id, 'lost/claim', { pieces: check(bag).pieces, signature: { name: bag.owner }, ...found });
      out(bag);
      tally.lostTicket += 1;
    },
  };

  /** STO-7: sought, moved to the unclaimed place, proposed, approved, witnessed; or reached and extended; or the owner comes after all. */
  async function unclaimed(bag: Bag): Promise<void> {
    const isReached = random.chance(0.3);
    await step(clerk, bag.id, 'contacts', { channel: 'phone', isReached });
    if (isReached) {
      await step(supervisor, bag.id, 'extend', { days: random.between(1, 3) });
      bag.deadline = String((await desk.read(clerk, 'storage', `/belongings/${bag.id}`))['deadline']);
      tally.extended += 1;
      return;
    }
    if (!bag.isMoved) await moved(bag);
    if (random.chance(0.3)) {
      if ((await desk.fails(clerk, 'storage', `/belongings/${bag.id}/claim`, check(bag))) !== 'storage.proof-required') throw new Error('a late owner needed no proof');
      await step(clerk, bag.id, 'claim', { ...check(bag), document: idCard('123X') });
      tally.late += 1;
    } else await disposed(bag);
    out(bag);
  }

  async function moved(bag: Bag): Promise<void> {
    const used = new Set([...bags.values()].flatMap(({ slots }) => [...slots.values()]));
    const free = unclaimedShelf.filter((slot) => !used.has(slot));
    const slots = bag.tags.map((tag, i) => ({ tag, slot: free[i] ?? 'none' }));
    await step(clerk, bag.id, 'move', { slots });
    for (const { tag, slot } of slots) bag.slots.set(tag, slot);
    bag.isMoved = true;
  }

  async function disposed(bag: Bag): Promise<void> {
    const how = random.pick(['security', 'police', 'disposed'] as const);
    await step(lateClerk, bag.id, 'disposal', { how });
    await step(otherSupervisor, bag.id, 'disposal/approve');
    const witnessed = how === 'disposed' ? { imageId: await desk.image(porter, 'disposal') } : { receiptNo: `GA-${nth}` };
    await step(porter, bag.id, 'disposal/confirm', witnessed);
    tally[how === 'disposed' ? 'disposed' : 'handedOn'] += 1;
  }

  return {
    bags, tally,
    /** One thing that happens at the desk. */
    async happens(): Promise<void> {
      const intact = [...bags.values()].filter(({ deadline }) => deadline > desk.now());
      const what = intact.length === 0 || (intact.length < 30 && random.chance(0.45)) ? 'store' : random.pick(['claim', 'claim', 'claim', 'claim', 'exchange', 'delegate', 'lose'] as const);
      await (what === 'store' ? ways.store() : ways[what](random.pick(intact)));
    },
    /** Whoever has waited too long, as the list of the desk names them: it must be those of the notebook. */
    async morning(): Promise<void> {
      const listed = (await desk.rows<{ id: string }>(clerk, 'storage', '/belongings?list=unclaimed')).map(({ id }) => id).sort();
      const late = [...bags.values()].filter(({ deadline }) => deadline <= desk.now());
      if (listed.join() !== late.map(({ id }) => id).sort().join()) throw new Error(`unclaimed at ${desk.now()}: the centre lists ${listed.length}, the notebook ${late.length}`);
      for (const bag of late) if (random.chance(0.7)) await unclaimed(bag);
    },
    /** STO-7: who has a day left was reminded, and the list says so. */
    async reminded(): Promise<void> {
      const tomorrow = new Date(Date.parse(desk.now()) + 86_400_000).toISOString();
      for (const row of await desk.rows<{ id: string; deadline: string; isReminded: boolean; depositedAt: string }>(clerk, 'storage', '/belongings?list=open')) {
        if (row.deadline > tomorrow || bags.get(row.id) === undefined) continue;
        if (!row.isReminded) throw new Error(`${row.id} was not reminded before ${row.deadline}`);
        tally.reminded += 1;
      }
    },
    /** STO-11: counted by place and tag out of the notebook; answers what differs. */
    async count(): Promise<readonly unknown[]> {
      const counted = [...bags.values()].flatMap(({ slots }) => [...slots].map(([tag, slot]) => ({ tag, slot })));
      tally.counts += 1;
      return (await desk.does(lateClerk, 'storage', '/counts', { pointId: desk.points.main, counted }))['differences'] as readonly unknown[];
    },
  };
}
