import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArriveDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { labelOf, refusalSentence } from '../../i18n/words.ts';
import { JobChips } from '../jobs/job-chips.tsx';
import { ScanField } from './scan-field.tsx';
import { Destination, Primary, StepShell, type StepProps } from './step-shell.tsx';
import type { Leg } from './steps.ts';

/** On the way to a place: its code scanned moves the job by itself, else one tap says it. */
export function ArriveStep({ leg, ...props }: StepProps & { leg: Leg }) {
  const { t } = useTranslation();
  const { job, act } = props;
  const [code, setCode] = useState('');
  const place = leg === 'pick_up' ? job.from : job.to;
  const arrive = (placeCode: string) =>
    void act.run(
      () => write(ArriveDocument, { jobId: job.id, at: leg, ...(placeCode ? { placeCode } : {}) }, { whileDisconnected: 'try' }),
      (outcome) => {
        if (!outcome.code.endsWith('.wrong-place')) return false;
        act.raise({
          title: t('porter.wrongPlace'),
          sentence: refusalSentence(outcome.code, outcome.details),
          code: placeCode,
          expected: `${labelOf(place.name)} ${place.code}`,
        });
        setCode('');
        return true;
      },
    );
  return (
    <StepShell
      {...props}
      title={t(leg === 'pick_up' ? 'porter.goToPickUp' : 'porter.onTheWay')}
      primary={
        <Primary act={act} onPress={() => arrive(code.trim())}>
          {t(leg === 'pick_up' ? 'porter.arrivedPickUp' : 'porter.arrivedDropOff')}
        </Primary>
      }
    >
      <Destination place={place} bed={leg === 'pick_up' ? job.bed : undefined} as={t(leg === 'pick_up' ? 'porter.from' : 'porter.to')} />
      <p className="porter-chips">
        <JobChips job={job} />
      </p>
      {job.note && <p className="porter-note">{job.note}</p>}
      <ScanField label={t('porter.scanPlace')} value={code} onChange={setCode} onCode={arrive} />
      {leg === 'pick_up' && (
        <p className="then">
          {t('porter.thenTo')} <strong>{labelOf(job.to.name)}</strong>
        </p>
      )}
    </StepShell>
  );
}
