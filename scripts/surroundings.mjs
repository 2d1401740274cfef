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

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
