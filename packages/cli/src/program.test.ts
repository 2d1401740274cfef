import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { silentLog } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { run } from './program.ts';

const base = mkdtempSync(join(tmpdir(), 'orderly-cli-'));
const at = (name: string): string => join(base, name);
afterAll(() => rmSync(base, { recursive: true, force: true }));

type Said = { readonly code: number; readonly out: string; readonly err: string; readonly data: Record<string, unknown> };

async function orderly(args: readonly string[], { env = {}, stdin = '' }: { env?: Record<string, string>; stdin?: string } = {}): Promise<Said> {
  let [out, err] = ['', ''];
  const input = async function* (): AsyncGenerator<string> {
    yield stdin;
  };
  const code = await run(args, { env, out: (text) => void (out += `${text}\n`), err: (text) => void (err += `${text}\n`), stdin: input() });
  return { code, out, err, data: args.includes('--json') ? (JSON.parse(out) as Record<string, unknown>) : {} };
}

describe('the orderly command', () => {
  it('says why it refuses in a sentence with a code, and as JSON when asked', async () => {
    const said = await orderly(['--data', at('none'), 'backup', at('backup')]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/There is no centre's data .*\[no-data\]/);
    expect(await orderly(['--json', '--data', at('none'), 'compare'])).toMatchObject({ code: 2, data: { error: { code: 'no-data' } } });
  });

  it('refuses what it does not know, and settings that do not fit', async () => {
    expect((await orderly(['upgrade'])).code).toBe(2);
    expect(await orderly(['--json', 'doctor'], { env: { MONGODB_URI: 'mongodb://localhost/' } })).toMatchObject({ code: 2, data: { error: { code: 'settings' } } });
    expect(await orderly(['--json', '--data', at('none'), 'replay', 'gateway'])).toMatchObject({ code: 2, data: { error: { code: 'service-unknown' } } });
    expect(await orderly(['--json', '--data', at('none'), 'move', at('none')])).toMatchObject({ code: 2, data: { error: { code: 'target-missing' } } });
    expect((await orderly(['--help'])).code).toBe(0);
  });

  it('S24 makes the first administrator\'s secret once, takes a given one from stdin or a file, and refuses a short one', async () => {
    const folder = at('empty');
    const made = await orderly(['--json', '--data', folder, 'init-admin']);
    expect(made.code).toBe(0);
    expect(String(made.data['secret'])).toHaveLength(32);
    expect(await orderly(['--json', '--data', folder, 'init-admin', '--secret-file', '-'], { stdin: 'short' })).toMatchObject({ code: 2, data: { error: { code: 'secret-short' } } });
    const given = await orderly(['--data', folder, 'init-admin', '--secret-file', '-'], { stdin: `${'a'.repeat(32)}\n` });
    expect(given.code).toBe(0);
    expect(given.out).not.toContain('a'.repeat(32));
    writeFileSync(at('secret'), 'b'.repeat(32));
    expect((await orderly(['--data', folder, 'init-admin', '--secret-file', at('secret')])).code).toBe(0);
  });

  it('finds in doctor what is missing, and says what to do', async () => {
    const nothing = await orderly(['--json', '--data', at('none'), 'doctor']);
    expect(nothing).toMatchObject({ code: 1, data: { mode: 'embedded', healthy: false } });
    expect((nothing.data['findings'] as { code: string; advice?: string }[]).find(({ code }) => code === 'data')?.advice).toMatch(/start the centre once/);
  });

  it('is healthy in doctor on a folder in use, names a late outbox, and will not work on it behind its owner\'s back', async () => {
    const platform = await embeddedPlatform({ folder: at('used'), log: silentLog, zone: 'Asia/Shanghai' });
    try {
      const things = await platform.store('sample').collection({ name: 'things', indexes: {}, uniques: [] });
      const thing = { _id: 'thing-1', version: 1, base: 0, schema: 1, state: {}, events: [], published: 1, unique: {}, fields: {} };
      await things.save(thing, 0);
      const levels = async (): Promise<Record<string, string>> => Object.fromEntries(((await orderly(['--json', '--data', at('used'), 'doctor'])).data['findings'] as { code: string; level: string }[]).map(({ code, level }) => [code, level]));
      expect(await levels()).toMatchObject({ owner: 'ok', size: 'ok', documents: 'ok', outbox: 'ok' });
      await things.save({ ...thing, version: 2, pendingSince: '2026-01-01T00:00:00.000Z' }, 1);
      expect(await levels()).toMatchObject({ outbox: 'error' });
      expect(await orderly(['--json', '--data', at('used'), 'compact'])).toMatchObject({ code: 2, data: { error: { code: 'folder-in-use' } } });
      expect(await orderly(['--json', '--data', at('used'), 'parked', 'list'])).toMatchObject({ code: 2, data: { error: { code: 'no-operator-port' } } });
    } finally {
      await platform.close();
    }
  });
});
