import { useRef, useState, type KeyboardEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../shell/shortcuts.ts';
import { cx } from '../../ui/cx.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { scanned, sealStates, type Checks, type SealState } from './check-draft.ts';
import type { Belongings } from './desk-data.ts';
import { PieceImage } from './piece-image.tsx';
import { useStopRecord, type StopRecord } from './stop-record.ts';
import { RecordLine } from './ticket-stop.tsx';

type Props = { whole: Belongings; ticket: string; checks: Checks; onChange: (checks: Checks) => void; autoFocus?: boolean };

/** Each piece: where it lies, its tag scanned off it, its seal looked at. A foreign tag is a red stop (STO-8). */
export function CheckPieces({ whole, ticket, checks, onChange, autoFocus }: Props) {
  const { t } = useTranslation();
  const { pieces } = whole;
  const { record, send } = useStopRecord(whole);
  const [code, setCode] = useState('');
  const [stopped, setStopped] = useState<string>();
  const scan = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const back = () => scan.current?.focus();
  const take = () => {
    const answer = scanned(pieces, checks, code);
    setCode('');
    if (answer.is === 'stop') {
      setStopped(code.trim());
      void send({ ticket, tag: code.trim() });
      return;
    }
    onChange(answer.checks);
    const row = pieces.findIndex((piece) => piece.tag === answer.tag);
    if (answer.checks[answer.tag] === 'tag-only') requestAnimationFrame(() => list.current?.children[row]?.querySelector<HTMLElement>('.choice')?.focus());
  };
  if (stopped !== undefined)
    return <Stop code={stopped} record={record} onRecord={() => void send({ ticket, tag: stopped })} onAgain={() => setStopped(undefined)} />;
  return (
    <div className="pieces">
      <Field
        label={t('desk.claim.tag')}
        hint={t('desk.claim.tagHint')}
        value={code}
        onChange={setCode}
        inputRef={scan}
        autoComplete="off"
        {...(autoFocus ? { autoFocus } : {})}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent) || !code.trim()) return event.continuePropagation();
          event.preventDefault();
          take();
        }}
      />
      <ol ref={list}>
        {pieces.map((piece) => (
          <CheckRow
            key={piece.tag}
            piece={piece}
            seen={checks[piece.tag]}
            onSeal={(seal) => {
              onChange({ ...checks, [piece.tag]: seal });
              back();
            }}
          />
        ))}
      </ol>
    </div>
  );
}

type RowProps = { piece: Belongings['pieces'][number]; seen: SealState | 'tag-only' | undefined; onSeal: (seal: SealState) => void };

function CheckRow({ piece, seen, onSeal }: RowProps) {
  const { t } = useTranslation();
  return (
    <li className={cx('piece', seen !== undefined && 'seen')}>
      <span className="piece-slot numbers">{piece.slot}</span>
      {piece.imageId && <PieceImage imageId={piece.imageId} label={t('desk.claim.photoOf', { tag: piece.tag })} />}
      <span className="piece-words">
        <strong className="numbers">{piece.tag}</strong> {piece.look ?? t(`desk.pieceKind.${piece.kind}`)} {piece.fragile && t('desk.fragile')}
        <span className="meta numbers">
          {t(`desk.closure.${piece.closure.by}`)} {piece.closure.no}
        </span>
      </span>
      {seen === undefined ? (
        <span className="quiet">{t('desk.claim.notScanned')}</span>
      ) : (
        <span className="piece-tagged">
          <CheckIcon /> {t('desk.claim.tagFits')}
        </span>
      )}
      {seen !== undefined && piece.closure.by !== 'none' && <SealChoice tag={piece.tag} seen={seen} onSeal={onSeal} />}
    </li>
  );
}

function SealChoice({ tag, seen, onSeal }: { tag: string; seen: SealState | 'tag-only'; onSeal: (seal: SealState) => void }) {
  const { t } = useTranslation();
  const states = sealStates.filter((state) => state !== 'none');
  const byDigit: KeyboardEventHandler = (event) => {
    const state = states[Number(event.key) - 1];
    if (!state || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onSeal(state);
  };
  return (
    <div className="choices" role="group" aria-label={t('desk.claim.sealOf', { tag })}>
      {states.map((state, index) => (
        <button
          key={state}
          type="button"
          className={cx('choice', state === 'broken' && 'danger')}
          aria-pressed={seen === state}
          data-selected={seen === state || undefined}
          onClick={() => onSeal(state)}
          onKeyDown={byDigit}
        >
          <kbd>{index + 1}</kbd> {t(`desk.seal.${state}`)}
        </button>
      ))}
    </div>
  );
}

function Stop({ code, record, onRecord, onAgain }: { code: string; record: StopRecord; onRecord: () => void; onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="stop" role="alert">
      <strong>{t('desk.claim.stop')}</strong>
      <p>{t('desk.claim.stopHelp', { code })}</p>
      <RecordLine record={record} onRetry={onRecord} />
      <Button size="large" autoFocus onPress={onAgain}>
        {t('desk.claim.again')}
      </Button>
    </div>
  );
}
