import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FinishStocktakeDocument, ScanPieceDocument, StartStocktakeDocument } from '../../graphql/generated/graphql.ts';
import { labelOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner, Loading } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { useAssets, useStocktakes, type Stand } from './loans-data.ts';
import { codeOf } from './scanned.ts';

type Stocktake = NonNullable<ReturnType<typeof useStocktakes>['data']>[number];

/** A stocktake by scan: found, missing, unexpected; what is still missing at the end becomes a case of its own. */
export function StocktakePanel({ stand }: { stand: Stand }) {
  const { t } = useTranslation();
  const { data } = useStocktakes(stand.id);
  const { busy, wrong, send } = useDeskWrite();
  const open = data?.find(({ status }) => status === 'open');
  const last = data?.find(({ status }) => status === 'finished');
  return (
    <aside className="desk-column panel waiting-case" aria-label={t('loans.way.stocktake')}>
      <h2>
        {t('loans.way.stocktake')} <span className="quiet">{labelOf(stand.name)}</span>
      </h2>
      {!data && <Loading rows={2} height={48} />}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      {data && !open && (
        <>
          <p className="meta">{t('loans.stocktake.help')}</p>
          <Button look="primary" isPending={busy} onPress={() => void send(StartStocktakeDocument, { standId: stand.id })}>
            {t('loans.stocktake.start')}
          </Button>
        </>
      )}
      {open && <Scanning stocktake={open} />}
      {!open && last && <Result stocktake={last} />}
    </aside>
  );
}

function Scanning({ stocktake }: { stocktake: Stocktake }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { wrong, send } = useDeskWrite();
  const ending = useDeskWrite();
  const scan = async (event: FormEvent) => {
    event.preventDefault();
    const code = codeOf(text);
    setText('');
    if (code) await send(ScanPieceDocument, { stocktakeId: stocktake.id, code });
  };
  return (
    <>
      <form onSubmit={(event) => void scan(event)}>
        <Field label={t('loans.stocktake.scan')} value={text} onChange={setText} autoComplete="off" autoFocus />
      </form>
      {(wrong ?? ending.wrong) && <Banner tone="error">{wrong ?? ending.wrong}</Banner>}
      <p className="loan-sum numbers" role="status">
        {t('loans.stocktake.progress', { found: stocktake.found.length, expected: stocktake.expected.length })}
      </p>
      <Pieces title={t('loans.stocktake.left')} ids={stocktake.expected.filter((id) => !stocktake.found.includes(id))} />
      <Pieces title={t('loans.stocktake.unexpected')} ids={stocktake.unexpected} codes={stocktake.unknownCodes} />
      <Button isPending={ending.busy} onPress={() => void ending.send(FinishStocktakeDocument, { stocktakeId: stocktake.id })}>
        {t('loans.stocktake.finish')}
      </Button>
    </>
  );
}

function Result({ stocktake }: { stocktake: Stocktake }) {
  const { t } = useTranslation();
  const isClean = stocktake.missing.length + stocktake.unexpected.length + stocktake.unknownCodes.length === 0;
  return (
    <section className="waiting-step">
      <h3>{t('loans.stocktake.last', { at: dayAndTime(stocktake.startedAt), name: stocktake.startedBy?.name ?? '' })}</h3>
      <Banner tone={isClean ? 'done' : 'warning'}>{t('loans.stocktake.progress', { found: stocktake.found.length, expected: stocktake.expected.length })}</Banner>
      <Pieces title={t('loans.stocktake.missing')} ids={stocktake.missing} />
      <Pieces title={t('loans.stocktake.unexpected')} ids={stocktake.unexpected} codes={stocktake.unknownCodes} />
    </section>
  );
}

/** The pieces by their numbers; one of another stand by what is known of it. */
function Pieces({ title, ids, codes = [] }: { title: string; ids: readonly string[]; codes?: readonly string[] }) {
  const all = useAssets({});
  if (ids.length + codes.length === 0) return null;
  const nos = ids.map((id) => all.data?.find((asset) => asset.id === id)?.no ?? id.slice(-6)).sort();
  return (
    <p>
      <strong>{title}</strong> <span className="numbers quiet">{[...nos, ...codes].join(' · ')}</span>
    </p>
  );
}
