export { type DeliveryConfig, deliveryVariables, readDeliveryConfig } from './config.ts';
export { startDelivery } from './service.ts';
