export { type AuditConfig, readAuditConfig } from './config.ts';
export { startAudit } from './service.ts';
