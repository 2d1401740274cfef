import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../shell/shortcuts.ts';
import { IconButton } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/select.tsx';
import { ClosureField } from './closure-field.tsx';
import { PhotoButton } from './photo-button.tsx';
import { newPiece, pieceKinds, proposedSlots, sameCode, type PieceDraft } from './store-draft.ts';

type Props = { pieces: readonly PieceDraft[]; onChange: (pieces: readonly PieceDraft[]) => void; freeSlots: readonly string[]; wrong: string | undefined };

/** STO-2, STO-5: each scanned number plate is a piece; Enter in the empty field goes on. */
export function PiecesField({ pieces, onChange, freeSlots, wrong }: Props) {
  const { t } = useTranslation();
  const [tag, setTag] = useState('');
  const [twice, setTwice] = useState(false);
  const scan = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const slots = proposedSlots(pieces, freeSlots);
  const take = () => {
    const known = pieces.some((piece) => sameCode(piece.tag, tag));
    setTwice(known);
    setTag('');
    if (known) return;
    onChange([...pieces, newPiece(tag.normalize('NFKC').trim())]);
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>('.closure button')?.focus());
  };
  const change = (index: number, part: Partial<PieceDraft>) => onChange(pieces.map((piece, at) => (at === index ? { ...piece, ...part } : piece)));
  return (
    <div className="pieces">
      <ol ref={list}>
        {pieces.map((piece, index) => (
          <PieceRow
            key={piece.tag}
            piece={piece}
            slot={slots[index]}
            freeSlots={freeSlots}
            onChange={(part) => change(index, part)}
            onRemove={() => {
              onChange(pieces.filter((each) => each !== piece));
              scan.current?.focus();
            }}
            back={scan}
          />
        ))}
      </ol>
      <Field
        label={t('desk.store.tag')}
        hint={t('desk.store.tagHint')}
        wrong={twice ? t('desk.store.tagTwice') : wrong}
        value={tag}
        onChange={setTag}
        inputRef={scan}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent) || !tag.trim()) return event.continuePropagation();
          event.preventDefault();
          take();
        }}
      />
    </div>
  );
}

type RowProps = {
  piece: PieceDraft;
  slot: string | undefined;
  freeSlots: readonly string[];
  onChange: (part: Partial<PieceDraft>) => void;
  onRemove: () => void;
  back: RefObject<HTMLInputElement | null>;
};

function PieceRow({ piece, slot, freeSlots, onChange, onRemove, back }: RowProps) {
  const { t } = useTranslation();
  return (
    <li className="piece">
      <strong className="numbers piece-tag">{piece.tag}</strong>
      <ClosureField piece={piece} onChange={onChange} onDone={() => back.current?.focus()} />
      <Select
        label={t('desk.store.kind')}
        hideLabel
        compact
        value={piece.kind}
        options={pieceKinds.map((id) => ({ id, label: t(`desk.pieceKind.${id}`) }))}
        onChange={(id) => onChange({ kind: pieceKinds.find((each) => each === id) ?? piece.kind })}
      />
      <Field
        label={t('desk.store.look')}
        hideLabel
        compact
        placeholder={t('desk.store.look')}
        value={piece.look}
        onChange={(look) => onChange({ look })}
        maxLength={100}
      />
      <Select
        label={t('desk.slot')}
        hideLabel
        compact
        placeholder={t('desk.store.noSlot')}
        value={slot ?? null}
        options={freeSlots.map((id) => ({ id, label: id }))}
        onChange={(id) => onChange({ slot: id })}
      />
      <Checkbox isSelected={piece.fragile} onChange={(fragile) => onChange({ fragile })}>
        {t('desk.fragile')}
      </Checkbox>
      <PhotoButton small label={t('desk.photo')} purpose="piece" imageId={piece.imageId} onImage={(imageId) => onChange({ imageId })} />
      <IconButton label={t('desk.store.removePiece', { tag: piece.tag })} size="small" onPress={onRemove}>
        <CloseIcon />
      </IconButton>
    </li>
  );
}
