/** `orderly replay`, as an operator runs it: every service's history onto the bus again. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../support/process.ts';

const services = ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans'];

/** Resolves with how many events were sent; rejects with what the command said. */
export async function replayAll(settings: NodeJS.ProcessEnv): Promise<number> {
  let sum = 0;
  for (const service of services) sum += await replay(settings, service);
  return sum;
}

async function replay(env: NodeJS.ProcessEnv, service: string): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'packages/cli/dist/main.js'), '--json', 'replay', service], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`orderly replay ${service} ended with ${String(code)}: ${said}${complained}`);
  return (JSON.parse(said) as { events: number }).events;
}
