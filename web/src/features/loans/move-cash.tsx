import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveCashDocument, type CashDirection } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { fenOf } from './money.ts';

const directions = ['in', 'out'] as const satisfies readonly CashDirection[];

/** Cash put into the drawer or taken to the safe, with its reason. */
export function MoveCash({ drawerId }: { drawerId: string }) {
  const { t } = useTranslation();
  const [direction, setDirection] = useState<CashDirection>('in');
  const [sum, setSum] = useState('');
  const [reason, setReason] = useState('');
  const { busy, wrong, send } = useDeskWrite();
  const fen = fenOf(sum);
  const isWhole = fen !== undefined && fen > 0 && reason.trim() !== '';
  const move = async () => {
    if (fen === undefined || !(await send(MoveCashDocument, { drawerId, direction, fen, reason: reason.trim() }))) return;
    setSum('');
    setReason('');
  };
  return (
    <section className="waiting-step">
      <OneOf label={t('cash.direction')} value={direction} onChange={setDirection} choices={directions.map((id) => ({ id, label: t(`cash.way.${id}`) }))} />
      <div className="desk-line">
        <Field label={t('cash.sum')} value={sum} onChange={setSum} inputMode="decimal" autoComplete="off" maxLength={10} compact />
        <Field label={t('loans.reason')} value={reason} onChange={setReason} autoComplete="off" maxLength={200} compact />
      </div>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} isDisabled={!isWhole} onPress={() => void move()}>
        {t('cash.moveNow')}
      </Button>
    </section>
  );
}
