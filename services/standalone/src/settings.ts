/** Settings of the one-process centre. */
import { present } from '@orderly/platform';
import { type Env, type PlatformSettings, readPlatformSettings, SettingsRefused } from '@orderly/platform/host';

export type StandaloneSettings = {
  readonly platform: PlatformSettings;
  readonly port: number;
  readonly host: string;
  /** Seeds the demo hospital and offers one-tap sign-in on loopback. */
  readonly demo: boolean;
  /** Free-form queries and introspection. */
  readonly development: boolean;
  readonly isSecure: boolean;
  readonly webFolder: string;
  readonly documents: readonly string[];
  readonly operationsPerMinute?: number;
  /** Demo alone: the centre's clock begins at this instant instead of now. */
  readonly demoTime?: Date;
};

/** Reads the environment; throws SettingsRefused with every complaint. */
export function readStandaloneSettings(env: Env, { webFolder, documents }: Pick<StandaloneSettings, 'webFolder' | 'documents'>): StandaloneSettings {
  const complaints: string[] = [];
  const number = (name: string, least: number): number | undefined => {
    const value = env[name] === undefined || env[name] === '' ? undefined : Number(env[name]);
    if (value !== undefined && !(Number.isInteger(value) && value >= least)) complaints.push(`${name} is no number from ${least}: ${env[name]}`);
    return value;
  };
  const port = number('PORT', 0) ?? 4_000;
  if (port > 65_535) complaints.push(`PORT is no port: ${port}`);
  const flag = (name: string, standard: boolean): boolean => {
    const value = env[name];
    if (value === undefined || value === '') return standard;
    if (value !== '0' && value !== '1') complaints.push(`${name} is 0 or 1, not ${value}`);
    return value === '1';
  };
  const demo = flag('ORDERLY_DEMO', true);
  const development = flag('ORDERLY_DEVELOPMENT', false);
  const isSecure = flag('ORDERLY_SECURE', false);
  const operationsPerMinute = number('ORDERLY_OPERATIONS_PER_MINUTE', 1);
  const demoTime = demoTimeOf(env['ORDERLY_DEMO_TIME'], demo, complaints);
  if (complaints.length > 0) throw new SettingsRefused(complaints);
  return { ...present({ demoTime, operationsPerMinute }), platform: readPlatformSettings({ LOG_LEVEL: 'warn', ...env }), port, host: env['HOST'] ?? (demo ? '127.0.0.1' : '0.0.0.0'), demo, development, isSecure, webFolder: env['ORDERLY_WEB'] || webFolder, documents };
}

function demoTimeOf(text: string | undefined, demo: boolean, complaints: string[]): Date | undefined {
  if (text === undefined || text === '') return undefined;
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) complaints.push(`ORDERLY_DEMO_TIME is no instant such as 2026-11-24T02:00:00Z: ${text}`);
  if (!demo) complaints.push('ORDERLY_DEMO_TIME moves the clock of a demo alone');
  return time;
}
