import { useQuery } from '@tanstack/react-query';
import { isOneOf } from '../../i18n/words.ts';
import type { Belongings } from './desk-data.ts';
import { sameCode } from './store-draft.ts';

const known = ['stored', 'unclaimed', 'frozen', 'replaced', 'claimed', 'closed'] as const;
type Standing = (typeof known)[number];

/** The code in what a scanner read, if it read a ticket's QR and not a typed number. */
export function codeOf(shown: string): string | undefined {
  return /\/t\/([0-9A-Za-z]{8,64})$/.exec(shown.trim())?.[1];
}

/** STO-9: whether the very ticket that was shown is one that a new one took the place of; undefined while it is asked. */
export function useReplaced(whole: Belongings, shown: string): boolean | undefined {
  const code = codeOf(shown);
  const standing = useQuery({
    queryKey: ['ticket-standing', code],
    enabled: code !== undefined,
    // Asked anew at each showing: a ticket may have been replaced a moment ago.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => standingOf(code ?? '', signal),
  });
  if (whole.pastTickets.some(({ no }) => sameCode(no, shown))) return true;
  if (code === undefined || standing.isError) return false;
  return standing.data === undefined ? undefined : standing.data === 'replaced';
}

// What it does not know, the claim itself refuses: this only says it before the pieces are fetched.
async function standingOf(code: string, signal: AbortSignal): Promise<Standing | null> {
  const response = await fetch(`/public/tickets/${encodeURIComponent(code)}`, { headers: { accept: 'application/json' }, signal });
  if (!response.ok) return null;
  const body: unknown = await response.json();
  const status = typeof body === 'object' && body !== null && 'status' in body ? String(body.status) : '';
  return isOneOf(known, status) ? status : null;
}
