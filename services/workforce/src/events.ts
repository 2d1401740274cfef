import type { workforceEvents } from '@orderly/contracts';
import type { z } from 'zod';

type Schemas = typeof workforceEvents;

export type EventName = keyof Schemas;

/** Events of these types as the contract writes them. */
export type EventOf<T extends EventName> = { readonly [K in T]: { readonly type: K; readonly data: z.infer<Schemas[K]> } }[T];
