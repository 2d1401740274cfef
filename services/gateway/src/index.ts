export { defaultLimits, type GatewayConfig, gatewayVariables, readGatewayConfig } from './config.ts';
export type { DemoSimulation, SimulationState } from './context.ts';
export { type RunningGateway, startGateway } from './service.ts';
