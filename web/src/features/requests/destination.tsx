import { useTranslation } from 'react-i18next';
import type { JobKind } from '../../graphql/generated/graphql.ts';
import { labelOf } from '../../i18n/words.ts';
import { OneOf } from '../../ui/chip.tsx';
import { Picker } from '../../ui/select.tsx';
import { placeOptions, type Place } from './places.ts';

type Props = {
  kind: JobKind;
  fromId: string;
  places: readonly Place[];
  value: string | null;
  onChange: (id: string | null) => void;
  wrong: string | undefined;
};

const few = 6;

/** Where to: the usual places for this kind in one press, every other by typing. */
export function Destination({ kind, fromId, places, value, onChange, wrong }: Props) {
  const { t } = useTranslation();
  const able = places.filter((place) => place.id !== fromId && place.receives.includes(kind));
  const usual = (able.length <= few ? able : able.filter((place) => place.kind === 'imaging' || place.kind === 'laboratory')).slice(0, few);
  const choices = usual.map((place) => ({ id: place.id, label: labelOf(place.name) }));
  return (
    <div className="destination">
      {choices.length > 0 && (
        <OneOf label={t('request.to')} choices={choices} value={choices.some((each) => each.id === value) ? value : null} onChange={onChange} wrong={wrong} />
      )}
      {(choices.length === 0 || able.length > choices.length) && (
        <Picker
          label={choices.length > 0 ? t('request.toOther') : t('request.to')}
          placeholder={t('request.toHint')}
          options={placeOptions(places, kind, fromId)}
          value={value}
          onChange={onChange}
          wrong={choices.length > 0 ? undefined : wrong}
        />
      )}
    </div>
  );
}
