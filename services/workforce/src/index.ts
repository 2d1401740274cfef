export { workforceVariables, readWorkforceConfig, type WorkforceConfig } from './config.ts';
export { startWorkforce, type Workforce } from './service.ts';
