import { describe, expect, it } from 'vitest';
import { exceptionsOf, needsWhich, stopsPorter } from './exceptions.ts';
import { stageOf, stepOf, type Details, type Trip } from './steps.ts';

const trip: Trip = {
  id: 'trip-1',
  version: 1,
  status: 'requested',
  reason: 'examination',
  mode: 'wheelchair',
  tubes: [],
  critical: false,
  dependent: false,
  accompaniment: 'none',
  companion: null,
  identity: { pickUp: false, dropOff: false },
  tubesChecked: { pickUp: false, dropOff: false },
  wish: null,
  receiver: null,
};
const consignment: NonNullable<Details['consignment']> = {
  id: 'consignment-1',
  version: 1,
  status: 'requested',
  kind: 'specimens',
  items: [],
  giver: null,
  receiver: null,
};
const job = (over: Partial<Details>): Details => ({ status: 'accepted', trip: null, consignment: null, ...over }) as Details;
const escort = (over: Partial<Trip>) => stepOf(job({ trip: { ...trip, ...over } }));

describe('the next step', () => {
  it('accepts first, whatever kind of job it is', () => {
    expect(stepOf(job({ status: 'assigned', trip }))).toEqual({ do: 'accept' });
    expect(stepOf(job({ status: 'assigned' }))).toEqual({ do: 'accept' });
  });

  it('ESC-7 checks identity at pick-up before anything else, and again at the destination', () => {
    expect(escort({})).toEqual({ do: 'arrive', leg: 'pick_up' });
    expect(escort({ status: 'at-pickup', tubes: ['oxygen'], critical: true })).toEqual({ do: 'identity', leg: 'pick_up' });
    expect(escort({ status: 'at-dropoff' })).toEqual({ do: 'identity', leg: 'drop_off' });
  });

  it.each([{ critical: true }, { dependent: true }, { accompaniment: 'family' as const }])('ESC-2 asks who accompanies: %j', (over) => {
    const checked = { status: 'at-pickup', identity: { pickUp: true, dropOff: false }, ...over };
    expect(escort(checked)).toEqual({ do: 'companion' });
    expect(escort({ ...checked, companion: { kind: 'nurse', relation: '责任护士' } })).toEqual({ do: 'depart' });
  });

  it('ESC-3 checks tubes at both ends, where there are any', () => {
    const tubes: Trip['tubes'] = ['infusion'];
    const both = { pickUp: true, dropOff: true };
    expect(escort({ status: 'at-pickup', identity: both, tubes })).toEqual({ do: 'tubes', leg: 'pick_up' });
    expect(escort({ status: 'at-pickup', identity: both, tubes, tubesChecked: { pickUp: true, dropOff: false } })).toEqual({ do: 'depart' });
    expect(escort({ status: 'at-dropoff', identity: both, tubes, tubesChecked: { pickUp: true, dropOff: false } })).toEqual({ do: 'tubes', leg: 'drop_off' });
    expect(escort({ status: 'at-dropoff', identity: both, tubes, tubesChecked: both })).toEqual({ do: 'give' });
  });

  it.each([
    ['requested', { do: 'arrive', leg: 'pick_up' }],
    ['at-pickup', { do: 'collect' }],
    ['picked-up', { do: 'arrive', leg: 'drop_off' }],
    ['at-dropoff', { do: 'deliver' }],
    ['handed-over', { do: 'done' }],
  ])('DEL-3 of a consignment that is %s', (status, step) => {
    expect(stepOf(job({ consignment: { ...consignment, status } }))).toEqual(step);
  });

  it('follows the owner where dispatch is a moment behind, and ends with it', () => {
    expect(escort({ status: 'picked-up' })).toEqual({ do: 'arrive', leg: 'drop_off' });
    expect(stepOf(job({ status: 'closed', trip: { ...trip, status: 'at-dropoff' } }))).toEqual({ do: 'done' });
    expect(stageOf({ do: 'done' })).toBe(5);
  });

  it('finishes a task of the centre where it is', () => {
    expect([stepOf(job({})), stepOf(job({ status: 'at_pickup' }))]).toEqual([{ do: 'arrive', leg: 'pick_up' }, { do: 'finish' }]);
  });
});

describe('exceptions', () => {
  it('offers the gravest first, and asks which item only of goods', () => {
    expect(exceptionsOf(job({ trip })).slice(0, 2)).toEqual(['E04', 'E16']);
    expect(exceptionsOf(job({}))).toEqual([]);
    expect([needsWhich(job({ consignment }), 'E06'), needsWhich(job({ consignment }), 'E12'), needsWhich(job({ trip }), 'E06')]).toEqual([true, false, false]);
  });

  it('ESC-5 stops the porter for what ux.md marks, and for a doubted identity', () => {
    expect(['E01', 'E02', 'E05', 'E10', 'E12'].every((code) => stopsPorter(job({ trip }), code))).toBe(true);
    expect([stopsPorter(job({ trip }), 'E11'), stopsPorter(job({ consignment }), 'E05')]).toEqual([false, false]);
  });
});
