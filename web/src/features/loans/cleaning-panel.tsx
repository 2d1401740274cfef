import { useTranslation } from 'react-i18next';
import { CleanAssetDocument, type AssetStatus } from '../../graphql/generated/graphql.ts';
import { civilDate, clockTime } from '../../time/format.ts';
import { useTicking } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { useAssets, useKinds, type Asset, type Stand } from './loans-data.ts';
import { kindName } from './words.ts';

/** With a borrower or not to be found, nobody can clean it. */
const away: readonly AssetStatus[] = ['out', 'overdue', 'missing', 'lost', 'claimed_returned', 'retired'];

/** DEL-8: the daily check-off of this stand's tools, one press each. */
export function CleaningPanel({ stand }: { stand: Stand }) {
  const { t } = useTranslation();
  const kinds = useKinds();
  const assets = useAssets({ homeId: stand.id });
  const today = useTicking((now) => civilDate(now));
  const daily = kinds.data?.filter(({ dailyCleaning }) => dailyCleaning).map(({ code }) => code) ?? [];
  const { wrong, send } = useDeskWrite();
  if (assets.isError && !assets.data) return <ErrorState error={assets.error} onRetry={() => void assets.refetch()} />;
  const rows = assets.data?.filter(({ kind, status }) => daily.includes(kind) && status !== 'retired');
  const isDone = ({ lastCleanedAt, status }: Asset) => Boolean(lastCleanedAt) && civilDate(lastCleanedAt ?? 0) === today && status !== 'clean';
  const done = rows?.filter(isDone).length ?? 0;
  return (
    <aside className="desk-column panel waiting-case" aria-label={t('loans.way.clean')}>
      <h2>
        {t('loans.way.clean')} <span className="numbers quiet">{rows ? `${done}/${rows.length}` : ''}</span>
      </h2>
      <p className="meta">{t('loans.cleaning.rule')}</p>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      {!rows && <Loading rows={4} height={36} />}
      {rows?.length === 0 && <Empty title={t('loans.cleaning.none')} shape="closed" />}
      <ul className="check-off">
        {rows?.map((row) => (
          <li key={row.id}>
            <span>
              <strong className="numbers">{row.no}</strong> {kindName(kinds.data, row.kind)}
            </span>
            {isDone(row) ? (
              <span className="done-mark numbers">{t('loans.cleaning.done', { at: clockTime(row.lastCleanedAt ?? 0) })}</span>
            ) : away.includes(row.status) ? (
              <span className="quiet">{t(`loans.status.${row.status}`)}</span>
            ) : (
              <Button size="small" aria-label={t('loans.cleaning.checkOff', { no: row.no })} onPress={() => void send(CleanAssetDocument, { assetId: row.id })}>
                {t('loans.step.cleaned')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}
