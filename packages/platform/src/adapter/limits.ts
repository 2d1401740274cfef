import type { Scalar } from '../domain.ts';
import type { BusRecord, CollectionSpec, Doc } from '../ports.ts';

/** What no adapter can keep: a string that is not well-formed Unicode, a value too long, a document or record too large. */
export class Unstorable extends TypeError {
  override readonly name = 'Unstorable';
}

/** A cursor that no page of ours gave. */
export class CursorUnknown extends TypeError {
  override readonly name = 'CursorUnknown';
}

export const maxIdBytes = 512;
export const maxDocumentBytes = 15_000_000;
export const maxRecordBytes = 1_000_000;
export const maxBlobBytes = 5_000_000;

const loneSurrogate = /[\uD800-\uDFFF]/u;
// JSON.stringify writes a lone surrogate as an escape; the backslash before it must not be an escaped one.
const loneSurrogateInJson = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;
// Nearly no text holds the escape at all: that is seen much faster.
const hasLoneSurrogate = (json: string): boolean => json.includes('\\ud') && loneSurrogateInJson.test(json);

/** Whether UTF-8 can carry the string without changing it. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}

/** Whether such a value can stand in an id, a unique key or an index at all; what cannot stand there is not found there. */
export function fits(value: Scalar): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'string' || (isWellFormed(value) && Buffer.byteLength(value) <= maxIdBytes);
}

/** The document as JSON text of its header (what indexes see) and body (state and events); throws Unstorable. */
export function documentText(doc: Doc, spec: CollectionSpec): { header: string; body: string } {
  checkHeader(doc, spec);
  const { state, events, ...head } = doc;
  const header = JSON.stringify(head);
  const body = JSON.stringify({ state, events });
  if (hasLoneSurrogate(header) || hasLoneSurrogate(body)) throw new Unstorable('a string is not well-formed Unicode');
  if (Buffer.byteLength(header) + Buffer.byteLength(body) > maxDocumentBytes) throw new Unstorable('a document is at most 15 MB');
  return { header, body };
}

function checkHeader(doc: Doc, spec: CollectionSpec): void {
  if (doc._id === '' || !fits(doc._id)) throw new Unstorable('a document needs a well-formed id of 1 to 512 bytes');
  if (!Number.isSafeInteger(doc.version) || doc.version < 1) throw new Unstorable('a document needs a version from 1 on');
  const field = Object.entries(doc.fields).find(([, value]) => value !== undefined && !(isScalar(value) && fits(value)));
  if (field !== undefined) throw new Unstorable(`field ${field[0]} is no short scalar`);
  for (const [name, value] of Object.entries(doc.unique)) {
    if (!spec.uniques.includes(name)) throw new Unstorable(`unique ${name} is not declared`);
    if (!valuesOf(value).every((one) => typeof one === 'string' && fits(one))) throw new Unstorable(`unique ${name} is no short string`);
  }
}

/** A unique value as a list without repeats; absent = none. */
export function valuesOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : [...new Set(value)];
}

/** A record's size as a broker counts it; throws Unstorable above 1 MB or when UTF-8 cannot carry it. */
export function checkRecord(record: BusRecord): number {
  const texts = [record.key, record.value, ...Object.entries(record.headers).flat()];
  if (!texts.every((text) => typeof text === 'string' && isWellFormed(text))) throw new Unstorable('a record is well-formed text');
  if (Object.hasOwn(record.headers, '__proto__')) throw new Unstorable('a header is not named __proto__');
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > maxRecordBytes) throw new Unstorable('a record is at most 1 MB');
  return bytes;
}

export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}
