import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenDrawerDocument } from '../../graphql/generated/graphql.ts';
import { clockTime } from '../../time/format.ts';
import { serverNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import type { Stand } from './loans-data.ts';
import { fenOf } from './money.ts';
import { shifts, usualShift, type Shift } from './shifts.ts';

/** The drawer of a shift begins with the change that lies in it. */
export function OpenDrawer({ stand }: { stand: Stand }) {
  const { t } = useTranslation();
  const [shift, setShift] = useState<Shift>(() => usualShift(clockTime(serverNow())));
  const [float, setFloat] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, wrong, send } = useDeskWrite();
  const floatFen = fenOf(float);
  const open = () => {
    setAsked(true);
    if (floatFen !== undefined) void send(OpenDrawerDocument, { pointId: stand.id, shift, floatFen });
  };
  return (
    <section className="desk-column panel cash-open" aria-label={t('cash.open')}>
      <h2>{t('cash.open')}</h2>
      <div className="desk-line">
        <OneOf label={t('cash.shiftHead')} value={shift} onChange={setShift} choices={shifts.map((id) => ({ id, label: t(`cash.shift.${id}`) }))} />
        <Field label={t('cash.float')} value={float} onChange={setFloat} inputMode="decimal" autoComplete="off" maxLength={10} wrong={asked && floatFen === undefined ? t('loans.missing.amount') : undefined} />
      </div>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <div>
        <Button look="primary" isPending={busy} onPress={open}>
          {t('cash.openNow')}
        </Button>
      </div>
    </section>
  );
}
