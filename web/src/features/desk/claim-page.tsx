import './desk.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../time/format.ts';
import { Banner, ErrorState, Loading } from '../../ui/states.tsx';
import { ClaimForm } from './claim-form.tsx';
import { useBelongings } from './desk-data.ts';
import { DeskHead } from './desk-head.tsx';
import { FindBox } from './find-box.tsx';
import { useServed } from './kiosk-queue.ts';
import { TicketStop } from './ticket-stop.tsx';
import { useReplaced } from './ticket-standing.ts';
import type { Belongings } from './desk-data.ts';

const route = getRouteApi('/signed-in/desk/claim');

/** STO-8: ticket, the tag of every piece, every seal, a signature. */
export function ClaimPage() {
  const { t } = useTranslation();
  const { id, ticket } = route.useSearch();
  const navigate = useNavigate();
  return (
    <div className="page desk-page">
      <DeskHead title={t('desk.tile.claim')} />
      {id ? (
        <Claim key={`${id} ${ticket ?? ''}`} id={id} ticket={ticket ?? ''} />
      ) : (
        <FindBox onFound={(found, text) => void navigate({ to: '/desk/claim', search: { id: found, ticket: text } })} />
      )}
    </div>
  );
}

function Claim({ id, ticket }: { id: string; ticket: string }) {
  const one = useBelongings(id);
  useServed(id);
  if (one.isError && !one.data) return <ErrorState error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <Loading rows={3} height={96} />;
  return <Shown whole={one.data} ticket={ticket} />;
}

function Shown({ whole, ticket }: { whole: Belongings; ticket: string }) {
  const { t } = useTranslation();
  const isReplaced = useReplaced(whole, ticket);
  const { item, ended } = whole;
  if (ended) return <Banner tone="warning">{t('desk.claim.ended', { no: item.no, at: dayAndTime(ended.at), name: ended.clerk?.name ?? '' })}</Banner>;
  if (isReplaced === undefined) return <Loading rows={3} height={96} />;
  if (isReplaced) return <TicketStop whole={whole} ticket={ticket} why="replaced" />;
  if (item.isLost) return <TicketStop whole={whole} ticket={ticket} why="frozen" />;
  return <ClaimForm whole={whole} shown={ticket} />;
}
