import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locked, smallWorkspace, type SmallWorkspace } from './testing/small-workspace.ts';

let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
  small.write('installed/.package-lock.json', JSON.stringify({ packages: locked }));
  small.write('installed/vitest/package.json', '{"bin":{"vitest":"vitest.js"}}');
  reporting({ numPassedTests: 3 });
});
afterEach(() => small.remove());

/** A vitest that runs nothing and reports this. */
function reporting(report: Readonly<Record<string, unknown>>, code = 0): void {
  const whole = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...report };
  const text = `${small.note('vitest')} const file = process.argv.find((arg) => arg.startsWith('--outputFile.json=')).slice(18); require('node:fs').writeFileSync(file, ${JSON.stringify(JSON.stringify(whole))}); process.exit(${code});`;
  small.write('installed/vitest/vitest.js', text);
}

// Its own Node serves as a Chromium that is there.
const withChromium = { CHROMIUM_BIN: process.execPath };
const without = { CHROMIUM_BIN: '' };
// Without Java and Maven on the path: the cases apart are a second run of vitest.
const test = (args: readonly string[] = [], env: Readonly<Record<string, string>> = withChromium) => small.run('test.mjs', args, { PATH: '', ...env });
const lastLine = (stdout: string) => stdout.trimEnd().split('\n').at(-1);

describe('npm test', () => {
  it('installs all packages, builds, runs all projects, and ends with the counts', async () => {
    const { code, stdout } = await test();
    expect({ code, line: lastLine(stdout) }).toEqual({ code: 0, line: '3 passed, 0 failed' });
    expect(small.calls()[0]).toBe('npm ci --prefer-offline --no-audit --no-fund --loglevel=error');
    expect(small.calls().some((call) => call.includes('run --project unit --project int --project e2e --project web'))).toBe(true);
  });

  it('runs the centre apart last and alone, where there are engines for it', async () => {
    const { stdout } = await test([], { ...withChromium, MONGODB_URI: 'mongodb://127.0.0.1:1', KAFKA_BROKERS: '127.0.0.1:2' });
    expect(small.calls().at(-1)).toMatch(/^vitest run --project apart --reporter=default/);
    expect(lastLine(stdout)).toBe('6 passed, 0 failed');
  });

  it('runs the named projects and files, and builds nothing for unit tests', async () => {
    await test(['unit', 'packages/platform']);
    expect(small.calls().at(-1)).toMatch(/^vitest run --project unit --reporter=default .* packages\/platform$/);
    expect(small.calls().some((call) => call.startsWith('tsc'))).toBe(false);
  });

  it.each([
    ['a failed case', { numPassedTests: 2, numFailedTests: 1 }, 1, '2 passed, 1 failed', 1],
    ['a skipped case', { numPassedTests: 2, numPendingTests: 1, numTodoTests: 1 }, 0, '2 passed, 0 failed, 2 skipped', 0],
    ['a file that can not be loaded', { numPassedTests: 2, testResults: [{ status: 'failed', assertionResults: [] }] }, 1, '2 passed, 1 failed', 1],
    ['an error outside any case', { numPassedTests: 2 }, 1, '2 passed, 1 failed', 1],
  ])('counts %s', async (_what, report, vitestCode, line, code) => {
    reporting(report, vitestCode);
    const ended = await test();
    expect({ code: ended.code, line: lastLine(ended.stdout) }).toEqual({ code, line });
  });

  it('fails when vitest leaves no report', async () => {
    small.write('installed/vitest/vitest.js', 'process.exit(0)');
    expect(lastLine((await test()).stdout)).toBe('0 passed, 1 failed');
  });

  it('says what it leaves out for want of Chromium, and why a suite was skipped, each once', async () => {
    const skipped = (words: string) => ({ status: 'skipped', ancestorTitles: ['Bus: Apache Kafka'], title: `${words} (left out: there is no Java)` });
    reporting({ numPassedTests: 1, numPendingTests: 2, testResults: [{ status: 'passed', assertionResults: [{ status: 'passed', title: 'works' }, skipped('a'), skipped('b')] }] });
    const { stdout } = await test([], without);
    expect(stdout).toContain('Left out here:\n- The browser cases: no Chromium found (install it, or set CHROMIUM_BIN).\n- Bus: Apache Kafka: there is no Java\n- The whole centre apart: no java and no mvn on the path (install them, or set MONGODB_URI and KAFKA_BROKERS).\n\n');
    expect(small.calls().at(-1)).toContain('--exclude e2e/browser/**');
  });

  it('leaves no browser case out in CI', async () => {
    const { code, stderr } = await test([], { ...without, ORDERLY_CI: '1' });
    expect(code).toBe(1);
    expect(stderr).toContain('in CI no browser case may be left out');
  });

  it('does not install under a running centre', async () => {
    const centre = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => centre.once('listening', resolve));
    const { port } = centre.address() as AddressInfo;
    small.write('.orderly/data.mdb', '');
    try {
      const { code, stderr } = await test([], { ...withChromium, PORT: String(port) });
      expect({ code, calls: small.calls() }).toEqual({ code: 1, calls: [] });
      expect(stderr).toContain(`a centre is running on port ${port}: stop it`);
    } finally {
      centre.close();
    }
  });
});
