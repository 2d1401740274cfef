import './ward.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { Chip } from '../../ui/chip.tsx';
import { cx } from '../../ui/cx.ts';
import { BedIcon } from '../../ui/icons.tsx';
import { StatusShape } from '../../ui/shapes.tsx';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { isOpen } from '../jobs/job-state.ts';
import { placeWithFloor } from '../jobs/job-words.ts';
import type { WardOf } from '../requests/escort-form.tsx';
import { useWard } from './ward-data.ts';
import { WardJobs } from './ward-jobs.tsx';

const route = getRouteApi('/signed-in/ward/$wardId');

/** A ward's page: what it can ask for, its beds, and its jobs. */
export function WardPage() {
  const { wardId } = route.useParams();
  const { job } = route.useSearch();
  const ward = useWard(wardId);
  if (ward.isError && !ward.data) return <ErrorState error={ward.error} onRetry={() => void ward.refetch()} />;
  if (!ward.data) return <Loading rows={6} height={72} />;
  return <WardOfPage ward={ward.data} shownId={job} />;
}

function WardOfPage({ ward, shownId }: { ward: WardOf; shownId: string | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="page ward">
      <div className="page-head">
        <h1>{placeWithFloor(ward.place)}</h1>
        <p className="quiet">{t('ward.count', { count: ward.patients.length })}</p>
      </div>
      <Tiles ward={ward} />
      <div className="ward-columns">
        <BedMap ward={ward} />
        <WardJobs jobs={ward.jobs} shownId={shownId} />
      </div>
    </div>
  );
}

function Tiles({ ward }: { ward: WardOf }) {
  const { t } = useTranslation();
  return (
    <nav className="tiles" aria-label={t('ward.ask')}>
      <Link to="/ward/$wardId/new/$template" params={{ wardId: ward.place.id, template: 'escort' }} className="tile first">
        <span className="mark">{t('kindMark.escort')}</span>
        <span>{t('ward.askEscort')}</span>
      </Link>
      {ward.templates.map((template) => (
        <Link key={template.kind} to="/ward/$wardId/new/$template" params={{ wardId: ward.place.id, template: template.kind }} className="tile">
          <span className="mark">{t(`kindMark.${template.kind}`)}</span>
          <span>{labelOf(template.name)}</span>
        </Link>
      ))}
    </nav>
  );
}

function BedMap({ ward }: { ward: WardOf }) {
  const { t } = useTranslation();
  const patients = [...ward.patients].sort((a, b) => a.bed.localeCompare(b.bed, 'zh-CN', { numeric: true }));
  const away = new Set(ward.jobs.filter((job) => isOpen(job) && job.patient).map((job) => job.patient?.id));
  return (
    <section className="beds" aria-labelledby="beds">
      <h2 id="beds">{t('ward.beds')}</h2>
      {patients.length === 0 && <Empty title={t('ward.noPatients')} />}
      <ul>
        {patients.map((patient) => (
          <li key={patient.id}>
            <Link
              to="/ward/$wardId/new/$template"
              params={{ wardId: ward.place.id, template: 'escort' }}
              search={{ patient: patient.id }}
              className={cx('bed', patient.critical && 'critical')}
            >
              <span className="bed-no numbers">
                <BedIcon /> {patient.bed}
                {away.has(patient.id) && <StatusShape shape="accepted" label={t('ward.hasJob')} />}
              </span>
              <span className="bed-name">
                {patient.name}
                <span className="unseen">{t('ward.askHere')}</span>
              </span>
              <span className="meta">
                {t(`sex.${patient.sex}`)} {patient.age}
              </span>
              <span className="bed-chips">
                {patient.critical && <Chip tone="red">{t('accompanimentMark.critical')}</Chip>}
                {patient.precautions.map((each) => (
                  <Chip key={each} tone="inverse" label={t(`precaution.${each}`)}>
                    {t(`precautionMark.${each}`)}
                  </Chip>
                ))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
