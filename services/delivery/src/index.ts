export { type DeliveryConfig, readDeliveryConfig } from './config.ts';
export { startDelivery } from './service.ts';
