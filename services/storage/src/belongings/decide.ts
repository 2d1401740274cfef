import { type Aggregate, type Decide, Refusal } from '@orderly/platform/domain';
import { type BelongingsCommand, type BelongingsEvent, type BelongingsState, evolveBelongings, inUse, isOpen, waitsFor } from './belongings.ts';
import { decideClaim } from './claiming.ts';
import { decideDeposit } from './depositing.ts';
import { decideLost } from './losing.ts';
import { type BelongingsFacts, clockEvents, kept } from './standing.ts';
import { decideUnclaimed } from './unclaimed.ts';

const decide: Decide<BelongingsState, BelongingsCommand, BelongingsEvent, BelongingsFacts> = {
  ...decideDeposit,
  // STO-7: the sweep comes by the deadline that stands in the document; the clock is looked at here, again.
  watch: (state, _data, { at }) => (state.status === 'none' ? [] : clockEvents(state, at)),
  print(state, { what }, context) {
    const { prints, lost } = kept(state, context);
    if (lost) throw new Refusal('storage.ticket-frozen');
    return [{ type: 'ticket-printed', data: { what, nth: prints[what] + 1 } }];
  },
  ...decideClaim,
  ...decideLost,
  ...decideUnclaimed,
};

/** Belongings under a ticket (STO-1 to STO-10): one document from the deposit to the claim, whatever tickets it has meanwhile. */
export const belongingsAggregate: Aggregate<BelongingsState, BelongingsCommand, BelongingsEvent, BelongingsFacts> = {
  kind: 'belongings',
  countsDays: true,
  collection: 'belongings',
  schema: 1,
  initial: { status: 'none' },
  decide,
  evolve: evolveBelongings,
  indexes: {
    'by-point': ['isOpen', 'pointId', 'deadline'], 'by-status': ['status', 'pointId', 'deadline'], 'by-lost': ['lost', 'pointId', 'deadline'], 'by-waits': ['waits', 'pointId', 'deadline'],
    'by-no': ['no', 'openedAt'], 'by-phone': ['isOpen', 'phoneKey', 'openedAt'], 'by-day': ['day', 'seq'],
  },
  fields(state) {
    if (state.status === 'none') return {};
    const { status, pointId, deadline, phoneKey, lost, ticket: { no, day, seq, openedAt } } = state;
    return { isOpen: isOpen(state), status, pointId, deadline, phoneKey, lost: lost !== undefined, waits: waitsFor(state), no, day, seq, openedAt };
  },
  uniques: ['tag', 'seal', 'slot', 'no', 'code'],
  unique: inUse,
  due(state) {
    if (state.status !== 'stored') return undefined;
    return { at: state.reminders[0]?.at ?? state.deadline, command: { type: 'watch', data: {} } };
  },
  audiences: (state) => (state.status === 'none' ? [] : ['desk', `desk:${state.pointId}`]),
};
