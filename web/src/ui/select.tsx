import './field.css';
import './overlay.css';
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { DownIcon } from './icons.tsx';

/** One thing to choose. `search` holds everything that finds it: pinyin, initials, codes. */
export type Option = { id: string; label: string; description?: string | undefined; search?: readonly string[]; before?: ReactNode; isDisabled?: boolean };

type Common = {
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string | null) => void;
  wrong?: string | undefined;
  hint?: string | undefined;
  compact?: boolean;
  hideLabel?: boolean;
  isRequired?: boolean;
};

/** A short list: opens on a press. */
export function Select({ label, options, value, onChange, wrong, hint, compact, hideLabel, placeholder }: Common & { placeholder?: string }) {
  return (
    <AriaSelect
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={wrong !== undefined}
      className={cx('field', compact && 'compact')}
      {...(placeholder ? { placeholder } : {})}
    >
      <Label className={cx(hideLabel && 'unseen')}>{label}</Label>
      <Button className="input select-button">
        <SelectValue />
        <DownIcon />
      </Button>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="wrong">{wrong}</FieldError>
      <Popover className="popover">
        <ListBox className="list-box" items={options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** A long list: typing part of a name, its initials or a code narrows it. */
export function Picker({
  label,
  options,
  value,
  onChange,
  wrong,
  hint,
  compact,
  hideLabel,
  placeholder,
  autoFocus,
}: Common & { placeholder?: string; autoFocus?: boolean }) {
  const { t } = useTranslation();
  const found = new Map(options.map((option) => [option.label, option]));
  return (
    <ComboBox
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      defaultItems={options}
      defaultFilter={(text, input) => matches(found.get(text), input)}
      isInvalid={wrong !== undefined}
      menuTrigger="focus"
      allowsEmptyCollection
      className={cx('field', compact && 'compact')}
    >
      <Label className={cx(hideLabel && 'unseen')}>{label}</Label>
      <div className="with-button">
        <Input className="input" autoComplete="off" {...(placeholder ? { placeholder } : {})} {...(autoFocus ? { autoFocus } : {})} />
        <Button className="button ghost icon">
          <DownIcon />
        </Button>
      </div>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="wrong">{wrong}</FieldError>
      <Popover className="popover">
        <ListBox<Option> className="list-box" renderEmptyState={() => <div className="list-empty">{t('state.noMatch')}</div>}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem className="option" id={option.id} textValue={option.label} isDisabled={option.isDisabled ?? false}>
      {option.before}
      <Text slot="label">
        {option.label}
        {option.description && <span className="description">{option.description}</span>}
      </Text>
    </ListBoxItem>
  );
}

/** What is typed fits: half and full width, upper and lower case are one (NFKC). */
export function matches(option: Option | undefined, input: string): boolean {
  const wanted = fold(input);
  if (!wanted) return true;
  return option !== undefined && [option.label, option.description ?? '', ...(option.search ?? [])].some((text) => fold(text).includes(wanted));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}
