/** The journal of a drawer: its entries, told with what their holdings say of them (receipt, reason, piece). */
import type { JournalRow, LoansEvent } from '@orderly/contracts';
import type { Loaded } from '@orderly/platform';
import { present } from '@orderly/platform/domain';
import type { HoldingState } from '../holdings/holding.ts';
import type { Holdings } from '../stock.ts';
import type { DrawerState } from './drawer.ts';

type Told = Loaded<unknown>['doc']['events'][number];
type Data<T extends LoansEvent['type']> = Extract<LoansEvent, { type: T }>['data'];

const mostWaivers = 500;

/** LOA-3: taken, refunded, kept, forfeited and given back in this drawer, deposits waived while it was open, and cash moved; newest first. */
export async function journalOf(drawer: Loaded<DrawerState>, holdings: Holdings): Promise<JournalRow[]> {
  const booked = drawer.doc.events.filter(({ type }) => type === 'entry-booked');
  const found = await holdings.findMany([...new Set(booked.map(({ data }) => (data as Data<'entry-booked'>).holdingId))]);
  const byId = new Map(found.map((one) => [one.id, one]));
  const waived = await holdings.query({ index: 'waived', where: { waivedIn: drawer.id }, limit: mostWaivers });
  return [
    ...booked.map((event) => entryRow(event, byId.get((event.data as Data<'entry-booked'>).holdingId))),
    ...waived.rows.flatMap(waiverRows),
    ...drawer.doc.events.filter(({ type }) => type === 'cash-moved').map(cashRow),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function entryRow(event: Told, holding: Loaded<HoldingState> | undefined): JournalRow {
  const { entryId, holdingId, movement, tender, fen, isLate } = event.data as Data<'entry-booked'>;
  const origin = holding?.doc.events.find(({ id }) => id === entryId);
  const { receipt, reason } = (origin?.data ?? {}) as { receipt?: JournalRow['receipt']; reason?: string };
  // Given up as lost and kept in one command: forfeited.
  const isForfeited = movement === 'kept' && holding?.doc.events.some(({ type, opId }) => type === 'asset-lost' && opId !== undefined && opId === origin?.opId);
  return { id: entryId, at: (origin ?? event).occurredAt, kind: isForfeited ? 'forfeited' : movement, fen, tender, isLate, holdingId, byId: (origin ?? event).actor.id, ...pieceOf(holding), ...present({ receipt, reason }) };
}

function waiverRows(holding: Loaded<HoldingState>): JournalRow[] {
  return holding.doc.events
    .filter(({ type }) => type === 'deposit-waived')
    .map(({ id, occurredAt, data, actor }) => {
      const { reason, waivedFen = 0 } = data as Data<'deposit-waived'>;
      return { id, at: occurredAt, kind: 'waived' as const, fen: waivedFen, isLate: false, byId: actor.id, holdingId: holding.id, reason, ...pieceOf(holding) };
    });
}

function cashRow({ id, occurredAt, data, actor }: Told): JournalRow {
  const { direction, fen, reason } = data as Data<'cash-moved'>;
  return { id, at: occurredAt, kind: direction === 'in' ? 'cash-in' : 'cash-out', fen, tender: 'cash', isLate: false, byId: actor.id, reason };
}

function pieceOf(holding: Loaded<HoldingState> | undefined): Pick<JournalRow, 'assetId' | 'assetNo'> {
  const state = holding?.state;
  return state !== undefined && 'piece' in state && state.piece ? { assetId: state.piece.assetId, assetNo: state.piece.assetNo } : {};
}
