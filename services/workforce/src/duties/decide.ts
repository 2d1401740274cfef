import { type Aggregate, type Decide, later, Refusal } from '@orderly/platform/domain';
import { type Attendance, type DutyCommand, type DutyEvent, type DutyFacts, type DutyState, evolveDuty, type OnDuty } from './duty.ts';

const minuteMs = 60_000;

const decide: Decide<DutyState, DutyCommand, DutyEvent, DutyFacts> = {
  // GRP-5: an opening that is heard after the part is over, or of somebody taken out of service, starts nothing.
  start: (state, { personId, ...attendance }, { at, facts }) => (at >= attendance.until || facts.isActive !== true ? [] : started(state, personId, attendance)),

  signOn(state, { personId }, { at, facts }) {
    if (facts.isActive !== true) throw new Refusal('workforce.person-unknown');
    if (!facts.attendance || at >= facts.attendance.until) throw new Refusal('workforce.not-rostered');
    return started(state, personId, facts.attendance);
  },

  signOff: (state) => ended(onDuty(state)),

  end(state, { shiftId }) {
    const isOn = state.status === 'on' || state.status === 'break';
    return isOn && (shiftId === undefined || shiftId === state.shiftId) ? ended(state) : [];
  },

  changeAreas(state, { shiftId, areas }) {
    const isOn = state.status === 'on' || state.status === 'break';
    if (!isOn || state.shiftId !== shiftId) return [];
    return [{ type: 'duty-area-changed', data: { personId: state.personId, areas: [...areas] } }];
  },

  startBreak(state, { kind, minutes }, { at }) {
    const duty = onDuty(state);
    return duty.status === 'break' ? [] : [{ type: 'break-started', data: { personId: duty.personId, kind, until: later(at, minutes * minuteMs) } }];
  },

  endBreak(state) {
    const duty = onDuty(state);
    return duty.status === 'on' ? [] : [{ type: 'break-ended', data: { personId: duty.personId } }];
  },

  breakOver: (state, _data, { at }) => (state.status === 'break' && at >= state.breakUntil ? [{ type: 'break-ended', data: { personId: state.personId } }] : []),
};

function started(state: DutyState, personId: string, attendance: Attendance): readonly DutyEvent[] {
  const isOn = state.status === 'on' || state.status === 'break';
  if (isOn && state.shiftId === attendance.shiftId && state.until === attendance.until) return [];
  const { kinds, areas, ...rest } = attendance;
  return [{ type: 'duty-started', data: { personId, ...rest, kinds: [...kinds], areas: [...areas] } }];
}

const ended = ({ personId }: OnDuty): readonly DutyEvent[] => [{ type: 'duty-ended', data: { personId } }];

function onDuty(state: DutyState): OnDuty {
  if (state.status === 'none' || state.status === 'off') throw new Refusal('workforce.not-on-duty');
  return state;
}

/** Whether a person is on duty now, and for what (GRP-5); its id is derived from the person's. */
export const dutyAggregate: Aggregate<DutyState, DutyCommand, DutyEvent, DutyFacts> = {
  kind: 'duty',
  collection: 'duties',
  schema: 1,
  initial: { status: 'none' },
  decide,
  evolve: evolveDuty,
  indexes: { 'by-status': ['status', 'groupId'] },
  fields: (state) => (state.status === 'none' ? {} : { status: state.status, groupId: state.groupId }),
  due: (state) => (state.status === 'break' ? { at: state.breakUntil, command: { type: 'breakOver', data: {} } } : undefined),
  audiences: (state) => (state.status === 'none' ? [] : ['dispatch', `person:${state.personId}`]),
};
