/** The thin platform: what carries documents and events, the same for every service. */
export type { Access, RecordAccess } from './access.ts';
export { calendarOf } from './calendar.ts';
export { movableClock, systemClock } from './clock.ts';
export { target, type Target } from './consumer.ts';
export { type Documents, type Handled, type How, type Loaded } from './documents.ts';
export { decode, encode, type Envelope, feedTopic, topicOf } from './envelope.ts';
export * from './domain.ts';
export { address, type Env, flag, list, needed, neighbour, oneOf, optional, readVariables, secret, SettingsRefused, standard, text, type Variable, type Variables, wholeNumber } from './environment.ts';
export { eventIdOf, parsedEventId } from './event-id.ts';
export { Forbidden, InvalidInput, OpIdReused, Stale, Unauthorized, Unavailable } from './errors.ts';
export { derivedUlid, ids, newUlid } from './ids.ts';
export { blindIndex, keyFor, normalised, seal, unseal } from './keys.ts';
export { openLog, silentLog } from './log.ts';
export { planted } from './mutant.ts';
export type * from './ports.ts';
export { openService, remoteKeys, type Service } from './service.ts';
export type { Subjects } from './subjects.ts';
export type { Running } from './http/server.ts';
