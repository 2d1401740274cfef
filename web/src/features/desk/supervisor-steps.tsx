import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExtendStorageDocument, ProposeDisposalDocument, WithdrawDisposalDocument, type DisposalHow } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import type { BelongingsItem } from './desk-data.ts';
import { useDeskWrite } from './desk-write.ts';

const ways: readonly DisposalHow[] = ['security', 'police', 'disposed'];
const mostDays = 30;

/** What a supervisor decides: more time after somebody else reached the owner, or what becomes of the pieces (STO-7). */
export function SupervisorSteps({ row, late }: { row: BelongingsItem; late: boolean }) {
  const isProposed = row.waits === 'disposal_approval' || row.waits === 'disposal_witness';
  return (
    <>
      {!isProposed && <Extend row={row} />}
      {late && !isProposed && <Propose row={row} />}
      {isProposed && <Withdraw row={row} />}
    </>
  );
}

function Extend({ row }: { row: BelongingsItem }) {
  const { t } = useTranslation();
  const [days, setDays] = useState('3');
  const { busy, wrong, send } = useDeskWrite();
  const count = Number(days.normalize('NFKC'));
  const fits = Number.isInteger(count) && count >= 1 && count <= mostDays;
  return (
    <section className="waiting-step">
      <h3>{t('desk.unclaimed.extend')}</h3>
      <p className="meta">{t('desk.unclaimed.extendHelp')}</p>
      <Field
        label={t('desk.unclaimed.moreDays')}
        value={days}
        onChange={setDays}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        wrong={fits ? undefined : t('desk.unclaimed.daysWrong', { most: mostDays })}
      />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} isDisabled={!fits} onPress={() => void send(ExtendStorageDocument, { belongingsId: row.id, days: count })}>
        {t('desk.unclaimed.extendNow')}
      </Button>
    </section>
  );
}

function Propose({ row }: { row: BelongingsItem }) {
  const { t } = useTranslation();
  const [how, setHow] = useState<DisposalHow | null>(null);
  const { busy, wrong, send } = useDeskWrite();
  return (
    <section className="waiting-step">
      <h3>{t('desk.unclaimed.propose')}</h3>
      <p className="meta">{t('desk.unclaimed.proposeHelp')}</p>
      <OneOf
        label={t('desk.unclaimed.how')}
        value={how}
        onChange={setHow}
        choices={ways.map((id) => ({ id, label: t(`desk.how.${id}`), danger: id === 'disposed' }))}
      />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} isDisabled={how === null} onPress={() => how && void send(ProposeDisposalDocument, { belongingsId: row.id, how })}>
        {t('desk.unclaimed.proposeNow')}
      </Button>
    </section>
  );
}

function Withdraw({ row }: { row: BelongingsItem }) {
  const { t } = useTranslation();
  const { busy, wrong, send } = useDeskWrite();
  return (
    <section className="waiting-step">
      <h3>{t('desk.unclaimed.propose')}</h3>
      <p className="meta">{t(row.waits === 'disposal_witness' ? 'desk.unclaimed.waitsWitness' : 'desk.unclaimed.waitsApproval')}</p>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button isPending={busy} onPress={() => void send(WithdrawDisposalDocument, { belongingsId: row.id })}>
        {t('desk.unclaimed.withdraw')}
      </Button>
    </section>
  );
}
