import { host } from '@orderly/platform/host';
import { readDispatchConfig } from './config.ts';
import { startDispatch } from './service.ts';

await host('dispatch', startDispatch, readDispatchConfig);
