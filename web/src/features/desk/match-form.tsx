import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { MatchFeaturesDocument, type Feature } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { dayAndTime } from '../../time/format.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskRefresh, type Belongings } from './desk-data.ts';
import { enterMovesOn } from './moves-on.ts';
import { pieceKinds } from './store-draft.ts';

const features: readonly Feature[] = ['look', 'kind', 'pieces', 'phone', 'bed', 'wristband', 'name', 'description'];
type Told = { of: Feature; text: string };

/** Two features as the owner tells them, compared where nobody sees the record (STO-9). */
export function MatchForm({ whole }: { whole: Belongings }) {
  const { t } = useTranslation();
  const refresh = useDeskRefresh();
  const [told, setTold] = useState<readonly [Told, Told]>([
    { of: 'look', text: '' },
    { of: 'phone', text: '' },
  ]);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (told.some(({ text }) => !text.trim())) return;
    setBusy(true);
    const outcome = await write(MatchFeaturesDocument, { belongingsId: whole.id, features: told.map(({ of, text }) => ({ of, text: text.trim() })) });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    void refresh();
  };
  const [first, second] = told;
  return (
    <Form className="desk-column panel" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <Banner tone="done">{t('desk.lost.frozen', { no: whole.item.no, at: whole.lost ? dayAndTime(whole.lost.at) : '' })}</Banner>
      <p>{t('desk.lost.blind')}</p>
      <FeatureFields n={1} told={first} asked={asked} onChange={(next) => setTold([next, second])} />
      <FeatureFields n={2} told={second} asked={asked} onChange={(next) => setTold([first, next])} />
      {whole.lost?.isFrozen && <Banner tone="error">{t('desk.lost.triesOver')}</Banner>}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button type="submit" look="primary" size="large" isPending={busy} data-stop>
        {t('desk.lost.match')}
      </Button>
    </Form>
  );
}

function FeatureFields({ n, told, asked, onChange }: { n: 1 | 2; told: Told; asked: boolean; onChange: (told: Told) => void }) {
  const { t } = useTranslation();
  return (
    <div className="desk-line">
      <Select
        label={t('desk.lost.feature', { n })}
        value={told.of}
        options={features.map((id) => ({ id, label: t(`desk.feature.${id}`) }))}
        onChange={(id) => onChange({ of: features.find((each) => each === id) ?? told.of, text: '' })}
      />
      {told.of === 'kind' ? (
        <Select
          label={t('desk.lost.told', { n })}
          value={told.text || null}
          placeholder={t('desk.lost.choose')}
          options={pieceKinds.map((id) => ({ id, label: t(`desk.pieceKind.${id}`) }))}
          onChange={(kind) => onChange({ ...told, text: kind ?? '' })}
          wrong={asked && !told.text ? t('issue.required') : undefined}
        />
      ) : (
        <Field
          label={t('desk.lost.told', { n })}
          value={told.text}
          onChange={(text) => onChange({ ...told, text })}
          autoComplete="off"
          autoFocus={n === 1}
          maxLength={100}
          wrong={asked && !told.text.trim() ? t('issue.required') : undefined}
        />
      )}
    </div>
  );
}
