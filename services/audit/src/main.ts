import { host } from '@orderly/platform/host';
import { readAuditConfig } from './config.ts';
import { startAudit } from './service.ts';

await host('audit', startAudit, readAuditConfig);
