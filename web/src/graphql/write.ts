import { writesRefused } from '../live/connection.ts';
import type { TypedDocumentString } from './generated/graphql.ts';
import { newOpId } from './op-id.ts';
import { Problem, type ProblemKind } from './problem.ts';
import { request } from './request.ts';

export type Refused = { code: string; details: readonly { key: string; value: string }[]; winner?: { id: string; name: string } | null };
export type InvalidInput = { issues: readonly { path: string; code: string }[] };

/** What became of a command. `failed` means nobody knows or nothing was done; what was typed is kept, and the same opId goes again. */
export type Outcome<T> =
  | { is: 'done'; data: T }
  | ({ is: 'refused' } & Refused)
  | ({ is: 'invalid' } & InvalidInput)
  | { is: 'failed'; why: ProblemKind | 'disconnected'; code?: string | undefined };

type Result = { __typename?: string; data?: unknown; code?: string; issues?: readonly unknown[] };
/** What a mutation's `…Success` carries. */
export type SuccessOf<R> = Extract<R[keyof R], { data: unknown }> extends { data: infer D } ? D : never;

/** A command on its way or without an answer: the opId stands here before it is sent, so that a repeat is the same operation. */
type PendingWrite = { opId: string; input: string; startedAt: number };
const pending = new Map<string, PendingWrite>();
const attempts = 3;
const pauseMs = 400;

/** Whether commands are without an answer; leaving the page would lose them. */
export function hasPendingWrites(): boolean {
  return pending.size > 0;
}

/**
 * Sends a command and says what became of it; never throws. The same input after a failure keeps its opId.
 * `whileDisconnected: 'try'` is for what a porter does; a dispatch that nobody hears of is refused instead.
 */
export async function write<R, V extends { input: object }>(
  document: TypedDocumentString<R, V>,
  input: Omit<V['input'], 'opId'>,
  options: { whileDisconnected?: 'refuse' | 'try'; opId?: string } = {},
): Promise<Outcome<SuccessOf<R>>> {
  if (options.whileDisconnected !== 'try' && writesRefused()) return { is: 'failed', why: 'disconnected' };
  const text = JSON.stringify(input);
  const key = `${String(document.__meta__?.['hash'])} ${text}`;
  const record = pending.get(key) ?? { opId: options.opId ?? newOpId(), input: text, startedAt: Date.now() };
  pending.set(key, record);
  for (let attempt = 1; ; attempt++) {
    try {
      // The generated input types all carry opId; Omit above took it out for the caller.
      const variables = { input: { ...input, opId: record.opId } } as unknown as V;
      const answer = await request(document, variables);
      pending.delete(key);
      return outcomeOf<R>(answer);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const again = error.kind === 'network' || error.kind === 'busy';
      if (!again && error.kind !== 'signed-out') pending.delete(key);
      if (!again || attempt === attempts) return { is: 'failed', why: error.kind, code: error.code };
      await new Promise((resolve) => setTimeout(resolve, error.retryAfterMs ?? pauseMs * attempt));
    }
  }
}

function outcomeOf<R>(answer: R): Outcome<SuccessOf<R>> {
  // A mutation document of ours asks for exactly one field.
  const result = Object.values(answer as Record<string, Result>)[0];
  if (result?.__typename === 'Refused') return { is: 'refused', ...(result as Refused) };
  if (result?.__typename === 'InvalidInput') return { is: 'invalid', ...(result as InvalidInput) };
  return { is: 'done', data: result?.data as SuccessOf<R> };
}
