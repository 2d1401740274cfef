import { type DestinationStream, pino } from 'pino';
import type { Log } from './ports.ts';

/** JSON lines by pino. What is logged is ids and figures; names, tokens and PINs are redacted by key should one slip in (S45). */
export function openLog({ level, destination }: { level: string; destination?: DestinationStream }): Log {
  const options = {
    level,
    redact: { paths: ['name', '*.name', 'pin', '*.pin', 'token', '*.token', 'secret', '*.secret', 'authorization', '*.authorization'], censor: '[redacted]' },
  };
  return wrap(destination ? pino(options, destination) : pino(options));
}

type Pino = ReturnType<typeof pino>;

const wrap = (inner: Pino): Log => ({
  info: (fields, message) => inner.info(fields, message),
  warn: (fields, message) => inner.warn(fields, message),
  error: (fields, message) => inner.error(fields, message),
  child: (fields) => wrap(inner.child(fields) as Pino),
});

/** A log that says nothing. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined, child: () => silentLog };
