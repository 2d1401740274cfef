import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { Checkbox, Field } from '../../ui/field.tsx';
import type { Conditions, Point } from './desk-data.ts';
import { GoodsField } from './goods-field.tsx';
import { PiecesField } from './pieces-field.tsx';
import type { Missing, StoreDraft } from './store-draft.ts';

export type DraftProps = { draft: StoreDraft; set: (part: Partial<StoreDraft>) => void; missing: readonly Missing[] };

/** The pieces, and who accepts those without closure (STO-2, STO-4, STO-5). */
export function PiecesPart({ draft, set, missing, point }: DraftProps & { point: Point }) {
  const { t } = useTranslation();
  const first = missing.find((each) => each === 'pieces' || each === 'closure' || each === 'sealNo');
  return (
    <>
      <PiecesField pieces={draft.pieces} onChange={(pieces) => set({ pieces })} freeSlots={point.freeSlots} wrong={first && t(`desk.missing.${first}`)} />
      {draft.pieces.some((piece) => piece.by === 'none') && (
        <Field
          label={t('desk.store.acceptedBy')}
          hint={t(point.takesUnsealed ? 'desk.store.acceptedByHelp' : 'desk.store.unsealedRefused')}
          value={draft.acceptedBy}
          onChange={(acceptedBy) => set({ acceptedBy })}
          wrong={missing.includes('acceptedBy') ? t('desk.missing.acceptedBy') : undefined}
          autoComplete="off"
          maxLength={40}
        />
      )}
    </>
  );
}

/** What is asked and shown before anything is taken (STO-3, STO-12). */
export function AskedPart({ draft, set, missing, conditions, isFolded = false }: DraftProps & { conditions: Conditions; isFolded?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <GoodsField asked={draft.asked} refused={draft.refused} onChange={set} wrong={missing.includes('goods') ? t('desk.missing.goods') : undefined} />
      <details className="conditions" open={!isFolded}>
        <summary>
          {t('desk.conditions')} · {t('desk.conditionsVersion', { no: conditions.no, date: conditions.date })}
        </summary>
        <ol tabIndex={0} aria-label={t('desk.conditions')}>
          {conditions.clauses.map((clause) => (
            <li key={clause.name}>{labelOf(clause.text)}</li>
          ))}
        </ol>
      </details>
      <Checkbox isSelected={draft.isPresent} onChange={(isPresent) => set({ isPresent })} isInvalid={missing.includes('present')}>
        {t('desk.store.present')}
      </Checkbox>
      {missing.includes('present') && (
        <p className="wrong" role="alert">
          {t('desk.missing.present')}
        </p>
      )}
    </>
  );
}
