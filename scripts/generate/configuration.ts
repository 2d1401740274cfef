/** docs/configuration.md: every variable of every service, from the schemas that read them. */
import { auditVariables } from '@orderly/audit';
import { deliveryVariables } from '@orderly/delivery';
import { dispatchVariables } from '@orderly/dispatch';
import { escortVariables } from '@orderly/escort';
import { gatewayVariables } from '@orderly/gateway';
import { loansVariables } from '@orderly/loans';
import type { Variable, Variables } from '@orderly/platform';
import { hostVariables, platformVariables } from '@orderly/platform/host';
import { upkeepVariables } from '@orderly/standalone';
import { storageVariables } from '@orderly/storage';
import { workforceVariables } from '@orderly/workforce';
import type { Document } from './documents.ts';

const services: Readonly<Record<string, Variables>> = {
  workforce: workforceVariables, dispatch: dispatchVariables, escort: escortVariables, delivery: deliveryVariables,
  storage: storageVariables, loans: loansVariables, audit: auditVariables, gateway: gatewayVariables,
  'the one process': upkeepVariables,
};

const intro = `# Configuration

Generated from the schemas that read it (\`npm run generate\`). Every service reads its settings from the environment, once, at its start; a start that is
refused lists every complaint at once. Any variable may instead be given as \`<NAME>_FILE\`, the path of a file that holds the value: use it for secrets (🔑).
An empty variable counts as none. \`npm run service <name>\` starts one service, \`npm run apart\` the whole centre, \`npm start\` all in one process
(which needs none of this; README.md names its few).
`;

/** The table of settings for operators. */
export function configurationDocument(): Document {
  const shared = { ...hostVariables, ...platformVariables };
  const own = Object.entries(services).map(([name, variables]) => [`## ${name}\n`, table(Object.fromEntries(Object.entries(variables).filter(([variable]) => name === 'gateway' || !(variable in shared))), name)]);
  return { path: 'docs/configuration.md', text: `${[intro, '## Every service\n', table(shared), ...own.flat(), health].join('\n')}` };
}

function table(variables: Variables, name = ''): string {
  const rows = Object.entries(variables).map(([variable, one]) => `| \`${variable}\`${one.isSecret === true ? ' 🔑' : ''} | ${standing(one)} | ${one.about} |`);
  return rows.length === 0 ? `Nothing beside the above${name === 'workforce' ? ' (`ORDERLY_DEMO`)' : ''}.\n` : ['| variable | unless given | what it is |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function standing({ isNeeded, standard }: Variable<unknown>): string {
  if (isNeeded) return '**needed**';
  return standard === undefined || standard === '' ? '' : `\`${standard}\``;
}

const health = `## Health and stopping

\`GET /live\` answers 200 while the process lives. \`GET /ready\` answers 200, or 503 with the reasons: the store or the bus cannot be reached, revocations
were never heard, the clock is more than 2 s off the store's, a later release's documents were met, or it is draining. SIGTERM: not ready at once, answers on for
\`ORDERLY_DRAIN_MS\`, then ends streams, lets the requests under way finish, stops its consumers, sends what its outbox holds, and is gone within 10 s.

## Figures and traces

\`METRICS_PORT\` opens \`/metrics\` for Prometheus. Traces go to an OpenTelemetry collector when \`OTEL_EXPORTER_OTLP_ENDPOINT\` (OTLP over HTTP, such as
\`http://collector:4318\`) is set and the process is started with \`NODE_OPTIONS=--import=@orderly/platform/tracing\`; \`OTEL_SERVICE_NAME\`, \`OTEL_TRACES_SAMPLER\` and the
others are OpenTelemetry's own. Unset, nothing of it is loaded. What each figure and each alarm means: docs/operations.md.
`;
