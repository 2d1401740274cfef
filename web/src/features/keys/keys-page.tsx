import { useTranslation } from 'react-i18next';
import { singleKeysOn, switchSingleKeys } from '../../shell/single-keys.ts';
import { Checkbox } from '../../ui/field.tsx';
import { Table } from '../../ui/table.tsx';

type Row = { id: string; keys: readonly string[]; does: string; where: string };

/** The key sheet (`?`), and the switch that turns single keys off. */
export function KeysPage() {
  const { t } = useTranslation();
  const isOn = singleKeysOn();
  const board = t('keys.board');
  const rows: readonly Row[] = [
    { id: 'sheet', keys: ['?'], does: t('keys.sheet'), where: t('keys.anywhere') },
    { id: 'new', keys: ['F4'], does: t('keys.newJob'), where: board },
    { id: 'next', keys: ['j', 'k', '↓', '↑'], does: t('keys.next'), where: board },
    { id: 'open', keys: ['Enter', 'o'], does: t('keys.open'), where: board },
    { id: 'assign', keys: ['a'], does: t('keys.assign'), where: board },
    { id: 'reassign', keys: ['r'], does: t('keys.reassign'), where: board },
    { id: 'hold', keys: ['h'], does: t('keys.hold'), where: board },
    { id: 'cancel', keys: ['x'], does: t('keys.cancel'), where: board },
    { id: 'filter', keys: ['/'], does: t('keys.filter'), where: board },
    { id: 'zone', keys: ['[', ']'], does: t('keys.zone'), where: board },
    { id: 'back', keys: ['Esc'], does: t('keys.back'), where: t('keys.anywhere') },
  ];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('keys.title')}</h1>
      </div>
      <p className="quiet">{t('keys.lead')}</p>
      <Checkbox defaultSelected={!isOn} onChange={(off) => switchSingleKeys(!off)}>
        {t('keys.off')}
      </Checkbox>
      <Table
        caption={t('keys.title')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: 'keys', head: t('keys.key'), cell: (row) => row.keys.map((key) => <kbd key={key}>{key}</kbd>) },
          { id: 'does', head: t('keys.does'), cell: (row) => row.does, rowHeader: true },
          { id: 'where', head: t('keys.where'), cell: (row) => row.where },
        ]}
      />
    </div>
  );
}
