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

const names = ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit'] as const;

/** Reads the configuration; throws one error with every complaint. */
export function readGatewayConfig(env: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const complaints: string[] = [];
  const number = (name: string, fallback: number, [least, most]: readonly [number, number]): number => {
    const text = env[name];
    const value = text === undefined ? fallback : Number(text.trim() === '' ? Number.NaN : text);
    if (!Number.isInteger(value) || value < least || value > most) complaints.push(`${name} must be a whole number from ${least} to ${most}`);
    return value;
  };
  for (const name of names) if (env[`${name.toUpperCase()}_URL`] === undefined) complaints.push(`${name.toUpperCase()}_URL is needed`);
  const url = (name: (typeof names)[number]) => () => env[`${name.toUpperCase()}_URL`] ?? '';
  const demo = env['ORDERLY_DEMO'] === '1';
  const webFolder = env['ORDERLY_WEB'];
  const config: GatewayConfig = {
    port: number('PORT', 4_000, [0, 65_535]),
    host: env['HOST'] ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    urls: { workforce: url('workforce'), dispatch: url('dispatch'), escort: url('escort'), delivery: url('delivery'), storage: url('storage'), loans: url('loans'), audit: url('audit') },
    demo,
    development: env['ORDERLY_DEVELOPMENT'] === '1',
    isSecure: env['ORDERLY_SECURE'] === '1',
    ...(webFolder === undefined ? {} : { webFolder }),
    documents: (env['ORDERLY_DOCUMENTS'] ?? '').split(',').filter((file) => file !== ''),
    limits: {
      ...defaultLimits,
      operationsPerMinute: number('ORDERLY_OPERATIONS_PER_MINUTE', defaultLimits.operationsPerMinute, [1, 1_000_000]),
      signInsPerMinute: number('ORDERLY_SIGN_INS_PER_MINUTE', defaultLimits.signInsPerMinute, [1, 100_000]),
    },
  };
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return config;
}
