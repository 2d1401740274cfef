import { fileURLToPath } from 'node:url';
import { host } from '@orderly/platform/host';
import { readGatewayConfig } from './config.ts';
import { startGateway } from './service.ts';

// The build lies where the repository puts it, unless told otherwise.
const inProject = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const built = { ORDERLY_WEB: inProject('web/build'), ORDERLY_DOCUMENTS: inProject('services/gateway/persisted-documents.json') };

await host('gateway', startGateway, (env) => readGatewayConfig({ ...built, ...env }));
