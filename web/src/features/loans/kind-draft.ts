import type { Mode } from '../../graphql/generated/graphql.ts';
import type { Kind } from './loans-data.ts';
import { fenOf, typedYuan } from './money.ts';

export type KindDraft = { code: string; zh: string; en: string; pooled: boolean; mode: Mode | ''; deposit: string; defaultMinutes: string; maxMinutes: string; oneEach: boolean; cleanAfterUse: boolean; dailyCleaning: boolean; inspectionDays: string };
export const standardClass = 'standard';

/** The conditions of a kind as they are typed; those of a new one as most are. */
export function draftOf(kind: Kind | undefined): KindDraft {
  if (!kind) return { code: '', zh: '', en: '', pooled: false, mode: '', deposit: '', defaultMinutes: '120', maxMinutes: '480', oneEach: true, cleanAfterUse: true, dailyCleaning: true, inspectionDays: '' };
  const { code, name, pooled, mode, deposits, defaultMinutes, maxMinutes, oneEach, cleanAfterUse, dailyCleaning, inspectionDays } = kind;
  return {
    code, zh: name.zh, en: name.en, pooled, mode: mode ?? '', deposit: typedYuan(mainDeposit(deposits)?.fen ?? 0), defaultMinutes: String(defaultMinutes), maxMinutes: String(maxMinutes),
    oneEach, cleanAfterUse, dailyCleaning, inspectionDays: inspectionDays === null || inspectionDays === undefined ? '' : String(inspectionDays),
  };
}

const mainDeposit = (deposits: Kind['deposits']) => deposits.find(({ depositClass }) => depositClass === standardClass) ?? deposits[0];
const whole = (text: string): number | undefined => (/^\d{1,5}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : undefined);

/** What is sent: other deposit classes and the ladder stay as they are. Undefined while something is none. */
export function conditionsOf(draft: KindDraft, before: Kind | undefined) {
  const [fen, defaultMinutes, maxMinutes, inspectionDays] = [fenOf(draft.deposit), whole(draft.defaultMinutes), whole(draft.maxMinutes), whole(draft.inspectionDays)];
  const isWhole = /^[a-z]+(-[a-z]+)*$/.test(draft.code) && draft.zh.trim() && draft.en.trim() && (draft.inspectionDays.trim() === '' || (inspectionDays ?? 0) > 0);
  if (!isWhole || fen === undefined || !defaultMinutes || !maxMinutes || defaultMinutes > maxMinutes) return undefined;
  const changed = mainDeposit(before?.deposits ?? [])?.depositClass ?? standardClass;
  const others = (before?.deposits ?? []).filter(({ depositClass }) => depositClass !== changed).map(({ depositClass, fen: other }) => ({ depositClass, fen: other }));
  const { pooled, oneEach, cleanAfterUse, dailyCleaning } = draft;
  return {
    code: draft.code, name: { zh: draft.zh.trim(), en: draft.en.trim() }, pooled, oneEach, cleanAfterUse, dailyCleaning, defaultMinutes, maxMinutes, deposits: [{ depositClass: changed, fen }, ...others],
    ...(draft.mode === '' ? {} : { mode: draft.mode }),
    ...(inspectionDays ? { inspectionDays } : {}),
    ...(before ? { ladder: (({ reminderMinutes, listMinutes, callMinutes, supervisorMinutes }) => ({ reminderMinutes, listMinutes, callMinutes, supervisorMinutes }))(before.ladder) } : {}),
  };
}
