import './desk.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportTicketLostDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Banner, ErrorState, Loading } from '../../ui/states.tsx';
import { useBelongings, useDeskRefresh, type Belongings } from './desk-data.ts';
import { DeskHead } from './desk-head.tsx';
import { FindBox } from './find-box.tsx';
import { LostClaimForm } from './lost-claim-form.tsx';
import { MatchForm } from './match-form.tsx';
import { ReplaceForm } from './replace-form.tsx';

const route = getRouteApi('/signed-in/desk/lost');

/** STO-9: the ticket is frozen before anything else; the record stays hidden until two features fit. */
export function LostPage() {
  const { t } = useTranslation();
  const { id } = route.useSearch();
  const navigate = useNavigate();
  return (
    <div className="page desk-page">
      <DeskHead title={t('desk.tile.lost')} />
      {id ? <Lost key={id} id={id} /> : <FindBox to="/desk/lost" onFound={(found) => void navigate({ to: '/desk/lost', search: { id: found } })} />}
    </div>
  );
}

function Lost({ id }: { id: string }) {
  const one = useBelongings(id);
  if (one.isError && !one.data) return <ErrorState error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <Loading rows={2} height={96} />;
  if (!one.data.lost) return <Freeze whole={one.data} />;
  return one.data.lost.isMatched ? <Matched whole={one.data} /> : <MatchForm whole={one.data} />;
}

/** Once the features fit: given out at once, or kept on under a new ticket, which only works before the deadline. */
function Matched({ whole }: { whole: Belongings }) {
  const { t } = useTranslation();
  const isLate = useNow(60_000) >= Date.parse(whole.item.deadline);
  const [way, setWay] = useState<'replace' | 'claim'>('replace');
  const chosen = isLate ? 'claim' : way;
  return (
    <>
      {!isLate && (
        <OneOf
          label={t('desk.lost.way')}
          value={way}
          onChange={setWay}
          choices={[
            { id: 'replace', label: t('desk.lost.replaceWay') },
            { id: 'claim', label: t('desk.lost.claimWay') },
          ]}
        />
      )}
      {chosen === 'claim' ? <LostClaimForm whole={whole} /> : <ReplaceForm whole={whole} />}
    </>
  );
}

function Freeze({ whole }: { whole: Belongings }) {
  const { t } = useTranslation();
  const refresh = useDeskRefresh();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [before, setBefore] = useState<{ at: string; name: string }>();
  const freeze = async () => {
    setBusy(true);
    const outcome = await write(ReportTicketLostDocument, { belongingsId: whole.id });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is !== 'done') return;
    const { claimed } = outcome.data;
    if (claimed) setBefore({ at: dayAndTime(claimed.at), name: claimed.clerk?.name ?? '' });
    else void refresh();
  };
  return (
    <section className="desk-column panel">
      <p className="claim-head">
        <strong className="numbers">{whole.item.no}</strong> {t('desk.pieces', { count: whole.item.pieceCount })}
      </p>
      <p>{t('desk.lost.freezeHelp')}</p>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      {before && <Banner tone="warning">{t('desk.lost.claimedBefore', before)}</Banner>}
      <Button look="danger" size="large" autoFocus isPending={busy} onPress={() => void freeze()}>
        {t('desk.lost.freeze')}
      </Button>
    </section>
  );
}
