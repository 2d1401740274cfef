import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { SetLoanKindDocument, type Mode } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { announce } from '../../ui/notices.tsx';
import { Select } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { enterMovesOn } from '../desk/moves-on.ts';
import { conditionsOf, draftOf, type KindDraft } from './kind-draft.ts';
import type { Kind } from './loans-data.ts';

const modes = ['wheelchair', 'trolley'] as const satisfies readonly Mode[];
const boxes = ['pooled', 'oneEach', 'cleanAfterUse', 'dailyCleaning'] as const;

/** LOA-1: the conditions of a kind as data; loans that run keep theirs. */
export function KindForm({ kind }: { kind: Kind | undefined }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(kind));
  const [asked, setAsked] = useState(false);
  const { busy, wrong, send } = useDeskWrite();
  const conditions = conditionsOf(draft, kind);
  const change = (more: Partial<KindDraft>) => setDraft((held) => ({ ...held, ...more }));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (conditions && (await send(SetLoanKindDocument, conditions))) announce(t('loans.stock.saved'));
  };
  const text = (field: 'code' | 'zh' | 'en' | 'deposit' | 'defaultMinutes' | 'maxMinutes' | 'inspectionDays') => (
    <Field label={t(`loans.stock.field.${field}`)} value={draft[field]} onChange={(value) => change({ [field]: value })} autoComplete="off" maxLength={32} compact isDisabled={field === 'code' && kind !== undefined} />
  );
  return (
    <Form className="waiting-step" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <div className="desk-line">
        {text('code')}
        {text('zh')}
        {text('en')}
      </div>
      <div className="desk-line">
        {text('deposit')}
        {text('defaultMinutes')}
        {text('maxMinutes')}
        {text('inspectionDays')}
      </div>
      <Select
        label={t('loans.stock.field.mode')}
        compact
        value={draft.mode}
        onChange={(id) => change({ mode: modes.find((mode) => mode === id) ?? '' })}
        options={[{ id: '', label: t('loans.stock.noMode') }, ...modes.map((id) => ({ id, label: t(`mode.${id}`) }))]}
      />
      {boxes.map((box) => (
        <Checkbox key={box} isSelected={draft[box]} isDisabled={box === 'pooled' && kind !== undefined} onChange={(on) => change({ [box]: on })}>
          {t(`loans.stock.field.${box}`)}
        </Checkbox>
      ))}
      {asked && !conditions && <Banner tone="error">{t('loans.missing.conditions')}</Banner>}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button type="submit" look="primary" isPending={busy} data-stop>
        {t('action.save')}
      </Button>
    </Form>
  );
}
