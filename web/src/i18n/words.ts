import i18next from 'i18next';
import type { Outcome } from '../graphql/write.ts';
import { currentLanguage } from './i18n.ts';

/** A name that comes as data, in the page's language. */
export function labelOf(label: { zh: string; en: string }): string {
  return currentLanguage() === 'en' ? label.en : label.zh;
}

/** Checks a code of a union at run time, e.g. one that came as a string. */
export function isOneOf<K extends string>(known: readonly K[], code: string): code is K {
  return known.some((each) => each === code);
}

/** The sentence of a refusal, with the name of who was first where the server gave it. */
export function refusalSentence(code: string, details: readonly { key: string; value: string }[] = [], winner?: { name: string } | null): string {
  const named = winner ? `${code}+winner` : code;
  const found = [named, code].find((key) => i18next.exists(key, inRefusals)) ?? 'other';
  const values = { ...Object.fromEntries(details.map(({ key, value }) => [key, value])), code, winner: winner?.name };
  return i18next.getFixedT(null, 'refusals')(found, { ...values, ...inRefusals });
}

// The keys are codes of the contracts, with dots in them; a test keeps both files complete.
const inRefusals = { ns: 'refusals', keySeparator: false } as const;

/** Why a command was not done, as a sentence; undefined when it was. */
export function sentenceOf(outcome: Outcome<unknown>): string | undefined {
  switch (outcome.is) {
    case 'done':
      return undefined;
    case 'refused':
      return refusalSentence(outcome.code, outcome.details, outcome.winner);
    case 'invalid':
      return `${i18next.t('issue.heading')} ${outcome.issues.map(({ path, code }) => `${path} ${issueWord(code)}`).join('; ')}`;
    case 'failed':
      return i18next.t(`problem.${outcome.why}`);
  }
}

const issueCodes = [
  'invalid_type',
  'too_small',
  'too_big',
  'invalid_format',
  'invalid_value',
  'unrecognized_keys',
  'invalid_union',
  'invalid_element',
  'invalid_key',
  'not_multiple_of',
  'custom',
  'required',
] as const;

/** What is wrong with one value. */
export function issueWord(code: string): string {
  return i18next.t(`issue.${isOneOf(issueCodes, code) ? code : 'other'}`);
}
