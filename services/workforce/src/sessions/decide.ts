import { type Aggregate, type Decide, later, Refusal } from '@orderly/platform/domain';
import { absoluteMs, endsAt, evolveSession, graceMs, type OpenSession, type SessionCommand, type SessionEvent, type SessionFacts, type SessionState } from './session.ts';

type Reason = Extract<SessionEvent, { type: 'session-ended' }>['data']['reason'];

const ended = (reason: Reason): readonly SessionEvent[] => [{ type: 'session-ended', data: { reason } }];

const decide: Decide<SessionState, SessionCommand, SessionEvent, SessionFacts> = {
  start: (state, { personId, method }, { at }) =>
    state.status === 'none' ? [{ type: 'session-started', data: { personId, method, absoluteUntil: later(at, absoluteMs) } }] : [],

  // Ends what may not go on instead of refusing, so that the end is on record; the caller looks at the state.
  refresh(state, { rotation }, { at, facts }) {
    if (state.status !== 'open') throw new Refusal('workforce.session-ended');
    const end = endsAt(state);
    if (at >= end.at) return ended(end.reason);
    if (!mayGoOn(state, facts)) return ended('revoked');
    if (rotation === state.rotation) return [{ type: 'session-refreshed', data: {} }];
    const isLateTwin = rotation === state.rotation - 1 && at < later(state.refreshedAt, graceMs);
    return isLateTwin ? [] : ended('reused');
  },

  signOut(state) {
    if (state.status === 'none') throw new Refusal('workforce.session-unknown');
    return state.status === 'ended' ? [] : ended('signed-out');
  },

  expire(state, _data, { at }) {
    if (state.status !== 'open') return [];
    const end = endsAt(state);
    return at >= end.at ? ended(end.reason) : [];
  },
};

const mayGoOn = ({ startedAt }: OpenSession, { person }: SessionFacts): boolean =>
  person !== undefined && person.isActive && (person.sessionsFrom === undefined || startedAt >= person.sessionsFrom);

/** One sign-in, until it ends (S18, S19). */
export const sessionAggregate: Aggregate<SessionState, SessionCommand, SessionEvent, SessionFacts> = {
  kind: 'session',
  collection: 'sessions',
  schema: 1,
  initial: { status: 'none' },
  decide,
  evolve: evolveSession,
  indexes: { ended: ['endedAt'] },
  fields: (state) => (state.status === 'ended' ? { endedAt: state.endedAt } : {}),
  due: (state) => (state.status === 'open' ? { at: endsAt(state).at, command: { type: 'expire', data: {} } } : undefined),
};
