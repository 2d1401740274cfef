import i18next from 'i18next';
import { labelOf } from '../../i18n/words.ts';
import { lengthOf } from './due-choices.ts';
import type { Kind } from './loans-data.ts';

/** The name of a kind, by its code while its conditions are not here. */
export function kindName(kinds: readonly Kind[] | undefined, code: string): string {
  const kind = kinds?.find((each) => each.code === code);
  return kind ? labelOf(kind.name) : code;
}

/** 2 小时, 3 天. */
export function lengthWord(minutes: number): string {
  const { unit, count } = lengthOf(minutes);
  return i18next.t(`loans.length.${unit}`, { count });
}

/** A receipt as it is spoken: date and number of the day. */
export function receiptNo({ date, no }: { readonly date: string; readonly no: number }): string {
  return `${date.slice(2).replaceAll('-', '')}-${String(no).padStart(4, '0')}`;
}
