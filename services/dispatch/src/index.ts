export { type DispatchConfig, dispatchVariables, readDispatchConfig } from './config.ts';
export { startDispatch } from './service.ts';
