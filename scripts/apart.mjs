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

async function run({ port, demo, one }) {
  await ensureInstalled({ dev: process.env['MONGODB_URI'] === undefined });
  await ensureBuilt();
  const engines = await step('Starting the engines', startEngines);
  console.log(`  ${engines.describe}`);
  const secret = (name, text) => name === 'workforce' && text.includes('administrator secret') && console.log(text.trim());
  const env = demo ? { ORDERLY_DEMO: '1', ORDERLY_SIGN_INS_PER_MINUTE: '600', ...demoTime() } : {};
  const centre = await step('Starting the services', () => startApart({ ...engines, port: Number(port), env, onOutput: secret, ...(one ? { replicas: {} } : {}) })).catch(async (error) => {
    await engines.stop();
    throw error;
  });
  let stopping;
  const stop = () => (stopping ??= centre.stop().then(engines.stop).then(() => process.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
  if (demo) await step('Seeding the demo hospital', centre.seed);
  console.log(`\n  Orderly is ready    ${centre.url}\n`);
  for (const { name, url, process: child } of centre.replicas) console.log(`  ${name.padEnd(10)} ${url}  pid ${child.pid}`);
  console.log('\n  Ctrl-C stops all of it.');
}

/** A demo's instant, as for `npm start`. */
function demoTime() {
  const text = process.env['ORDERLY_DEMO_TIME'];
  return text ? { ORDERLY_CLOCK_OFFSET_MS: String(Date.parse(text) - Date.now()) } : {};
}
