import i18next from 'i18next';
import { isOneOf, labelOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { exceptionCodes } from './codes.ts';

type Named = { name: { zh: string; en: string }; floor: number };

/** 胸外 12床, or the place alone. */
export function originOf(job: Job): string {
  return job.bed ? `${labelOf(job.from.name)} ${i18next.t('place.bed', { bed: job.bed })}` : labelOf(job.from.name);
}

/** 检验科 2F */
export function placeWithFloor(place: Named): string {
  return `${labelOf(place.name)} ${i18next.t('place.floor', { floor: place.floor })}`;
}

/** What the job is called when spoken of: number, kind, from, to. */
export function spokenJob(job: Job): string {
  return i18next.t('job.spoken', { no: job.no || '—', kind: i18next.t(`kind.${job.kind}`), from: originOf(job), to: labelOf(job.to.name) });
}

/** #1024, or a dash while dispatch has given no number yet. */
export function numberOf(job: Pick<Job, 'no'>): string {
  return job.no ? `#${job.no}` : '#—';
}

/** What a pause's code says: an exception's sentence, or the code as it is. */
export function pauseWord(code: string): string {
  return isOneOf(exceptionCodes, code) ? i18next.t(`exception.${code}`) : code;
}
