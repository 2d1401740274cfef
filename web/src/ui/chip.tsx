import './chip.css';
import type { ReactNode } from 'react';
import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './cx.ts';

export type ChipTone = 'plain' | 'inverse' | 'blue' | 'amber' | 'red' | 'teal';

/** A short word in a frame; `inverse` is for precautions. */
export function Chip({ tone = 'plain', children, label }: { tone?: ChipTone; children: ReactNode; label?: string }) {
  return (
    <span className={cx('chip', tone !== 'plain' && tone)} title={label}>
      {children}
      {label && <span className="unseen">{label}</span>}
    </span>
  );
}

export type Choice<K extends string> = { id: K; label: string; isDisabled?: boolean; danger?: boolean };
type Common<K extends string> = { label: string; choices: readonly Choice<K>[]; hint?: string | undefined; wrong?: string | undefined };

/** Exactly one (or as yet none) of a few, all in sight. */
export function OneOf<K extends string>({ label, choices, value, onChange, hint, wrong }: Common<K> & { value: K | null; onChange: (id: K) => void }) {
  return (
    <Choices
      label={label}
      choices={choices}
      hint={hint}
      wrong={wrong}
      mode="single"
      selected={value === null ? [] : [value]}
      onSelect={([id]) => id !== undefined && onChange(id)}
    />
  );
}

/** Any of a few, all in sight. */
export function AnyOf<K extends string>({ label, choices, value, onChange, hint, wrong }: Common<K> & { value: readonly K[]; onChange: (ids: K[]) => void }) {
  return <Choices label={label} choices={choices} hint={hint} wrong={wrong} mode="multiple" selected={value} onSelect={onChange} />;
}

type ChoicesProps<K extends string> = Common<K> & { mode: 'single' | 'multiple'; selected: readonly K[]; onSelect: (ids: K[]) => void };

function Choices<K extends string>({ label, choices, hint, wrong, mode, selected, onSelect }: ChoicesProps<K>) {
  return (
    <div className="field-set">
      <ToggleButtonGroup
        className="field-set"
        aria-label={label}
        selectionMode={mode}
        disallowEmptySelection={mode === 'single' && selected.length > 0}
        selectedKeys={selected}
        onSelectionChange={(keys) => onSelect(choices.map((each) => each.id).filter((id) => keys.has(id)))}
      >
        <Label className="label" elementType="span">
          {label}
        </Label>
        <div className="choices">
          {choices.map((each) => (
            <ToggleButton key={each.id} id={each.id} className={cx('choice', each.danger && 'danger')} isDisabled={each.isDisabled ?? false}>
              {each.label}
            </ToggleButton>
          ))}
        </div>
      </ToggleButtonGroup>
      {hint && <p className="meta">{hint}</p>}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
