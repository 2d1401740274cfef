import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemType } from '../../graphql/generated/graphql.ts';
import { isComposing } from '../../shell/shortcuts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/notices.tsx';
import type { Template } from './delivery-form.tsx';

export type ItemDraft = { code: string; type: ItemType };
type Props = { template: Template; items: readonly ItemDraft[]; onChange: (items: readonly ItemDraft[]) => void; wrong: string | undefined };

/** A text field that a scanner types into: each Enter takes one code. A code twice, or too many, is said at once. */
export function ItemsField({ template, items, onChange, wrong }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [type, setType] = useState<ItemType>(template.itemTypes[0] ?? 'other');
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const codes = text
      .normalize('NFKC')
      .split(/[\s,;，；、]+/)
      .filter(Boolean);
    if (codes.length === 0) return;
    const twice = codes.find((code, index) => codes.indexOf(code) !== index || items.some((item) => item.code === code));
    setText('');
    input.current?.focus();
    if (twice) return setProblem(t('request.itemTwice', { code: twice }));
    if (items.length + codes.length > template.maxItems) return setProblem(t('request.itemsTooMany', { count: template.maxItems }));
    setProblem(undefined);
    onChange([...items, ...codes.map((code) => ({ code, type }))]);
    announce(t('request.itemTaken', { code: codes.join(' '), count: items.length + codes.length }));
  };
  return (
    <div className="items-field">
      {template.itemTypes.length > 1 && (
        <OneOf label={t('itemType.label')} value={type} onChange={setType} choices={template.itemTypes.map((id) => ({ id, label: t(`itemType.${id}`) }))} />
      )}
      <div className="field-row">
        <Field
          label={t('request.scan')}
          hint={t('request.scanHint')}
          value={text}
          onChange={setText}
          inputRef={input}
          autoFocus
          autoComplete="off"
          wrong={problem ?? wrong}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return event.continuePropagation();
            event.preventDefault();
            take();
          }}
        />
        <Button onPress={take}>{t('action.add')}</Button>
      </div>
      <p className="count numbers">{t('job.items', { count: items.length })}</p>
      <ul className="item-list">
        {items.map((item) => (
          <li key={item.code}>
            <span className="numbers">{item.code}</span>
            <span className="quiet">{t(`itemType.${item.type}`)}</span>
            <IconButton size="small" label={`${t('action.remove')} ${item.code}`} onPress={() => onChange(items.filter((each) => each !== item))}>
              <CloseIcon />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many pieces, where nothing is scanned at the request. */
export function PiecesField({ template, value, onChange }: { template: Template; value: number; onChange: (count: number) => void }) {
  const { t } = useTranslation();
  return (
    <div className="field pieces">
      <span className="label" id="pieces-label">
        {t('request.pieces')}
      </span>
      <div className="stepper" role="group" aria-labelledby="pieces-label">
        <Button onPress={() => onChange(value - 1)} isDisabled={value <= 1} aria-label={t('request.fewer')}>
          −
        </Button>
        <output className="numbers" aria-live="polite">
          {value}
        </output>
        <Button onPress={() => onChange(value + 1)} isDisabled={value >= template.maxItems} aria-label={t('request.more')}>
          +
        </Button>
      </div>
    </div>
  );
}
