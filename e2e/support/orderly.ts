/** The `orderly` command as an operator runs it: a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './process.ts';

export type Ran<T> = { readonly code: number | null; readonly data: T; readonly text: string };

/** Runs the built command with `--json`; `data` is what it printed. */
export async function orderly<T = Record<string, unknown>>(args: readonly string[], { env = {}, input }: { env?: Record<string, string>; input?: string } = {}): Promise<Ran<T>> {
  const child = spawn(process.execPath, [join(root, 'packages/cli/dist/main.js'), '--json', ...args], { cwd: root, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  let text = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.end(input ?? '');
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  try {
    return { code, data: JSON.parse(text) as T, text };
  } catch {
    throw new Error(`orderly ${args.join(' ')} (${code}) printed no JSON:\n${text}\n${errors}`);
  }
}
