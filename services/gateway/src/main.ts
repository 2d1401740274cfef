import { host } from '@orderly/platform/host';
import { built } from './built.ts';
import { readGatewayConfig } from './config.ts';
import { startGateway } from './service.ts';

await host('gateway', startGateway, (env) => readGatewayConfig({ ...built, ...env }));
