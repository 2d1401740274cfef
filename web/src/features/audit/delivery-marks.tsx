import { useTranslation } from 'react-i18next';
import { StatusShape } from '../../ui/shapes.tsx';

/** Accurate, not accurate, or not known: never a nought for what nobody has judged. */
export function Accurate({ value }: { value: boolean | null | undefined }) {
  const { t } = useTranslation();
  if (value == null) return <span className="quiet">—</span>;
  return (
    <span className={value ? 'mark-good' : 'mark-bad'}>
      <StatusShape shape={value ? 'closed' : 'exception'} /> {t(value ? 'audit.isAccurate' : 'audit.notAccurate')}
    </span>
  );
}

/** Whether the events of this delivery stand in the ledger as they were written. */
export function Verified({ value }: { value: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={value ? 'mark-good' : 'mark-bad'}>
      <StatusShape shape={value ? 'closed' : 'exception'} /> {t(value ? 'audit.isVerified' : 'audit.notVerified')}
    </span>
  );
}
