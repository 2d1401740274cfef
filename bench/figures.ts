/** Percentiles and lines, the same for every benchmark. */
import { appendFileSync } from 'node:fs';

/** The p-th percentile (0 to 100) of unsorted figures. */
export function percentile(figures: readonly number[], p: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** One line of a report: name, figure, unit, what it is measured against. */
export function line(name: string, figure: string, note = ''): void {
  console.log(`${name.padEnd(58)} ${figure.padStart(16)}  ${note}`);
  // Where `npm run bench -- --write` collects them.
  const file = process.env['ORDERLY_BENCH_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ name, figure, note })}\n`);
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const perSecond = (count: number, elapsedMs: number): number => (count / elapsedMs) * 1_000;
