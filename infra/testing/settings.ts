/** What each service reads from its environment, and whom it calls: taken from the schemas that read it, not written twice. */
import { auditVariables } from '@orderly/audit';
import { deliveryVariables } from '@orderly/delivery';
import { dispatchVariables } from '@orderly/dispatch';
import { escortVariables } from '@orderly/escort';
import { gatewayVariables } from '@orderly/gateway';
import { loansVariables } from '@orderly/loans';
import type { Variables } from '@orderly/platform';
import { hostVariables, platformVariables } from '@orderly/platform/host';
import { storageVariables } from '@orderly/storage';
import { workforceVariables } from '@orderly/workforce';

const own: Readonly<Record<string, Variables>> = {
  workforce: workforceVariables, dispatch: dispatchVariables, escort: escortVariables, delivery: deliveryVariables,
  storage: storageVariables, loans: loansVariables, audit: auditVariables, gateway: gatewayVariables,
};

export const services = Object.keys(own);

/** The services that publish, the gateway owns no data: their topics must be there. */
export const publishing: readonly string[] = services.filter((name) => name !== 'gateway');

const suffix = '_URL';

/** Whom a service calls: its variables that are addresses. */
export function neighboursOf(service: string): readonly string[] {
  return Object.keys(own[service] ?? {}).filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length).toLowerCase()).sort();
}

/** Variables without which a service does not start. */
export function neededBy(service: string): readonly string[] {
  return Object.entries(own[service] ?? {}).filter(([, { isNeeded }]) => isNeeded).map(([name]) => name);
}

/** True when that service reads the variable, itself or as `<NAME>_FILE`; OpenTelemetry's are read by the hook. */
export function isRead(service: string, variable: string): boolean {
  const known: Variables = { ...hostVariables, ...platformVariables, ...own[service] };
  const name = variable.endsWith('_FILE') && !(variable in known) ? variable.slice(0, -'_FILE'.length) : variable;
  return name in known || /^OTEL_(SERVICE_NAME|EXPORTER_OTLP_ENDPOINT|TRACES_SAMPLER|RESOURCE_ATTRIBUTES)/.test(variable);
}
