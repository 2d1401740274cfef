import { host } from '@orderly/platform/host';
import { readDeliveryConfig } from './config.ts';
import { startDelivery } from './service.ts';

await host('delivery', startDelivery, readDeliveryConfig);
