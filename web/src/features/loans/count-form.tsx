import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountDrawerDocument } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { countedOf, isOff, usedTenders, type CountDraft } from './count-draft.ts';
import type { Drawer } from './loans-data.ts';

/** LOA-3: the end of the shift: cash counted, the other channels by their lists; a difference needs a note. */
export function CountForm({ drawer }: { drawer: Drawer }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<CountDraft>({ cash: '', wechat: '', alipay: '', card: '' });
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, wrong, send } = useDeskWrite();
  const used = usedTenders(drawer);
  const counted = countedOf(draft, used);
  const off = counted !== undefined && isOff(counted, drawer);
  const count = () => {
    setAsked(true);
    if (!counted || (off && !note.trim())) return;
    void send(CountDrawerDocument, { drawerId: drawer.id, countedFen: counted.countedFen, ...(counted.others.length > 0 ? { others: [...counted.others] } : {}), ...(note.trim() ? { note: note.trim() } : {}) });
  };
  return (
    <section className="waiting-step" aria-label={t('cash.count')}>
      <h3>{t('cash.count')}</h3>
      <div className="desk-line">
        {(['cash', ...used] as const).map((tender) => (
          <Field
            key={tender}
            label={t('cash.countedOf', { tender: t(`loans.tender.${tender}`) })}
            value={draft[tender]}
            onChange={(value) => setDraft((held) => ({ ...held, [tender]: value }))}
            inputMode="decimal"
            autoComplete="off"
            maxLength={10}
            wrong={asked && !counted && !draft[tender].trim() ? t('loans.missing.amount') : undefined}
          />
        ))}
      </div>
      {off && (
        <>
          <Banner tone="warning">{t('cash.differs')}</Banner>
          <Field label={t('cash.note')} value={note} onChange={setNote} autoComplete="off" maxLength={200} wrong={asked && !note.trim() ? t('cash.noteMissing') : undefined} />
        </>
      )}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button look="primary" isPending={busy} onPress={count}>
        {t('cash.close')}
      </Button>
    </section>
  );
}
