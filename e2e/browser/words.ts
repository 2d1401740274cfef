/** The page's own words, so that no case repeats a sentence: a key gives what the screen says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/process.ts';

export type Language = 'zh-CN' | 'en';
export type Words = {
  readonly language: Language;
  /** The words of a key, with its values put in; plural forms by `count`. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The sentence of a refusal. */
  refusal(code: string, values?: Readonly<Record<string, string | number>>): string;
  /** A name that comes as data. */
  label(label: { readonly zh: string; readonly en: string }): string;
};

export function words(language: Language): Words {
  const [page, refusals] = [file(language), file(language === 'en' ? 'refusals.en' : 'refusals.zh')];
  return {
    language,
    t: (key, values = {}) => fill(textAt(page, key, language, values['count']), values),
    refusal: (code, values = {}) => fill(textAt({ refusals }, code, language), values),
    label: (label) => (language === 'en' ? label.en : label.zh),
  };
}

function file(name: string): object {
  return JSON.parse(readFileSync(join(root, 'web/src/i18n', `${name}.json`), 'utf8')) as object;
}

function textAt(tree: object, key: string, language: Language, count?: string | number): string {
  const path = 'refusals' in tree ? ['refusals', key] : key.split('.');
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], tree);
  const form = count === undefined ? undefined : `${last}_${new Intl.PluralRules(language).select(Number(count))}`;
  const found = [form, last].map((name) => (name === undefined ? undefined : (parent as Record<string, unknown> | undefined)?.[name])).find((text) => typeof text === 'string');
  if (typeof found !== 'string') throw new Error(`no words for ${key}`);
  return found;
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
