import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssignWorkGroupDocument, type JobKind } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { labelOf, sentenceOf } from '../../i18n/words.ts';
import { clockTime } from '../../time/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { AnyOf } from '../../ui/chip.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/notices.tsx';
import { Select, type Option } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { usePlaces, type Place } from '../requests/places.ts';
import { areaSentence, type AreaOf, type FloorRange } from './area-words.ts';
import { instantIn, type Shift } from './week.ts';

export type Building = { code: string; floors: readonly number[] };

/** The buildings of the catalogue with the floors that have places. */
export function buildingsOf(places: readonly Pick<Place, 'building' | 'floor'>[]): readonly Building[] {
  const floors = new Map<string, Set<number>>();
  for (const { building, floor } of places) floors.set(building, (floors.get(building) ?? new Set()).add(floor));
  return [...floors].map(([code, set]) => ({ code, floors: [...set].sort((a, b) => a - b) })).sort((a, b) => b.floors.length - a.floors.length);
}

/** GRP-4: floors per building, streams and a time, for a shifted work group; read back in one sentence before it is sent. */
export function AreaForm({ shift, onClose, onDone }: { shift: Shift; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const places = usePlaces();
  const buildings = buildingsOf(places.data ?? []);
  const [{ floors, streams, from, until }, setDraft] = useState(() => draftOf(shift));
  const change = (part: Partial<Draft>) => setDraft((draft) => ({ ...draft, ...part }));
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const area = {
    floors: floors.map(({ building, from: low, to }) => ({ building, from: low, to })),
    streams: [...streams],
    from: instantIn(shift, from),
    until: instantIn(shift, until, true),
  };
  const send = async (areas: readonly AreaOf[]) => {
    setBusy(true);
    const outcome = await write(AssignWorkGroupDocument, {
      shiftId: shift.id,
      areas: areas.map((each) => ({ from: each.from, until: each.until, streams: [...each.streams], floors: each.floors.map((range) => ({ ...range })) })),
    });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is !== 'done') return;
    announce(areas.length > 0 ? areaSentence(area) : t('roster.areasCleared'));
    onDone();
  };
  return (
    <div className="area-form">
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <FloorRanges buildings={buildings} floors={floors} onChange={(next) => change({ floors: next })} />
      <AnyOf
        label={t('roster.streams')}
        hint={t('roster.streamsHint')}
        value={streams}
        onChange={(next) => change({ streams: next })}
        choices={shift.post.kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
      />
      <div className="times">
        <Field label={t('roster.fromTime')} type="time" compact value={from} onChange={(next) => change({ from: next })} />
        <Field label={t('roster.untilTime')} type="time" compact value={until} onChange={(next) => change({ until: next })} />
      </div>
      <p className="read-back" role="status">
        {labelOf(shift.template.name)}: {from && until ? areaSentence(area) : t('issue.required')}
      </p>
      <DialogActions>
        <Button onPress={onClose}>{t('action.back')}</Button>
        {shift.areas.length > 0 && (
          <Button look="danger" isDisabled={busy} onPress={() => void send([])}>
            {t('roster.clearAreas')}
          </Button>
        )}
        <Button look="primary" isDisabled={busy || !from || !until} onPress={() => void send([area, ...shift.areas.slice(1)])}>
          {t('roster.assign')}
        </Button>
      </DialogActions>
    </div>
  );
}

type Draft = { floors: readonly FloorRange[]; streams: readonly JobKind[]; from: string; until: string };

/** The first area as it stands, or the whole shift; further areas stay as they are. */
function draftOf({ areas: [first], parts }: Shift): Draft {
  if (first) return { floors: first.floors, streams: first.streams, from: clockTime(first.from), until: clockTime(first.until) };
  return { floors: [], streams: [], from: clockTime(parts[0]?.from ?? ''), until: clockTime(parts.at(-1)?.until ?? '') };
}

type RangesProps = { buildings: readonly Building[]; floors: readonly FloorRange[]; onChange: (floors: readonly FloorRange[]) => void };

function FloorRanges({ buildings, floors, onChange }: RangesProps) {
  const { t } = useTranslation();
  const set = (nth: number, next: FloorRange) =>
    onChange(floors.map((range, at) => (at === nth ? (next.from > next.to ? { ...next, to: next.from } : next) : range)));
  const add = () => {
    const building = buildings.find(({ code }) => !floors.some((range) => range.building === code)) ?? buildings[0];
    if (building) onChange([...floors, whole(building)]);
  };
  return (
    <div className="field-set" role="group" aria-labelledby="floors-label">
      <span className="label" id="floors-label">
        {t('roster.floors')}
      </span>
      {floors.length === 0 && <p className="quiet">{t('roster.everywhere')}</p>}
      {floors.map((range, nth) => {
        const building = buildings.find(({ code }) => code === range.building);
        const options: Option[] = (building?.floors ?? []).map((floor) => ({ id: String(floor), label: t('place.floor', { floor }) }));
        return (
          <div key={nth} className="floor-range">
            <div className="building">
              <Select
                label={t('roster.building')}
                compact
                options={buildings.map(({ code, floors: all }) => ({ id: code, label: `${code} (${all[0]}–${all.at(-1)}F)` }))}
                value={range.building}
                onChange={(code) => {
                  const chosen = buildings.find((each) => each.code === code);
                  if (chosen) set(nth, whole(chosen));
                }}
              />
            </div>
            <Select
              label={t('roster.fromFloor')}
              compact
              options={options}
              value={String(range.from)}
              onChange={(floor) => set(nth, { ...range, from: Number(floor) })}
            />
            <Select
              label={t('roster.toFloor')}
              compact
              options={options.filter(({ id }) => Number(id) >= range.from)}
              value={String(range.to)}
              onChange={(floor) => set(nth, { ...range, to: Number(floor) })}
            />
            <IconButton label={`${t('action.remove')} ${range.building}`} onPress={() => onChange(floors.filter((_, at) => at !== nth))}>
              <CloseIcon />
            </IconButton>
          </div>
        );
      })}
      <Button onPress={add} isDisabled={buildings.length === 0}>
        <PlusIcon /> {t('roster.addFloors')}
      </Button>
    </div>
  );
}

function whole({ code, floors }: Building): FloorRange {
  return { building: code, from: floors[0] ?? 1, to: floors.at(-1) ?? 1 };
}
