import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { tripAggregate } from './decide.ts';
import type { TripFacts } from './standing.ts';
import type { KnownTrip, TripCommand, TripEvent, TripRequest, TripState } from './trip.ts';

const porter = 'person-x';
const at = '2026-11-24T02:00:00.000Z';
const patient = { wardId: 'place-w', bed: '12', critical: false, dependent: false, tubes: [], isDischarged: false } as const;
const facts: TripFacts = {
  standing: 'ward', units: ['place-w'], patient, from: { kind: 'ward' }, to: { kind: 'imaging' }, job: { status: 'accepted', assigneeId: porter }, placeCode: 'IM-03',
  isMatched: true, receiver: { personId: 'person-r', method: 'badge', entitled: true },
};
const spec = specification(tripAggregate, { facts });
const lacking = (key: keyof TripFacts): TripFacts => Object.fromEntries(Object.entries(facts).filter(([one]) => one !== key));
const request: TripRequest = { jobId: 'job-1', patientId: 'patient-1', fromId: 'place-w', toId: 'place-ct', reason: 'examination', mode: 'wheelchair', priority: 'P3', precautions: [], accompaniment: 'none', requestedById: 'person-n' };
const requested = (over: Partial<KnownTrip> = {}): TripEvent => ({
  type: 'trip-requested',
  data: { ...request, bed: '12', tubes: [], readyAt: at, critical: false, dependent: false, requestedUnitId: 'place-w', ...over } as Extract<TripEvent, { type: 'trip-requested' }>['data'],
});
const arrived = (stage: 'pick-up' | 'drop-off'): TripEvent => ({ type: 'trip-arrived', data: { personId: porter, at: stage } });
const checked = (stage: 'pick-up' | 'drop-off'): TripEvent => ({ type: 'identity-checked', data: { at: stage, kinds: ['wristband', 'spoken-name'], methods: ['scan', 'spoken'], matched: true, personId: porter } });
const pickedUp: TripEvent = { type: 'patient-picked-up', data: { personId: porter, fromId: 'place-w' } };
const handedOver: TripEvent = { type: 'patient-handed-over', data: { personId: porter, receiverId: 'person-r', method: 'badge', toId: 'place-ct' } };
const excepted = (code: 'E01' | 'E05' | 'E06', pauses: boolean): TripEvent => ({ type: 'trip-excepted', data: { code, personId: porter, pauses } });

const histories = {
  none: [],
  requested: [requested()],
  'at-pickup': [requested(), arrived('pick-up'), checked('pick-up')],
  'picked-up': [requested(), arrived('pick-up'), checked('pick-up'), pickedUp],
  'at-dropoff': [requested(), arrived('pick-up'), checked('pick-up'), pickedUp, arrived('drop-off'), checked('drop-off')],
  'handed-over': [requested(), arrived('pick-up'), checked('pick-up'), pickedUp, arrived('drop-off'), checked('drop-off'), handedOver],
  closed: [requested(), arrived('pick-up'), pickedUp, arrived('drop-off'), handedOver, { type: 'trip-closed', data: { outcome: 'done' } }],
  cancelled: [requested(), { type: 'trip-cancelled', data: { code: 'C2', byId: 'person-n' } }],
} satisfies Record<TripState['status'], readonly TripEvent[]>;

const identity = (stage: 'pick-up' | 'drop-off'): TripCommand => ({ type: 'check-identity', data: { at: stage, kinds: ['wristband', 'spoken-name'], methods: ['scan', 'spoken'] } });
const commands = {
  request: { type: 'request', data: request },
  'hear-job': { type: 'hear-job', data: { no: 1_001 } },
  'hear-assignee': { type: 'hear-assignee', data: { personId: porter } },
  'report-unheard': { type: 'report-unheard', data: {} },
  'arrive pick-up': { type: 'arrive', data: { at: 'pick-up' } },
  'arrive drop-off': { type: 'arrive', data: { at: 'drop-off' } },
  'identity pick-up': identity('pick-up'),
  'identity drop-off': identity('drop-off'),
  companion: { type: 'record-companion', data: { kind: 'nurse', relation: '责任护士', subjectId: 'companion-1' } },
  'tubes pick-up': { type: 'check-tubes', data: { at: 'pick-up', tubes: [] } },
  'tubes drop-off': { type: 'check-tubes', data: { at: 'drop-off', tubes: [] } },
  'pick-up': { type: 'pick-up', data: {} },
  'hand-over': { type: 'hand-over', data: {} },
  except: { type: 'except', data: { code: 'E01' } },
  resume: { type: 'resume', data: {} },
  cancel: { type: 'cancel', data: { code: 'C1' } },
} satisfies Record<string, TripCommand>;

/** Events (`[]`: nothing to do) or the refusal, by status in the order of `histories`. */
const [unknown, ended, wrong, notArrived] = ['escort.trip-unknown', 'escort.trip-ended', 'escort.wrong-status', 'escort.not-arrived'];
const table: Record<keyof typeof commands, readonly (string | readonly string[])[]> = {
  //                    none                requested                 at-pickup                   picked-up               at-dropoff                                handed-over             closed   cancelled
  request:             [['trip-requested'], [],                       [],                         [],                     [],                                       [],                     [],      []],
  'hear-job':          [unknown,            ['trip-job-heard'],       ['trip-job-heard'],         ['trip-job-heard'],     ['trip-job-heard'],                       ['trip-job-heard'],     ['trip-job-heard'], ['trip-job-heard']],
  'hear-assignee':     [unknown,            ['trip-assignee-heard'],  ['trip-assignee-heard'],    ['trip-assignee-heard'], ['trip-assignee-heard'],                 ['trip-assignee-heard'], ['trip-assignee-heard'], ['trip-assignee-heard']],
  'report-unheard':    [[],                 [],                       [],                         [],                     [],                                       [],                     [],      []],
  'arrive pick-up':    [unknown,            ['trip-arrived'],         [],                         wrong,                  wrong,                                    wrong,                  ended,   ended],
  'arrive drop-off':   [unknown,            wrong,                    wrong,                      ['trip-arrived'],       [],                                       wrong,                  ended,   ended],
  'identity pick-up':  [unknown,            notArrived,               [],                         wrong,                  wrong,                                    wrong,                  ended,   ended],
  'identity drop-off': [unknown,            wrong,                    wrong,                      notArrived,             [],                                       wrong,                  ended,   ended],
  companion:           [unknown,            wrong,                    ['companion-recorded'],     ['companion-recorded'], ['companion-recorded'],                   wrong,                  ended,   ended],
  'tubes pick-up':     [unknown,            notArrived,               ['tubes-checked'],          wrong,                  wrong,                                    wrong,                  ended,   ended],
  'tubes drop-off':    [unknown,            wrong,                    wrong,                      notArrived,             ['tubes-checked'],                        wrong,                  ended,   ended],
  'pick-up':           [unknown,            notArrived,               ['patient-picked-up'],      [],                     wrong,                                    wrong,                  ended,   ended],
  'hand-over':         [unknown,            wrong,                    wrong,                      notArrived,             ['patient-handed-over', 'trip-closed'],   wrong,                  ended,   ended],
  except:              [unknown,            ['trip-excepted'],        ['trip-excepted'],          ['trip-excepted'],      ['trip-excepted'],                        ['trip-excepted'],      ended,   ended],
  resume:              [unknown,            'escort.not-paused',      'escort.not-paused',        'escort.not-paused',    'escort.not-paused',                      'escort.not-paused',    ended,   ended],
  cancel:              [unknown,            ['trip-cancelled'],       ['trip-cancelled'],         'escort.already-picked-up', 'escort.already-picked-up',           'escort.already-picked-up', ended, ended],
};

const statuses = Object.keys(histories) as (keyof typeof histories)[];
const cells = Object.entries(table).flatMap(([command, row]) => statuses.map((status, i) => [command as keyof typeof commands, status, row[i]] as const));

describe('a trip, state by command', () => {
  it.each(cells)('%s of one that is %s: %j', (command, status, expected) => {
    const decided = spec.given(...histories[status]).when(commands[command]);
    if (typeof expected === 'string') decided.refused(expected);
    else decided.types(...((expected ?? ['a cell is missing']) as TripEvent['type'][]));
  });

  it('ends in the status that its history names', () => {
    for (const status of statuses) expect(spec.given(...histories[status]).state.status).toBe(status);
  });
});

describe('a request', () => {
  const ask = (over: Partial<TripRequest>, of: Partial<TripFacts> = {}) => spec.given().when({ type: 'request', data: { ...request, ...over } }, { facts: { ...facts, ...of } });

  it.each([
    ['escort.patient-unknown', {}, { patient: undefined }],
    ['escort.patient-discharged', {}, { patient: { ...patient, isDischarged: true } }],
    ['escort.place-unknown', {}, { from: undefined }],
    ['escort.place-unknown', {}, { to: undefined }],
    ['escort.same-place', { toId: 'place-w' }, {}],
    ['escort.not-your-ward', { fromId: 'place-other' }, {}],
    ['escort.bed-unknown', { bed: '13' }, {}],
    ['escort.urgent-reason-required', { priority: 'P1' }, {}],
    ['escort.time-past', { readyAt: '2026-11-24T01:57:59Z' }, {}],
    ['escort.already-requested', {}, { duplicate: { tripId: 'trip-1', jobId: 'job-9' } }],
  ] as const)('ESC-1 is refused as %s: %j', (refusal, over, of) => {
    ask(over, of as Partial<TripFacts>).refused(refusal);
  });

  it.each(['critical', 'dependent'] as const)('ESC-2 of a %s patient names who accompanies', (flag) => {
    const helpless = { patient: { ...patient, [flag]: true } };
    ask({}, helpless).refused('escort.accompaniment-required');
    ask({ accompaniment: 'family' }, helpless).types('trip-requested');
  });

  it('ESC-3 takes over the tubes of the record and of the precautions', () => {
    const [event] = ask({ precautions: ['oxygen', 'fall-risk'], tubes: ['gastric'] }, { patient: { ...patient, tubes: ['drain'] } }).events();
    expect(event?.data).toMatchObject({ tubes: ['drain', 'oxygen', 'gastric'] });
  });

  it('may be asked a second time on purpose, and by the centre for another bed or ward', () => {
    const duplicate = { tripId: 'trip-1', jobId: 'job-9' };
    ask({ again: true }, { duplicate }).types('trip-requested');
    ask({ bed: '13', fromId: 'place-other' }, { standing: 'dispatch', units: [] }).types('trip-requested');
  });

  it('is taken until two minutes after its ready time', () => {
    ask({ readyAt: '2026-11-24T01:58:00Z' }).types('trip-requested');
  });

  it('is an alarm, once, when dispatch has not heard it after 10 s', () => {
    const due = { at: '2026-11-24T02:00:10.000Z' };
    const { state } = spec.given(requested());
    expect(tripAggregate.due?.(state)).toEqual({ ...due, command: { type: 'report-unheard', data: {} } });
    spec.given(requested()).when({ type: 'report-unheard', data: {} }, due).types('trip-request-unheard');
    spec.given(requested(), { type: 'trip-request-unheard', data: {} }).when({ type: 'report-unheard', data: {} }, due).types();
    spec.given(requested(), { type: 'trip-job-heard', data: { no: 1 } }).when({ type: 'report-unheard', data: {} }, due).types();
  });
});

describe('the porter', () => {
  const beforePickUp = (over: Partial<KnownTrip> = {}, ...more: readonly TripEvent[]) => spec.given(requested(over), arrived('pick-up'), ...more).when(commands['pick-up']);

  it.each([
    ['escort.trip-unknown', undefined],
    ['escort.not-yours', { status: 'accepted', assigneeId: 'person-y' }],
    ['escort.not-accepted', { status: 'assigned', assigneeId: porter }],
  ] as const)('SC-8 meets %s when the job is %j', (refusal, job) => {
    spec.given(...histories.requested).when(commands['arrive pick-up'], { facts: { ...facts, job } as TripFacts }).refused(refusal);
  });

  it('arrives at the place of the trip alone', () => {
    const scan = (placeCode: string) => spec.given(requested()).when({ type: 'arrive', data: { at: 'pick-up', placeCode } });
    scan('SU-03').refused('escort.wrong-place', { expected: 'IM-03' });
    scan('ｉｍ-03').types('trip-arrived');
  });

  it('ESC-2 does not leave with a critical patient before recording who accompanies', () => {
    const critical = { critical: true, accompaniment: 'nurse' } as const;
    beforePickUp(critical, checked('pick-up')).refused('escort.companion-required');
    beforePickUp(critical, checked('pick-up'), { type: 'companion-recorded', data: { kind: 'nurse', relation: '责任护士', subjectId: 'companion-1' } }).types('patient-picked-up');
  });

  it('ESC-3 names every tube at pick-up and again at arrival', () => {
    const withTubes = requested({ tubes: ['infusion', 'oxygen'] });
    const check = (stage: 'pick-up' | 'drop-off', tubes: readonly ('infusion' | 'oxygen')[]): TripCommand => ({ type: 'check-tubes', data: { at: stage, tubes } });
    const allChecked: TripEvent = { type: 'tubes-checked', data: { at: 'pick-up', tubes: ['infusion', 'oxygen'], personId: porter } };
    beforePickUp({ tubes: ['infusion'] }, checked('pick-up')).refused('escort.tubes-unchecked');
    spec.given(withTubes, arrived('pick-up')).when(check('pick-up', ['oxygen'])).refused('escort.tubes-missing', { missing: ['infusion'] });
    spec.given(withTubes, arrived('pick-up')).when(check('pick-up', ['infusion', 'oxygen'])).then(allChecked);
    spec.given(withTubes, arrived('pick-up'), checked('pick-up'), allChecked, pickedUp, arrived('drop-off'), checked('drop-off')).when(commands['hand-over']).refused('escort.tubes-unchecked');
  });

  it.each([[['spoken-name']], [['wristband', 'admission-no']], [[]]] as const)('ESC-7 needs two identifiers, one of them spoken, not %j', (kinds) => {
    spec.given(requested(), arrived('pick-up')).when({ type: 'check-identity', data: { at: 'pick-up', kinds, methods: [] } }).refused('escort.two-identifiers-required');
  });

  it('ESC-7 is stopped by a mismatch, may repeat the check after resuming, and leaves only when it matches', () => {
    const mismatch = spec.given(requested(), arrived('pick-up')).when(identity('pick-up'), { facts: { ...facts, isMatched: false } }).events();
    expect(mismatch.map(({ type }) => type)).toEqual(['identity-checked', 'trip-excepted']);
    expect(mismatch[1]?.data).toEqual({ code: 'E05', personId: porter, pauses: true });
    const stopped = [requested(), arrived('pick-up'), ...mismatch] as const;
    spec.given(...stopped).when(identity('pick-up')).refused('escort.excepted', { code: 'E05' });
    spec.given(...stopped).when(commands['pick-up']).refused('escort.excepted');
    const resumed = [...stopped, { type: 'trip-resumed', data: { personId: porter } }] as const;
    spec.given(...resumed).when(commands['pick-up']).refused('escort.identity-unchecked');
    spec.given(...resumed, checked('pick-up')).when(commands['pick-up']).types('patient-picked-up');
  });

  it('ESC-7 checks again at the destination, and after E05 was reported there', () => {
    const there = [requested(), arrived('pick-up'), checked('pick-up'), pickedUp, arrived('drop-off')] as const;
    spec.given(...there).when(commands['hand-over']).refused('escort.identity-unchecked');
    spec.given(...there, checked('drop-off'), excepted('E05', true), { type: 'trip-resumed', data: { personId: porter } }).when(commands['hand-over']).refused('escort.identity-unchecked');
  });

  it.each([
    ['escort.receiver-unknown', undefined],
    ['escort.receiver-is-porter', { personId: porter, method: 'badge', entitled: true }],
    ['escort.receiver-not-entitled', { personId: 'person-r', method: 'badge', entitled: false }],
  ] as const)('SC-8 hands over to nobody who is %s', (refusal, receiver) => {
    spec.given(...histories['at-dropoff']).when(commands['hand-over'], { facts: { ...facts, receiver } as TripFacts }).refused(refusal);
  });
});

describe('an abnormal condition', () => {
  const except = (data: Extract<TripCommand, { type: 'except' }>['data'], history: readonly TripEvent[] = histories['at-dropoff'], of: TripFacts = facts) =>
    spec.given(...history).when({ type: 'except', data }, { facts: of });

  it.each([['E01', true], ['E02', true], ['E05', true], ['E10', true], ['E12', true], ['E03', false], ['E11', false], ['E16', false]] as const)('ESC-5 %s stops the porter: %s', (code, pauses) => {
    except({ code }).then({ type: 'trip-excepted', data: { code, personId: porter, pauses } });
  });

  it('ESC-5 E99 says in words what it is', () => {
    except({ code: 'E99', note: '  ' }).refused('escort.note-required');
    except({ code: 'E99', note: '走廊漏水' }).types('trip-excepted');
  });

  it('ESC-5 E04 turns the journey: a new destination, reached and checked anew', () => {
    except({ code: 'E04', divertToId: 'place-ed' }, histories['at-dropoff'], lacking('to')).refused('escort.place-unknown');
    const [turned] = except({ code: 'E04', divertToId: 'place-ed' }).events();
    if (!turned) throw new Error('nothing happened');
    const { state } = spec.given(...histories['at-dropoff'], turned);
    expect(state).toMatchObject({ status: 'picked-up', toId: 'place-ed', identity: { pickUp: true, dropOff: false } });
  });

  it('ESC-5 a journey turned back to where it began is closed as failed', () => {
    const back: TripEvent = { type: 'trip-excepted', data: { code: 'E03', personId: porter, pauses: false, divertToId: 'place-w' } };
    const events = spec.given(...histories['picked-up'], back, arrived('drop-off'), checked('drop-off')).when(commands['hand-over']).events();
    expect(events.at(-1)).toEqual({ type: 'trip-closed', data: { outcome: 'failed' } });
  });

  it('is not lifted by a lesser one, and said twice it is one', () => {
    const stopped = [requested(), arrived('pick-up'), checked('pick-up'), excepted('E01', true)] as const;
    except({ code: 'E01' }, stopped).types();
    spec.given(...stopped, excepted('E06', false)).when(commands['pick-up']).refused('escort.excepted', { code: 'E01' });
    spec.given(...stopped).when(commands.resume).types('trip-resumed');
  });

  it('SC-6 comes from nobody without a part in the trip; the destination reports but does not cancel', () => {
    except({ code: 'E01' }, histories.requested, lacking('standing')).refused('escort.trip-unknown');
    except({ code: 'E09' }, histories.requested, { ...facts, standing: 'destination' }).types('trip-excepted');
    spec.given(requested()).when(commands.cancel, { facts: { ...facts, standing: 'destination' } }).refused('escort.not-yours');
    spec.given(requested()).when(commands.cancel, { facts: lacking('standing') }).refused('escort.trip-unknown');
  });
});
