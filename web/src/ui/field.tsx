import './field.css';
import type { Ref } from 'react';
import {
  Checkbox as AriaCheckbox,
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField,
  type CheckboxProps,
  type TextFieldProps,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { CheckIcon } from './icons.tsx';

export type FieldProps = Omit<TextFieldProps, 'className' | 'style' | 'children'> & {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value, as a sentence. */
  wrong?: string | undefined;
  placeholder?: string;
  compact?: boolean;
  hideLabel?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  className?: string;
};

/** One line of text with its label above it. */
export function Field({ label, hint, wrong, placeholder, compact, hideLabel, inputRef, className, ...props }: FieldProps) {
  return (
    <TextField {...props} isInvalid={wrong !== undefined} validationBehavior="aria" className={cx('field', compact && 'compact', className)}>
      <Label className={cx(hideLabel && 'unseen')}>{label}</Label>
      <Input className="input" {...(placeholder ? { placeholder } : {})} {...(inputRef ? { ref: inputRef } : {})} />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="wrong">{wrong}</FieldError>
    </TextField>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, wrong, placeholder, className, ...props }: Omit<FieldProps, 'inputRef' | 'compact' | 'hideLabel'>) {
  return (
    <TextField {...props} isInvalid={wrong !== undefined} validationBehavior="aria" className={cx('field', className)}>
      <Label>{label}</Label>
      <AriaTextArea rows={2} {...(placeholder ? { placeholder } : {})} />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="wrong">{wrong}</FieldError>
    </TextField>
  );
}

export function Checkbox({ children, ...props }: Omit<CheckboxProps, 'className' | 'style' | 'children'> & { children: string }) {
  return (
    <AriaCheckbox {...props} className="check">
      {({ isSelected }) => (
        <>
          <span className="box">{isSelected && <CheckIcon />}</span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
