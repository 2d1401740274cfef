import type { Belongings as BelongingsDto, BelongingsRow } from '@orderly/contracts';
import { type Calendar, type Clock, type Documents, later, type Loaded, type Page, present, type Query, type Subjects } from '@orderly/platform';
import type { Details } from '../details.ts';
import { isOwnPoint, seesAll, type Viewer } from '../viewer.ts';
import { type BelongingsCommand, type BelongingsEvent, type BelongingsState, isLate, isOpen, type KnownBelongings, waitsFor } from './belongings.ts';
import { canonical, ticketText } from './codes.ts';
import type { BelongingsFacts } from './standing.ts';

export type Belongings = Documents<BelongingsState, BelongingsCommand, BelongingsEvent, BelongingsFacts>;
export type DeskList = 'open' | 'due-today' | 'overdue' | 'unclaimed' | 'lost' | 'approvals' | 'closed';
type Listing = { readonly list: DeskList; readonly pointId?: string | undefined; readonly first: number; readonly after?: string | undefined };
export type OnePublic = { readonly no: string; readonly deadline: string; readonly status: 'stored' | 'unclaimed' | 'frozen' | 'replaced' | 'claimed' | 'closed' };

const mostFound = 20;
const wholePage = 1_000;

export type BelongingsQueries = {
  list(viewer: Viewer, listing: Listing): Promise<{ rows: BelongingsRow[]; next?: string }>;
  /** By ticket, number, tag, seal or the last four of a phone; at points of the viewer's alone. */
  find(viewer: Viewer, text: string): Promise<BelongingsRow[]>;
  one(viewer: Viewer, id: string): Promise<BelongingsDto | undefined>;
  /** STO-11: every piece that the register expects at a point. */
  expected(pointId: string): Promise<{ slot: string; tag: string; belongingsId: string; no: string; fragile: boolean }[]>;
  publicTicket(code: string): Promise<OnePublic | undefined>;
};

type Deps = { readonly belongings: Belongings; readonly details: Subjects<Details>; readonly phoneKey: (phone: string) => string; readonly pointIds: () => Promise<readonly string[]>; readonly clock: Clock; readonly calendar: Calendar };

/** Questions about belongings, answered to whom they concern. */
export function belongingsQueries({ belongings, details, phoneKey, pointIds, clock, calendar }: Deps): BelongingsQueries {
  const now = (): string => clock.now().toISOString();
  const shown = (viewer: Viewer, loaded: readonly Loaded<BelongingsState>[]): BelongingsRow[] =>
    loaded.flatMap(({ id, version, state }) => (state.status !== 'none' && isOwnPoint(viewer, state.pointId) ? [row({ id, version }, state, now())] : []));

  /** The points that a list is about; nothing for a foreign one. */
  async function pointsOf(viewer: Viewer, pointId: string | undefined): Promise<readonly string[]> {
    if (pointId !== undefined) return isOwnPoint(viewer, pointId) ? [pointId] : [];
    return seesAll(viewer) ? pointIds() : viewer.units;
  }

  async function holders(text: string): Promise<string[]> {
    const exact = await Promise.all(['code', 'no', 'tag', 'seal'].map((unique) => belongings.collection.holder(unique, ticketText(text))));
    const byNo = await belongings.query({ index: 'by-no', where: { no: ticketText(text) }, order: 'desc', limit: mostFound });
    const ofPhone = /^\d{4}$/.test(text.trim()) ? await belongings.query({ index: 'by-phone', where: { isOpen: true, phoneKey: phoneKey(text.trim()) }, order: 'desc', limit: mostFound }) : { rows: [] };
    return [...exact.filter((id) => id !== undefined), ...byNo.rows.map(({ id }) => id), ...ofPhone.rows.map(({ id }) => id)];
  }

  return {
    async list(viewer, { list, pointId, first, after }) {
      const points = await pointsOf(viewer, pointId);
      if (points.length === 0) return { rows: [] };
      const page: Page<Loaded<BelongingsState>> = await belongings.query({ ...listOf(list, points, { at: now(), calendar }), limit: first, ...present({ after }) });
      return { rows: shown(viewer, page.rows), ...present({ next: page.next }) };
    },
    async find(viewer, text) {
      const ids = [...new Set(await holders(text))];
      const found = new Map((await belongings.findMany(ids.slice(0, wholePage))).map((one) => [one.id, one]));
      return shown(viewer, ids.flatMap((id) => found.get(id) ?? [])).slice(0, mostFound);
    },
    async one(viewer, id) {
      const found = await belongings.find(id);
      if (!found || found.state.status === 'none' || !isOwnPoint(viewer, found.state.pointId)) return undefined;
      const isRevealed = mayReveal(viewer, found.state);
      const delegateId = isRevealed && viewer.roles.includes('supervisor') ? found.state.delegate?.detailsId : undefined;
      const [sealed, papers] = await Promise.all([isRevealed ? details.get(found.state.detailsId) : undefined, delegateId === undefined ? undefined : details.get(delegateId)]);
      return whole({ id, version: found.version }, found.state, { at: now(), sealed, papers });
    },
    async expected(pointId) {
      const rows: Loaded<BelongingsState>[] = [];
      for (let after: string | undefined; ; ) {
        const page: Page<Loaded<BelongingsState>> = await belongings.query({ index: 'by-point', where: { isOpen: true, pointId }, limit: wholePage, ...present({ after }) });
        rows.push(...page.rows);
        if (page.next === undefined) break;
        after = page.next;
      }
      const pieces = rows.flatMap(({ id, state }) => (state.status === 'none' ? [] : state.pieces.map(({ slot, tag, fragile }) => ({ slot, tag, belongingsId: id, no: state.ticket.no, fragile }))));
      return pieces.sort((a, b) => (a.slot < b.slot ? -1 : 1));
    },
    async publicTicket(code) {
      const text = canonical(code);
      const id = await belongings.collection.holder('code', text);
      const state = id === undefined ? undefined : (await belongings.find(id))?.state;
      return state === undefined || state.status === 'none' ? undefined : publicly(state, text, now());
    },
  };
}

/** STO-9: the auditor sees no person; a lost ticket's record stays hidden until two features fit. */
export const mayReveal = (viewer: Viewer, { lost }: KnownBelongings): boolean => (viewer.roles.includes('clerk') || viewer.roles.includes('supervisor')) && (!lost || lost.isMatched);

function listOf(list: DeskList, pointId: readonly string[], { at, calendar }: { at: string; calendar: Calendar }): Omit<Query, 'limit'> {
  const open = { index: 'by-point', where: { isOpen: true, pointId } };
  const lists: Record<DeskList, Omit<Query, 'limit'>> = {
    open,
    'due-today': { ...open, range: { from: later(at, 1), to: later(calendar.instantOf(calendar.dateOf(at), '24:00'), 1) } },
    overdue: { ...open, range: { to: later(at, 1) } },
    unclaimed: { index: 'by-status', where: { status: 'unclaimed', pointId } },
    lost: { index: 'by-lost', where: { lost: true, pointId } },
    approvals: { index: 'by-waits', where: { waits: ['delegate', 'disposal-approval', 'disposal-witness'], pointId } },
    closed: { index: 'by-status', where: { status: ['claimed', 'handed-on', 'disposed'], pointId }, order: 'desc' },
  };
  return lists[list];
}

function row({ id, version }: { id: string; version: number }, belongings: KnownBelongings, at: string): BelongingsRow {
  const { pointId, ticket, depositedAt, deadline, pieces, lost, isReminded, isMoved, contacts } = belongings;
  return {
    id, version, status: isOpen(belongings) && isLate(belongings, at) ? 'unclaimed' : belongings.status, pointId, no: ticket.no, depositedAt, deadline, pieceCount: pieces.length,
    slots: pieces.map(({ slot }) => slot), tags: pieces.map(({ tag }) => tag), isFragile: pieces.some(({ fragile }) => fragile), isLost: lost !== undefined, isReminded, isMoved, contacts: contacts.length,
    ...present({ waits: waitsFor(belongings) }),
  };
}

function whole(ref: { id: string; version: number }, belongings: KnownBelongings, { at, sealed, papers }: { at: string; sealed: Details | undefined; papers: Details | undefined }): BelongingsDto {
  const { party, pieces, isUnsealed, conditions, pastTickets, prints, lost, delegate, disposal, inventory, closed } = belongings;
  const looks = sealed?.looks ?? {};
  const shownLost = lost && { at: lost.at, failures: lost.failures, isFrozen: lost.isFrozen, isMatched: lost.isMatched };
  return {
    ...row(ref, belongings, at), party, isUnsealed, conditions, prints, isRevealed: sealed !== undefined,
    pieces: pieces.map(({ imageId, ...piece }) => ({ ...piece, ...present({ look: looks[canonical(piece.tag)], imageId: sealed ? imageId : undefined }) })),
    pastTickets: pastTickets.map(({ no, endedBy }) => ({ no, endedBy })),
    ...(sealed ? { depositor: present({ ...sealed.depositor, description: sealed.description, acceptedBy: sealed.acceptedBy }) } : {}),
    ...present({ lost: shownLost, delegate: delegate && delegateShown(delegate, papers), disposal, inventory, closed }),
  };
}

/** STO-10: whoever verifies sees both documents. */
function delegateShown({ requestedById, verifiedById, isCalledBack = false }: NonNullable<KnownBelongings['delegate']>, papers: Details | undefined): NonNullable<BelongingsDto['delegate']> {
  const { document, delegateDocument, delegateName } = papers ?? {};
  const both = document && delegateDocument && delegateName !== undefined ? { depositorDocument: document, delegateDocument, delegateName } : undefined;
  return { requestedById, isCalledBack, ...present({ verifiedById, papers: both }) };
}

function publicly(belongings: KnownBelongings, code: string, at: string): OnePublic {
  const past = belongings.pastTickets.find((ticket) => ticket.code === code);
  const { deadline, lost, ticket } = belongings;
  if (past) return { no: past.no, deadline, status: 'replaced' };
  if (!isOpen(belongings)) return { no: ticket.no, deadline, status: belongings.status === 'claimed' ? 'claimed' : 'closed' };
  if (lost) return { no: ticket.no, deadline, status: 'frozen' };
  return { no: ticket.no, deadline, status: isLate(belongings, at) ? 'unclaimed' : 'stored' };
}
