import { createHash, randomBytes } from 'node:crypto';
import { type Clock, ids, Refusal, type Subjects } from '@orderly/platform';
import { later } from '@orderly/platform/domain';
import type { People, SealedSecrets, Secrets } from './collections.ts';
import type { Details } from './people/details.ts';
import type { KnownPerson } from './people/person.ts';
import { readingsOf } from './pinyin.ts';
import type { SecretCommand, SecretFacts } from './sessions/secret.ts';

export type FirstSecret = {
  /** A one-time secret (a new one, or the one given) while nobody can administer; undefined otherwise. */
  offer(given?: string): Promise<string | undefined>;
  /** The administrator that the secret makes; throws `workforce.sign-in-failed`. */
  redeem(secret: string, command: { opId: string; requestHash: string }): Promise<KnownPerson>;
};

const lifeMs = 24 * 60 * 60_000;
const actor = { id: 'system:first-start', roles: [] };
const administratorId = ids.derive('person', 'first-administrator');
const name = '系统管理员';

type Deps = { people: People; details: Subjects<Details>; secrets: Secrets; sealed: SealedSecrets; clock: Clock };

/** The way in of the first start (S24): no default account, one secret, known by its hash alone. */
export function openFirstSecret({ people, details, secrets, sealed, clock }: Deps): FirstSecret {
  // Somebody with a PIN can issue PINs to all others; until then the secret's way in stays open, also after a lost session.
  async function isNeeded(): Promise<boolean> {
    const { rows } = await people.query({ index: 'administrators', where: { isAdministrator: true }, limit: 1_000 });
    return rows.every(({ state }) => state.status === 'none' || state.pinId === undefined);
  }

  return {
    async offer(given) {
      if (!(await isNeeded())) return undefined;
      const secret = given ?? randomBytes(24).toString('base64url');
      await sealed.put(idOf(secret), { expiresAt: later(clock.now().toISOString(), lifeMs) });
      return secret;
    },
    async redeem(secret, { opId, requestHash }) {
      const known = await sealed.get(idOf(secret));
      if (!known) throw new Refusal('workforce.sign-in-failed');
      const use: SecretCommand = { type: 'use', data: { personId: administratorId } };
      const facts = async (): Promise<SecretFacts> => ({ expiresAt: known.expiresAt, isNeeded: await isNeeded() });
      await secrets.handle(idOf(secret), use, { actor, opId, requestHash, facts });
      // After the use: a crash in between is mended by the same call again, or by the next start's new secret.
      await details.put(administratorId, { name, ...readingsOf(name) });
      const fields = { staffNo: 'ADMIN', badge: `OB-${randomBytes(6).toString('hex').toUpperCase()}`, roles: ['administrator' as const], unitIds: [], employer: 'hospital' };
      const { state } = await people.handle(administratorId, { type: 'register', data: fields }, { actor, facts: { otherAdministrators: 0 } });
      if (state.status !== 'active') throw new Refusal('workforce.sign-in-failed');
      return state;
    },
  };
}

/** The secret is kept as its hash, in the id of the sealed record. */
const idOf = (secret: string): string => ids.derive('secret', createHash('sha256').update(secret).digest('hex'));

