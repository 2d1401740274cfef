import { useTranslation } from 'react-i18next';
import { isOneOf } from '../../i18n/words.ts';
import { clockTime } from '../../time/format.ts';
import { StatusShape } from '../../ui/shapes.tsx';
import { Table } from '../../ui/table.tsx';
import { holderWord, methodWord, type Whole } from './entry-words.ts';

type Item = Whole['items'][number];
const types = [
  'tube',
  'pathology',
  'blood_product',
  'report',
  'request_form',
  'infusion',
  'injection',
  'medicine',
  'parcel',
  'linen_bag',
  'container',
  'other',
] as const;

/** Each item from hand to hand: how it was proven at every change. */
export function ItemTable({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation();
  const kindOf = (item: Item) => {
    const type = item.type.replaceAll('-', '_');
    return isOneOf(types, type) ? t(`itemType.${type}`) : item.type;
  };
  return (
    <Table
      caption={t('audit.itemCustody')}
      rows={items}
      rowKey={(item) => item.code}
      columns={[
        { id: 'code', head: t('audit.code'), rowHeader: true, cell: (item) => <span className="numbers">{item.code}</span> },
        { id: 'type', head: t('itemType.label'), cell: kindOf },
        {
          id: 'hands',
          head: t('audit.hands'),
          cell: (item) => (
            <ol className="hands">
              {item.stretches.map((stretch, nth) => (
                <li key={nth} className={stretch.proven ? undefined : 'unproven'}>
                  {!stretch.proven && <StatusShape shape="exception" label={t('audit.noEvidence')} />}
                  <strong>{holderWord(stretch)}</strong> <span className="numbers quiet">{stretch.from ? clockTime(stretch.from) : '—'}</span>{' '}
                  {stretch.method && <span className="quiet">{methodWord(stretch.method)}</span>}
                </li>
              ))}
            </ol>
          ),
        },
        {
          id: 'end',
          head: t('audit.where'),
          cell: (item) =>
            item.stretches.at(-1)?.holderKind === 'place' && item.stretches.length > 1 ? (
              <span className="mark-good">✓ {t('itemState.handed_over')}</span>
            ) : (
              <span className="quiet">{t('audit.notThere')}</span>
            ),
        },
      ]}
    />
  );
}
