/** `npm run check`: types, lint with the boundaries, dead code, committed documents, rules, lockfile; one line per step, one summary. */
import { ensureInstalled, giveUp, requireNode, root, run, runTool, step, Complaint } from './workspace.mjs';
import { lockfileProblems } from './lockfile.mjs';

const checks = [
  ['types', () => runTool('typescript', ['--build', '--checkers', '1', '--pretty', 'false'], { bin: 'tsc' })],
  ['lint and boundaries', () => runTool('oxlint', ['--quiet'])],
  ['dead code', () => runTool('knip', ['--no-progress', '--no-config-hints'])],
  ['generated documents', () => run(process.execPath, ['scripts/generate.mjs', '--check'])],
  ['rules', () => run(process.execPath, ['scripts/rules.mjs', '--quiet'])],
  ['lockfile', () => checkLockfile()],
];

try {
  requireNode();
  process.chdir(root);
  await ensureInstalled({ dev: true });
  const wanted = process.argv.slice(2);
  const failures = [];
  const chosen = checks.filter(([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  for (const [name, task] of chosen) {
    await step(name, task).catch((error) => {
      failures.push(name);
      console.error((error.detail || error.message).trimEnd());
    });
  }
  console.log(failures.length > 0 ? `\nNot in order: ${failures.join(', ')}.` : '\nAll in order.');
  console.log(`${chosen.length - failures.length} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  giveUp(error);
}

function checkLockfile() {
  const problems = lockfileProblems(root);
  if (problems.length > 0) throw new Complaint(problems.join('\n'));
}
