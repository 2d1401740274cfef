/** `npm run apart`: engines and the whole centre, every service a process of its own, two replicas of dispatch, escort, delivery and gateway. */
import { parseArgs } from 'node:util';
import { startApart } from './apart/centre.mjs';
import { startEngines } from './apart/engines.mjs';
import { Complaint, ensureBuilt, ensureInstalled, giveUp, requireNode, root, step } from './workspace.mjs';

const help = `npm run apart [-- options]
  --port 4000      the gateways' common port
  --no-demo        an empty centre instead of the demo hospital (a one-time administrator secret is printed)
  --one            one replica of each
MONGODB_URI and KAFKA_BROKERS name engines that stand already; without them both are started (infra/engines) and end with this.
To come back to data in engines of yours, set ORDERLY_SECRET too: a run without it makes its own.
Ctrl-C stops all of it. docs/configuration.md has every other setting.`;

try {
  requireNode();
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4000' }, demo: { type: 'boolean', default: true }, one: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } }, allowNegative: true });
  process.chdir(root);
  if (values.help) console.log(help);
  else await run(values);
} catch (error) {
  giveUp(error.code?.startsWith('ERR_PARSE_ARGS') ? new Complaint(`${error.message}\n${help}`) : error.code === 'EADDRINUSE' ? new Complaint(`Port ${error.port} is in use: choose another with --port 4001.`) : error);
}

async function run(options) {
  const interrupted = new AbortController();
  const ending = [];
  let stopping;
  const stop = () => (stopping ??= step('Stopping', async () => {
    for (const end of ending.reverse()) await end();
  }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {
    // Once more: at once, by SIGKILL.
    if (interrupted.signal.aborted) process.exit(1);
    interrupted.abort(new Error('interrupted'));
    void stop().then(() => process.exit(0), giveUp);
  });
  try {
    await start(options, ending, interrupted.signal);
  } catch (error) {
    await stop();
    if (!interrupted.signal.aborted) throw error;
  }
}

/** Starts one after another; what is to be stopped, and how, goes to `ending` before it is waited for. */
async function start({ port, demo, one }, ending, signal) {
  const since = performance.now();
  console.log(`\n  Orderly apart: Kafka, MongoDB, and every service as a process of its own. It takes some minutes and ${one ? 2 : 2.5} GB of memory; Ctrl-C stops all of it.\n`);
  await ensureInstalled({ dev: process.env['MONGODB_URI'] === undefined });
  await ensureBuilt();
  const engines = await step('Starting the engines (the first time they are fetched)', () => {
    const starting = startEngines({ ownGroup: true });
    ending.push(() => starting.then(({ stop }) => stop(), () => undefined));
    return starting;
  });
  console.log(`  ${engines.describe}`);
  signal.throwIfAborted();
  const secret = (name, text) => name === 'workforce' && text.includes('administrator secret') && console.log(text.trim());
  const env = demo ? { ORDERLY_DEMO: '1', ORDERLY_SIGN_INS_PER_MINUTE: '600', ...demoTime() } : {};
  const centre = await step('Starting the services', (note) => {
    const starting = startApart({ ...engines, port: Number(port), env, signal, onOutput: secret, onReady: (count, all) => note(`${count}/${all}`), ...(one ? { replicas: {} } : {}) });
    ending.push(() => starting.then(({ stop }) => stop(), () => undefined));
    return starting;
  });
  const seeding = demo ? await seedToday(centre) : undefined;
  console.log(`\n  Orderly is ready    ${centre.url}    after ${((performance.now() - since) / 1000).toFixed(0)} s\n`);
  for (const { name, url, process: child } of centre.replicas) console.log(`  ${name.padEnd(10)} ${url}  pid ${child.pid}`);
  if (demo) console.log(`\n  npm run simulate -- --url ${centre.url}    in a second terminal: virtual wards and porters at work`);
  console.log('\n  Ctrl-C stops all of it.');
  await seeding?.rest;
}

/** Resolves once today can be worked; `rest` once the coming week's rosters stand. */
async function seedToday(centre) {
  /** @type {Promise<string> | undefined} */
  let rest;
  await step('Seeding the demo hospital', (note) => new Promise((resolve, reject) => {
    let isToday = true;
    const onToday = () => {
      isToday = false;
      resolve();
    };
    rest = centre.seed({ onProgress: (text) => isToday && note(text), onToday });
    rest.then(resolve, reject);
  }));
  return { rest };
}

/** A demo's instant, as for `npm start`. */
function demoTime() {
  const text = process.env['ORDERLY_DEMO_TIME'];
  return text ? { ORDERLY_CLOCK_OFFSET_MS: String(Date.parse(text) - Date.now()) } : {};
}
