/** Settings that every host reads from the environment; complaints are collected, not thrown one by one. */
import { readFileSync } from 'node:fs';
import { calendarOf } from './calendar.ts';
import { mutantComplaints } from './mutant.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export type PlatformSettings = {
  readonly mongodbUri?: string;
  /** Comma-separated host:port list. */
  readonly kafkaBrokers?: string;
  /** Folder of the embedded platform. */
  readonly folder: string;
  readonly zone: string;
  readonly logLevel: string;
  /** Installation secret; embedded mode makes its own when there is none. */
  readonly secret?: Uint8Array;
};

/** A variable, or the content of the file that `<NAME>_FILE` names. */
export function setting(env: Env, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  return env[name] ?? (file === undefined ? undefined : readFileSync(file, 'utf8').trim());
}

/** Reads what `openPlatform` needs; throws one Error that lists every complaint. */
export function readPlatformSettings(env: Env): PlatformSettings {
  const complaints: string[] = [];
  const mongodbUri = setting(env, 'MONGODB_URI');
  const brokers = setting(env, 'KAFKA_BROKERS');
  if ((mongodbUri === undefined) !== (brokers === undefined)) complaints.push('MONGODB_URI and KAFKA_BROKERS go together: set both, or neither');
  const zone = env['ORDERLY_ZONE'] ?? 'Asia/Shanghai';
  try {
    calendarOf(zone);
  } catch {
    complaints.push(`ORDERLY_ZONE is no IANA time zone: ${zone}`);
  }
  const secretText = setting(env, 'ORDERLY_SECRET');
  const secret = secretText === undefined ? undefined : Buffer.from(secretText, 'base64');
  if (secret && secret.length < 32) complaints.push('ORDERLY_SECRET must be at least 32 bytes in base64');
  if (mongodbUri !== undefined && !secret) complaints.push('ORDERLY_SECRET (or ORDERLY_SECRET_FILE) is needed with MONGODB_URI');
  const logLevel = env['LOG_LEVEL'] ?? 'info';
  complaints.push(...mutantComplaints(env));
  if (!['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'].includes(logLevel)) complaints.push(`LOG_LEVEL is unknown: ${logLevel}`);
  if (complaints.length > 0) throw new SettingsRefused(complaints);
  return {
    folder: env['ORDERLY_DATA'] ?? '.orderly', zone, logLevel,
    ...(mongodbUri === undefined ? {} : { mongodbUri }),
    ...(brokers === undefined ? {} : { kafkaBrokers: brokers }),
    ...(secret ? { secret } : {}),
  };
}

/** Every complaint about the settings at once. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
  readonly complaints: readonly string[];
  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.complaints = complaints;
  }
}
