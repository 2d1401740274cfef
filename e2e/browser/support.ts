/** Real Chromium in front of the real centre: people in browsers of their own, watched for what no page may do. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import type { Apart } from '../support/centre.ts';
import { controlOf } from '../support/control.ts';
import { dataFolder, freePort, root, startProcess, untilReady } from '../support/process.ts';
import { tuesdayMorning } from '../support/scenes.ts';
import type { Words } from './words.ts';

export const desk = { width: 1366, height: 768 } as const;
export const phone = { width: 360, height: 640 } as const;
export type Size = typeof desk | typeof phone;

export type Centre = {
  readonly url: string;
  /** A browser of somebody's own, in their language. */
  open(words: Words, size: Size, more?: { readonly dark?: boolean }): Promise<Seat>;
  /** Another release of the page is served from now on: the process begins anew, or apart one gateway after the other. */
  upgrade(webFolder: string): Promise<void>;
  /** Keeps a picture of every screen, for whoever asks why a case failed. */
  shootAll(): Promise<void>;
  stop(): Promise<void>;
};

/** One person in front of one page. */
export type Seat = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly words: Words;
  /** What went wrong beside the page so far: console errors, exceptions, requests to elsewhere. */
  readonly complaints: readonly string[];
};

type Opening = { readonly at?: string; readonly folder?: string; /** The centre that runs apart already: used instead of one process. */ readonly apart?: Apart | undefined };

/** The built centre as a hospital runs it (persisted operations only), on its Tuesday morning or another time, and a browser. A folder that is given stays. */
export async function openCentre({ apart, ...options }: Opening = {}): Promise<Centre> {
  const started = apart ? await asInHospital(apart) : await startOne(options);
  const browser = await launch();
  const seats = new Map<number, Seat>();
  let places = 0;
  return {
    url: started.url,
    async open(words, size, more = {}) {
      const nth = (places += 1);
      const opened = await seat({ browser, url: started.url, words, size, dark: more.dark ?? false, patienceMs: apart ? 30_000 : 10_000 });
      seats.set(nth, opened);
      return opened;
    },
    upgrade: started.upgrade,
    async shootAll() {
      for (const [nth, { page }] of seats) await shoot(page, `failed-${nth}`);
    },
    async stop() {
      await browser.close();
      await started.stop();
    },
  };
}

type Opened = { readonly url: string; upgrade(webFolder: string): Promise<void>; stop(): Promise<void> };

async function startOne({ at = tuesdayMorning, folder }: Opening): Promise<Opened> {
  const data = folder === undefined ? await dataFolder() : { folder, clean: () => Promise.resolve() };
  const since = Date.now();
  const port = await freePort();
  // Its clock goes on where it was: a session that began before an upgrade is not of the future after it.
  const start = async (env: Readonly<Record<string, string>> = {}) =>
    untilReady(await startProcess({ folder: data.folder, port, env: { ORDERLY_DEMO_TIME: new Date(Date.parse(at) + Date.now() - since).toISOString(), ORDERLY_DEVELOPMENT: '0', ...env } }));
  let running = await start();
  return {
    url: running.url,
    async upgrade(webFolder) {
      await running.stop();
      running = await start({ ORDERLY_WEB: webFolder });
    },
    async stop() {
      await running.stop();
      await data.clean();
    },
  };
}

/** Both gateways anew without the free-form operations that cases of other files send; afterwards as they were. */
async function asInHospital(apart: Apart): Promise<Opened> {
  const control = controlOf(apart);
  const anew = async (env: Readonly<Record<string, string>>): Promise<void> => {
    for (const n of apart.replicas['gateway']?.keys() ?? []) {
      await control.stop('gateway', n);
      await control.start('gateway', n, { env });
    }
  };
  await anew({ ORDERLY_DEVELOPMENT: '0' });
  const free = await fetch(`${apart.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-orderly-csrf': '1' }, body: JSON.stringify({ query: '{ __typename }' }) });
  if (free.ok) throw new Error('the gateways still take free-form operations');
  return { url: apart.url, upgrade: (webFolder) => anew({ ORDERLY_DEVELOPMENT: '0', ORDERLY_WEB: webFolder }), stop: () => anew({}) };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

type SeatOf = { browser: Browser; url: string; words: Words; size: Size; dark: boolean; patienceMs: number };

async function seat({ browser, url, words, size, dark, patienceMs }: SeatOf): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: url,
    locale: words.language,
    timezoneId: 'Asia/Shanghai',
    viewport: size,
    hasTouch: size === phone,
    isMobile: size === phone,
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // "Nobody is signed in" and "wrong PIN" are answers; the browser writes every 401 into its console.
    const isAnswer = message.text().includes('401') && new URL(message.location().url, url).pathname.startsWith('/auth/');
    if (message.type() === 'error' && !isAnswer) complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!isOwn(request.url(), url)) complaints.push(`foreign request: ${request.url()}`);
  });
  return { page, context, words, complaints };
}

const isOwn = (url: string, origin: string): boolean => /^(data|blob):/.test(url) || new URL(url).origin === origin;

/** Keeps a picture for whoever looks: in `ORDERLY_SHOTS`, if that names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['ORDERLY_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: resolve(root, folder, `${name}.png`), caret: 'initial' });
}

/** Signs in by the one tap that a newcomer makes: the role's own person. */
export async function oneTap({ page, words }: Seat, role: string): Promise<void> {
  await page.goto('/login');
  await page.getByRole('button', { name: words.t(`login.does.${role}`) }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
  await handAway(page);
}

/** Takes the pointer off the lists: the board holds its order under the hand. */
export async function handAway(page: Page): Promise<void> {
  await page.mouse.move(4, 4);
}

/** Signs in somebody whom the sign-in page does not offer: the same one tap, sent by hand; its cookie opens the page. */
export async function signInAs({ page, context }: Seat, personId: string, path: string): Promise<void> {
  const response = await context.request.post('/auth/demo', { data: { personId }, headers: { 'x-orderly-csrf': '1' } });
  if (!response.ok()) throw new Error(`one tap: ${response.status()}`);
  await page.goto(path);
}

/** Chooses from a list that opens below its field: what is typed narrows it to one. */
export async function pick(within: Page | Locator, label: string, text: string): Promise<void> {
  const box = within.getByRole('combobox', { name: label });
  await box.fill(text);
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name: text }).first().click();
}

/** A hand scanner: the code at once, and Enter. */
export async function scan(page: Page, label: string, code: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(code);
  await field.press('Enter');
}

/** Milliseconds until something stands on a page. */
export async function untilSeen(locator: Locator, since: number): Promise<number> {
  await locator.waitFor();
  return performance.now() - since;
}
