import type { Patient } from '@orderly/contracts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・]/u;

/** SC-6: the name as those see it who need the task and not the person, and no number by which a patient could be looked up. */
export function masked(patient: Patient): Patient {
  if (patient.nameMasked) return patient;
  const { admissionNo: _admissionNo, wristband: _wristband, ...rest } = patient;
  return { ...rest, name: maskedName(patient.name), nameMasked: true };
}

/** As escort masks it: 张*, 张*三, 欧**娜; of another script the initial alone. */
function maskedName(name: string): string {
  const units = [...segmenter.segment(name.trim())].map(({ segment }) => segment);
  const first = units[0] ?? '';
  const last = units.at(-1) ?? '';
  if (units.length < 3 || !units.every((unit) => cjk.test(unit))) return `${first}*`;
  return units.length === 3 ? `${first}*${last}` : `${first}**${last}`;
}
