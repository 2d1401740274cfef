import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';

const kinds = ['id_card', 'passport', 'permit', 'insurance_card', 'other'] as const;
export type DocumentDraft = { kind: (typeof kinds)[number]; lastFour: string };
export const noDocument: DocumentDraft = { kind: 'id_card', lastFour: '' };

export function isWhole({ lastFour }: DocumentDraft): boolean {
  return /^[0-9A-Za-z]{4}$/.test(lastFour);
}

type Props = { label: string; value: DocumentDraft; onChange: (value: DocumentDraft) => void; asked: boolean };

/** Which document was shown, and the last four of its number: more is not kept. */
export function DocumentFields({ label, value, onChange, asked }: Props) {
  const { t } = useTranslation();
  return (
    <div className="desk-line">
      <Select
        label={label}
        value={value.kind}
        options={kinds.map((id) => ({ id, label: t(`desk.document.${id}`) }))}
        onChange={(id) => onChange({ ...value, kind: kinds.find((each) => each === id) ?? value.kind })}
      />
      <Field
        label={t('desk.document.lastFour')}
        value={value.lastFour}
        onChange={(lastFour) => onChange({ ...value, lastFour: lastFour.normalize('NFKC').trim() })}
        maxLength={4}
        autoComplete="off"
        wrong={asked && !isWhole(value) ? t('desk.document.wrong') : undefined}
      />
    </div>
  );
}
