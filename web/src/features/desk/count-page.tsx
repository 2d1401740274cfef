import './desk.css';
import './waiting.css';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CountSheetDocument, TakeCountDocument, type CountSheetQuery, type TakeCountMutation } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import type { SuccessOf } from '../../graphql/write.ts';
import { dayAndTime } from '../../time/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { Banner, Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { counted, noCount, ticked, type CountDraft } from './count-draft.ts';
import { usePoint, type Point } from './desk-data.ts';
import { DeskHead } from './desk-head.tsx';
import { useDeskWrite } from './desk-write.ts';

type Sheet = CountSheetQuery['countSheet'];
type Taken = SuccessOf<TakeCountMutation>;

/** STO-11: pieces, places and tags against the register, by scan or tick; the differences are named. */
export function CountPage() {
  const { t } = useTranslation();
  const point = usePoint();
  const pointId = point.data?.id;
  // Not asked again by itself: what is counted is the sheet that one began with.
  const sheet = useQuery({
    queryKey: ['count-sheet', pointId],
    enabled: pointId !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }) => (await request(CountSheetDocument, { pointId: pointId ?? '' }, signal)).countSheet,
  });
  if (sheet.isError) return <ErrorState error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (point.data === null) return <Empty title={t('desk.noPoint')} shape="off" />;
  return (
    <div className="page desk-page">
      <DeskHead
        title={t('desk.count.title')}
        {...(sheet.data ? { note: t('desk.count.asOf', { at: dayAndTime(sheet.data.at), count: sheet.data.rows.length }) } : {})}
      />
      {point.data && sheet.data ? (
        <Counting key={sheet.data.at} sheet={sheet.data} point={point.data} onAgain={() => void sheet.refetch()} />
      ) : (
        <Loading rows={6} height={32} />
      )}
    </div>
  );
}

function Counting({ sheet, point, onAgain }: { sheet: Sheet; point: Point; onAgain: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<CountDraft>(noCount);
  const [code, setCode] = useState('');
  const [needsPlace, setNeedsPlace] = useState(false);
  const [taken, setTaken] = useState<Taken>();
  const { busy, wrong, send } = useDeskWrite();
  const scan = (event: FormEvent) => {
    event.preventDefault();
    if (!code.trim()) return;
    const next = counted(sheet.rows, [...point.slots, ...point.unclaimedSlots], draft, code);
    setCode('');
    setNeedsPlace(next === 'no-place');
    if (next !== 'no-place') setDraft(next);
  };
  const take = async () => {
    const done = await send(TakeCountDocument, { pointId: point.id, counted: draft.found.map(({ slot, tag }) => ({ slot, tag })) });
    if (done) setTaken(done);
  };
  if (taken) return <Result taken={taken} onAgain={onAgain} />;
  return (
    <>
      <form className="desk-scan" onSubmit={scan}>
        <Field
          label={t('desk.count.scan')}
          hint={draft.at ? t('desk.count.at', { slot: draft.at }) : t('desk.count.scanHelp')}
          wrong={needsPlace ? t('desk.count.placeFirst') : undefined}
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoFocus
        />
        <Button look="primary" size="large" isPending={busy} onPress={() => void take()}>
          {t('desk.count.take', { found: draft.found.length, expected: sheet.rows.length })}
        </Button>
      </form>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Register sheet={sheet} draft={draft} onTick={(row) => setDraft(ticked(draft, row))} />
    </>
  );
}

function Register({ sheet, draft, onTick }: { sheet: Sheet; draft: CountDraft; onTick: (row: Sheet['rows'][number]) => void }) {
  const { t } = useTranslation();
  const foundAt = (tag: string) => draft.found.find((one) => one.tag === tag)?.slot;
  const strangers = draft.found.filter(({ tag }) => !sheet.rows.some((row) => row.tag === tag));
  return (
    <>
      {strangers.length > 0 && (
        <Banner tone="warning">{t('desk.count.strangers', { list: strangers.map(({ tag, slot }) => `${tag} @ ${slot}`).join(', ') })}</Banner>
      )}
      <Table
        caption={t('desk.count.register')}
        rows={sheet.rows}
        rowKey={(row) => row.tag}
        columns={[
          { id: 'slot', head: t('desk.slot'), rowHeader: true, cell: (row) => <span className="numbers">{row.slot}</span> },
          { id: 'tag', head: t('desk.store.tag'), cell: (row) => <span className="numbers">{row.tag}</span> },
          { id: 'no', head: t('desk.no'), cell: (row) => <span className="numbers">{row.no}</span> },
          { id: 'fragile', head: t('desk.fragile'), cell: (row) => (row.fragile ? t('desk.fragile') : '') },
          { id: 'found', head: t('desk.count.found'), cell: (row) => <Found row={row} at={foundAt(row.tag)} onTick={() => onTick(row)} /> },
        ]}
      />
    </>
  );
}

function Found({ row, at, onTick }: { row: Sheet['rows'][number]; at: string | undefined; onTick: () => void }) {
  const { t } = useTranslation();
  return (
    <Checkbox isSelected={at !== undefined} onChange={onTick} aria-label={t('desk.count.tick', { tag: row.tag })}>
      {at === undefined ? '' : at === row.slot ? t('desk.count.there') : t('desk.count.elsewhere', { slot: at })}
    </Checkbox>
  );
}

function Result({ taken, onAgain }: { taken: Taken; onAgain: () => void }) {
  const { t } = useTranslation();
  const { differences } = taken;
  return (
    <>
      <Banner tone={differences.length === 0 ? 'done' : 'error'} actions={<Button onPress={onAgain}>{t('desk.count.again')}</Button>}>
        {differences.length === 0 ? t('desk.count.agrees') : t('desk.count.differs', { count: differences.length })}
      </Banner>
      {differences.length > 0 && (
        <Table
          caption={t('desk.count.differences')}
          rows={differences}
          rowKey={(row) => `${row.kind} ${row.tag}`}
          columns={[
            { id: 'kind', head: t('desk.count.kind'), rowHeader: true, cell: (row) => t(`desk.difference.${row.kind}`) },
            { id: 'tag', head: t('desk.store.tag'), cell: (row) => <span className="numbers">{row.tag}</span> },
            { id: 'found', head: t('desk.count.foundAt'), cell: (row) => <span className="numbers">{row.kind === 'missing' ? '—' : row.slot}</span> },
            {
              id: 'expected',
              head: t('desk.count.expectedAt'),
              cell: (row) => <span className="numbers">{row.expectedSlot ?? (row.kind === 'missing' ? row.slot : '—')}</span>,
            },
          ]}
        />
      )}
    </>
  );
}
