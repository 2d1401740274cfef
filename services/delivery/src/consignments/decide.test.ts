import { jobKinds } from '@orderly/contracts';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { isBloodLabel } from './codes.ts';
import type { ConsignmentCommand, ConsignmentEvent, ConsignmentRequest, ConsignmentState } from './consignment.ts';
import { consignmentAggregate } from './decide.ts';
import type { ConsignmentFacts } from './standing.ts';
import { templateOf, templates } from './templates.ts';

const porter = 'person-x';
const at = '2026-11-24T02:00:00.000Z';
const facts: ConsignmentFacts = {
  standing: 'ward', roles: ['nurse'], units: ['place-w'], from: { kind: 'ward' }, to: { kind: 'laboratory', receives: ['specimens', 'linen', 'medicines'] },
  job: { status: 'accepted', assigneeId: porter }, placeCode: 'IM-03', shown: { personId: 'person-r', method: 'badge', entitled: true },
};
const lacking = (key: keyof ConsignmentFacts): ConsignmentFacts => Object.fromEntries(Object.entries(facts).filter(([one]) => one !== key));
const spec = specification(consignmentAggregate, { facts });
const tubes = ['T1', 'T2', 'T3'].map((code) => ({ code, type: 'tube' }) as const);
const request: ConsignmentRequest = { jobId: 'job-1', kind: 'specimens', fromId: 'place-w', toId: 'place-lab', requestedById: 'person-n', items: tubes };
type Data<T extends ConsignmentEvent['type']> = Extract<ConsignmentEvent, { type: T }>['data'];
const requested = (over: Partial<Data<'consignment-requested'>> = {}): ConsignmentEvent => ({
  type: 'consignment-requested',
  data: { jobId: 'job-1', kind: 'specimens', priority: 'P2', fromId: 'place-w', toId: 'place-lab', readyAt: at, items: tubes, requestedById: 'person-n', requestedUnitId: 'place-w', ...over },
});
const scansOf = (...codes: readonly string[]) => codes.map((code) => ({ code, method: 'scan' }) as const);
const arrived = (stage: 'pick-up' | 'drop-off'): ConsignmentEvent => ({ type: 'consignment-arrived', data: { personId: porter, at: stage } });
const pickedUp = (...codes: readonly string[]): ConsignmentEvent => ({ type: 'consignment-picked-up', data: { personId: porter, giverId: 'person-g', giverMethod: 'badge', fromId: 'place-w', items: scansOf(...codes) } });
const handedOver: ConsignmentEvent = { type: 'consignment-handed-over', data: { personId: porter, receiverId: 'person-r', method: 'badge', toId: 'place-lab', items: scansOf('T1', 'T2', 'T3'), rejected: [] } };
const excepted = (code: Data<'consignment-excepted'>['code'], itemCodes: readonly string[], pauses = false): ConsignmentEvent => ({ type: 'consignment-excepted', data: { code, personId: porter, itemCodes, pauses } });

const atPickUp = [requested(), arrived('pick-up')];
const onTheWay = [...atPickUp, pickedUp('T1', 'T2', 'T3')];
const atDropOff = [...onTheWay, arrived('drop-off')];
const histories = {
  none: [],
  requested: [requested()],
  'at-pickup': atPickUp,
  'picked-up': onTheWay,
  'at-dropoff': atDropOff,
  'handed-over': [...atDropOff, handedOver],
  closed: [...atDropOff, handedOver, { type: 'consignment-closed', data: { outcome: 'done' } }],
  cancelled: [requested(), { type: 'consignment-cancelled', data: { code: 'C2', byId: 'person-n' } }],
} satisfies Record<ConsignmentState['status'], readonly ConsignmentEvent[]>;

const pickUp = (...codes: readonly string[]): ConsignmentCommand => ({ type: 'pick-up', data: { scans: scansOf(...codes) } });
const handOver = (codes: readonly string[], rejected: readonly string[] = []): ConsignmentCommand => ({ type: 'hand-over', data: { scans: scansOf(...codes), rejected: rejected.map((code) => ({ code, reason: '溶血' })) } });
const except = (code: Data<'consignment-excepted'>['code'], ...itemCodes: readonly string[]): ConsignmentCommand => ({ type: 'except', data: { code, itemCodes } });
const commands = {
  request: { type: 'request', data: request },
  'hear-job': { type: 'hear-job', data: { no: 1_001 } },
  'hear-assignee': { type: 'hear-assignee', data: { personId: porter } },
  watch: { type: 'watch', data: {} },
  'arrive pick-up': { type: 'arrive', data: { at: 'pick-up' } },
  'arrive drop-off': { type: 'arrive', data: { at: 'drop-off' } },
  'scan an own one': { type: 'scan', data: { code: 'T1', method: 'scan' } },
  'scan a foreign one': { type: 'scan', data: { code: 'T9', method: 'scan' } },
  'pick-up': pickUp('T1', 'T2', 'T3'),
  'hand-over': handOver(['T1', 'T2', 'T3']),
  except: except('E10'),
  resume: { type: 'resume', data: {} },
  cancel: { type: 'cancel', data: { code: 'C1' } },
} satisfies Record<string, ConsignmentCommand>;

const [unknown, ended, wrong, notArrived, notPaused, tooLate] = ['delivery.consignment-unknown', 'delivery.consignment-ended', 'delivery.wrong-status', 'delivery.not-arrived', 'delivery.not-paused', 'delivery.already-picked-up'];
const [heard, assigned, foreign, exception] = [['consignment-job-heard'], ['consignment-assignee-heard'], ['consignment-excepted'], ['consignment-excepted']];
/** Events (`[]`: nothing to do) or the refusal, by status in the order of `histories`. */
const table: Record<keyof typeof commands, readonly (string | readonly string[])[]> = {
  //                      none                        requested                 at-pickup                  picked-up                at-dropoff  handed-over  closed    cancelled
  request:               [['consignment-requested'],  [],                       [],                        [],                      [],         [],          [],       []],
  'hear-job':            [unknown,                    heard,                    heard,                     heard,                   heard,      heard,       heard,    heard],
  'hear-assignee':       [unknown,                    assigned,                 assigned,                  assigned,                assigned,   assigned,    assigned, assigned],
  watch:                 [[],                         [],                       [],                        [],                      [],         [],          [],       []],
  'arrive pick-up':      [unknown,                    ['consignment-arrived'],  [],                        wrong,                   wrong,      wrong,       ended,    ended],
  'arrive drop-off':     [unknown,                    wrong,                    wrong,                     ['consignment-arrived'], [],         wrong,       ended,    ended],
  'scan an own one':     [unknown,                    wrong,                    [],                        wrong,                   [],         wrong,       ended,    ended],
  'scan a foreign one':  [unknown,                    wrong,                    foreign,                   wrong,                   foreign,    wrong,       ended,    ended],
  'pick-up':             [unknown,                    notArrived,               ['consignment-picked-up'], wrong,                   wrong,      wrong,       ended,    ended],
  'hand-over':           [unknown,                    wrong,                    wrong,                     notArrived,              ['consignment-handed-over', 'consignment-closed'], wrong, ended, ended],
  except:                [unknown,                    exception,                exception,                 exception,               exception,  exception,   ended,    ended],
  resume:                [unknown,                    notPaused,                notPaused,                 notPaused,               notPaused,  notPaused,   ended,    ended],
  cancel:                [unknown,                    ['consignment-cancelled'], ['consignment-cancelled'], tooLate,                tooLate,    tooLate,     ended,    ended],
};
const statuses = Object.keys(histories) as (keyof typeof histories)[];
const cells = Object.entries(table).flatMap(([command, row]) => statuses.map((status, i) => [command as keyof typeof commands, status, row[i]] as const));

describe('a consignment, state by command', () => {
  it.each(cells)('%s of one that is %s: %j', (command, status, expected) => {
    const decided = spec.given(...histories[status]).when(commands[command]);
    if (typeof expected === 'string') decided.refused(expected);
    else decided.types(...((expected ?? ['a cell is missing']) as ConsignmentEvent['type'][]));
  });

  it('ends in the status that its history names', () => {
    for (const status of statuses) expect(spec.given(...histories[status]).state.status).toBe(status);
  });
});

describe('a template', () => {
  it('DEL-1 is there for every kind that is carried, and for no other', () => {
    const carried = jobKinds.filter((kind) => !['escort', 'transfer', 'task'].includes(kind));
    expect(templates.map(({ kind }) => kind).sort()).toEqual([...carried].sort());
    expect(templateOf('escort')).toBeUndefined();
    for (const template of templates) expect(template.itemTypes).not.toContain('blood-product');
  });
});

describe('a request', () => {
  const ask = (over: Partial<ConsignmentRequest>, of: ConsignmentFacts = facts) => spec.given().when({ type: 'request', data: { ...request, ...over } }, { facts: of });

  it.each<[string, Partial<ConsignmentRequest>, ConsignmentFacts]>([
    ['delivery.kind-unknown', { kind: 'escort' }, facts],
    ['delivery.not-asked-by-you', {}, { ...facts, roles: ['porter'] }],
    ['delivery.place-unknown', {}, lacking('from')],
    ['delivery.place-unknown', {}, lacking('to')],
    ['delivery.same-place', { toId: 'place-w' }, facts],
    ['delivery.not-received-there', { kind: 'documents' }, facts],
    ['delivery.not-your-ward', {}, { ...facts, units: ['place-other'] }],
    ['delivery.items-required', { items: [] }, facts],
    ['delivery.items-required', { items: [], pieces: 3 }, facts],
    ['delivery.item-type', { items: [{ code: 'M1', type: 'medicine' }] }, facts],
    ['delivery.item-twice', { items: [...tubes, { code: 'ｔ1', type: 'tube' }] }, facts],
    ['delivery.blood-product', { items: [{ code: 'B1', type: 'blood-product' }] }, facts],
    ['delivery.blood-product', { items: [{ code: '=W00001712345600', type: 'tube' }] }, facts],
    ['delivery.too-many-items', { items: Array.from({ length: 101 }, (_, nth) => ({ code: `T${nth}`, type: 'tube' }) as const) }, facts],
    ['delivery.urgent-reason-required', { priority: 'P1' }, facts],
    ['delivery.time-past', { readyAt: '2026-11-24T01:57:59Z' }, facts],
  ])('DEL-1 is refused as %s: %j', (refusal, over, of) => {
    ask(over, of).refused(refusal);
  });

  it('DEL-1 has the priority of its template unless another is asked for', () => {
    expect(ask({}).events()[0]?.data).toMatchObject({ priority: 'P2', requestedUnitId: 'place-w' });
    expect(ask({ priority: 'P1', urgentReason: '抢救' }).events()[0]?.data).toMatchObject({ priority: 'P1' });
  });

  it('DEL-1 counts the pieces of what has no codes, and reserves none of their names', () => {
    const [event] = ask({ kind: 'linen', items: [], pieces: 2 }).events();
    expect(event?.data).toMatchObject({ items: [{ code: 'PCS-1', type: 'linen-bag' }, { code: 'PCS-2', type: 'linen-bag' }] });
    if (event) expect(consignmentAggregate.unique?.(spec.given(event).state)).toEqual({ items: [] });
  });

  it('SC-6 may bring to the own ward, and the centre asks for the ward', () => {
    expect(ask({ fromId: 'place-ph', toId: 'place-w' }).events()[0]?.data).toMatchObject({ requestedUnitId: 'place-w' });
    const centre: ConsignmentFacts = { ...facts, standing: 'dispatch', roles: ['dispatcher'], units: [], from: { kind: 'pharmacy' }, to: { kind: 'ward', receives: ['medicines'] } };
    expect(ask({ kind: 'medicines', fromId: 'place-ph', toId: 'place-w', items: [{ code: 'M1', type: 'medicine' }] }, centre).events()[0]?.data).toMatchObject({ requestedUnitId: 'place-w' });
  });

  it.each([['=W00001712345600', true], ['＝w0000 17 123456 00', true], ['=<E0181V00', true], ['T9-0001', false], ['=abc', false], ['W000017123456', false]])('DEL-1 knows %s as the label of a blood product: %s', (code, blood) => {
    expect(isBloodLabel(code)).toBe(blood);
  });
});

describe('the clocks', () => {
  const urgent = requested({ priority: 'P1', readyAt: '2026-11-24T02:10:00.000Z' });
  const heardJob: ConsignmentEvent = { type: 'consignment-job-heard', data: { no: 1 } };

  it('a request that dispatch has not heard after 10 s is an alarm, once', () => {
    const due = { at: '2026-11-24T02:00:10.000Z' };
    expect(consignmentAggregate.due?.(spec.given(requested()).state)).toEqual({ ...due, command: commands.watch });
    spec.given(requested()).when(commands.watch, due).types('consignment-request-unheard');
    spec.given(requested(), { type: 'consignment-request-unheard', data: {} }).when(commands.watch, due).types();
    expect(consignmentAggregate.due?.(spec.given(requested(), heardJob).state)).toBeUndefined();
  });

  it('DEL-2 an urgent specimen has half an hour from being ready, and is an alarm after it, once', () => {
    const by = '2026-11-24T02:40:00.000Z';
    expect(spec.given(urgent).state).toMatchObject({ urgentBy: by });
    expect(consignmentAggregate.due?.(spec.given(urgent, heardJob).state)).toEqual({ at: by, command: commands.watch });
    spec.given(urgent, heardJob).when(commands.watch, { at: '2026-11-24T02:39:59.999Z' }).types();
    spec.given(urgent, heardJob).when(commands.watch, { at: by }).then({ type: 'consignment-overdue', data: { by } });
    spec.given(urgent, heardJob, { type: 'consignment-overdue', data: { by } }).when(commands.watch, { at: by }).types();
    spec.given(urgent, heardJob, arrived('pick-up'), pickedUp('T1', 'T2', 'T3'), arrived('drop-off'), handedOver, { type: 'consignment-closed', data: { outcome: 'done' } }).when(commands.watch, { at: by }).types();
  });

  it('DEL-2 is of urgent specimens alone', () => {
    for (const over of [{ priority: 'P2' }, { priority: 'P1', kind: 'medicines' }] as const) expect(spec.given(requested(over)).state).not.toHaveProperty('urgentBy');
  });
});

describe('what is scanned', () => {
  const picks = (...codes: readonly string[]) => spec.given(...atPickUp).when(pickUp(...codes));

  it('DEL-3 must be all that is expected, each once, and nothing else', () => {
    picks('T1', 'T2').refused('delivery.items-missing', { missing: 1 });
    picks('T1', 'T2', 't2', 'T3').refused('delivery.item-twice', { code: 'T2' });
    picks('T1', 'T2', 'T4').refused('delivery.item-foreign', { expectedTail: 'T3' });
    picks('T1', 'T2', '=W00001712345600').refused('delivery.blood-product');
    picks('t1', ' T2', 'Ｔ3').types('consignment-picked-up');
  });

  it('DEL-3 tells the last four of an expected one, and keeps that a code was typed', () => {
    const long = requested({ items: [{ code: 'T9-00014471', type: 'tube' }] });
    spec.given(long, arrived('pick-up')).when(pickUp('X')).refused('delivery.item-foreign', { expectedTail: '4471' });
    const typed: ConsignmentCommand = { type: 'pick-up', data: { scans: [{ code: 'T9-00014471', method: 'typed' }] } };
    expect(spec.given(long, arrived('pick-up')).when(typed).events()[0]?.data).toMatchObject({ items: [{ code: 'T9-00014471', method: 'typed' }] });
  });

  it('DEL-3 a foreign one is recorded once however often it is scanned, and never carried', () => {
    const foreignScan = spec.given(...atPickUp).when(commands['scan a foreign one']);
    foreignScan.then(excepted('E06', ['T9']));
    spec.given(...atPickUp, excepted('E06', ['T9'])).when(commands['scan a foreign one']).types();
    spec.given(...atPickUp, excepted('E06', ['T9'])).when(pickUp('T1', 'T2', 'T3')).types('consignment-picked-up');
  });

  it('DEL-3 leaves out what an exception names as missing, and nothing without one', () => {
    const missing = [...atPickUp, excepted('E06', ['T2'])];
    spec.given(...missing).when(pickUp('T1', 'T3')).types('consignment-picked-up');
    spec.given(...missing, { type: 'consignment-resumed', data: { personId: porter } }).when(pickUp('T1', 'T2', 'T3')).refused('delivery.item-foreign');
    spec.given(...atPickUp, excepted('E10', ['T2'])).when(pickUp('T1', 'T3')).refused('delivery.items-missing', { missing: 1 });
    spec.given(...missing, pickedUp('T1', 'T3'), arrived('drop-off')).when(handOver(['T1', 'T3'])).types('consignment-handed-over', 'consignment-closed');
  });

  it('DEL-3 a broken label keeps an item from leaving, but what was carried must be accounted for', () => {
    spec.given(...atPickUp, excepted('E07', ['T2'])).when(pickUp('T1', 'T3')).types('consignment-picked-up');
    spec.given(...atDropOff, excepted('E07', ['T2'])).when(handOver(['T1', 'T3'])).refused('delivery.items-missing', { missing: 1 });
    spec.given(...atDropOff, excepted('E13', ['T2'])).when(handOver(['T1', 'T3'])).types('consignment-handed-over', 'consignment-closed');
  });

  it.each([
    ['delivery.giver-unknown', undefined],
    ['delivery.giver-not-entitled', { personId: 'person-g', method: 'badge', entitled: false }],
    ['delivery.giver-not-entitled', { personId: porter, method: 'badge', entitled: true }],
  ] as const)('DEL-3 SC-8 comes from a named person, not %s (%j)', (refusal, shown) => {
    spec.given(...atPickUp).when(pickUp('T1', 'T2', 'T3'), { facts: shown ? { ...facts, shown } : lacking('shown') }).refused(refusal);
  });
});

describe('the hand-over', () => {
  const gives = (codes: readonly string[], rejected: readonly string[] = []) => spec.given(...atDropOff).when(handOver(codes, rejected));

  it('DEL-3 accounts for every item carried: received or rejected', () => {
    gives(['T1', 'T2']).refused('delivery.items-missing', { missing: 1 });
    gives(['T1', 'T2', 'T3'], ['T3']).refused('delivery.item-twice', { code: 'T3' });
    gives(['T1', 'T2'], ['T4']).refused('delivery.item-foreign', { expectedTail: 'T3' });
    const events = gives(['T1', 'T2'], ['T3']).events();
    expect(events.map(({ type }) => type)).toEqual(['consignment-excepted', 'consignment-handed-over', 'consignment-closed']);
    expect(events[0]?.data).toEqual({ code: 'E09', personId: porter, itemCodes: ['T3'], pauses: false });
    expect(events[1]?.data).toMatchObject({ rejected: [{ code: 'T3', reason: '溶血' }] });
    const { state } = spec.given(...atDropOff, ...events);
    expect(state).toMatchObject({ outcome: 'done', items: [{ state: 'handed-over' }, { state: 'handed-over' }, { state: 'rejected' }] });
  });

  it('DEL-3 of nothing at all is closed as failed', () => {
    expect(gives([], ['T1', 'T2', 'T3']).events().at(-1)).toEqual({ type: 'consignment-closed', data: { outcome: 'failed' } });
  });

  it.each([
    ['delivery.receiver-unknown', undefined],
    ['delivery.receiver-is-porter', { personId: porter, method: 'badge', entitled: true }],
    ['delivery.receiver-not-entitled', { personId: 'person-r', method: 'badge', entitled: false }],
  ] as const)('DEL-3 SC-8 goes to nobody who is %s', (refusal, shown) => {
    spec.given(...atDropOff).when(handOver(['T1', 'T2', 'T3']), { facts: shown ? { ...facts, shown } : lacking('shown') }).refused(refusal);
  });
});

describe('an exception', () => {
  it('DEL-3 of all that was left ends the consignment as failed', () => {
    spec.given(...atPickUp, excepted('E06', ['T1'])).when(except('E06', 'T2', 'T3')).types('consignment-excepted', 'consignment-closed');
    spec.given(...onTheWay).when(except('E13', 'T1', 'T2', 'T3')).types('consignment-excepted', 'consignment-closed');
    spec.given(...onTheWay).when(except('E08', 'T1', 'T2', 'T3')).types('consignment-excepted');
  });

  it('DEL-3 frees the code of what is missing for another consignment, and keeps the others', () => {
    expect(consignmentAggregate.unique?.(spec.given(...atPickUp, excepted('E06', ['t2'])).state)).toEqual({ items: ['T1', 'T3'] });
    expect(consignmentAggregate.unique?.(spec.given(...histories.closed).state)).toEqual({ items: [] });
  });

  it('stops where it must, is not lifted by a lesser one, and said twice it is one', () => {
    const stopped = [...atPickUp, excepted('E10', [], true)];
    spec.given(...stopped).when(commands.except).types();
    spec.given(...stopped, excepted('E14', [])).when(commands['pick-up']).refused('delivery.excepted', { code: 'E10' });
    spec.given(...stopped).when(commands.resume).types('consignment-resumed');
    spec.given(...atPickUp).when({ type: 'except', data: { code: 'E99', itemCodes: [] } }).refused('delivery.note-required');
  });

  it('SC-6 comes from nobody without a part in it; the destination reports but does not cancel', () => {
    spec.given(requested()).when(commands.except, { facts: lacking('standing') }).refused(unknown ?? '');
    spec.given(requested()).when(commands.except, { facts: { ...facts, standing: 'destination' } }).types('consignment-excepted');
    spec.given(requested()).when(commands.cancel, { facts: { ...facts, standing: 'destination' } }).refused('delivery.not-yours');
  });
});

describe('the porter', () => {
  it.each<[string, ConsignmentFacts]>([
    ['delivery.consignment-unknown', lacking('job')],
    ['delivery.not-yours', { ...facts, job: { status: 'accepted', assigneeId: 'person-y' } }],
    ['delivery.not-accepted', { ...facts, job: { status: 'assigned', assigneeId: porter } }],
  ])('SC-8 meets %s when the job is not theirs and accepted', (refusal, of) => {
    spec.given(requested()).when(commands['arrive pick-up'], { facts: of }).refused(refusal);
  });

  it('arrives at the place of the consignment alone', () => {
    spec.given(requested()).when({ type: 'arrive', data: { at: 'pick-up', placeCode: 'SU-03' } }).refused('delivery.wrong-place', { expected: 'IM-03' });
    spec.given(requested()).when({ type: 'arrive', data: { at: 'pick-up', placeCode: 'im-03' } }).types('consignment-arrived');
  });
});
