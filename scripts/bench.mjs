/** `npm run bench [-- NAME …] [-- --write]`: the benchmarks, one after another, so that none disturbs another; `--write` keeps the figures in docs/performance.md. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint, ensureBuilt, ensureInstalled, giveUp, requireNode, root, run } from './workspace.mjs';

const page = join('docs', 'performance.md');
const head = `# Performance

Written by \`npm run bench -- --write\`; not by hand. Load generators run on the same cores as what they measure. A ratio is against a baseline of the same run; a
figure names the engine that gave it, and a stand-in's is never MongoDB's.
`;

try {
  requireNode();
  process.chdir(root);
  const wanted = process.argv.slice(2).filter((arg) => arg !== '--write');
  const files = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((word) => name.includes(word))));
  if (files.length === 0) throw new Complaint(wanted.length > 0 ? `No benchmark is called like ${wanted.join(' or ')}.` : 'There is no benchmark in bench/.');
  await ensureInstalled({ dev: true });
  await ensureBuilt();
  for (const file of files.sort()) {
    console.log(`\n== ${file}`);
    const figures = await measured(file);
    if (process.argv.includes('--write')) keep(file, figures);
  }
} catch (error) {
  giveUp(error);
}

async function measured(file) {
  const folder = mkdtempSync(join(tmpdir(), 'orderly-bench-'));
  const collected = join(folder, 'figures.jsonl');
  try {
    await run(process.execPath, ['--conditions=development', '--import', 'tsx', join('bench', file)], { inherit: true, failure: `${file} failed.`, env: { ...process.env, ORDERLY_BENCH_FIGURES: collected } });
    return existsSync(collected) ? readFileSync(collected, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts a benchmark's figures in the place of its older ones; the others stay as they were measured. */
function keep(file, figures) {
  const name = file.replace('.bench.ts', '');
  const stands = existsSync(page) ? readFileSync(page, 'utf8').split(/^(?=## )/m).slice(1) : [];
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
  const rows = figures.map((one) => `| ${one.name} | ${one.figure} | ${one.note} |`);
  const section = [`## ${name}`, '', `Commit ${commit}, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores.`, '', '| what | figure | against |', '| --- | --- | --- |', ...rows].join('\n');
  const sections = new Map(stands.map((text) => [/^## (.+)$/m.exec(text)?.[1] ?? '', text]));
  sections.set(name, section);
  const inOrder = [...sections].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text.trim());
  writeFileSync(page, `${[head.trim(), ...inOrder].join('\n\n')}\n`);
}
