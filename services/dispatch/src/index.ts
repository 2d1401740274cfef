export { type DispatchConfig, readDispatchConfig } from './config.ts';
export { startDispatch } from './service.ts';
