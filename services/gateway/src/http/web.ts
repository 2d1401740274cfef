/** The web build: hashed files for ever, the page itself never from a cache. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import type { Express } from 'express';
import { answerProblem } from './problem.ts';

/** Serves the folder; every path without a file ending is the app's own and gets its page. */
export function webRoutes(folder: string): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    // Else express would keep the API's `no-store`.
    response.removeHeader('Cache-Control');
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else answerProblem(response, 405, 'method-not-allowed', { Allow: 'GET, HEAD' });
  });
  app.use('/assets', express.static(join(folder, 'assets'), { index: false, immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(folder, { index: false, cacheControl: false, setHeaders: (response) => void response.setHeader('Cache-Control', 'no-cache') }));
  app.use((request, response) => {
    if (/\.[a-z0-9]+$/i.test(request.path)) {
      answerProblem(response, 404, 'not-found');
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder, cacheControl: false });
  });
  app.use((_error: unknown, _request: express.Request, response: express.Response, next: express.NextFunction) => {
    if (response.headersSent) next();
    else answerProblem(response, 404, 'not-found');
  });
  return app;
}

/** The build's name: its entry script, which carries the hash of all it loads. The page compares it with the one that it runs. */
export async function releaseOf(folder: string): Promise<string | undefined> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  return /<script[^>]* src="\/assets\/([\w.-]+)\.js"/.exec(page)?.[1];
}
