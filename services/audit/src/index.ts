export { type AuditConfig, auditVariables, readAuditConfig } from './config.ts';
export { startAudit } from './service.ts';
