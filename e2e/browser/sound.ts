/** What every page must be. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { desk, phone, type Seat, shoot, type Size } from './support.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
type Finding = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[] };

/** What axe finds on the page as it stands, a line each. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // What a screen reader was told a moment ago (React Aria keeps it for 7 s) may name a button that has left the page since.
  // Evaluated by the debugger: the page's own policy forbids scripts from elsewhere, and stays in force.
  await page.evaluate(axeSource);
  const findings = (await page.evaluate(
    async (only) => (await (globalThis as unknown as { axe: { run(node: object, options: object): Promise<{ violations: unknown[] }> } }).axe.run({ exclude: ['[data-live-announcer]'] }, { runOnly: { type: 'tag', values: only }, resultTypes: ['violations'] })).violations,
    tags,
  )) as readonly Finding[];
  return findings.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`));
}

/** What every page must be, at each size it is used in: accessible, as wide as the screen at most, quiet in the console, and at home. */
export async function expectSound({ page, complaints }: Seat, name: string, sizes: readonly Size[] = [desk, phone]): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await shoot(page, `${name}-${size.width}`);
    // A button that waits for its answer is pale for a moment: the page is judged at rest.
    await expect.poll(() => axeFindings(page), { message: `axe on ${name} at ${size.width}`, timeout: 4_000, interval: 200 }).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `sideways scroll of ${name} at ${size.width}`).toBe(0);
  }
  if (before) await page.setViewportSize(before);
  expect(complaints, `beside ${name}`).toEqual([]);
}
