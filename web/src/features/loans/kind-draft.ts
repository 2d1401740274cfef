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
  if (!isNamed(draft) || (draft.inspectionDays.trim() !== '' && !inspectionDays) || fen === undefined || !defaultMinutes || !maxMinutes || defaultMinutes > maxMinutes) return undefined;
  const { pooled, oneEach, cleanAfterUse, dailyCleaning } = draft;
  return {
    code: draft.code, name: { zh: draft.zh.trim(), en: draft.en.trim() }, pooled, oneEach, cleanAfterUse, dailyCleaning, defaultMinutes, maxMinutes, deposits: depositsOf(before?.deposits ?? [], fen),
    ...(draft.mode === '' ? {} : { mode: draft.mode }),
    ...(inspectionDays ? { inspectionDays } : {}),
    ...(before ? { ladder: (({ reminderMinutes, listMinutes, callMinutes, supervisorMinutes }) => ({ reminderMinutes, listMinutes, callMinutes, supervisorMinutes }))(before.ladder) } : {}),
  };
}

const isNamed = ({ code, zh, en }: KindDraft): boolean => /^[a-z]+(-[a-z]+)*$/.test(code) && zh.trim() !== '' && en.trim() !== '';

function depositsOf(before: Kind['deposits'], fen: number) {
  const changed = mainDeposit(before)?.depositClass ?? standardClass;
  return [{ depositClass: changed, fen }, ...before.filter(({ depositClass }) => depositClass !== changed).map((other) => ({ depositClass: other.depositClass, fen: other.fen }))];
}
