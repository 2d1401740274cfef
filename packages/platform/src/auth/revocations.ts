/** Sign-out and changed rights take effect within 5 s (architecture, question 7). */
import type { Log } from '../ports.ts';

const everyMs = 2_000;
const staleMs = 5_000;

export type Revoked = readonly { readonly subject: string; readonly leastEpoch: number }[];

export type Revocations = {
  /** True for a token of an ended session, or older than its person's least valid epoch. */
  isRevoked(user: { readonly id: string; readonly sessionId: string; readonly epoch: number }): boolean;
  /** Undefined while all is well; otherwise why this replica is not ready. */
  problem(): string | undefined;
  /** No answer for 5 s: exports, unmasking, approvals and changes of rights are refused. */
  isStale(): boolean;
  /** Called whenever the list changed, to close streams. */
  onChange(listener: () => void): void;
  /** Asks at once. */
  refresh(): Promise<void>;
  stop(): void;
};

/** Asks `read` every 2 s; not ready before the first answer. */
export function startRevocations(read: () => Promise<Revoked>, log: Log): Revocations {
  let least = new Map<string, number>();
  let answeredAt: number | undefined;
  const listeners: (() => void)[] = [];
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    const next = new Map((await read()).map((one) => [one.subject, one.leastEpoch]));
    answeredAt = performance.now();
    const changed = next.size !== least.size || [...next].some(([subject, epoch]) => least.get(subject) !== epoch);
    least = next;
    if (changed) for (const listener of listeners) listener();
  };
  const refresh = (): Promise<void> => (asking ??= ask().finally(() => (asking = undefined)));
  const beat = (): void => void refresh().catch((error: unknown) => log.warn({ error: String(error) }, 'revocations: no answer'));
  const timer = setInterval(beat, everyMs);
  beat();

  return {
    isRevoked: ({ id, sessionId, epoch }) => epoch < (least.get(id) ?? 0) || epoch < (least.get(sessionId) ?? 0),
    problem: () => (answeredAt === undefined ? 'revocations: no answer yet' : undefined),
    isStale: () => answeredAt === undefined || performance.now() - answeredAt > staleMs,
    onChange: (listener) => void listeners.push(listener),
    refresh,
    stop: () => clearInterval(timer),
  };
}
