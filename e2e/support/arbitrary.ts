/** Inputs from a JSON schema: valid, nearly valid, and what people and machines send by mistake or on purpose. */
import fc from 'fast-check';

type Schema = { readonly type?: string; readonly enum?: readonly unknown[]; readonly const?: unknown; readonly anyOf?: readonly Schema[]; readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[]; readonly items?: Schema; readonly pattern?: string; readonly format?: string; readonly minimum?: number; readonly maximum?: number; readonly maxItems?: number };

export const strangeTexts: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', '\u202eabc', 'e\u0301', '\u200b', '１２３４', '𠮷田', '张·伟', '__proto__', 'constructor', '$where', '$ne', 'a.b', '../../etc/passwd', '=1+1', "' OR 1=1 --", '<script>alert(1)</script>', '\r\nSet-Cookie: a=b', '\u001b[31m', 'x'.repeat(501), 'NaN', 'null', '1e308', '-0', '2026-02-30', '2026-11-24T25:00:00Z', '24:00', '{{7*7}}', '%00', '%',
];
const strange = fc.oneof(
  fc.constantFrom(...strangeTexts),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, -0, 2 ** 53 + 1, Number.MAX_SAFE_INTEGER, [], {}, [[]], { $ne: 1 }, { __proto__: null, constructor: 1 }, ['a', 1]),
);

/** An arbitrary of a schema; `known` gives ids and codes that exist, by what they look like. */
export function inputOf(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: valid(schema, known) }, { weight: 1, arbitrary: strange });
}

function valid(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valid(one, known)));
  if (schema.type === 'object' || schema.properties) return object(schema, known);
  if (schema.type === 'array') return fc.array(inputOf(schema.items ?? {}, known), { maxLength: 4 });
  if (schema.type === 'integer') return fc.integer({ min: Math.max(schema.minimum ?? -5, -1_000), max: Math.min(schema.maximum ?? 1_000, 1_000_000) });
  if (schema.type === 'number') return fc.double({ noNaN: true });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.format === 'date-time') return fc.constantFrom('2026-11-24T03:00:00.000Z', '2026-11-24T03:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z');
  if (schema.format === 'date') return fc.constantFrom('2026-11-24', '2026-11-25', '2028-02-29', '0001-01-01');
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.constantFrom(...strangeTexts) }, { weight: 1, arbitrary: fc.constantFrom('07:30', '23:59', 'P1', 'E01', 'C1', '123456', '张伟', 'note') });
}

function object(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {});
  const record = fc.record(Object.fromEntries(entries.map(([name, inner]) => [name, inputOf(inner, known)])), { requiredKeys: (schema.required ?? []).filter((name) => schema.properties?.[name] !== undefined) });
  return fc.oneof(
    { weight: 8, arbitrary: record },
    { weight: 1, arbitrary: fc.tuple(record, fc.constantFrom('status', 'assignee', '__proto__', 'version', 'checked')).map(([value, extra]) => ({ ...value, [extra]: true })) },
    { weight: 1, arbitrary: fc.tuple(record, fc.nat(20)).map(([value, nth]) => Object.fromEntries(Object.entries(value).filter((_, i) => i !== nth))) },
  );
}
