import './audit.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DeliveryDocument } from '../../graphql/generated/graphql.ts';
import { Problem } from '../../graphql/problem.ts';
import { request } from '../../graphql/request.ts';
import { isOneOf, labelOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { serverNow } from '../../time/server-time.ts';
import { Chip } from '../../ui/chip.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { PriorityMark, StatusShape } from '../../ui/shapes.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { exceptionCodes } from '../jobs/codes.ts';
import { CustodyStrip } from './custody-strip.tsx';
import { Accurate, Verified } from './delivery-marks.tsx';
import { EntryTable } from './entry-table.tsx';
import { isByPerson, type Whole } from './entry-words.ts';
import { ItemTable } from './item-table.tsx';

const route = getRouteApi('/signed-in/audit/deliveries/$ref');

/** One delivery as the ledger has it: who held it, item by item, event by event. */
export function DeliveryPage() {
  const { ref } = route.useParams();
  const delivery = useQuery({
    queryKey: ['delivery', ref],
    queryFn: async ({ signal }) => {
      const found = (await request(DeliveryDocument, { ref }, signal)).delivery;
      if (!found) throw new Problem('not-found');
      return found;
    },
  });
  if (delivery.isError) return <ErrorState error={delivery.error} onRetry={() => void delivery.refetch()} />;
  if (!delivery.data) return <Loading rows={6} height={72} />;
  return <DeliveryOf delivery={delivery.data} />;
}

function DeliveryOf({ delivery }: { delivery: Whole }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { people } = route.useSearch();
  const end = delivery.closedAt ?? new Date(serverNow()).toISOString();
  const shown = people ? delivery.entries.filter(isByPerson) : delivery.entries;
  return (
    <div className="page audit">
      <Link to="/audit" search={{ date: delivery.date }} className="back-link">
        ← {t('audit.deliveries')} {delivery.date}
      </Link>
      <div className="page-head delivery-head">
        <h1>
          <PriorityMark priority={delivery.priority} /> <span className="numbers">{delivery.no ? `#${delivery.no}` : ''}</span> {t(`kind.${delivery.kind}`)}{' '}
          {labelOf(delivery.from.name)} <ArrowIcon /> {labelOf(delivery.to.name)}
        </h1>
        <p>
          <StatusShape shape={delivery.status} /> {t(`status.${delivery.status}`)}
          {delivery.outcome && ` · ${t(`outcome.${delivery.outcome}`)}`}
        </p>
        <p>
          <Verified value={delivery.verified} />
        </p>
        <p>
          {t('audit.accurate')} <Accurate value={delivery.accurate} />
        </p>
      </div>
      <Facts delivery={delivery} />
      <section aria-labelledby="custody-title">
        <h2 id="custody-title">{t('audit.custody')}</h2>
        <CustodyStrip custody={delivery.custody} end={end} isOver={delivery.closedAt != null} />
      </section>
      {delivery.items.length > 0 && (
        <section>
          <h2 id="items-title">{t('audit.itemCustody')}</h2>
          <ItemTable items={delivery.items} />
        </section>
      )}
      <section>
        <div className="page-head">
          <h2 id="entries-title">
            {t('audit.entries')}{' '}
            <span className="numbers quiet">{shown.length === delivery.entries.length ? shown.length : `${shown.length} / ${delivery.entries.length}`}</span>
          </h2>
          <Checkbox
            isSelected={people === true}
            onChange={(only) =>
              void navigate({ to: '/audit/deliveries/$ref', params: { ref: delivery.ref }, search: only ? { people: true } : {}, replace: true })
            }
          >
            {t('audit.peopleOnly')}
          </Checkbox>
        </div>
        <EntryTable entries={shown} />
      </section>
      <p className="meta">{t('audit.accuracyDefinition')}</p>
    </div>
  );
}

function Facts({ delivery }: { delivery: Whole }) {
  const { t } = useTranslation();
  const time = (at: string | null | undefined) => (at ? dayAndTime(at) : '—');
  return (
    <dl className="facts panel">
      <Fact name={t('job.patient')} value={delivery.patient?.name ?? '—'} />
      <Fact name={t('role.porter')} value={delivery.porter?.name ?? '—'} />
      <Fact name={t('job.receiver')} value={delivery.receiver?.name ?? '—'} />
      <Fact name={t('audit.requested')} value={time(delivery.requestedAt)} />
      <Fact name={t('audit.pickedUp')} value={time(delivery.pickedUpAt)} />
      <Fact name={t('audit.handedOver')} value={time(delivery.handedOverAt)} />
      <Fact name={t('audit.items')} value={delivery.itemCount ? String(delivery.itemCount) : '—'} />
      <div>
        <dt>{t('porter.exception')}</dt>
        <dd>
          {delivery.exceptions.length === 0
            ? '—'
            : delivery.exceptions.map((code, nth) => (
                <Chip key={`${code} ${nth}`} tone="red">
                  {code} {isOneOf(exceptionCodes, code) ? t(`exception.${code}`) : ''}
                </Chip>
              ))}
        </dd>
      </div>
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="numbers">{value}</dd>
    </div>
  );
}
