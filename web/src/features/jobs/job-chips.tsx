import { useTranslation } from 'react-i18next';
import type { Job } from '../../live/jobs.ts';
import { Chip } from '../../ui/chip.tsx';

/** What is to be minded: precautions, company, mode; each short mark carries its word. */
export function JobChips({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { needs } = job;
  return (
    <>
      {needs.critical && (
        <Chip tone="red" label={t('job.critical')}>
          {t('accompanimentMark.critical')}
        </Chip>
      )}
      {needs.precautions.map((each) => (
        <Chip key={each} tone="inverse" label={t(`precaution.${each}`)}>
          {t(`precautionMark.${each}`)}
        </Chip>
      ))}
      {needs.accompaniment !== 'none' && (
        <Chip tone="inverse" label={t(`accompaniment.${needs.accompaniment}`)}>
          {t(`accompanimentMark.${needs.accompaniment}`)}
        </Chip>
      )}
      {needs.mode && <Chip>{t(`mode.${needs.mode}`)}</Chip>}
      {needs.items > 0 && <Chip>{t('job.items', { count: needs.items })}</Chip>}
    </>
  );
}
