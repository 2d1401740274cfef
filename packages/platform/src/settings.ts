/** Settings that every host reads from the environment. */
import { calendarOf } from './calendar.ts';
import { present } from './domain.ts';
import { type Env, file, flag, list, oneOf, optional, readVariables, secret, SettingsRefused, standard, text, type Values, wholeNumber } from './environment.ts';
import { mutantComplaints } from './mutant.ts';

export type PlatformSettings = {
  readonly mongodbUri?: string;
  readonly mongodb?: MongoAccess;
  /** Comma-separated host:port list. */
  readonly kafkaBrokers?: string;
  readonly kafka?: KafkaAccess;
  /** Copies of each topic that this host makes; up to three, as many as there are brokers, unless given. */
  readonly replicationFactor?: number;
  /** Folder of the embedded platform. */
  readonly folder: string;
  /** Embedded: when the disk counts as low and as full. */
  readonly disk?: { readonly lowBytes: number; readonly fullBytes: number };
  readonly zone: string;
  readonly logLevel: string;
  /** Where `/metrics` is served, apart from every other port; nowhere unless `METRICS_PORT` is set. */
  readonly metrics?: { readonly port: number; readonly host: string };
  /** Installation secret; embedded mode makes its own when there is none. */
  readonly secret?: Uint8Array;
  /** A demo's clock runs that far off the machine's. */
  readonly clockOffsetMs: number;
};

/** What the MongoDB URI does not say, or should not. `allowStandalone` accepts a server by itself and a set with an arbiter. */
export type MongoAccess = { readonly caFile?: string; readonly certificateFile?: string; readonly user?: string; readonly password?: string; readonly allowStandalone?: boolean };

/** TLS by contents, SASL by name. `allowStandalone` accepts topics of one copy. */
export type KafkaAccess = {
  readonly allowStandalone?: boolean;
  readonly ssl?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  readonly sasl?: { readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; readonly username: string; readonly password: string };
};

const mebibyte = 1024 ** 2;
const decadeMs = 10 * 366 * 86_400_000;
const secretBytes = { what: 'at least 32 bytes in base64', parse: (given: string) => (Buffer.from(given, 'base64').length >= 32 ? Buffer.from(given, 'base64') : undefined) };

/** What every service reads beside its own. */
export const platformVariables = {
  MONGODB_URI: secret(optional<string>({ what: 'a mongodb:// or mongodb+srv:// address', parse: (given) => (/^mongodb(\+srv)?:\/\/./.test(given) ? given : undefined) }, 'MongoDB; TLS, replica set and timeouts by its options (`tls=true`). Set together with KAFKA_BROKERS; without both, the embedded platform.')),
  MONGODB_CA_FILE: optional<string>({ what: 'a file that can be read', parse: (given) => (file.parse(given) === undefined ? undefined : given) }, 'File of the authority that signed MongoDB’s certificate (PEM).'),
  MONGODB_CERTIFICATE_FILE: optional<string>({ what: 'a file that can be read', parse: (given) => (file.parse(given) === undefined ? undefined : given) }, 'File of this client’s certificate and key (PEM), where MongoDB asks for one.'),
  MONGODB_USER: optional<string>(text, 'User, if it does not stand in the URI.'),
  MONGODB_PASSWORD: secret(optional<string>(text, 'Password of MONGODB_USER.')),
  KAFKA_BROKERS: optional<readonly string[]>({ what: 'host:port, several with commas', parse: (given) => (given.split(',').every((one) => /^\s*[^\s,:/]+:\d{1,5}\s*$/.test(one)) ? list.parse(given) : undefined) }, 'Apache Kafka: host:port, several with commas.'),
  KAFKA_SSL: standard<boolean>(flag, '0', 'TLS to the brokers.'),
  KAFKA_CA_FILE: optional<string>(file, 'File of the authority that signed the brokers’ certificates (PEM).'),
  KAFKA_CERTIFICATE_FILE: optional<string>(file, 'File of this client’s certificate (PEM), where the brokers ask for one.'),
  KAFKA_KEY_FILE: optional<string>(file, 'File of this client’s key (PEM).'),
  KAFKA_SASL_MECHANISM: optional<'plain' | 'scram-sha-256' | 'scram-sha-512'>(oneOf('plain', 'scram-sha-256', 'scram-sha-512'), 'How KAFKA_USER signs in.'),
  KAFKA_USER: optional<string>(text, 'User at the brokers.'),
  KAFKA_PASSWORD: secret(optional<string>(text, 'Password of KAFKA_USER.')),
  KAFKA_REPLICATION_FACTOR: optional<number>(wholeNumber(1, 9), 'Copies of topics that a service has to make itself; as many as there are brokers, at most 3, unless given.'),
  ALLOW_STANDALONE: standard<boolean>(flag, '0', 'Accepts a MongoDB and a Kafka that lose data with one server: a standalone or an arbiter, fewer than three copies of a topic. For trying things alone.'),
  ORDERLY_SECRET: secret(optional<Uint8Array>(secretBytes, 'Secret of the installation, the same for every service: at least 32 bytes in base64 (`openssl rand -base64 32`). Needed with MONGODB_URI.')),
  ORDERLY_ZONE: standard<string>({ what: 'an IANA time zone', parse: (given) => (isZone(given) ? given : undefined) }, 'Asia/Shanghai', 'Time zone of the hospital.'),
  ORDERLY_DATA: standard<string>(text, '.orderly', 'Folder of the embedded platform.'),
  ORDERLY_DISK_LOW_MB: standard<number>(wholeNumber(0, 100_000_000), '2048', 'Embedded: free space below which the alarm is raised.'),
  ORDERLY_DISK_FULL_MB: standard<number>(wholeNumber(0, 100_000_000), '512', 'Embedded: free space below which requests and changes are refused (503), while reads, porters and dispatchers go on.'),
  LOG_LEVEL: standard<string>(oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'), 'info', 'How much is logged.'),
  METRICS_PORT: optional<number>(wholeNumber(0, 65_535), 'Port for Prometheus (`/metrics`), apart from every other; without it there is none.'),
  METRICS_HOST: standard<string>(text, '127.0.0.1', 'Address that METRICS_PORT listens on.'),
  ORDERLY_DEMO: standard<boolean>(flag, '0', 'The demo hospital: one-tap sign-in, on loopback alone.'),
  ORDERLY_CLOCK_OFFSET_MS: standard<number>({ what: 'milliseconds', parse: (given) => (/^-?\d{1,15}$/.test(given) && Math.abs(Number(given)) < decadeMs ? Number(given) : undefined) }, '0', 'The centre’s clock runs that far off the machine’s; demo alone.'),
};

/** Reads what `openPlatform` needs; throws one SettingsRefused that lists every complaint. */
export function readPlatformSettings(env: Env): PlatformSettings {
  const read = readVariables(env, platformVariables);
  const complaints = [...unfitting(read), ...mutantComplaints(env)];
  if (complaints.length > 0) throw new SettingsRefused(complaints);
  const { MONGODB_URI: mongodbUri, KAFKA_BROKERS: brokers, ORDERLY_SECRET: installation, KAFKA_REPLICATION_FACTOR: replicationFactor } = read;
  return {
    folder: read.ORDERLY_DATA, disk: { lowBytes: read.ORDERLY_DISK_LOW_MB * mebibyte, fullBytes: read.ORDERLY_DISK_FULL_MB * mebibyte }, zone: read.ORDERLY_ZONE, logLevel: read.LOG_LEVEL, clockOffsetMs: read.ORDERLY_CLOCK_OFFSET_MS,
    ...present({ mongodbUri, kafkaBrokers: brokers?.join(','), secret: installation, replicationFactor }),
    mongodb: present({ caFile: read.MONGODB_CA_FILE, certificateFile: read.MONGODB_CERTIFICATE_FILE, user: read.MONGODB_USER, password: read.MONGODB_PASSWORD, allowStandalone: read.ALLOW_STANDALONE }),
    kafka: kafkaAccess(read),
    ...(read.METRICS_PORT === undefined ? {} : { metrics: { port: read.METRICS_PORT, host: read.METRICS_HOST } }),
  };
}

type Read = Values<typeof platformVariables>;

/** What each variable alone cannot say. */
function unfitting(read: Read): readonly string[] {
  const complaints: string[] = [];
  const together = (names: readonly (keyof Read)[], sentence: string): void => {
    const set = names.filter((name) => read[name] !== undefined);
    if (set.length > 0 && set.length < names.length) complaints.push(sentence);
  };
  together(['MONGODB_URI', 'KAFKA_BROKERS'], 'MONGODB_URI and KAFKA_BROKERS go together: set both, or neither');
  together(['MONGODB_USER', 'MONGODB_PASSWORD'], 'MONGODB_USER and MONGODB_PASSWORD go together: set both, or neither');
  together(['KAFKA_SASL_MECHANISM', 'KAFKA_USER', 'KAFKA_PASSWORD'], 'KAFKA_SASL_MECHANISM, KAFKA_USER and KAFKA_PASSWORD go together: set all, or none');
  together(['KAFKA_CERTIFICATE_FILE', 'KAFKA_KEY_FILE'], 'KAFKA_CERTIFICATE_FILE and KAFKA_KEY_FILE go together: set both, or neither');
  if (!read.KAFKA_SSL && (read.KAFKA_CA_FILE ?? read.KAFKA_CERTIFICATE_FILE) !== undefined) complaints.push('KAFKA_CA_FILE and KAFKA_CERTIFICATE_FILE are of use with KAFKA_SSL=1 alone');
  if (read.MONGODB_URI !== undefined && read.ORDERLY_SECRET === undefined) complaints.push('ORDERLY_SECRET (or ORDERLY_SECRET_FILE) is needed with MONGODB_URI');
  if (read.ORDERLY_CLOCK_OFFSET_MS !== 0 && !read.ORDERLY_DEMO) complaints.push('ORDERLY_CLOCK_OFFSET_MS moves the clock of a demo (ORDERLY_DEMO=1) alone');
  return complaints;
}

function kafkaAccess(read: Read): KafkaAccess {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_USER: username, KAFKA_PASSWORD: password } = read;
  return {
    allowStandalone: read.ALLOW_STANDALONE,
    ...(read.KAFKA_SSL ? { ssl: present({ ca: read.KAFKA_CA_FILE, cert: read.KAFKA_CERTIFICATE_FILE, key: read.KAFKA_KEY_FILE }) } : {}),
    ...(mechanism !== undefined && username !== undefined && password !== undefined ? { sasl: { mechanism, username, password } } : {}),
  };
}

function isZone(zone: string): boolean {
  try {
    calendarOf(zone);
    return true;
  } catch {
    return false;
  }
}
