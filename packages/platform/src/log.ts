import { type DestinationStream, pino } from 'pino';
import { traceIds } from './observe/tracing.ts';
import type { Log } from './ports.ts';

/** Keys whose value is never written, at whatever depth: what a person is called, what only they know, what opens a door (S45). */
const secretKeys = /^(?:.*name|name.*|.*pinyin|.*pin|.*token|.*secret|.*password|authorization|cookie|set-cookie|.*phone|mobile|.*address|.*idno|.*idnumber|mrn|birth.*|note|notes|text|freetext|reason|diagnosis|remarks?|body)$/i;
const harmlessKeys = new Set(['hostname', 'namespace']);
/** What looks like a secret wherever it stands: a signed token, a password in an address, a mainland phone or identity number, what a parser or a database quotes. */
const secretTexts: readonly (readonly [RegExp, string])[] = [
  [/\bey[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g, '[redacted]'],
  [/(\/\/[^\s:@/]+:)[^\s@/]+@/g, '$1[redacted]@'],
  [/(SyntaxError: )[^\n]*/g, '$1[redacted]'],
  [/dup key: \{[^}]*\}/g, 'dup key: [redacted]'],
  [/\bBearer \S+/gi, 'Bearer [redacted]'],
  [/(?<![\w])1[3-9]\d{9}(?![\w])/g, '[redacted]'],
  [/(?<![\w])\d{17}[\dXx](?![\w])/g, '[redacted]'],
];
const deepest = 5;

/** JSON lines by pino, with trace ids while somebody traces. What is logged is ids and figures; what slips in beside them is redacted here. */
export function openLog({ level, destination }: { level: string; destination?: DestinationStream }): Log {
  const options = { level, mixin: traceIds };
  return wrap(destination ? pino(options, destination) : pino(options));
}

type Pino = ReturnType<typeof pino>;

const wrap = (inner: Pino): Log => ({
  info: (fields, message) => inner.isLevelEnabled('info') && inner.info(redacted(fields), message),
  warn: (fields, message) => inner.isLevelEnabled('warn') && inner.warn(redacted(fields), message),
  error: (fields, message) => inner.isLevelEnabled('error') && inner.error(redacted(fields), message),
  child: (fields) => wrap(inner.child(redacted(fields)) as Pino),
});

function redacted(fields: object): object {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, isSecret(key) ? '[redacted]' : clean(value, 1)]));
}

function isSecret(key: string): boolean {
  return secretKeys.test(key) && !harmlessKeys.has(key);
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return secretTexts.reduce((text, [pattern, instead]) => text.replace(pattern, instead), value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return '[deep]';
  if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1));
  if (value instanceof Error) return { type: value.name, stack: clean(value.stack, depth) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, isSecret(key) ? '[redacted]' : clean(inner, depth + 1)]));
}

/** A log that says nothing. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined, child: () => silentLog };
