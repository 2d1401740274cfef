import { type Env, flag, list, neighbour, optional, readVariables, standard, text, wholeNumber } from '@orderly/platform';
import type { KeySource } from '@orderly/platform/auth';
import type { DemoSimulation } from './context.ts';
import type { ServiceUrls } from './services.ts';

export type Limits = {
  /** Operations of one person (or, unsigned, of one address) in a minute. */
  readonly operationsPerMinute: number;
  /** Sign-ins from one address in a minute; the delay after wrong PINs is workforce's. */
  readonly signInsPerMinute: number;
  /** Printed codes that one address may read in a minute, found or not. */
  readonly publicReadsPerMinute: number;
  readonly streamsPerSession: number;
  readonly heartbeatMs: number;
};

export type GatewayConfig = {
  /** The public port; 0 lets the system pick one. */
  readonly port: number;
  readonly host: string;
  readonly urls: ServiceUrls;
  /** One-tap sign-in and the simulation's switch, on loopback alone. */
  readonly demo: boolean;
  /** Free-form operations and introspection. */
  readonly development: boolean;
  /** The page is reached by https: cookies are Secure. */
  readonly isSecure: boolean;
  /** Folder of the web build; without it nothing is served beside the API. */
  readonly webFolder?: string;
  /** JSON files of persisted operations: hash → text. */
  readonly documents: readonly string[];
  readonly limits: Limits;
  readonly keys?: KeySource;
  readonly demoSimulation?: DemoSimulation;
};

export const defaultLimits: Limits = { operationsPerMinute: 1_200, signInsPerMinute: 60, publicReadsPerMinute: 30, streamsPerSession: 3, heartbeatMs: 20_000 };

export const gatewayVariables = {
  WORKFORCE_URL: neighbour('workforce'),
  DISPATCH_URL: neighbour('dispatch'),
  ESCORT_URL: neighbour('escort'),
  DELIVERY_URL: neighbour('delivery'),
  STORAGE_URL: neighbour('storage'),
  LOANS_URL: neighbour('loans'),
  AUDIT_URL: neighbour('audit'),
  PORT: standard<number>(wholeNumber(0, 65_535), '4000', 'The public port.'),
  HOST: optional<string>(text, 'Address that the gateway listens on; 0.0.0.0, in demo mode 127.0.0.1.'),
  ORDERLY_DEMO: standard<boolean>(flag, '0', 'The demo hospital: one-tap sign-in, on loopback alone.'),
  ORDERLY_DEVELOPMENT: standard<boolean>(flag, '0', 'Free-form operations and introspection.'),
  ORDERLY_SECURE: standard<boolean>(flag, '0', 'The page is reached by https (behind a proxy): cookies are Secure.'),
  ORDERLY_WEB: optional<string>(text, 'Folder of the web build; the project’s own unless given.'),
  ORDERLY_DOCUMENTS: standard<readonly string[]>(list, '', 'JSON files of persisted operations, with commas; the project’s own unless given.'),
  ORDERLY_OPERATIONS_PER_MINUTE: standard<number>(wholeNumber(1, 1_000_000), String(defaultLimits.operationsPerMinute), 'Operations of one person, or unsigned of one address, in a minute.'),
  ORDERLY_SIGN_INS_PER_MINUTE: standard<number>(wholeNumber(1, 100_000), String(defaultLimits.signInsPerMinute), 'Sign-ins from one address in a minute.'),
};

/** Reads the configuration; throws one error with every complaint. */
export function readGatewayConfig(env: Env): GatewayConfig {
  const read = readVariables(env, gatewayVariables);
  const { ORDERLY_DEMO: demo, ORDERLY_WEB: webFolder } = read;
  return {
    port: read.PORT,
    host: read.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    urls: {
      workforce: () => read.WORKFORCE_URL,
      dispatch: () => read.DISPATCH_URL,
      escort: () => read.ESCORT_URL,
      delivery: () => read.DELIVERY_URL,
      storage: () => read.STORAGE_URL,
      loans: () => read.LOANS_URL,
      audit: () => read.AUDIT_URL,
    },
    demo,
    development: read.ORDERLY_DEVELOPMENT,
    isSecure: read.ORDERLY_SECURE,
    ...(webFolder === undefined ? {} : { webFolder }),
    documents: read.ORDERLY_DOCUMENTS,
    limits: { ...defaultLimits, operationsPerMinute: read.ORDERLY_OPERATIONS_PER_MINUTE, signInsPerMinute: read.ORDERLY_SIGN_INS_PER_MINUTE },
  };
}
