import { ulid } from 'ulid';
import type { Pace } from './pace.ts';
import { gate } from './pace.ts';
import { operations } from './operations.ts';
import type { Answers, JobView, MutationName, OperationName, Outcome } from './operations.ts';

/** What a command came to: the job as it is then, or the code of the rule that said no. */
export type Done = { readonly ok: true; readonly job: JobView } | { readonly ok: false; readonly code: string };

/** A signed-in virtual person. */
export type Session = {
  readonly personId: string;
  ask<N extends keyof Answers>(name: N, variables?: object): Promise<Answers[N]>;
  /** One command under an opId of its own, kept over every repeat. */
  tell(name: MutationName, input: object): Promise<Done>;
};

/** The centre as anybody outside sees it: sign in, then speak GraphQL. */
export type Centre = {
  /** One session a person, kept. `tries`: how often to knock at a door that does not open. */
  signIn(personId: string, tries?: number): Promise<Session>;
};

/** The centre did not answer as it should; the message names operation and status, never data. */
export class CentreError extends Error {
  override readonly name = 'CentreError';
}

type Reply = { readonly status: number; readonly retryAfterMs: number; readonly body: unknown };
type GraphQLReply = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
};

const attempts = 6;
const inFlight = 6;
const requestTimeoutMs = 15_000;

/** Opens the door to a centre at an address. At most six requests are under way at once, whatever the number of people. */
export function openCentre(url: string, pace: Pace): Centre {
  const limited = gate(inFlight);
  const sessions = new Map<string, Promise<Session>>();
  const post = (path: string, body: object, token?: string): Promise<Reply> => limited(() => send(new URL(path, url), body, token));
  return {
    signIn(personId, tries = attempts) {
      const session = sessions.get(personId) ?? startSession(personId, { post, pace, tries });
      sessions.set(personId, session);
      session.catch(() => sessions.delete(personId));
      return session;
    },
  };
}

type Post = (path: string, body: object, token?: string) => Promise<Reply>;
type Door = { readonly post: Post; readonly pace: Pace; readonly tries: number };
type Run = (name: OperationName, variables: object) => Promise<Record<string, unknown>>;

async function startSession(personId: string, door: Door): Promise<Session> {
  const run = operationRunner(personId, door, await signIn(personId, door));
  return {
    personId,
    ask: async <N extends keyof Answers>(name: N, variables: object = {}) => (await run(name, variables)) as Answers[N],
    async tell(name, input) {
      const answer = (await run(name, { input: { opId: ulid(), ...input } }))['result'] as Outcome;
      if (answer.data) return { ok: true, job: answer.data };
      return { ok: false, code: answer.code ?? `invalid ${answer.issues?.map((issue) => `${issue.path} ${issue.code}`).join(', ') ?? ''}` };
    },
  };
}

function operationRunner(personId: string, door: Door, firstToken: string): Run {
  let token = firstToken;
  return async (name, variables) => {
    let isRenewed = false;
    for (let attempt = 1; ; attempt++) {
      const reply = await door.post('/graphql', { operationName: name, query: operations[name], variables }, token);
      const { data, codes } = readAnswer(reply);
      if (data) return data;
      if (!isRenewed && (reply.status === 401 || codes.includes('UNAUTHENTICATED'))) {
        isRenewed = true;
        token = await signIn(personId, { ...door, tries: attempts });
        continue;
      }
      if (attempt >= attempts || !isPassing(reply.status, codes)) throw new CentreError(`${name}: ${reply.status} ${codes.join(', ')}`);
      await door.pace.wait(Math.max(reply.retryAfterMs, 200 * 2 ** attempt));
    }
  };
}

function readAnswer(reply: Reply): { readonly data?: Record<string, unknown>; readonly codes: readonly string[] } {
  const answer = reply.body as GraphQLReply | undefined;
  if (answer?.data && !answer.errors) return { data: answer.data, codes: [] };
  return { codes: answer?.errors?.map((error) => error.extensions?.code ?? error.message) ?? [] };
}

async function signIn(personId: string, { post, pace, tries }: Door): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const reply = await post('/auth/demo', { personId });
    const token = (reply.body as { accessToken?: unknown } | undefined)?.accessToken;
    if (typeof token === 'string') return token;
    if (attempt >= tries || !isPassing(reply.status, [])) throw new CentreError(`sign-in: ${reply.status === 0 ? 'no answer' : reply.status}`);
    await pace.wait(Math.max(reply.retryAfterMs, 200 * 2 ** attempt));
  }
}

function isPassing(status: number, codes: readonly string[]): boolean {
  return (
    status === 0 || status === 429 || status >= 502 || codes.some((code) => code === 'UNAVAILABLE' || code === 'SERVICE_UNAVAILABLE' || code === 'CONFLICT')
  );
}

// A dropped connection is status 0: the same opId goes again, so a command that did arrive happens once. The end of the
// simulation cuts no request short: what was sent gets its answer, else nobody could say afterwards what was asked for.
async function send(url: URL, body: object, token: string | undefined): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-orderly-csrf': '1',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    const text = await response.text();
    return { status: response.status, retryAfterMs: Number(response.headers.get('retry-after') ?? 0) * 1_000, body: parsed(text) };
  } catch {
    return { status: 0, retryAfterMs: 0, body: undefined };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
