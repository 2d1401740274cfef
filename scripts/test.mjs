/** `npm test [-- unit|int|e2e|apart|web …] [files]`: installs and builds what is missing, runs the tests, ends with one line of counts. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, whatIsMissing, whyNoEngines } from './surroundings.mjs';
import { Complaint, ensureBuilt, ensureInstalled, giveUp, requireNode, root, runTool } from './workspace.mjs';

const all = ['unit', 'int', 'e2e', 'apart', 'web'];

try {
  requireNode();
  process.chdir(root);
  const args = process.argv.slice(2);
  const projects = args.filter((arg) => all.includes(arg));
  const counts = await test(projects.length > 0 ? projects : all, args.filter((arg) => !all.includes(arg)));
  console.log([`${counts.passed} passed`, `${counts.failed} failed`, ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : [])].join(', '));
  process.exitCode = counts.failed > 0 ? 1 : 0;
} catch (error) {
  giveUp(error);
}

async function test(projects, filters) {
  await ensureInstalled({ dev: true, beforeInstall: refuseWhileRunning });
  // The unit tests run from sources; the whole centre and the browser run what was built.
  if (projects.some((project) => project !== 'unit')) await ensureBuilt(['server', 'web', 'cli']);
  const missing = whatIsMissing();
  if (process.env['ORDERLY_CI'] && missing.some(({ what }) => what === 'browser')) throw new Complaint('Chromium must be installed here: in CI no browser case may be left out.');
  const noEngines = projects.includes('apart') ? whyNoEngines() : undefined;
  // Apart comes last and alone: its thirteen processes run from the beginning of its run to the end.
  const runs = [projects.filter((project) => project !== 'apart'), projects.filter((project) => project === 'apart' && noEngines === undefined)];
  const counts = { passed: 0, failed: 0, skipped: 0, leftOut: [] };
  for (const run of runs.filter(({ length }) => length > 0)) {
    const more = await runVitest(run, filters);
    for (const what of ['passed', 'failed', 'skipped']) counts[what] += more[what];
    counts.leftOut.push(...more.leftOut);
  }
  if (noEngines !== undefined) counts.leftOut.push(`The whole centre apart: ${noEngines}`);
  const sentences = [...missing.filter(() => projects.includes('web')).map(({ sentence }) => sentence), ...counts.leftOut];
  if (sentences.length > 0) console.log(['', 'Left out here:', ...sentences.map((sentence) => `- ${sentence}`), ''].join('\n'));
  return counts;
}

async function runVitest(projects, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'orderly-test-'));
  const report = join(folder, 'report.json');
  const chromium = findChromium();
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  if (projects.includes('apart')) args.push('--passWithNoTests');
  if (!chromium) args.push('--exclude', 'e2e/browser/**');
  const env = { ...process.env, ...(chromium ? { CHROMIUM_BIN: chromium } : {}) };
  try {
    const succeeded = await runTool('vitest', [...args, ...filters], { inherit: true, env }).then(() => true, () => false);
    return count(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, succeeded);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts cases; a file that could not be loaded, or an error outside any case, is one failure each. */
function count(report, succeeded) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, leftOut: [] };
  const unloadable = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((result) => result.status === 'failed')).length;
  const failed = report.numFailedTests + unloadable;
  return { passed: report.numPassedTests, failed: failed === 0 && !succeeded ? 1 : failed, skipped: report.numPendingTests + report.numTodoTests, leftOut: reasonsOf(report) };
}

/** A skipped case names its reason in its title: said once for each suite. */
function reasonsOf({ testResults }) {
  const skipped = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'pending' || status === 'skipped');
  const sentences = skipped.flatMap(({ title = '', ancestorTitles = [] }) => {
    const reason = /\(left out: (.+)\)$/s.exec(title)?.[1];
    return reason === undefined ? [] : [`${ancestorTitles.filter(Boolean).join(', ')}: ${reason}`];
  });
  return [...new Set(sentences)];
}

// A full install replaces node_modules under a running centre, which loads parts of it late.
async function refuseWhileRunning() {
  if (!existsSync(join(root, '.orderly'))) return;
  const port = process.env['PORT'] ?? '4000';
  const answers = await fetch(`http://127.0.0.1:${port}/live`, { signal: AbortSignal.timeout(1_000) }).then(() => true, () => false);
  if (answers) throw new Complaint(`Packages for the tests must be installed first, and a centre is running on port ${port}: stop it, then run \`npm test\` again.`);
}
