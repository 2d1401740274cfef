import { host } from '@orderly/platform/host';
import { readWorkforceConfig } from './config.ts';
import { startWorkforce } from './service.ts';

const onFirstSecret = (secret: string): void => void process.stdout.write(`One-time administrator secret, valid for 24 hours: ${secret}\n`);

await host('workforce', startWorkforce, (env) => ({ ...readWorkforceConfig(env), onFirstSecret }));
