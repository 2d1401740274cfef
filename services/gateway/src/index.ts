export { defaultLimits, type GatewayConfig, readGatewayConfig } from './config.ts';
export type { DemoSimulation, SimulationState } from './context.ts';
export { type RunningGateway, startGateway } from './service.ts';
