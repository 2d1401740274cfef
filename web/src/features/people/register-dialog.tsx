import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { GroupsDocument, RegisterPersonDocument, type Role } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { write } from '../../graphql/write.ts';
import { labelOf, sentenceOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { AnyOf } from '../../ui/chip.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Picker, Select } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { placeOptions, usePlaces } from '../requests/places.ts';
import type { Person } from './people-page.tsx';
import { personOf, useRegistration, type Registration } from './registration.ts';

const roles: readonly Role[] = ['dispatcher', 'scheduler', 'nurse', 'head_nurse', 'porter', 'clerk', 'supervisor', 'auditor', 'administrator'];
const inGroup: readonly Role[] = ['dispatcher', 'porter', 'clerk', 'scheduler'];
const inUnit: readonly Role[] = ['nurse', 'head_nurse'];

type Props = { onClose: () => void; onDone: (person: Person) => void };

/** A new person with a badge; the PIN is issued at once and shown once. */
export function RegisterDialog({ onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { value, set } = useRegistration(t('people.hospital'));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const person = personOf(value);
    if (!person) return;
    setBusy(true);
    const outcome = await write(RegisterPersonDocument, person);
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is !== 'done') return;
    onClose();
    onDone(outcome.data);
  };
  return (
    <Dialog title={t('people.register')} isOpen onClose={onClose} wide>
      <Form className="people-form" onSubmit={(event) => void submit(event)}>
        <PersonFields value={value} set={set} asked={asked} />
        {wrong && (
          <div className="wide">
            <Banner tone="error">{wrong}</Banner>
          </div>
        )}
        <div className="wide">
          <DialogActions>
            <Button onPress={onClose}>{t('action.back')}</Button>
            <Button type="submit" look="primary" isPending={busy}>
              {t('people.register')}
            </Button>
          </DialogActions>
        </div>
      </Form>
    </Dialog>
  );
}

function PersonFields({ value, set, asked }: { value: Registration; set: (part: Partial<Registration>) => void; asked: boolean }) {
  const { t } = useTranslation();
  const groups = useQuery({ queryKey: ['groups'], queryFn: async ({ signal }) => (await request(GroupsDocument, {}, signal)).groups });
  const places = usePlaces();
  const text = (key: 'name' | 'staffNo' | 'badge' | 'employer') => ({
    value: value[key],
    onChange: (next: string) => set({ [key]: next }),
    wrong: asked && !value[key].trim() ? t('issue.required') : undefined,
    autoComplete: 'off',
  });
  return (
    <>
      <Field label={t('people.name')} {...text('name')} autoFocus />
      <Field label={t('people.staffNo')} {...text('staffNo')} />
      <Field label={t('login.badge')} hint={t('login.badgeHint')} {...text('badge')} />
      <Field label={t('people.employer')} {...text('employer')} />
      <div className="wide">
        <AnyOf
          label={t('people.roles')}
          value={value.roles}
          onChange={(chosen) => set({ roles: chosen })}
          choices={roles.map((id) => ({ id, label: t(`role.${id}`) }))}
          wrong={asked && value.roles.length === 0 ? t('issue.required') : undefined}
        />
      </div>
      {value.roles.some((role) => inGroup.includes(role)) && (
        <Select
          label={t('people.group')}
          options={(groups.data ?? []).map((group) => ({ id: group.id, label: labelOf(group.name) }))}
          value={value.groupId}
          onChange={(groupId) => set({ groupId })}
          placeholder={t('people.choose')}
        />
      )}
      {value.roles.some((role) => inUnit.includes(role)) && (
        <Picker label={t('people.unit')} options={placeOptions(places.data ?? [], undefined)} value={value.unitId} onChange={(unitId) => set({ unitId })} />
      )}
    </>
  );
}
