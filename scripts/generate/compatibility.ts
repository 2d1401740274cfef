/**
 * Whether a reader with one JSON Schema understands whatever a writer with another one writes. Knows the keywords that
 * zod emits; a keyword that it does not know counts as breaking when it differs (json-schema-diff overlooks `enum` and `pattern`).
 */
type Json = { readonly [key: string]: unknown };

/** Pointers into the schema where the reader is narrower than the writer; readers overlook fields that they do not know. */
export function narrower(reader: Json, writer: Json, at = ''): readonly string[] {
  if (isSame(reader, writer)) return [];
  const written = branches(writer);
  if (written) return written.flatMap((branch) => narrower(reader, branch, at));
  const read = branches(reader);
  if (read) return read.some((branch) => narrower(branch, writer, at).length === 0) ? [] : [at || '/'];
  return [...narrowerValues(reader, writer, at), ...narrowerObject(reader, writer, at), ...narrowerItems(reader, writer, at)];
}

function narrowerValues(reader: Json, writer: Json, at: string): readonly string[] {
  const here = [at || '/'];
  const read = values(reader);
  const written = values(writer);
  if (read) return written?.every((value) => read.some((known) => isSame(known, value))) ? [] : here;
  if (!readsTypes(reader, writer)) return here;
  if (written) return written.every((value) => typeof value !== 'string' || matches(reader, value)) ? [] : here;
  return readsBounds(reader, writer) && readsTheRest(reader, writer) ? [] : here;
}

function readsTheRest(reader: Json, writer: Json): boolean {
  const others = Object.keys(reader).filter((key) => !understood.has(key) && !annotations.has(key));
  return others.every((key) => isSame(reader[key], writer[key]));
}

function narrowerObject(reader: Json, writer: Json, at: string): readonly string[] {
  const read = record(reader['properties']);
  const written = record(writer['properties']);
  const alwaysWritten = list(writer['required']);
  const missing = list(reader['required']).filter((name) => !alwaysWritten.includes(name)).map((name) => `${at}/${String(name)}`);
  const fields = Object.entries(written).flatMap(([name, field]) => (read[name] ? narrower(schema(read[name]), schema(field), `${at}/${name}`) : []));
  const rest = writer['additionalProperties'] === false ? [] : narrower(schema(reader['additionalProperties']), schema(writer['additionalProperties']), `${at}/*`);
  return [...new Set([...missing, ...fields, ...rest])];
}

function narrowerItems(reader: Json, writer: Json, at: string): readonly string[] {
  return narrower(schema(reader['items']), schema(writer['items']), `${at}/-`);
}

const understood = new Set(['type', 'enum', 'const', 'properties', 'required', 'items', 'additionalProperties', 'minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'maximum', 'exclusiveMaximum', 'maxLength', 'maxItems']);
const annotations = new Set(['title', 'description', 'default', 'examples', 'deprecated']);

function readsTypes(reader: Json, writer: Json): boolean {
  const read = list(reader['type']);
  const written = list(writer['type']);
  if (read.length === 0) return true;
  return written.length > 0 && written.every((type) => read.includes(type) || (type === 'integer' && read.includes('number')));
}

function readsBounds(reader: Json, writer: Json): boolean {
  const bound = (schema: Json, key: string, open: number) => (typeof schema[key] === 'number' ? schema[key] : open);
  const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'].every((key) => bound(reader, key, -Infinity) <= bound(writer, key, -Infinity));
  return lower && ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'].every((key) => bound(reader, key, Infinity) >= bound(writer, key, Infinity));
}

function matches({ pattern, minLength = 0, maxLength = Infinity }: { pattern?: unknown; minLength?: unknown; maxLength?: unknown }, value: string): boolean {
  const fits = value.length >= Number(minLength) && value.length <= Number(maxLength);
  return fits && (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(value));
}

function branches({ anyOf, oneOf }: Json): readonly Json[] | undefined {
  const found = anyOf ?? oneOf;
  return Array.isArray(found) ? found.map(schema) : undefined;
}

function values(from: Json): readonly unknown[] | undefined {
  if ('const' in from) return [from['const']];
  return Array.isArray(from['enum']) ? from['enum'] : undefined;
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

// No schema, `true` and `false` (nothing more is written) put no demand on what is read.
function schema(value: unknown): Json {
  return record(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
