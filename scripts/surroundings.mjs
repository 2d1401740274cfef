/** What a machine offers beside npm packages: Chromium. Engines speak for themselves: a case they cannot serve names its reason. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of a Chromium: `CHROMIUM_BIN` and nothing else when it is set, else one of the usual places; undefined when there is none. */
export function findChromium(env = process.env) {
  if (env['CHROMIUM_BIN'] !== undefined) return isExecutable(env['CHROMIUM_BIN']) ? env['CHROMIUM_BIN'] : undefined;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
      env[name] ? [join(env[name], 'Google/Chrome/Application/chrome.exe'), join(env[name], 'Microsoft/Edge/Application/msedge.exe')] : [],
    ),
  ];
  return [...onPath, ...installed].find(isExecutable);
}

/** What tests must do without here, in words that say how to change it. */
export function whatIsMissing(env = process.env) {
  const missing = [];
  if (!findChromium(env)) missing.push({ what: 'browser', sentence: 'The browser cases: no Chromium found (install it, or set CHROMIUM_BIN).' });
  return missing;
}

/** Why a real Kafka and a MongoDB-compatible server cannot be had here, if so; `npm run engines` says more. */
export function whyNoEngines(env = process.env) {
  if (env['MONGODB_URI'] && env['KAFKA_BROKERS']) return undefined;
  const missing = ['java', 'mvn'].filter((name) => !isOnPath(name, env));
  return missing.length === 0 ? undefined : `no ${missing.join(' and no ')} on the path (install them, or set MONGODB_URI and KAFKA_BROKERS).`;
}

function isOnPath(name, env) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return (env['PATH'] ?? '').split(delimiter).some((folder) => endings.some((ending) => isExecutable(join(folder, name + ending))));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
