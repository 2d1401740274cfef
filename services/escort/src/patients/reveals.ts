import { type Aggregate, later, Refusal } from '@orderly/platform/domain';
import type { EscortEvent } from '@orderly/contracts';

const hourMs = 3_600_000;
const most = 30;

export type RevealState = { readonly times: readonly string[] };
export type RevealCommand = { readonly type: 'reveal'; readonly data: { readonly patientId: string } };
export type RevealEvent = Extract<EscortEvent, { type: 'patient-revealed' }>;

/** The unmaskings of one person on one day: at most 30 within an hour (SC-6). */
export const revealAggregate: Aggregate<RevealState, RevealCommand, RevealEvent> = {
  kind: 'reveal',
  collection: 'reveals',
  schema: 1,
  initial: { times: [] },
  decide: {
    reveal(state, data, { at }) {
      const since = later(at, -hourMs);
      if (state.times.filter((time) => time > since).length >= most) throw new Refusal('escort.too-many-reveals', { most });
      return [{ type: 'patient-revealed', data }];
    },
  },
  evolve: { 'patient-revealed': (state, _data, { at }) => ({ times: [...state.times, at].slice(-most) }) },
};
