/** Once for the project `apart`: engines, the whole centre apart with the demo hospital in it, and a door by which cases stop and begin replicas. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startApart } from '../../scripts/apart/centre.mjs';
import { startEngines } from '../../scripts/apart/engines.mjs';
import { type Replica, untilReady } from '../../scripts/apart/replica.mjs';
import { tuesdayMorning } from '../support/scenes.ts';

const settings = {
  ORDERLY_DEMO: '1', ORDERLY_DEVELOPMENT: '1', ORDERLY_OPERATIONS_PER_MINUTE: '1000000', ORDERLY_SIGN_INS_PER_MINUTE: '10000',
  ORDERLY_CLOCK_OFFSET_MS: String(Date.parse(tuesdayMorning) - Date.now()),
};
// A test build of dispatch that writes a later shape of every job.
const nextRelease = ['--conditions=development', '--import', 'tsx', fileURLToPath(new URL('../../services/dispatch/src/testing/next-release.ts', import.meta.url))];

let end: () => Promise<void> = async () => undefined;
export const teardown = (): Promise<void> => end();

export async function setup(project: TestProject): Promise<void> {
  const engines = await startEngines();
  console.log(`apart on ${engines.describe}`);
  const centre = await startApart({ ...engines, env: settings, withinMs: 400_000 }).catch(async (error: unknown) => {
    await engines.stop();
    throw error;
  });
  console.log(await centre.seed());

  const control = createServer((request, response) => {
    act(new URL(request.url ?? '/', 'http://control'), centre.services).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve));
  project.provide('apart', {
    url: centre.url,
    control: `http://127.0.0.1:${(control.address() as AddressInfo).port}`,
    replicas: Object.fromEntries(Object.entries(centre.services).map(([name, list]) => [name, list.map(({ url }) => url)])),
  });
  end = async () => {
    control.close();
    await centre.stop();
    await engines.stop();
  };
}

/** `/stop`, `/start[?next][&set=NAME=value]` of a replica. */
async function act({ pathname, searchParams }: URL, services: Readonly<Record<string, readonly Replica[]>>): Promise<object> {
  const replica = services[searchParams.get('service') ?? '']?.[Number(searchParams.get('n'))];
  if (!replica) throw new Error('no such replica');
  if (pathname === '/stop') return { code: await replica.stop(), output: replica.output };
  const env = Object.fromEntries(searchParams.getAll('set').map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]));
  replica.start({ env, ...(searchParams.has('next') ? { as: nextRelease } : {}) });
  await untilReady([replica], 120_000);
  return {};
}
