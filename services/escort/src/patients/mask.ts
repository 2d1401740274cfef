const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・]/u;

/**
 * A name as those may see it who need the task and not the person (SC-6): 张*, 张*三, 欧**娜; of one character or of
 * another script the initial alone (`A*`). Grapheme clusters stay whole.
 */
export function maskedName(name: string): string {
  const units = [...segmenter.segment(name.trim())].map(({ segment }) => segment);
  const first = units[0] ?? '';
  const last = units.at(-1) ?? '';
  if (units.length < 3 || !units.every((unit) => cjk.test(unit))) return `${first}*`;
  return units.length === 3 ? `${first}*${last}` : `${first}**${last}`;
}
