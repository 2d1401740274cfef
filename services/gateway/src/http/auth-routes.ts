/** `/auth`: the refresh token lives in an httpOnly cookie under this path and is never seen by the page. */
import { newUlid } from '@orderly/platform';
import type { Authority } from '@orderly/platform/auth';
import { InvalidInput, Unavailable } from '@orderly/platform';
import { Refusal } from '@orderly/platform/domain';
import express from 'express';
import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import { z } from 'zod';
import type { GatewayConfig } from '../config.ts';
import type { Services } from '../services.ts';
import { clearRefresh, readRefresh, writeRefresh } from './cookies.ts';
import { bearerOf, checkOrigin, checkPost, readJson } from './front.ts';
import { addressOf, isOnLoopback } from './headers.ts';
import type { Limiter } from './limits.ts';
import { answerProblem, TurnedAway } from './problem.ts';

export type AuthParts = { readonly config: GatewayConfig; readonly services: Services; readonly authority: Authority; readonly limiter: Limiter };

const SignIn = z.strictObject({ badge: z.string().min(1).max(64), pin: z.string().min(4).max(32) });
const Secret = z.strictObject({ secret: z.string().min(8).max(100) });
const DemoPerson = z.strictObject({ personId: z.string().max(80) });
const Session = z.strictObject({ sessionId: z.string().max(80).optional() });

type Tokens = Awaited<ReturnType<Services['workforce']['signIn']>>;

/** Sign-in, refresh and sign-out; answers `{accessToken, expiresAt, personId, sessionId}`. */
export function authRoutes({ config, services, authority, limiter }: AuthParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  const own = () => ({ token: authority.serviceToken(), opId: newUlid() });
  const answer = (response: Response, tokens: Tokens): void => {
    const { refreshToken, ...visible } = tokens;
    writeRefresh(response, { sessionId: tokens.sessionId, refreshToken }, config.isSecure);
    response.json(visible);
  };
  const signingIn = async <T>(request: Request, schema: z.ZodType<T>): Promise<T> => {
    checkPost(request);
    const seconds = await limiter.takeSignIn(addressOf(request));
    if (seconds !== undefined) throw new TurnedAway(429, 'too-many-requests', { 'Retry-After': String(seconds) });
    return schema.parse(await readJson(request));
  };
  const demoOnly = (request: Request): void => {
    if (!config.demo || !isOnLoopback(request)) throw new TurnedAway(404, 'not-found');
  };

  app.post('/auth/sign-in', async (request, response) =>
    answer(response, await services.workforce.signIn({ ...own(), body: await signingIn(request, SignIn) })),
  );
  app.post('/auth/secret', async (request, response) =>
    answer(response, await services.workforce.signInSecret({ ...own(), body: await signingIn(request, Secret) })),
  );
  app.post('/auth/demo', async (request, response) => {
    demoOnly(request);
    answer(response, await services.workforce.signInDemo({ ...own(), body: await signingIn(request, DemoPerson) }));
  });
  app.get('/auth/demo', async (request, response) => {
    demoOnly(request);
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new TurnedAway(403, 'cross-site');
    response.json(await services.workforce.demoPeople({ token: authority.serviceToken() }));
  });
  app.post('/auth/refresh', async (request, response) => {
    checkPost(request);
    const { sessionId } = Session.parse(await readJson(request));
    const kept = readRefresh(request, config.isSecure, sessionId);
    if (!kept) throw new TurnedAway(401, 'workforce.session-ended');
    try {
      answer(response, await services.workforce.refresh({ ...own(), body: { refreshToken: kept.refreshToken } }));
    } catch (error) {
      if (error instanceof Refusal) clearRefresh(response, kept.name, config.isSecure);
      throw error;
    }
  });
  app.post('/auth/sign-out', async (request, response) => {
    checkOrigin(request);
    const token = bearerOf(request);
    const user = token === undefined ? undefined : await authority.user(token).catch(() => undefined);
    const kept = readRefresh(request, config.isSecure, user?.sessionId);
    if (kept) clearRefresh(response, kept.name, config.isSecure);
    const session = user ?? (kept && (await renewed(services, own(), kept.refreshToken)));
    if (session) await services.workforce.signOut({ token: session.token, opId: newUlid(), params: { id: session.sessionId } });
    response.status(204).end();
  });
  app.use((_request, response) => answerProblem(response, 404, 'not-found'));
  app.use(problems);
  return app;
}

/** A session whose access token ran out is ended by a fresh one. */
async function renewed(
  services: Services,
  own: { token: string; opId: string },
  refreshToken: string,
): Promise<{ token: string; sessionId: string } | undefined> {
  try {
    const { accessToken, sessionId } = await services.workforce.refresh({ ...own, body: { refreshToken } });
    return { token: accessToken, sessionId };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const statuses: Readonly<Record<string, number>> = {
  'workforce.sign-in-failed': 401,
  'workforce.session-ended': 401,
  'workforce.sign-in-delayed': 429,
  'workforce.not-a-demo': 404,
  'workforce.person-unknown': 404,
};

const problems: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  if (error instanceof TurnedAway) answerProblem(response, error.status, error.code, error.headers);
  else if (error instanceof Refusal) answerProblem(response, statuses[error.code] ?? 409, error.code, delay(error));
  else if (error instanceof z.ZodError || error instanceof InvalidInput) answerProblem(response, 400, 'invalid');
  else if (error instanceof Unavailable) answerProblem(response, 503, 'unavailable', { 'Retry-After': String(error.retryAfterSeconds) });
  else next(error);
};

function delay({ details }: Refusal): Record<string, string> {
  const seconds = details['retryAfterSeconds'];
  return typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {};
}
