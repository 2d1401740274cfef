import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanMethod } from '../../graphql/generated/graphql.ts';
import { isComposing } from '../../shell/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Field, type FieldProps } from '../../ui/field.tsx';
import { CameraIcon, KeyboardIcon } from './porter-icons.tsx';
import { cameByHand, type Arrival } from './scans.ts';

const Camera = lazy(async () => ({ default: (await import('./camera.tsx')).Camera }));

type Props = {
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  /** What is in the field; left out where each code is taken at once and the field is empty again. */
  value?: string;
  onChange?: (text: string) => void;
  /** A whole code: Enter, which a wedge scanner sends too, or the camera. */
  onCode: (code: string, method: ScanMethod) => void;
  autoFocus?: boolean;
};

/** A field that a hand scanner types into; beside it the camera and, on a phone, the keyboard, which else stays down. */
export function ScanField({ label, hint, wrong, value, onChange, onCode, autoFocus = true }: Props) {
  const { t } = useTranslation();
  const [own, setOwn] = useState('');
  const [keyboard, setKeyboard] = useState(false);
  const [camera, setCamera] = useState(false);
  const arrivals = useRef<Arrival[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const text = value ?? own;
  const change = (next: string) => {
    arrivals.current = next === '' ? [] : [...arrivals.current, { at: performance.now(), length: next.length - text.length }];
    if (value === undefined) setOwn(next);
    onChange?.(next);
  };
  const take = (code: string, method: ScanMethod) => {
    if (value === undefined) setOwn('');
    if (code.trim()) onCode(code.trim(), method);
    arrivals.current = [];
    input.current?.focus();
  };
  const switchKeyboard = () => {
    setKeyboard(!keyboard);
    input.current?.blur();
    setTimeout(() => input.current?.focus());
  };
  const seen = (code: string) => {
    setCamera(false);
    onChange?.(code);
    take(code, 'scan');
  };
  return (
    <div className="scan-field">
      <Field
        label={label}
        hint={hint}
        wrong={wrong}
        value={text}
        onChange={change}
        inputRef={input}
        autoComplete="off"
        inputMode={keyboard ? 'text' : 'none'}
        autoFocus={autoFocus}
        onKeyDown={(event) => onEnter(event, () => take(text, cameByHand(arrivals.current) ? 'typed' : 'scan'))}
      />
      <KeyboardButton isOn={keyboard} onPress={switchKeyboard} />
      <Button className="scan-tool" aria-label={t('porter.camera')} onPress={() => setCamera(true)}>
        <CameraIcon />
      </Button>
      {camera && (
        <Suspense fallback={null}>
          <Camera onClose={() => setCamera(false)} onCode={seen} />
        </Suspense>
      )}
    </div>
  );
}

/** Enter takes the code, but not the Enter by which an IME commits a word. */
function onEnter(event: Parameters<NonNullable<FieldProps['onKeyDown']>>[0], act: () => void): void {
  if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return event.continuePropagation();
  event.preventDefault();
  act();
}

/** On a phone the keyboard stays down while a scanner types; this brings it up. */
function KeyboardButton({ isOn, onPress }: { isOn: boolean; onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <Button className="scan-tool touch-only" aria-label={t('porter.keyboard')} aria-pressed={isOn} onPress={onPress}>
      <KeyboardIcon />
    </Button>
  );
}
