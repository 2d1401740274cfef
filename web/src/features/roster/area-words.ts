import i18next from 'i18next';
import type { JobKind } from '../../graphql/generated/graphql.ts';
import { clockTime } from '../../time/format.ts';

export type FloorRange = { building: string; from: number; to: number };
export type AreaOf = { floors: readonly FloorRange[]; streams: readonly JobKind[]; from: string; until: string };

/** SU 3–9F; one floor alone is 3F. */
export function floorsWord({ building, from, to }: FloorRange): string {
  return `${building} ${from === to ? from : `${from}–${to}`}F`;
}

/** GRP-4 read back in one sentence: where, what, when. Empty lists mean everything. */
export function areaSentence(area: AreaOf): string {
  const where = area.floors.length > 0 ? area.floors.map(floorsWord).join(i18next.t('roster.and')) : i18next.t('roster.everywhere');
  const what = area.streams.length > 0 ? area.streams.map((kind) => i18next.t(`kind.${kind}`)).join(i18next.t('roster.and')) : i18next.t('roster.everything');
  return i18next.t('roster.areaSentence', { where, what, from: clockTime(area.from), until: clockTime(area.until) });
}
