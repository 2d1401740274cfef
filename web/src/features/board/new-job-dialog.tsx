import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/notices.tsx';
import { Picker } from '../../ui/select.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import type { Job } from '../../live/jobs.ts';
import { numberOf } from '../jobs/job-words.ts';
import { DeliveryForm, type Template } from '../requests/delivery-form.tsx';
import { EscortForm } from '../requests/escort-form.tsx';
import { placeOptions, usePlaces } from '../requests/places.ts';
import { useWard } from '../ward/ward-data.ts';
import { labelOf } from '../../i18n/words.ts';
import { useBoardState } from './board-context.ts';

/** A ward calls: the dispatcher chooses the ward, then fills in the ward's own form (GRP-3). */
export function NewJobDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const places = usePlaces();
  const [wardId, setWardId] = useState<string | null>(null);
  const wards = (places.data ?? []).filter((place) => place.kind === 'ward');
  return (
    <Dialog title={t('board.newJob')} isOpen onClose={onClose} wide>
      {places.isError && <ErrorState error={places.error} onRetry={() => void places.refetch()} />}
      <Picker
        label={t('board.callingWard')}
        placeholder={t('request.toHint')}
        options={placeOptions(wards, undefined)}
        value={wardId}
        onChange={setWardId}
        autoFocus
      />
      {wardId && <ForWard key={wardId} wardId={wardId} onClose={onClose} />}
    </Dialog>
  );
}

function ForWard({ wardId, onClose }: { wardId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const state = useBoardState();
  const ward = useWard(wardId);
  const [template, setTemplate] = useState<Template | 'escort'>();
  if (ward.isError) return <ErrorState error={ward.error} onRetry={() => void ward.refetch()} />;
  if (!ward.data) return <Loading rows={2} />;
  const done = (job: Job) => {
    announce(t('request.done', { no: numberOf(job) }));
    onClose();
  };
  const show = (jobId: string) => {
    onClose();
    state.inspect(jobId);
  };
  if (template === 'escort') return <EscortForm ward={ward.data} onDone={done} onCancel={() => setTemplate(undefined)} onShow={show} />;
  if (template) return <DeliveryForm ward={ward.data} template={template} onDone={done} onCancel={() => setTemplate(undefined)} onShow={show} />;
  return (
    <div className="choices">
      <Button size="large" onPress={() => setTemplate('escort')}>
        {t('kind.escort')}
      </Button>
      {ward.data.templates.map((each) => (
        <Button key={each.kind} size="large" onPress={() => setTemplate(each)}>
          {labelOf(each.name)}
        </Button>
      ))}
    </div>
  );
}
