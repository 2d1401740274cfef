/** Rate limits per person and per operation (S54), in memory: each replica counts for itself. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limits } from '../config.ts';

export type Limiter = {
  /** Seconds to wait, or undefined when the call may go on. */
  take(who: string): Promise<number | undefined>;
  takeField(who: string, field: string): Promise<number | undefined>;
  takeSignIn(address: string): Promise<number | undefined>;
  takePublic(address: string): Promise<number | undefined>;
};

const minute = 60;
/** Root fields that cost much or tell much, in a minute and by one person. */
const perField: Readonly<Record<string, number>> = { verifyLedger: 6, findPatient: 120, revealPatient: 20, revealBorrower: 20, findBelongings: 120, matchFeatures: 30, issuePin: 30, registerPerson: 60 };

export function limiter({ operationsPerMinute, signInsPerMinute, publicReadsPerMinute }: Limits): Limiter {
  const all = new RateLimiterMemory({ points: operationsPerMinute, duration: minute });
  const signIns = new RateLimiterMemory({ points: signInsPerMinute, duration: minute });
  const publicReads = new RateLimiterMemory({ points: publicReadsPerMinute, duration: minute });
  const fields = new Map(
    Object.entries(perField).map(([field, points]) => [
      field,
      new RateLimiterMemory({ points: Math.min(points, operationsPerMinute), duration: minute, keyPrefix: field }),
    ]),
  );
  return {
    take: (who) => taken(all, who),
    takeField: async (who, field) => {
      const one = fields.get(field);
      return one && taken(one, who);
    },
    takeSignIn: (address) => taken(signIns, address),
    takePublic: (address) => taken(publicReads, address),
  };
}

async function taken(counter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await counter.consume(key);
    return undefined;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    throw error;
  }
}
