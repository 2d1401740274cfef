import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OneOf } from '../../ui/chip.tsx';
import { Loading } from '../../ui/states.tsx';
import { KindForm } from './kind-form.tsx';
import { useKinds, type Stand } from './loans-data.ts';
import { RegisterForm } from './register-form.tsx';
import { labelOf } from '../../i18n/words.ts';

/** What there is to lend and on what conditions; an administrator's and a supervisor's. */
export function StockPanel({ stand }: { stand: Stand }) {
  const { t } = useTranslation();
  const kinds = useKinds().data;
  const [what, setWhat] = useState<'piece' | 'kind'>('piece');
  const [code, setCode] = useState('');
  if (!kinds) return <Loading rows={3} height={56} />;
  return (
    <aside className="desk-column panel waiting-case" aria-label={t('loans.way.stock')}>
      <OneOf label={t('loans.way.stock')} value={what} onChange={setWhat} choices={(['piece', 'kind'] as const).map((id) => ({ id, label: t(`loans.stock.${id}`) }))} />
      {what === 'piece' && <RegisterForm stand={stand} kinds={kinds} />}
      {what === 'kind' && (
        <>
          <OneOf label={t('loans.kind')} value={code} onChange={setCode} choices={[...kinds.map((kind) => ({ id: kind.code, label: labelOf(kind.name) })), { id: '', label: t('loans.stock.newKind') }]} />
          <KindForm key={code} kind={kinds.find((kind) => kind.code === code)} />
        </>
      )}
    </aside>
  );
}
