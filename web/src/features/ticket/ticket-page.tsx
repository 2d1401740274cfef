import './ticket-page.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem, problemOf } from '../../graphql/problem.ts';
import { isOneOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';

const route = getRouteApi('/t/$code');
const statuses = ['stored', 'unclaimed', 'frozen', 'replaced', 'claimed', 'closed'] as const;
type PublicTicket = { no: string; deadline: string; status: string };

/** What the QR code of a ticket opens, for anybody: number and deadline, nobody's name. */
export function TicketPage() {
  const { t } = useTranslation();
  const { code } = route.useParams();
  const ticket = useQuery({ queryKey: ['public-ticket', code], retry: false, queryFn: ({ signal }) => fetchTicket(code, signal) });
  return (
    <main className="public-ticket">
      <p className="quiet">{t('desk.ticket.head')}</p>
      <h1>{t('desk.public.title')}</h1>
      {!ticket.data && !ticket.isError && <Loading rows={2} height={72} />}
      {ticket.isError && (isUnknown(ticket.error) ? <Empty title={t('desk.public.unknown')} shape="off" /> : <ErrorState error={ticket.error} onRetry={() => void ticket.refetch()} />)}
      {ticket.data && <Shown ticket={ticket.data} />}
    </main>
  );
}

function Shown({ ticket }: { ticket: PublicTicket }) {
  const { t } = useTranslation();
  const { status } = ticket;
  return (
    <dl className="panel">
      <dt>{t('desk.no')}</dt>
      <dd className="public-no numbers">{ticket.no}</dd>
      <dt>{t('desk.deadline')}</dt>
      <dd className="public-deadline numbers">
        <time dateTime={ticket.deadline}>{dayAndTime(ticket.deadline)}</time>
      </dd>
      <dt>{t('desk.state')}</dt>
      <dd>{isOneOf(statuses, status) ? t(`desk.public.status.${status}`) : status}</dd>
    </dl>
  );
}

const isUnknown = (error: Error): boolean => error instanceof Problem && error.kind === 'not-found';

async function fetchTicket(code: string, signal: AbortSignal): Promise<PublicTicket> {
  const response = await fetch(`/public/tickets/${encodeURIComponent(code)}`, { signal }).catch((cause: unknown) => {
    throw new Problem('network', { cause });
  });
  if (!response.ok) throw await problemOf(response);
  const body: unknown = await response.json();
  if (typeof body === 'object' && body !== null && 'no' in body && 'deadline' in body && 'status' in body) return { no: String(body.no), deadline: String(body.deadline), status: String(body.status) };
  throw new Problem('server');
}
