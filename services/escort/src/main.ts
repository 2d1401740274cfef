import { host } from '@orderly/platform/host';
import { readEscortConfig } from './config.ts';
import { startEscort } from './service.ts';

await host('escort', startEscort, readEscortConfig);
