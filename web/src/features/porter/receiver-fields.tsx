import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ScanField } from './scan-field.tsx';

/** The PIN is typed by the receiver on the porter's phone; it is never kept. */
export type Receiver = { badge: string; pin: string; withPin: boolean };
export const emptyReceiver: Receiver = { badge: '', pin: '', withPin: false };

/** What the server is told, or undefined while something is missing. */
export function inputOf({ badge, pin, withPin }: Receiver): { receiverBadge: string; receiverPin?: string } | undefined {
  if (!badge.trim() || (withPin && pin.length < 4)) return undefined;
  return { receiverBadge: badge.trim(), ...(withPin ? { receiverPin: pin } : {}) };
}

type Props = { value: Receiver; onChange: (next: Receiver) => void; onDone: (receiver: Receiver) => void; asked: boolean; autoFocus?: boolean };

/** The receiver's badge, scanned or typed, and on demand their PIN. */
export function ReceiverFields({ value, onChange, onDone, asked, autoFocus = true }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <ScanField
        label={t('porter.receiverBadge')}
        value={value.badge}
        onChange={(badge) => onChange({ ...value, badge })}
        onCode={(badge) => {
          const next = { ...value, badge };
          onChange(next);
          if (inputOf(next)) onDone(next);
        }}
        wrong={asked && !value.badge.trim() ? t('issue.required') : undefined}
        autoFocus={autoFocus}
      />
      {value.withPin ? (
        <Field
          label={t('porter.receiverPin')}
          hint={t('porter.receiverPinHint')}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={value.pin}
          onChange={(pin) => onChange({ ...value, pin })}
          wrong={asked && value.pin.length < 4 ? t('issue.required') : undefined}
        />
      ) : (
        <Button size="tall" look="ghost" onPress={() => onChange({ ...value, withPin: true })}>
          {t('porter.withPin')}
        </Button>
      )}
    </div>
  );
}
