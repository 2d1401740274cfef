/** The services as the generators see them: name, routes, events. */
import type { z } from 'zod';
import * as contracts from '../../packages/contracts/src/index.ts';

export type Events = Readonly<Record<string, z.ZodType>>;
export type Routes = Readonly<Record<string, contracts.Route>>;
export type Service = { readonly name: string; readonly routes: Routes; readonly events: Events };

/** Every service with its public face, in reading order. */
export const services: readonly Service[] = [
  { name: 'workforce', routes: contracts.workforceRoutes, events: contracts.workforceEvents },
  { name: 'dispatch', routes: contracts.dispatchRoutes, events: contracts.dispatchEvents },
  { name: 'escort', routes: contracts.escortRoutes, events: contracts.escortEvents },
  { name: 'delivery', routes: contracts.deliveryRoutes, events: contracts.deliveryEvents },
  { name: 'storage', routes: contracts.storageRoutes, events: contracts.storageEvents },
  { name: 'loans', routes: contracts.loansRoutes, events: contracts.loansEvents },
  { name: 'audit', routes: contracts.auditRoutes, events: {} },
];

/** Named schemas of contracts that answers and messages refer to by name instead of repeating them. */
export const namedSchemas: readonly (readonly [string, z.ZodType])[] = Object.entries(contracts).flatMap(([name, value]) =>
  /^[A-Z]/.test(name) && typeof value === 'object' && '_zod' in value ? [[name, value as z.ZodType] as const] : [],
);
