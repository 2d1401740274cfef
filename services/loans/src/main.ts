import { host } from '@orderly/platform/host';
import { readLoansConfig } from './config.ts';
import { startLoans } from './service.ts';

await host('loans', startLoans, readLoansConfig);
