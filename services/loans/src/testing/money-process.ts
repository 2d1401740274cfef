import { silentLog } from '@orderly/platform';
import type { KeySource } from '@orderly/platform/auth';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { listen, servicesApp } from '@orderly/platform/http';
import { startLoans } from '../index.ts';

// A loans of its own in a process to be killed: tells its parent where it listens, and whether everything is handled.
const [folder = '', dispatchUrl = '', jwk = '{}'] = process.argv.slice(2);
type Key = Awaited<ReturnType<KeySource['keys']>>[number];

const platform = await embeddedPlatform({ folder, log: silentLog, zone: 'Asia/Shanghai' });
const running = await startLoans({ workforceUrl: () => dispatchUrl, dispatchUrl: () => dispatchUrl, keys: { keys: async () => [JSON.parse(jwk) as Key], revoked: async () => [] } }, platform);
const { port } = await listen(servicesApp([{ path: '/loans', running }], () => false), { port: 0, host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
process.on('message', () => void (running.settled?.() ?? Promise.resolve(true)).then((settled) => process.send?.({ settled })));
process.send?.({ url: `http://127.0.0.1:${port}/loans/v1` });
