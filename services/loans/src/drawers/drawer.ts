import type { LoansEvent, Tender } from '@orderly/contracts';
import { type Aggregate, present, Refusal } from '@orderly/platform/domain';

export type DrawerEvent = Extract<LoansEvent, { type: 'drawer-opened' | 'entry-booked' | 'cash-moved' | 'drawer-counted' }>;
type Opened = Extract<DrawerEvent, { type: 'drawer-opened' }>['data'];
type Entry = Extract<DrawerEvent, { type: 'entry-booked' }>['data'];
type Counted = Extract<DrawerEvent, { type: 'drawer-counted' }>['data'];

export type KnownDrawer = Omit<Opened, 'lines'> & {
  readonly status: 'open' | 'counted';
  readonly openedAt: string;
  readonly openedById: string;
  readonly entries: readonly Pick<Entry, 'entryId' | 'movement' | 'tender' | 'fen' | 'isLate'>[];
  readonly movedInFen: number;
  readonly movedOutFen: number;
  readonly count?: Counted & { readonly byId: string };
};
export type DrawerState = { readonly status: 'none' } | KnownDrawer;
export type DrawerCommand =
  | { readonly type: 'open'; readonly data: { readonly pointId: string; readonly shift: string; readonly floatFen: number } }
  | { readonly type: 'book'; readonly data: Omit<Entry, 'isLate'> }
  | { readonly type: 'move-cash'; readonly data: { readonly direction: 'in' | 'out'; readonly fen: number; readonly reason: string } }
  | { readonly type: 'count'; readonly data: { readonly countedFen: number; readonly others?: readonly { readonly tender: Tender; readonly countedFen: number }[]; readonly note?: string } };

/** The drawer of one shift at one point: its float, every money movement heard of the holdings, and the count at its end (question 20). */
export const drawerAggregate: Aggregate<DrawerState, DrawerCommand, DrawerEvent> = {
  kind: 'drawer',
  collection: 'drawers',
  schema: 1,
  initial: { status: 'none' },
  indexes: { 'by-point': ['pointId', 'openedAt'], recent: ['openedAt'] },
  fields: (state) => (state.status === 'none' ? {} : { pointId: state.pointId, openedAt: state.openedAt }),
  uniques: ['point'],
  unique: (state) => (state.status === 'open' ? { point: state.pointId } : {}),
  audiences: (state) => (state.status === 'none' ? [] : ['desk']),
  decide: {
    open(state, data, { at, calendar }) {
      if (state.status !== 'none') return [];
      return [{ type: 'drawer-opened', data: { ...data, date: calendar.dateOf(at), lines: [{ account: 'tender:cash', fen: data.floatFen }, { account: 'float', fen: -data.floatFen }] } }];
    },
    /** A fact of a holding: taken even after the count, and then marked as late. */
    book(state, data) {
      const drawer = known(state);
      return drawer.entries.some(({ entryId }) => entryId === data.entryId) ? [] : [{ type: 'entry-booked', data: { ...data, isLate: drawer.status === 'counted' } }];
    },
    'move-cash'(state, { direction, fen, reason }) {
      requireOpen(state);
      const into = direction === 'in' ? fen : -fen;
      return [{ type: 'cash-moved', data: { direction, fen, reason, lines: [{ account: 'tender:cash', fen: into }, { account: 'safe', fen: -into }] } }];
    },
    /** The cash at the end of the shift, and the other tenders by their lists; a difference needs a note. */
    count(state, { countedFen, others = [], note }) {
      const drawer = requireOpen(state);
      const expected = expectedFen(drawer);
      const differenceFen = countedFen - expected;
      const counted = others.map((other) => ({ ...other, expectedFen: sumOf(drawer, 'taken', other.tender) - sumOf(drawer, 'refunded', other.tender) }));
      const isOff = differenceFen !== 0 || counted.some((other) => other.countedFen !== other.expectedFen);
      if (isOff && note === undefined) throw new Refusal('loans.note-required', { expectedFen: expected, differenceFen });
      return [{ type: 'drawer-counted', data: { countedFen, expectedFen: expected, differenceFen, ...present({ note }), ...(counted.length > 0 ? { others: counted } : {}) } }];
    },
  },
  evolve: {
    'drawer-opened': (_state, { lines: _, ...data }, { at, actor }) => ({ ...data, status: 'open', openedAt: at, openedById: actor.id, entries: [], movedInFen: 0, movedOutFen: 0 }),
    'entry-booked': (state, { entryId, movement, tender, fen, isLate }) => (state.status === 'none' ? state : { ...state, entries: [...state.entries, { entryId, movement, tender, fen, isLate }] }),
    'cash-moved': (state, { direction, fen }) => (state.status === 'none' ? state : direction === 'in' ? { ...state, movedInFen: state.movedInFen + fen } : { ...state, movedOutFen: state.movedOutFen + fen }),
    'drawer-counted': (state, data, { actor }) => (state.status === 'none' ? state : { ...state, status: 'counted', count: { ...data, byId: actor.id } }),
  },
};

/** Cash that should lie in it: the float, and the shift's movements summed, never counted up (question 20). */
export function expectedFen(drawer: KnownDrawer): number {
  return drawer.floatFen + drawer.movedInFen - drawer.movedOutFen + sumOf(drawer, 'taken', 'cash') - sumOf(drawer, 'refunded', 'cash');
}

/** What was moved in one way, of one tender or of all. */
export function sumOf({ entries }: KnownDrawer, movement: Entry['movement'], tender?: Tender): number {
  return entries.filter((entry) => entry.movement === movement && (tender === undefined || entry.tender === tender)).reduce((sum, { fen }) => sum + fen, 0);
}

function known(state: DrawerState): KnownDrawer {
  if (state.status === 'none') throw new Refusal('loans.drawer-unknown');
  return state;
}

function requireOpen(state: DrawerState): KnownDrawer {
  const drawer = known(state);
  if (drawer.status !== 'open') throw new Refusal('loans.drawer-closed', { pointId: drawer.pointId });
  return drawer;
}
