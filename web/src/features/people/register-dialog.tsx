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

const roles: readonly Role[] = ['dispatcher', 'scheduler', 'nurse', 'head_nurse', 'porter', 'clerk', 'supervisor', 'auditor', 'administrator'];
const inGroup: readonly Role[] = ['dispatcher', 'porter', 'clerk', 'scheduler'];
const inUnit: readonly Role[] = ['nurse', 'head_nurse'];

/** A new person with a badge; the PIN is issued at once and shown once. */
export function RegisterDialog({ onClose, onDone }: { onClose: () => void; onDone: (person: Person) => void }) {
  const { t } = useTranslation();
  const groups = useQuery({ queryKey: ['groups'], queryFn: async ({ signal }) => (await request(GroupsDocument, {}, signal)).groups });
  const places = usePlaces();
  const [value, setValue] = useState({ name: '', staffNo: '', badge: '', employer: t('people.hospital') });
  const [chosen, setChosen] = useState<Role[]>([]);
  const [groupId, setGroupId] = useState<string | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const set = (key: keyof typeof value) => (text: string) => setValue({ ...value, [key]: text });
  const missing = (text: string) => (asked && !text.trim() ? t('issue.required') : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.values(value).some((text) => !text.trim()) || chosen.length === 0) return;
    setBusy(true);
    const outcome = await write(RegisterPersonDocument, {
      name: value.name.trim(),
      staffNo: value.staffNo.trim(),
      badge: value.badge.trim(),
      employer: value.employer.trim(),
      roles: chosen,
      ...(groupId ? { groupId } : {}),
      unitIds: unitId ? [unitId] : [],
    });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is !== 'done') return;
    onClose();
    onDone(outcome.data);
  };
  return (
    <Dialog title={t('people.register')} isOpen onClose={onClose} wide>
      <Form className="people-form" onSubmit={(event) => void submit(event)}>
        <Field label={t('people.name')} value={value.name} onChange={set('name')} wrong={missing(value.name)} autoComplete="off" autoFocus />
        <Field label={t('people.staffNo')} value={value.staffNo} onChange={set('staffNo')} wrong={missing(value.staffNo)} autoComplete="off" />
        <Field
          label={t('login.badge')}
          hint={t('login.badgeHint')}
          value={value.badge}
          onChange={set('badge')}
          wrong={missing(value.badge)}
          autoComplete="off"
        />
        <Field label={t('people.employer')} value={value.employer} onChange={set('employer')} wrong={missing(value.employer)} autoComplete="off" />
        <div className="wide">
          <AnyOf
            label={t('people.roles')}
            value={chosen}
            onChange={setChosen}
            choices={roles.map((id) => ({ id, label: t(`role.${id}`) }))}
            wrong={asked && chosen.length === 0 ? t('issue.required') : undefined}
          />
        </div>
        {chosen.some((role) => inGroup.includes(role)) && (
          <Select
            label={t('people.group')}
            options={(groups.data ?? []).map((group) => ({ id: group.id, label: labelOf(group.name) }))}
            value={groupId}
            onChange={setGroupId}
            placeholder={t('people.choose')}
          />
        )}
        {chosen.some((role) => inUnit.includes(role)) && (
          <Picker label={t('people.unit')} options={placeOptions(places.data ?? [], undefined)} value={unitId} onChange={setUnitId} />
        )}
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
