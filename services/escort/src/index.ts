export { type EscortConfig, escortVariables, readEscortConfig } from './config.ts';
export { startEscort } from './service.ts';
