import { ulid } from 'ulid';
import { documentId } from './documents.ts';
import { operations } from './operations.ts';
import type { Answers, JobMutationName, JobView, MutationName, OperationName, Outcome } from './operations.ts';
import type { Pace } from './pace.ts';
import { gate } from './pace.ts';
import { attempts, CentreError, isPassing, porch, signIn } from './sessions.ts';
import type { Reply, Send, Tokens } from './sessions.ts';

/** What a command came to: the job as it is then, or the code of the rule that said no. */
export type Done = { readonly ok: true; readonly job: JobView } | { readonly ok: false; readonly code: string };

/** A signed-in virtual person. */
export type Session = {
  readonly personId: string;
  ask<N extends keyof Answers>(name: N, variables?: object): Promise<Answers[N]>;
  /** One command under an opId of its own, kept over every repeat. */
  tell(name: JobMutationName, input: object): Promise<Done>;
  /** The daily check-off of a piece of equipment, or its cleaning after use (DEL-8): undefined, or the code of its refusal. */
  clean(assetId: string): Promise<string | undefined>;
  leave(): Promise<void>;
};

/** The centre as anybody outside sees it: sign in, then speak GraphQL. */
export type Centre = {
  /** One session a person, kept. `tries`: how often to knock at a door that does not open. */
  signIn(personId: string, tries?: number): Promise<Session>;
  /** Signs everybody out. */
  leave(): Promise<void>;
};

const inFlight = 6;
const requestTimeoutMs = 15_000;

/** Opens the door to a centre at an address. At most six requests are under way at once, whatever the number of people. */
export function openCentre(url: string, pace: Pace): Centre {
  const limited = gate(inFlight);
  const sessions = new Map<string, Promise<Session>>();
  const send: Send = (path, body, as = {}) => limited(() => post(new URL(path, url), body, as));
  const door = { send, pace, porch: porch(pace) };
  return {
    signIn(personId, tries = attempts) {
      const kept = sessions.get(personId);
      if (kept) return kept;
      const session = signIn(personId, { ...door, tries }).then((tokens) => sessionOf(personId, tokens, { send, pace }));
      sessions.set(personId, session);
      session.catch(() => sessions.delete(personId));
      return session;
    },
    async leave() {
      const left = [...sessions.values()].map((session) => session.then((one) => one.leave()));
      await Promise.allSettled(left);
      sessions.clear();
    },
  };
}

type Way = { readonly send: Send; readonly pace: Pace };

function sessionOf(personId: string, tokens: Tokens, way: Way): Session {
  return {
    personId,
    ask: async <N extends keyof Answers>(name: N, variables: object = {}) => (await run(name, variables, { tokens, ...way })) as Answers[N],
    async tell(name, input) {
      const answer = await command<JobView>(name, input, { tokens, ...way });
      return answer.data ? { ok: true, job: answer.data } : { ok: false, code: codeOf(answer) };
    },
    async clean(assetId) {
      const answer = await command<object>('SimCleanAsset', { assetId }, { tokens, ...way });
      return answer.data ? undefined : codeOf(answer);
    },
    leave: tokens.leave,
  };
}

async function command<T>(name: MutationName, input: object, way: Way & { readonly tokens: Tokens }): Promise<Outcome<T>> {
  return (await run(name, { input: { opId: ulid(), ...input } }, way))['result'] as Outcome<T>;
}

const codeOf = ({ code, issues }: Outcome<unknown>): string => code ?? `invalid ${issues?.map((issue) => `${issue.path} ${issue.code}`).join(', ') ?? ''}`;

async function run(name: OperationName, variables: object, { tokens, send, pace }: Way & { readonly tokens: Tokens }): Promise<Record<string, unknown>> {
  let isRenewed = false;
  for (let attempt = 1; ; attempt++) {
    // The text goes along for a gateway in development, which takes any; elsewhere the id alone counts.
    const reply = await send('/graphql', { documentId: documentId(name), operationName: name, query: operations[name], variables }, { token: tokens.token() });
    const { data, codes } = readAnswer(reply);
    if (data) return data;
    if (!isRenewed && (reply.status === 401 || codes.includes('UNAUTHENTICATED'))) {
      isRenewed = true;
      await tokens.renew();
      continue;
    }
    if (attempt >= attempts || !isPassing(reply.status, codes)) throw new CentreError(`${name}: ${reply.status} ${codes.join(', ')}`);
    await pace.wait(Math.max(reply.retryAfterMs, 200 * 2 ** attempt));
  }
}

type GraphQLReply = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
};

function readAnswer(reply: Reply): { readonly data?: Record<string, unknown>; readonly codes: readonly string[] } {
  const answer = reply.body as GraphQLReply | undefined;
  if (answer?.data && !answer.errors) return { data: answer.data, codes: [] };
  return { codes: answer?.errors?.map((error) => error.extensions?.code ?? error.message) ?? [] };
}

// A dropped connection is status 0: the same opId goes again, so a command that did arrive happens once. The end of the
// simulation cuts no request short: what was sent gets its answer, else nobody could say afterwards what was asked for.
async function post(url: URL, body: object, as: { readonly token?: string; readonly cookie?: string }): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-orderly-csrf': '1',
        ...(as.token !== undefined && { authorization: `Bearer ${as.token}` }),
        ...(as.cookie !== undefined && { cookie: as.cookie }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    const text = await response.text();
    const [cookie] = response.headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')));
    const retryAfterMs = Number(response.headers.get('retry-after') ?? 0) * 1_000;
    return { status: response.status, retryAfterMs, body: parsed(text), ...(cookie !== undefined && { cookie }) };
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
