import { pinyin } from 'pinyin-pro';

export type Readings = { readonly pinyin: readonly string[]; readonly initials: readonly string[] };

const mostReadings = 8;

/** How a name is typed: whole readings and initials, all of them where a surname has several (单: shan, dan). */
export function readingsOf(name: string): Readings {
  const chinese = name.replace(/[^\p{Script=Han}]/gu, '');
  if (chinese === '') return latinReadings(name);
  const asSurname = pinyin(chinese, { surname: 'head', toneType: 'none', type: 'array', v: true });
  const plain = pinyin(chinese, { toneType: 'none', type: 'array', v: true });
  const firstOnes = pinyin(chinese.charAt(0), { multiple: true, toneType: 'none', type: 'array', v: true });
  const rest = asSurname.slice(1);
  const all = [asSurname, plain, ...firstOnes.map((first) => [first, ...rest])].slice(0, mostReadings);
  return { pinyin: distinct(all.map((syllables) => syllables.join(''))), initials: distinct(all.map(initialsOf)) };
}

function latinReadings(name: string): Readings {
  const words = name.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  return { pinyin: [words.join('')], initials: [initialsOf(words)] };
}

const initialsOf = (syllables: readonly string[]): string => syllables.map((syllable) => syllable.charAt(0)).join('');
const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
