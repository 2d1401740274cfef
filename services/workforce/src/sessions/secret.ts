import { type Aggregate, Refusal } from '@orderly/platform/domain';
import type { EventOf } from '../events.ts';

export type SecretEvent = EventOf<'secret-used'>;
export type SecretState = { readonly usedBy?: string };
export type SecretCommand = { readonly type: 'use'; readonly data: { readonly personId: string } };
/** What is sealed about it: absent when nobody printed such a secret. */
export type SecretFacts = { readonly expiresAt: string | undefined; readonly isNeeded: boolean };

/** A one-time administrator secret (S24): works once, for a day, and only while nobody else can administer. */
export const secretAggregate: Aggregate<SecretState, SecretCommand, SecretEvent, SecretFacts> = {
  kind: 'secret',
  collection: 'secrets',
  schema: 1,
  initial: {},
  decide: {
    use(state, { personId }, { at, facts }) {
      if (state.usedBy !== undefined || facts.expiresAt === undefined || at >= facts.expiresAt || !facts.isNeeded) throw new Refusal('workforce.sign-in-failed');
      return [{ type: 'secret-used', data: { personId } }];
    },
  },
  evolve: { 'secret-used': (_state, { personId }) => ({ usedBy: personId }) },
};
