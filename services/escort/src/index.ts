export { type EscortConfig, readEscortConfig } from './config.ts';
export { startEscort } from './service.ts';
