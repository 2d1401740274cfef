import { host } from '@orderly/platform/host';
import { readGatewayConfig } from './config.ts';
import { startGateway } from './service.ts';

await host('gateway', startGateway, readGatewayConfig);
