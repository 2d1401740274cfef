import '../desk/desk.css';
import '../desk/waiting.css';
import './loans.css';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { Empty, Loading } from '../../ui/states.tsx';
import { Select } from '../../ui/select.tsx';
import { cx } from '../../ui/cx.ts';
import { AssetScan } from './asset-scan.tsx';
import { AvailabilityStrip } from './availability-strip.tsx';
import { HoldingsTable } from './holdings-table.tsx';
import { LoanPanel } from './loan-panel.tsx';
import { useLoanLists, useStands, type Stand } from './loans-data.ts';
import { loanLists, type LoanListName } from './search.ts';
import { KindTable } from './kind-table.tsx';

const route = getRouteApi('/signed-in/desk/loans');

/** LOA-1 to LOA-5: what is lent and where it is; one box for whatever is scanned, and what is to be done about it beside the list. */
export function LoansPage() {
  const { t } = useTranslation();
  const { isReady, stand, stands, choose } = useStands();
  if (!isReady) return <Loading rows={4} height={56} />;
  if (!stand) return <Empty title={t('loans.noStand')} shape="off" />;
  return (
    <div className="page desk-page loans-page fit-page">
      <LoansHead stand={stand} stands={stands} onChoose={choose} />
      <Loans key={stand.id} stand={stand} />
    </div>
  );
}

type HeadProps = { stand: Stand; stands: readonly Stand[]; onChoose: (id: string) => void };

function LoansHead({ stand, stands, onChoose }: HeadProps) {
  const { t } = useTranslation();
  const me = useMe();
  const ways = hasRole(me.data, 'clerk', 'supervisor') ? (['reserve', 'clean', 'stocktake'] as const) : [];
  return (
    <div className="page-head">
      <Link to="/desk" className="button">
        {t('desk.title')}
      </Link>
      <h1>{t('loans.title')}</h1>
      {stands.length > 1 ? (
        <Select label={t('loans.stand')} hideLabel compact value={stand.id} options={stands.map(({ id, name }) => ({ id, label: labelOf(name) }))} onChange={(id) => id && onChoose(id)} />
      ) : (
        <p className="quiet">{labelOf(stand.name)}</p>
      )}
      <nav className="actions" aria-label={t('loans.ways')}>
        {ways.map((way) => (
          <Link key={way} to="/desk/loans" search={{ way }} className="button">
            {t(`loans.way.${way}`)}
          </Link>
        ))}
        {hasRole(me.data, 'administrator', 'supervisor') && (
          <Link to="/desk/loans" search={{ way: 'stock' }} className="button">
            {t('loans.way.stock')}
          </Link>
        )}
        <Link to="/desk/cash" className="button">
          {t('cash.title')}
        </Link>
      </nav>
    </div>
  );
}

function Loans({ stand }: { stand: Stand }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { list = 'out', kind } = search;
  const of = useLoanLists(stand.id);
  const hasPanel = search.asset !== undefined || search.loan !== undefined || search.lend !== undefined || search.way !== undefined;
  return (
    <>
      <div className="loans-top">
        <AssetScan onFound={(asset) => void navigate({ to: '/desk/loans', search: { list: search.list, kind, asset } })} />
        <AvailabilityStrip stand={stand} open={kind} />
      </div>
      <nav className="choices loan-lists" aria-label={t('loans.lists')}>
        {loanLists.map((each) => (
          <ListLink key={each} list={each} isOpen={each === list && kind === undefined} count={of(each)?.data?.length} />
        ))}
      </nav>
      <div className={cx('waiting', 'fit-rest', hasPanel && 'has-open')}>
        {kind === undefined ? <HoldingsTable list={list} answer={of(list)} openId={search.asset ?? search.loan} /> : <KindTable kind={kind} stand={stand} openId={search.asset} />}
        {hasPanel && <LoanPanel key={`${search.asset} ${search.loan} ${search.lend} ${search.way}`} stand={stand} {...search} />}
      </div>
    </>
  );
}

function ListLink({ list, isOpen, count }: { list: LoanListName; isOpen: boolean; count: number | undefined }) {
  const { t } = useTranslation();
  const isLate = list === 'overdue' && count !== undefined && count > 0;
  return (
    <Link to="/desk/loans" search={{ list }} className={cx('choice', isLate && 'is-late')} aria-current={isOpen ? 'page' : undefined} data-selected={isOpen || undefined}>
      {t(`loans.list.${list}`)} <span className="numbers">{count ?? ''}</span>
    </Link>
  );
}
