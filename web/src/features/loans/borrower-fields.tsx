import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { identityKinds, type LendDraft, type MissingField } from './lend-draft.ts';

type Draft = Pick<LendDraft, 'name' | 'phone' | 'idKind' | 'last4'>;
type Props = { draft: Draft; onChange: (more: Partial<Draft>) => void; isWrong: (field: MissingField) => boolean };

/** LOA-3: who borrows, known again by the phone and by the end of a document. */
export function BorrowerFields({ draft, onChange, isWrong }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="desk-line">
        <Field label={t('loans.name')} value={draft.name} onChange={(name) => onChange({ name })} autoComplete="off" autoFocus maxLength={40} wrong={isWrong('name') ? t('issue.required') : undefined} />
        <Field label={t('loans.phone')} value={draft.phone} onChange={(phone) => onChange({ phone })} inputMode="tel" autoComplete="off" maxLength={20} wrong={isWrong('phone') ? t('loans.missing.phone') : undefined} />
      </div>
      <div className="desk-line">
        <Select
          label={t('loans.document')}
          value={draft.idKind}
          onChange={(id) => {
            const idKind = identityKinds.find((each) => each === id);
            if (idKind) onChange({ idKind });
          }}
          options={identityKinds.map((id) => ({ id, label: t(`desk.document.${id}`) }))}
        />
        <Field label={t('desk.document.lastFour')} value={draft.last4} onChange={(last4) => onChange({ last4 })} autoComplete="off" maxLength={4} wrong={isWrong('last4') ? t('desk.document.wrong') : undefined} />
      </div>
    </>
  );
}
