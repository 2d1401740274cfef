import type { KeyboardEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { CheckIcon, CloseIcon } from '../../ui/icons.tsx';
import { goodsCategories, type GoodsCategory } from './store-draft.ts';

type Props = {
  asked: boolean;
  refused: readonly GoodsCategory[];
  onChange: (next: { asked: boolean; refused: readonly GoodsCategory[] }) => void;
  wrong: string | undefined;
};

/** STO-3: each category is read out; one key says that all were asked, a digit refuses one of them. */
export function GoodsField({ asked, refused, onChange, wrong }: Props) {
  const { t } = useTranslation();
  const toggle = (category: GoodsCategory) =>
    onChange({ asked, refused: refused.includes(category) ? refused.filter((each) => each !== category) : [...refused, category] });
  const byDigit = (event: { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean }) => {
    const category = event.ctrlKey || event.altKey || event.metaKey ? undefined : goodsCategories[Number(event.key) - 1];
    if (category) toggle(category);
  };
  return (
    <fieldset className="goods">
      <legend>{t('desk.goods.title')}</legend>
      <ul>
        {goodsCategories.map((category, index) => (
          <Category
            key={category}
            onKeyDown={byDigit}
            no={index + 1}
            name={t(`desk.goods.${category}`)}
            isRefused={refused.includes(category)}
            asked={asked}
            onPress={() => toggle(category)}
          />
        ))}
      </ul>
      <Button look={asked ? 'plain' : 'primary'} data-stop onKeyDown={byDigit} onPress={() => onChange({ asked: true, refused })}>
        {asked && <CheckIcon />} {t(asked ? 'desk.goods.asked' : 'desk.goods.ask')}
      </Button>
      {refused.length > 0 && <p className="meta">{t(refused.includes('weapons') ? 'desk.goods.police' : 'desk.goods.out')}</p>}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}

type CategoryProps = { no: number; name: string; isRefused: boolean; asked: boolean; onPress: () => void; onKeyDown: KeyboardEventHandler };

function Category({ no, name, isRefused, asked, onPress, onKeyDown }: CategoryProps) {
  const { t } = useTranslation();
  const answer = isRefused ? t('desk.goods.refused') : asked ? t('desk.goods.none') : '';
  return (
    <li>
      <button
        type="button"
        tabIndex={-1}
        className={cx('goods-one', isRefused && 'refused')}
        aria-pressed={isRefused}
        aria-label={`${no} ${name} ${answer}`.trim()}
        onClick={onPress}
        onKeyDown={onKeyDown}
      >
        <kbd>{no}</kbd>
        <span>{name}</span>
        {isRefused ? <CloseIcon /> : asked && <CheckIcon />}
      </button>
    </li>
  );
}
