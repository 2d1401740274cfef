import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { BelongingsTable, type DeskTarget } from './belongings-table.tsx';
import { findAtDesk, type Found } from './desk-scan.ts';

/** The desk's one box: a hand scanner types into it; one find is opened at once, several are shown. */
export function FindBox({ onFound, to = '/desk/claim', plain = false }: { onFound: (id: string, text: string) => void; to?: DeskTarget; plain?: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Found & { text: string }>();
  const take = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = text.trim();
    if (!wanted) return;
    setBusy(true);
    const answer = await findAtDesk(wanted);
    setBusy(false);
    setFound({ ...answer, text: wanted });
    const [only, ...others] = answer.is === 'belongings' ? answer.rows : [];
    if (only && others.length === 0) onFound(only.id, wanted);
  };
  return (
    <>
      <form className="desk-scan" onSubmit={(event) => void take(event)}>
        <Field label={t('desk.scan')} hint={t('desk.scanHint')} value={text} onChange={setText} autoComplete="off" {...(plain ? {} : { autoFocus: true })} />
        <Button type="submit" {...(plain ? {} : { look: 'primary' as const, size: 'large' as const })} isPending={busy}>
          {t('desk.find')}
        </Button>
      </form>
      {found?.is === 'failed' && <Banner tone="error">{t(`problem.${found.why}`)}</Banner>}
      {found?.is === 'belongings' && found.rows.length === 0 && <Banner tone="warning">{t('desk.notFound', { text: found.text })}</Banner>}
      {found?.is === 'belongings' && found.rows.length > 1 && <BelongingsTable caption={t('desk.several')} rows={found.rows} to={to} />}
    </>
  );
}
