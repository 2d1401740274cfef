/** `npm run rules [-- --quiet]`: which rule is proven by which tests. Fails on an unknown id in a title and on a covered rule without a test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './workspace.mjs';

const idPattern = /\b(?:SC|ESC|DEL|AMB|STO|LOA|CAT|GRP|TEL|APT|ONL|FUP)-\d+\b/g;
const titlePattern = /\b(?:it|test)(?!\.(?:skip|todo)\b)(?:\.\w+)*\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
// `it.each(cases)('title')`, `it.skipIf(…)('title')`: the title is the first argument of the second call.
const secondCallPattern = /\b(?:it|test)\.(?:each|for|skipIf|runIf)\b[\s\S]*?\)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

/** Rules of the pages in a folder: id, statement, whether it is covered, and the page. */
export function readRules(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((page) => [...readFileSync(join(folder, page), 'utf8').matchAll(/^\| ([A-Z]+-\d+) \| (.*) \| (yes|later) \|$/gm)].map(([, id, text, covered]) => ({ id, text, covered: covered === 'yes', page })));
}

/** Titles in one test file's text that name a rule. */
export function readTitles(text) {
  const titles = [...text.matchAll(titlePattern), ...text.matchAll(secondCallPattern)].map((match) => match[2]);
  return [...new Set(titles)].map((title) => ({ title, ids: [...new Set(title.match(idPattern) ?? [])] })).filter(({ ids }) => ids.length > 0);
}

/** Joins rules and titles: what is proven by what, and what is wrong. */
export function judge(rules, titles) {
  const known = new Map(rules.map((rule) => [rule.id, { ...rule, tests: [] }]));
  const problems = [];
  for (const { title, ids, file } of titles) {
    for (const id of ids) {
      if (known.has(id)) known.get(id).tests.push(`${file}: ${title}`);
      else problems.push(`${file} names ${id}, which no page of docs/rules knows: ${title}`);
    }
  }
  for (const { id, covered, tests, page } of known.values()) {
    // The simulator shows that the demo keeps a rule; it decides none.
    const proven = tests.some((test) => !test.startsWith('packages/simulator/'));
    if (covered && !proven) problems.push(`${id} is marked as covered in docs/rules/${page}, and no test of what decides it names it.`);
  }
  return { rules: [...known.values()], problems };
}

function testFiles(folder = root) {
  // The scripts' own tests hold titles as examples.
  const skipped = new Set(['node_modules', 'dist', 'build', '.git', '.orderly', 'scripts']);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : testFiles(join(folder, entry.name));
    return /\.test\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [];
  });
}

function main() {
  const titles = testFiles().flatMap((path) => readTitles(readFileSync(path, 'utf8')).map((found) => ({ ...found, file: relative(root, path).replaceAll('\\', '/') })));
  const { rules, problems } = judge(readRules(join(root, 'docs/rules')), titles);
  for (const problem of problems) console.error(`✗ ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
  if (!process.argv.includes('--quiet')) print(rules);
}

function print(rules) {
  for (const { id, text, tests } of rules.filter((rule) => rule.tests.length > 0)) console.log([`${id}  ${text}`, ...tests.map((test) => `    ${test}`)].join('\n'));
  const without = rules.filter((rule) => rule.tests.length === 0).map((rule) => rule.id);
  console.log(`\nWithout a test (${without.length}): ${without.join(' ')}`);
  console.log(`${rules.length - without.length} of ${rules.length} rules have a test.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
