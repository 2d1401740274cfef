import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/states.tsx';
import type { Drawer } from './loans-data.ts';
import { yuan } from './money.ts';

/** Expected cash with what it is made of, and each channel's movements; after the count, what was found. */
export function DrawerFigures({ drawer }: { drawer: Drawer }) {
  const { t } = useTranslation();
  const isCounted = drawer.status === 'counted';
  return (
    <>
      <p className="cash-expected">
        {t('cash.expectedCash')} <strong className="loan-sum numbers">{yuan(drawer.expectedFen)}</strong>
      </p>
      <p className="meta numbers">{t('cash.madeOf', { float: yuan(drawer.floatFen), movedIn: yuan(drawer.movedInFen), movedOut: yuan(drawer.movedOutFen) })}</p>
      <table className="table cash-table">
        <caption className="unseen">{t('cash.channels')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cash.channel')}</th>
            {(['taken', 'refunded', 'net'] as const).map((head) => (
              <th key={head} scope="col" className="number">
                {t(`cash.${head}`)}
              </th>
            ))}
            {isCounted && (
              <th scope="col" className="number">
                {t('cash.counted')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {drawer.totals.filter(isShown).map(({ tender, takenFen, refundedFen, countedFen }) => (
            <tr key={tender}>
              <th scope="row">{t(`loans.tender.${tender}`)}</th>
              <td className="number">{yuan(takenFen)}</td>
              <td className="number">{yuan(refundedFen)}</td>
              <td className="number">{yuan(takenFen - refundedFen)}</td>
              {isCounted && <td className="number">{typeof countedFen === 'number' ? yuan(countedFen) : '—'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {drawer.keptFen > 0 && <p className="numbers">{t('cash.keptIn', { sum: yuan(drawer.keptFen) })}</p>}
      {isCounted && <Counted drawer={drawer} />}
    </>
  );
}

/** Cash always; another channel once something moved in it. */
const isShown = ({ tender, takenFen, refundedFen }: Drawer['totals'][number]): boolean => tender === 'cash' || takenFen + refundedFen > 0;

function Counted({ drawer }: { drawer: Drawer }) {
  const { t } = useTranslation();
  const difference = drawer.differenceFen ?? 0;
  return (
    <Banner tone={difference === 0 ? 'done' : 'warning'}>
      {t(difference === 0 ? 'cash.countedEven' : 'cash.countedOff', { sum: yuan(drawer.countedFen ?? 0), difference: yuan(difference), name: drawer.countedBy?.name ?? '' })}
      {drawer.note && <div>{t('cash.noteIs', { note: drawer.note })}</div>}
      {drawer.lateEntries > 0 && <div>{t('cash.late', { count: drawer.lateEntries })}</div>}
    </Banner>
  );
}
