import { host } from '@orderly/platform/host';
import { readStorageConfig } from './config.ts';
import { startStorage } from './service.ts';

await host('storage', startStorage, readStorageConfig);
