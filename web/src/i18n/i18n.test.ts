import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const here = new URL('./', import.meta.url);
const contracts = new URL('../../../packages/contracts/src/', import.meta.url);
const read = (name: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(name, here), 'utf8'));

/** Codes as they stand in the contracts' `refusals`: read as text, as the web may not import them. */
function refusalCodes(): string[] {
  const text = readdirSync(contracts)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, contracts), 'utf8'))
    .join('\n');
  return [...new Set([...text.matchAll(/'((?:workforce|dispatch|escort|delivery|audit|storage|loans)\.[a-z0-9-]+)'/g)].map((match) => match[1] ?? ''))];
}

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key));
}

/** Chinese has one form where English has two. */
function singular(keys: string[]): string[] {
  return [...new Set(keys.map((key) => key.replace(/_(one|other)$/, '')))].sort();
}

function placeholders(text: unknown): string[] {
  return [...String(text).matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();
}

describe('words', () => {
  it('has a sentence in both languages for every refusal code of the contracts', () => {
    const codes = refusalCodes();
    const [zh, en] = [read('refusals.zh.json'), read('refusals.en.json')];
    expect(codes.length).toBeGreaterThan(90);
    expect(codes.filter((code) => !zh[code])).toEqual([]);
    expect(codes.filter((code) => !en[code])).toEqual([]);
  });

  it('has no sentence for a refusal that the contracts do not know', () => {
    const codes = new Set(refusalCodes());
    const written = Object.keys(read('refusals.zh.json')).filter((code) => code !== 'other' && !code.startsWith('gateway.'));
    expect(written.filter((code) => !codes.has(code.replace('+winner', '')))).toEqual([]);
  });

  it.each([
    ['zh-CN.json', 'en.json'],
    ['refusals.zh.json', 'refusals.en.json'],
  ])('says the same things in %s and %s', (first, second) => {
    const [a, b] = [read(first), read(second)];
    expect(singular(keysOf(b))).toEqual(singular(keysOf(a)));
    const value = (tree: unknown, path: string): unknown =>
      path in Object(tree) ? Object(tree)[path] : path.split('.').reduce<unknown>((at, key) => Object(at)[key], tree);
    for (const key of keysOf(a)) expect([key, placeholders(value(b, key))]).toEqual([key, placeholders(value(a, key))]);
  });
});
