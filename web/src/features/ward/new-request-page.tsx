import './ward.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { announce } from '../../ui/notices.tsx';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { numberOf } from '../jobs/job-words.ts';
import { DeliveryForm } from '../requests/delivery-form.tsx';
import { EscortForm } from '../requests/escort-form.tsx';
import { useWard } from './ward-data.ts';

const route = getRouteApi('/signed-in/ward/$wardId/new/$template');

/** One request on one page. What was typed stays through a lost connection or an ended session. */
export function NewRequestPage() {
  const { t } = useTranslation();
  const { wardId, template: kind } = route.useParams();
  const { patient } = route.useSearch();
  const navigate = useNavigate();
  const ward = useWard(wardId);
  if (ward.isError && !ward.data) return <ErrorState error={ward.error} onRetry={() => void ward.refetch()} />;
  if (!ward.data) return <Loading rows={4} />;
  const back = (jobId?: string) => void navigate({ to: '/ward/$wardId', params: { wardId }, search: jobId ? { job: jobId } : {} });
  const done = (job: Job) => {
    announce(t('request.done', { no: numberOf(job) }));
    back(job.id);
  };
  const template = ward.data.templates.find((each) => each.kind === kind);
  const shared = { ward: ward.data, onDone: done, onCancel: () => back(), onShow: back };
  if (kind !== 'escort' && !template) return <Empty title={t('request.noTemplate')} shape="off" />;
  return (
    <div className="page new-request">
      <div className="page-head">
        <h1>{template ? labelOf(template.name) : t('ward.askEscort')}</h1>
        <p className="quiet">{labelOf(ward.data.place.name)}</p>
      </div>
      <section className="panel request-panel">
        {template ? <DeliveryForm {...shared} template={template} /> : <EscortForm {...shared} patientId={patient} />}
      </section>
    </div>
  );
}
