import { useRef, type KeyboardEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../shell/shortcuts.ts';
import { Field } from '../../ui/field.tsx';
import { closures, type ClosureBy, type PieceDraft } from './store-draft.ts';

type Props = { piece: PieceDraft; onChange: (part: Partial<PieceDraft>) => void; onDone: () => void };

/** STO-4: 1 seal, 2 the owner's lock, 3 neither; a seal has its number. */
export function ClosureField({ piece, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const number = useRef<HTMLInputElement>(null);
  const choose = (by: ClosureBy) => {
    onChange({ by, ...(by === 'none' ? { no: '' } : {}) });
    if (by === 'seal') requestAnimationFrame(() => number.current?.focus());
    else onDone();
  };
  const byDigit: KeyboardEventHandler = (event) => {
    const by = closures[Number(event.key) - 1];
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    choose(by);
  };
  return (
    <div className="closure" role="group" aria-label={t('desk.store.closureOf', { tag: piece.tag })}>
      <div className="choices">
        {closures.map((by, index) => (
          <button
            key={by}
            type="button"
            className="choice"
            aria-pressed={piece.by === by}
            data-selected={piece.by === by || undefined}
            onClick={() => choose(by)}
            onKeyDown={byDigit}
          >
            <kbd>{index + 1}</kbd> {t(`desk.closure.${by}`)}
          </button>
        ))}
      </div>
      {piece.by === 'seal' && (
        <Field
          label={t('desk.store.sealNo')}
          hideLabel
          compact
          placeholder={t('desk.store.sealNo')}
          value={piece.no}
          onChange={(no) => onChange({ no })}
          inputRef={number}
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return event.continuePropagation();
            event.preventDefault();
            if (piece.no.trim()) onDone();
          }}
        />
      )}
    </div>
  );
}
