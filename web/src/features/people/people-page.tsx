import './people.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeactivatePersonDocument, IssuePinDocument, PeopleDocument, type PersonPartsFragment } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { write } from '../../graphql/write.ts';
import { labelOf, sentenceOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Banner, Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { RegisterDialog } from './register-dialog.tsx';

export type Person = PersonPartsFragment;
type Open = { do: 'register' } | { do: 'deactivate'; person: Person } | { do: 'pin'; person: Person; pin: string };

/** People, badges and PINs, for the administrator. */
export function PeoplePage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const people = useQuery({ queryKey: ['people'], queryFn: async ({ signal }) => (await request(PeopleDocument, {}, signal)).people });
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<Open>();
  const [wrong, setWrong] = useState<string>();
  const refresh = () => void client.invalidateQueries({ queryKey: ['people'] });
  const issue = async (person: Person) => {
    const outcome = await write(IssuePinDocument, { personId: person.id });
    setWrong(sentenceOf(outcome));
    if (outcome.is !== 'done') return;
    setOpen({ do: 'pin', person, pin: outcome.data.pin });
    refresh();
  };
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!people.data) return <Loading rows={10} height={32} />;
  const wanted = filter.normalize('NFKC').trim().toLowerCase();
  const shown = people.data.filter((person) => !wanted || `${person.name} ${person.staffNo} ${person.badge ?? ''}`.toLowerCase().includes(wanted));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('shell.people')}</h1>
        <p className="quiet">{t('people.count', { count: people.data.filter((person) => person.active).length })}</p>
        <div className="actions">
          <Field label={t('action.search')} hideLabel compact placeholder={t('people.find')} value={filter} onChange={setFilter} />
          <Button look="primary" onPress={() => setOpen({ do: 'register' })}>
            <PlusIcon /> {t('people.register')}
          </Button>
        </div>
      </div>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      {shown.length === 0 ? (
        <Empty title={t('state.noMatch')} shape="off" />
      ) : (
        <PeopleTable people={shown} onPin={(person) => void issue(person)} onDeactivate={(person) => setOpen({ do: 'deactivate', person })} />
      )}
      {open?.do === 'register' && (
        <RegisterDialog
          onClose={() => setOpen(undefined)}
          onDone={(person) => {
            refresh();
            void issue(person);
          }}
        />
      )}
      {open?.do === 'deactivate' && <DeactivateDialog person={open.person} onClose={() => setOpen(undefined)} onDone={refresh} />}
      {open?.do === 'pin' && (
        <Dialog title={t('people.pinOf', { name: open.person.name })} isOpen onClose={() => setOpen(undefined)}>
          <p className="pin">{open.pin}</p>
          <Banner tone="warning">{t('people.pinOnce')}</Banner>
        </Dialog>
      )}
    </div>
  );
}

type TableProps = { people: readonly Person[]; onPin: (person: Person) => void; onDeactivate: (person: Person) => void };

function PeopleTable({ people, onPin, onDeactivate }: TableProps) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t('shell.people')}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        { id: 'name', head: t('people.name'), rowHeader: true, cell: (person) => person.name },
        { id: 'no', head: t('people.staffNo'), cell: (person) => <span className="numbers">{person.staffNo}</span> },
        { id: 'badge', head: t('login.badge'), cell: (person) => person.badge ?? '—' },
        { id: 'roles', head: t('people.roles'), wrap: true, cell: (person) => person.roles.map((role) => t(`role.${role}`)).join(' · ') },
        {
          id: 'where',
          head: t('people.where'),
          wrap: true,
          cell: (person) => [person.group, person.post, ...person.units].flatMap((each) => (each ? [labelOf(each.name)] : [])).join(' · ') || '—',
        },
        { id: 'state', head: t('people.state'), cell: (person) => t(person.active ? (person.hasPin ? 'people.active' : 'people.noPin') : 'people.inactive') },
        {
          id: 'do',
          head: t('people.actions'),
          cell: (person) =>
            person.active && (
              <>
                <Button size="small" onPress={() => onPin(person)} aria-label={`${t('people.issuePin')} ${person.name}`}>
                  {t('people.issuePin')}
                </Button>{' '}
                <Button size="small" look="danger" onPress={() => onDeactivate(person)} aria-label={`${t('people.deactivate')} ${person.name}`}>
                  {t('people.deactivate')}
                </Button>
              </>
            ),
        },
      ]}
    />
  );
}

function DeactivateDialog({ person, onClose, onDone }: { person: Person; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const send = async () => {
    setBusy(true);
    const outcome = await write(DeactivatePersonDocument, { personId: person.id });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is !== 'done') return;
    onDone();
    onClose();
  };
  return (
    <Dialog title={t('people.deactivate')} isOpen onClose={onClose} role="alertdialog">
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <p>{t('people.deactivateHelp', { name: person.name })}</p>
      <DialogActions>
        <Button onPress={onClose}>{t('action.back')}</Button>
        <Button look="danger" isPending={busy} onPress={() => void send()}>
          {t('people.deactivate')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
