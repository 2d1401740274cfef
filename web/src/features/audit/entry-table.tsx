import { useTranslation } from 'react-i18next';
import type { Role } from '../../graphql/generated/graphql.ts';
import { isOneOf, labelOf } from '../../i18n/words.ts';
import { clockTime } from '../../time/format.ts';
import { Table } from '../../ui/table.tsx';
import { eventWord, factsOf, isByPerson, methodWord, type Entry } from './entry-words.ts';
import { Hash } from './hash.tsx';

const roles: readonly Role[] = ['dispatcher', 'scheduler', 'nurse', 'head_nurse', 'porter', 'clerk', 'supervisor', 'auditor', 'administrator'];

/** Every event with its three times: happened, recorded, taken into the ledger. Nothing is left out or erased. */
export function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const seconds = (at: string) => clockTime(at, true);
  const roleWord = (role: string) => {
    const name = role.replaceAll('-', '_');
    return isOneOf(roles, name) ? t(`role.${name}`) : role;
  };
  return (
    <Table
      caption={t('audit.entries')}
      rows={entries}
      rowKey={(entry) => entry.eventId}
      columns={[
        { id: 'index', head: '#', number: true, cell: (entry) => entry.index },
        { id: 'event', head: t('audit.event'), rowHeader: true, cell: (entry) => <span title={entry.type}>{eventWord(entry.type)}</span> },
        { id: 'happened', head: t('audit.happened'), number: true, cell: (entry) => seconds(entry.occurredAt) },
        { id: 'recorded', head: t('audit.recorded'), number: true, cell: (entry) => seconds(entry.recordedAt) },
        { id: 'ledgered', head: t('audit.ledgered'), number: true, cell: (entry) => seconds(entry.ledgeredAt) },
        {
          id: 'actor',
          head: t('audit.actor'),
          cell: (entry) =>
            isByPerson(entry) ? `${entry.actor.name ?? '—'} · ${entry.actor.roles.map(roleWord).join(' ')}` : <span className="quiet">{entry.actor.id}</span>,
        },
        { id: 'how', head: t('audit.method'), cell: (entry) => methodWord(entry.method) },
        { id: 'place', head: t('audit.place'), cell: (entry) => (entry.place ? labelOf(entry.place.name) : '—') },
        { id: 'facts', head: t('audit.facts'), wrap: true, cell: (entry) => factsOf(entry).join(' · ') || '—' },
        { id: 'hash', head: t('audit.hash'), cell: (entry) => <Hash value={entry.hash} name={`${t('audit.hash')} ${entry.index}`} /> },
      ]}
    />
  );
}
