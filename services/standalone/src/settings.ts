/** Settings of the one-process centre. */
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
  const port = Number(env['PORT'] ?? 4000);
  const complaints: string[] = [];
  if (!Number.isInteger(port) || port < 0 || port > 65_535) complaints.push(`PORT is no port: ${env['PORT']}`);
  const flag = (name: string, standard: boolean): boolean => {
    const value = env[name];
    if (value === undefined || value === '') return standard;
    if (value !== '0' && value !== '1') complaints.push(`${name} is 0 or 1, not ${value}`);
    return value === '1';
  };
  const demo = flag('ORDERLY_DEMO', true);
  const development = flag('ORDERLY_DEVELOPMENT', false);
  const isSecure = flag('ORDERLY_SECURE', false);
  const perMinute = env['ORDERLY_OPERATIONS_PER_MINUTE'];
  const operationsPerMinute = perMinute === undefined ? undefined : Number(perMinute);
  if (operationsPerMinute !== undefined && !(Number.isInteger(operationsPerMinute) && operationsPerMinute > 0)) complaints.push(`ORDERLY_OPERATIONS_PER_MINUTE is no number: ${perMinute}`);
  const time = env['ORDERLY_DEMO_TIME'];
  const demoTime = time === undefined || time === '' ? undefined : new Date(time);
  if (demoTime && Number.isNaN(demoTime.getTime())) complaints.push(`ORDERLY_DEMO_TIME is no instant such as 2026-11-24T02:00:00Z: ${time}`);
  if (demoTime && !demo) complaints.push('ORDERLY_DEMO_TIME moves the clock of a demo alone');
  if (complaints.length > 0) throw new SettingsRefused(complaints);
  return { ...(demoTime ? { demoTime } : {}), ...(operationsPerMinute === undefined ? {} : { operationsPerMinute }), platform: readPlatformSettings({ LOG_LEVEL: 'warn', ...env }), port, host: env['HOST'] ?? (demo ? '127.0.0.1' : '0.0.0.0'), demo, development, isSecure, webFolder, documents };
}
