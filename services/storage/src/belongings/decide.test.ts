import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import type { BelongingsCommand, BelongingsEvent } from './belongings.ts';
import type { Contents } from './commands.ts';
import { belongingsAggregate } from './decide.ts';
import type { BelongingsFacts } from './standing.ts';

const at = '2026-11-24T02:00:00.000Z';
const deadline = '2026-11-27T16:00:00.000Z';
const conditions = { id: 'conditions-1', no: 1, date: '2026-11-01' };
const point = { slots: ['A1', 'A2', 'A3'], unclaimedSlots: ['U1', 'U2'], unsealed: 'accepted', remindHours: [24], matchTries: 2, copyKeptDays: 30, photoKeptDays: 30, contactsNeeded: 1 } as const;
const facts: BelongingsFacts = {
  isOwn: true, point, conditions, ticket: { no: '24-001', code: 'CODE00000001', day: '2026-11-24', seq: 1 }, freeSlots: ['A1', 'A2', 'A3'], sealed: { detailsId: 'details-1', digest: 'd' }, images: ['image-p', 'image-s', 'image-c', 'image-d'], isMatched: true,
};
const spec = specification(belongingsAggregate, { at, facts, actor: { id: 'clerk', roles: ['clerk'] } });

type Data<T extends BelongingsEvent['type']> = Extract<BelongingsEvent, { type: T }>['data'];
const categories = ['valuables', 'flammable', 'corrosive', 'toxic', 'radioactive', 'weapons', 'food', 'living', 'other'] as const;
const contents: Contents = {
  pieceCount: 1, isPresent: true, conditionsId: 'conditions-1', hasAcceptance: false, goods: categories.map((category) => ({ category, answer: 'confirmed' as const })),
  pieces: [{ kind: 'bag', fragile: false, tag: 'N1', closure: { by: 'seal', no: 'S1' }, imageId: 'image-p' }],
};
const deposited: BelongingsEvent = {
  type: 'belongings-deposited',
  data: {
    no: '24-001', code: 'CODE00000001', day: '2026-11-24', seq: 1, detailsId: 'details-1', digest: 'd', pointId: 'place-1', party: 'visitor', deadline, reminders: [{ at: '2026-11-26T16:00:00.000Z', hours: 24 }],
    pieces: [{ kind: 'bag', fragile: false, tag: 'N1', closure: { by: 'seal', no: 'S1' }, slot: 'A1', imageId: 'image-p' }], isUnsealed: false, conditions, images: [{ imageId: 'image-p' }],
  },
};
const sealed = { detailsId: 'details-1', digest: 'd' };
const reminded: BelongingsEvent = { type: 'belongings-reminded', data: { hours: 24, isLate: false } };
const unclaimed: BelongingsEvent = { type: 'belongings-unclaimed', data: { deadline } };
const lost: BelongingsEvent = { type: 'ticket-reported-lost', data: { byId: 'other' } };
const late = [deposited, reminded, unclaimed];
const contacted: BelongingsEvent = { type: 'contact-attempted', data: { ...sealed, byId: 'other', channel: 'phone', isReached: true } };
const moved: BelongingsEvent = { type: 'belongings-moved', data: { byId: 'other', slots: [{ tag: 'N1', slot: 'U1' }], toUnclaimed: true } };
const proposed: BelongingsEvent = { type: 'disposal-proposed', data: { byId: 'other', how: 'disposed' } };
const approved: BelongingsEvent = { type: 'disposal-approved', data: { byId: 'boss', proposedById: 'other' } };
const people = { proposedById: 'a', approvedById: 'b', witnessId: 'c' };
const histories = {
  none: [],
  stored: [deposited],
  lost: [deposited, lost],
  matched: [deposited, lost, { type: 'features-matched', data: { byId: 'other' } }],
  verified: [deposited, { type: 'delegate-requested', data: { ...sealed, byId: 'other', isCalledBack: true } }, { type: 'delegate-verified', data: { byId: 'boss', requestedById: 'other' } }],
  unclaimed: late,
  proposed: [...late, contacted, moved, proposed],
  approved: [...late, contacted, moved, proposed, approved],
  claimed: [deposited, { type: 'belongings-claimed', data: { ...sealed, no: '24-001', how: 'owner', clerkId: 'other', tags: ['N1'], signedBy: 'name', images: [] } }],
  'handed-on': [...late, { type: 'belongings-handed-on', data: { ...people, to: 'police', receiptNo: 'R1', images: [] } }],
  disposed: [...late, { type: 'belongings-disposed', data: { ...people, images: [] } }],
} satisfies Record<string, readonly BelongingsEvent[]>;

const pieces = [{ tag: 'N1', seal: 'intact' as const }];
const signature = { hasName: true };
const check = { ticket: '24-001', pieces, signature };
const commands = {
  deposit: { type: 'deposit', data: { ...contents, pointId: 'place-1', party: 'visitor', hasDepositor: true } },
  watch: { type: 'watch', data: {} },
  print: { type: 'print', data: { what: 'ticket' } },
  claim: { type: 'claim', data: { ...check, by: 'owner', hasDocument: false } },
  'claim with proof': { type: 'claim', data: { ...check, by: 'owner', hasDocument: true } },
  'claim by a delegate': { type: 'claim', data: { ...check, by: 'delegate', hasDocument: false } },
  exchange: { type: 'exchange', data: { check, contents } },
  inventory: { type: 'inventory', data: { isComplete: true } },
  'report lost': { type: 'report-lost', data: {} },
  match: { type: 'match', data: {} },
  'lift matching': { type: 'lift', data: { what: 'matching' } },
  'lift the freeze': { type: 'lift', data: { what: 'ticket' } },
  'claim lost': { type: 'claim-lost', data: { pieces, signature, copyImageId: 'image-c' } },
  'replace the ticket': { type: 'replace-ticket', data: { copyImageId: 'image-c' } },
  'request a delegate': { type: 'request-delegate', data: { ticket: '24-001', isCalledBack: true } },
  'verify the delegate': { type: 'decide-delegate', data: { isVerified: true } },
  'log a contact': { type: 'log-contact', data: { channel: 'phone', isReached: true } },
  extend: { type: 'extend', data: { days: 2 } },
  'move to a shelf': { type: 'move', data: { slots: [{ tag: 'N1', slot: 'A2' }] } },
  'move to the unclaimed place': { type: 'move', data: { slots: [{ tag: 'N1', slot: 'U2' }] } },
  'propose a disposal': { type: 'propose-disposal', data: { how: 'disposed' } },
  'approve the disposal': { type: 'approve-disposal', data: {} },
  'withdraw the disposal': { type: 'withdraw-disposal', data: {} },
  'confirm the disposal': { type: 'confirm-disposal', data: { imageId: 'image-d' } },
} satisfies Record<string, BelongingsCommand>;

const [unknown, wrong, notLost, notProposed, notRequested, proof, frozen, stop] = ['storage.belongings-unknown', 'storage.wrong-status', 'storage.not-lost', 'storage.not-proposed', 'storage.not-requested', 'storage.proof-required', 'storage.ticket-frozen', ['claim-stopped']];
const [claimed, exchanged, twoPeople, unverified, notMoved, slot] = [['belongings-claimed'], ['belongings-claimed', 'belongings-deposited'], 'storage.two-people-required', 'storage.not-verified', 'storage.notice-skipped', 'storage.slot-unknown'];
const [log, move, out, cancelled] = [['contact-attempted'], ['belongings-moved'], ['belongings-disposed'], ['disposal-withdrawn']];
const [reported, inventoried, requested, printed, already] = [['ticket-reported-lost'], ['seal-inventoried'], ['delegate-requested'], ['ticket-printed'], 'storage.disposal-proposed'];
/** Events (`[]`: nothing to do) or the refusal, by state in the order of `histories`. */
const table: Record<keyof typeof commands, readonly (string | readonly string[])[]> = {
  //                             none                        stored       lost          matched                verified       unclaimed    proposed     approved     claimed    handed-on  disposed
  deposit:                       [['belongings-deposited'],  [],          [],           [],                    [],            [],          [],          [],          [],        [],        []],
  watch:                         [[],                        [],          [],           [],                    [],            [],          [],          [],          [],        [],        []],
  print:                         [unknown,                   printed,     frozen,       frozen,                printed,       printed,     printed,     printed,     wrong,     wrong,     wrong],
  claim:                         [unknown,                   claimed,     stop,         stop,                  claimed,       proof,       proof,       proof,       wrong,     wrong,     wrong],
  'claim with proof':            [unknown,                   claimed,     stop,         stop,                  claimed,       claimed,     claimed,     claimed,     wrong,     wrong,     wrong],
  'claim by a delegate':         [unknown,                   unverified,  stop,         stop,                  claimed,       unverified,  unverified,  unverified,  wrong,     wrong,     wrong],
  exchange:                      [unknown,                   exchanged,   stop,         stop,                  exchanged,     wrong,       wrong,       wrong,       wrong,     wrong,     wrong],
  inventory:                     [unknown,                   inventoried, inventoried,  inventoried,           inventoried,   inventoried, inventoried, inventoried, wrong,     wrong,     wrong],
  'report lost':                 [unknown,                   reported,    [],           [],                    reported,      reported,    reported,    reported,    reported,  reported,  reported],
  match:                         [unknown,                   notLost,     ['features-matched'], [],            notLost,       notLost,     notLost,     notLost,     wrong,     wrong,     wrong],
  'lift matching':               [unknown,                   notLost,     [],           [],                    notLost,       notLost,     notLost,     notLost,     wrong,     wrong,     wrong],
  'lift the freeze':             [unknown,                   notLost,     ['ticket-unfrozen'], ['ticket-unfrozen'], notLost,   notLost,     notLost,     notLost,     wrong,     wrong,     wrong],
  'claim lost':                  [unknown,                   notLost,     'storage.not-matched', claimed,      notLost,       notLost,     notLost,     notLost,     wrong,     wrong,     wrong],
  'replace the ticket':          [unknown,                   notLost,     'storage.not-matched', ['ticket-replaced'], notLost, notLost,    notLost,     notLost,     wrong,     wrong,     wrong],
  'request a delegate':          [unknown,                   requested,   stop,         stop,                  'storage.already-requested', requested, requested, requested, wrong, wrong,    wrong],
  'verify the delegate':         [unknown,                   notRequested, notRequested, notRequested,         [],            notRequested, notRequested, notRequested, wrong,  wrong,     wrong],
  'log a contact':               [unknown,                   log,         log,          log,                   log,           log,         log,         log,         wrong,     wrong,     wrong],
  extend:                        [unknown,                   'storage.not-reached', 'storage.not-reached', 'storage.not-reached', 'storage.not-reached', 'storage.not-reached', already, already, wrong, wrong, wrong],
  'move to a shelf':             [unknown,                   move,        move,         move,                  move,          slot,        slot,        slot,        wrong,     wrong,     wrong],
  'move to the unclaimed place': [unknown,                   slot,        slot,         slot,                  slot,          move,        move,        move,        wrong,     wrong,     wrong],
  'propose a disposal':          [unknown,                   wrong,       wrong,        wrong,                 wrong,         notMoved,    already,     already,     wrong,     wrong,     wrong],
  'approve the disposal':        [unknown,                   notProposed, notProposed,  notProposed,           notProposed,   notProposed, ['disposal-approved'], [], wrong,    wrong,     wrong],
  'withdraw the disposal':       [unknown,                   notProposed, notProposed,  notProposed,           notProposed,   notProposed, cancelled,   cancelled,   wrong,     wrong,     wrong],
  'confirm the disposal':        [unknown,                   notProposed, notProposed,  notProposed,           notProposed,   notProposed, 'storage.not-approved', out, wrong,  wrong,     wrong],
};
const states = Object.keys(histories) as (keyof typeof histories)[];
const cells = Object.entries(table).flatMap(([command, row]) => states.map((state, i) => [command as keyof typeof commands, state, row[i]] as const));

describe('belongings, state by command', () => {
  it.each(cells)('%s of one that is %s: %j', (command, state, expected) => {
    const decided = spec.given(...histories[state]).when(commands[command]);
    if (typeof expected === 'string') decided.refused(expected);
    else decided.types(...((expected ?? ['a cell is missing']) as BelongingsEvent['type'][]));
  });

  it('SC-6 a foreign point\'s looks like none, whatever is asked', () => {
    for (const [name, command] of Object.entries(commands)) {
      if (name === 'watch' || name === 'deposit') continue;
      spec.given(deposited).when(command, { facts: { ...facts, isOwn: false } }).refused(unknown);
    }
  });
});

describe('a deposit', () => {
  const ask = (over: Partial<Contents & Extract<BelongingsCommand, { type: 'deposit' }>['data']>, of: BelongingsFacts = facts) => spec.given().when({ type: 'deposit', data: { ...commands.deposit.data, ...over } }, { facts: of });
  const [piece = contents.pieces[0]] = contents.pieces;
  const withPieces = (...all: readonly Partial<NonNullable<typeof piece>>[]) => ({ pieceCount: all.length, pieces: all.map((one) => ({ kind: 'bag' as const, fragile: false, tag: 'N1', closure: { by: 'seal' as const, no: 'S1' }, ...one })) });

  it('STO-1 is for patients and visitors of this hospital', () => {
    ask({ party: 'none' }).refused('storage.not-for-you');
    for (const party of ['patient', 'visitor'] as const) ask({ party }).types('belongings-deposited');
  });

  it('STO-2 is counted in the depositor\'s presence, by a list that has as many pieces', () => {
    ask({ isPresent: false }).refused('storage.presence-required');
    ask({ pieceCount: 2 }).refused('storage.count-mismatch', { stated: 2, listed: 1 });
    ask({ hasDepositor: false }).refused('storage.depositor-required');
    ask({}, { ...facts, images: [] }).refused('storage.image-unknown');
  });

  it.each(categories)('STO-3 asks for %s by name, and records its refusal', (category) => {
    ask({ goods: contents.goods.filter((one) => one.category !== category) }).refused('storage.goods-unconfirmed', { categories: [category] });
    const [first] = ask({ goods: contents.goods.map((one) => (one.category === category ? { category, answer: 'refused' } : one)) }).events();
    expect(first).toEqual({ type: 'goods-refused', data: { pointId: 'place-1', categories: [category], referredToPolice: category === 'weapons' } });
  });

  it('STO-4 takes a numbered seal, a lock, or the acceptance by name that the ticket then tells; a point may refuse that', () => {
    ask(withPieces({ closure: { by: 'seal' } })).refused('storage.seal-number-required');
    ask(withPieces({ closure: { by: 'none' } })).refused('storage.acceptance-required');
    ask({ ...withPieces({ closure: { by: 'none' } }), hasAcceptance: true }, { ...facts, point: { ...point, unsealed: 'refused' } }).refused('storage.unsealed-refused');
    const isUnsealed = (over: Parameters<typeof ask>[0]) => ask(over).events().map(({ data }) => (data as Data<'belongings-deposited'>).isUnsealed);
    expect(isUnsealed({ ...withPieces({ closure: { by: 'none' } }), hasAcceptance: true })).toEqual([true]);
    expect(isUnsealed(withPieces({ closure: { by: 'lock' } }))).toEqual([false]);
  });

  it('STO-5 takes no tag, seal or place twice', () => {
    ask(withPieces({}, { tag: 'ｎ1', closure: { by: 'lock' } })).refused('storage.tag-twice', { tag: 'ｎ1' });
    ask(withPieces({}, { tag: 'N2' })).refused('storage.seal-twice', { seal: 'S1' });
    ask(withPieces({ slot: 'A1' }, { tag: 'N2', closure: { by: 'lock' }, slot: 'a1' })).refused('storage.slot-twice', { slot: 'a1' });
  });

  it('STO-11 gives each piece the place it was given, or the next free one', () => {
    ask(withPieces({ slot: 'Z9' })).refused('storage.slot-unknown');
    ask({}, { ...facts, freeSlots: [] }).refused('storage.no-slot-free');
    const [event] = ask(withPieces({}, { tag: 'N2', closure: { by: 'lock' }, slot: 'A1' })).events();
    expect(event).toMatchObject({ data: { pieces: [{ slot: 'A2' }, { slot: 'A1' }] } });
  });

  it('STO-12 names the version that was accepted', () => {
    ask({ conditionsId: 'conditions-0' }).refused('storage.conditions-outdated', { current: 1 });
    expect(ask({}).events()[0]).toMatchObject({ data: { conditions } });
  });
});

describe('the three-day rule', () => {
  const watch = (now: string, ...events: readonly BelongingsEvent[]) => spec.given(...events).when(commands.watch, { at: now });

  it('STO-7 tells its notice and its deadline once each, at their instant and not before', () => {
    watch('2026-11-26T15:59:59.999Z', deposited).types();
    watch('2026-11-26T16:00:00.000Z', deposited).types('belongings-reminded');
    watch('2026-11-27T15:59:59.999Z', deposited, reminded).types();
    watch(deadline, deposited, reminded).types('belongings-unclaimed');
    watch('2027-01-01T00:00:00.000Z', ...late).types();
  });

  it('STO-7 a notice that nobody was there to give is given late and says so, before anything else', () => {
    watch('2026-12-24T00:00:00.000Z', deposited).then({ type: 'belongings-reminded', data: { hours: 24, isLate: true } }, unclaimed);
  });

  it('STO-7 a claim in the minute of the deadline is late, whether or not the sweep was there', () => {
    const claim = (now: string) => spec.given(deposited, reminded).when(commands.claim, { at: now });
    claim('2026-11-27T15:59:59.999Z').types('belongings-claimed');
    claim(deadline).refused('storage.proof-required');
    spec.given(deposited, reminded).when(commands['claim with proof'], { at: deadline }).types('belongings-unclaimed', 'belongings-claimed');
  });

  it('STO-7 no one person has two parts in a disposal', () => {
    const actor = (id: string) => ({ actor: { id, roles: ['clerk', 'supervisor'] } });
    spec.given(...histories.proposed).when(commands['approve the disposal'], actor('other')).refused(twoPeople);
    for (const id of ['other', 'boss']) spec.given(...histories.approved).when(commands['confirm the disposal'], actor(id)).refused(twoPeople);
    spec.given(...late, contacted).when(commands.extend, actor('other')).refused(twoPeople);
    spec.given(...late, contacted).when(commands.extend, actor('boss')).types('belongings-extended');
  });
});

describe('what is in use', () => {
  const keys = (...events: readonly BelongingsEvent[]) => belongingsAggregate.unique?.(spec.given(...events).state);

  it('STO-5 is freed by the claim alone, and an exchange goes from the old to the new in one save', () => {
    expect(keys(deposited)).toEqual({ tag: ['N1'], seal: ['S1'], slot: ['place-1/A1'], no: ['24-001'], code: ['CODE00000001'] });
    expect(keys(...histories.claimed)).toEqual({ tag: undefined, seal: undefined, slot: undefined, no: undefined, code: ['CODE00000001'] });
    const next = spec.given(deposited).when({ type: 'exchange', data: { check, contents: { ...contents, pieces: contents.pieces.map((one) => ({ ...one, tag: 'N7' })) } } }, { facts: { ...facts, ticket: { no: '24-002', code: 'CODE00000002', day: '2026-11-24', seq: 2 } } }).events();
    expect(keys(deposited, ...next)).toMatchObject({ tag: ['N7'], no: ['24-001', '24-002'], code: ['CODE00000001', 'CODE00000002'] });
  });
});
