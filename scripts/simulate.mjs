/** `npm run simulate -- --seed 7 --speed 20 --minutes 60 --url http://127.0.0.1:4000`: virtual wards and porters work a running demo centre. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { Complaint, ensureBuilt, ensureInstalled, giveUp, requireNode, root } from './workspace.mjs';

const everyMs = 3_000;

try {
  requireNode();
  process.chdir(root);
  const options = readOptions();
  await ensureInstalled();
  await ensureBuilt(['server']);
  const result = await run(options);
  const { requested, open, closed, cancelled, missing, refused, leftAlone, addsUp } = result;
  console.log(
    `open ${open} + closed ${closed} + cancelled ${cancelled} = ${open + closed + cancelled}, requested ${requested}${addsUp ? ': it adds up.' : `: it does NOT add up, ${missing} are missing.`}`,
  );
  console.log(`Refused requests ${refused}, jobs left to people ${leftAlone}.`);
  process.exitCode = addsUp ? 0 : 1;
} catch (error) {
  giveUp(error);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '7' },
      speed: { type: 'string', default: '20' },
      minutes: { type: 'string', default: '60' },
      scale: { type: 'string', default: '1' },
      grace: { type: 'string', default: '45' },
      from: { type: 'string', default: '2026-11-24T08:00' },
      url: { type: 'string', default: 'http://127.0.0.1:4000' },
      verbose: { type: 'boolean', default: false },
    },
  });
  return {
    seed: Number.isInteger(Number(values.seed)) ? Number(values.seed) : values.seed,
    speed: positive('speed', values.speed),
    minutes: positive('minutes', values.minutes),
    scale: positive('scale', values.scale),
    graceMinutes: positive('grace', values.grace),
    from: values.from,
    url: values.url,
    verbose: values.verbose,
  };
}

function positive(name, text) {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Complaint(`--${name} must be a number above 0; it is ${JSON.stringify(text)}.`);
}

async function run({ verbose, ...options }) {
  const { simulate, CentreError } = await import(pathToFileURL(join(root, 'packages/simulator/dist/index.js')).href);
  const counts = {};
  const reasons = new Map();
  const onEvent = (event) => {
    counts[event.type] = (counts[event.type] ?? 0) + 1;
    const reason = event.code ?? event.because ?? event.message;
    if (reason) reasons.set(`${event.type}: ${reason}`, (reasons.get(`${event.type}: ${reason}`) ?? 0) + 1);
    if (verbose) console.log(JSON.stringify(event));
  };
  const started = performance.now();
  const ticker = setInterval(() => console.log(progress(started, options.speed, counts)), everyMs);
  const stop = new AbortController();
  process.once('SIGINT', () => {
    console.log('Ending; what was asked for is still counted. Once more to leave at once.');
    stop.abort(new Error('interrupted'));
  });
  try {
    const result = await simulate({ ...options, signal: stop.signal, onEvent });
    console.log(progress(started, options.speed, counts));
    for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 12)) console.log(`  ${count} × ${reason}`);
    return result;
  } catch (error) {
    if (error instanceof CentreError)
      throw new Complaint(
        `The centre at ${options.url} does not let the simulator in (${error.message}). It must run in demo mode on this machine: \`npm start\`.`,
      );
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

function progress(started, speed, counts) {
  const minutes = Math.floor(((performance.now() - started) * speed) / 60_000);
  const of = (type) => counts[type] ?? 0;
  return `${String(minutes).padStart(4)} min · requested ${of('requested')} · assigned ${of('assigned')} · picked up ${of('picked-up')} · handed over ${of('handed-over')} · cancelled ${of('cancelled')} · refused ${of('refused')} · left alone ${of('left-alone')} · trouble ${of('trouble')}`;
}
