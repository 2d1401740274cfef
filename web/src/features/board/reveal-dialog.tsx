import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { RevealPatientDocument, type PatientPartsFragment } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { spokenJob } from '../jobs/job-words.ts';
import { Fact } from './inspector.tsx';

/** A patient's full name for a reason that is recorded; shown here and nowhere kept. */
export function RevealDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [patient, setPatient] = useState<PatientPartsFragment>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length < 3 || !job.patient) return setWrong(t('board.reasonMissing'));
    setBusy(true);
    const outcome = await write(RevealPatientDocument, { patientId: job.patient.id, reason: reason.trim() });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is === 'done') setPatient(outcome.data);
  };
  return (
    <Dialog title={t('board.action.reveal')} isOpen onClose={onClose}>
      <p className="quiet">{spokenJob(job)}</p>
      {patient ? (
        <dl className="facts">
          <Fact name={t('job.patient')}>
            <strong>{patient.name}</strong>
          </Fact>
          <Fact name={t('job.admissionNo')}>{patient.admissionNo ?? '—'}</Fact>
        </dl>
      ) : (
        <Form className="login-form" onSubmit={(event) => void submit(event)}>
          {wrong && <Banner tone="error">{wrong}</Banner>}
          <Field label={t('board.reason')} hint={t('board.revealHint')} value={reason} onChange={setReason} maxLength={200} autoFocus />
          <DialogActions>
            <Button onPress={onClose}>{t('action.back')}</Button>
            <Button type="submit" look="primary" isPending={busy}>
              {t('board.action.reveal')}
            </Button>
          </DialogActions>
        </Form>
      )}
    </Dialog>
  );
}
