/** Holdings for tests: conditions, facts and histories by the ordinary decisions. */
import { ids } from '@orderly/platform';
import type { Context } from '@orderly/platform/domain';
import { specification } from '@orderly/platform/testing';
import type { AssetFacts, HoldingCommand, HoldingFacts } from '../holdings/commands.ts';
import { holdingAggregate } from '../holdings/decide.ts';
import type { HoldingEvent } from '../holdings/holding.ts';
import type { Conditions } from '../kinds/kind.ts';

export const at = '2026-11-24T02:00:00.000Z';
export const minutes = (count: number): string => new Date(Date.parse(at) + count * 60_000).toISOString();
export const idOf = (kind: string, name: string): string => ids.derive(kind, name);
export const [main, surgery] = [idOf('place', 'main desk'), idOf('place', 'surgery desk')];
export const ladder = { reminderMinutes: 15, listMinutes: 120, callMinutes: 1_440, supervisorMinutes: 4_320 };
export const wheelchairs: Conditions = {
  code: 'wheelchair', name: { zh: '轮椅', en: 'Wheelchair' }, pooled: false, mode: 'wheelchair', depositsFen: { standard: 20_000 }, rent: 'none', defaultMinutes: 240, maxMinutes: 1_440, oneEach: true, cleanAfterUse: true, dailyCleaning: true, inspectionDays: 90, ladder,
};
export const umbrellas: Conditions = { ...wheelchairs, code: 'umbrella', name: { zh: '雨伞', en: 'Umbrella' }, pooled: true, mode: undefined, depositsFen: { standard: 3_000 }, cleanAfterUse: false, dailyCleaning: false, inspectionDays: undefined } as Conditions;

export const chair: AssetFacts = { assetId: idOf('asset', 'chair'), assetNo: 'W-1', homeId: main, placeId: main, depositClass: 'standard', charged: true, isRetired: false };
export const facts: HoldingFacts = { asset: chair, conditions: wheelchairs, drawerId: idOf('drawer', 'early'), receipt: { date: '2026-11-24', no: 1 }, holdingId: idOf('holding', 'one') };
export const borrower = { borrowerId: 'borrower-li', borrowerKeys: ['phone-digest'] };
export const clerk = { id: 'person-clerk', roles: ['clerk'], sessionId: 'session-clerk' };
export const supervisor = { id: 'person-supervisor', roles: ['supervisor'], sessionId: 'session-supervisor' };
export const porter = { id: 'person-porter', roles: ['porter'], sessionId: 'session-porter' };

export const lend = { type: 'lend', data: { borrower, pointId: main, deposit: { tender: 'wechat', fen: 20_000 } } } as const satisfies HoldingCommand;
export const giveBack = (about: Partial<Extract<HoldingCommand, { type: 'return' }>['data']> = {}): HoldingCommand => ({ type: 'return', data: { placeId: main, pointId: main, condition: 'ok', settle: {}, ...about } });

type About = Partial<Pick<Context<HoldingFacts>, 'at' | 'actor'>> & { readonly facts?: HoldingFacts };
export type Step = HoldingCommand | readonly [HoldingCommand, About];

const spec = specification(holdingAggregate, { at, facts, actor: clerk });

/** The history that these commands make, one after the other. */
export function history(...steps: readonly Step[]): readonly HoldingEvent[] {
  return steps.reduce<readonly HoldingEvent[]>((before, step) => {
    const [command, about] = isPlain(step) ? [step, {}] : step;
    return [...before, ...spec.given(...before).when(command, about).events()];
  }, []);
}
const isPlain = (step: Step): step is HoldingCommand => !Array.isArray(step);

/** A holding after these commands. */
export const after = (...steps: readonly Step[]) => spec.given(...history(...steps));
export const by = (actor: typeof clerk, about: About = {}): About => ({ actor, ...about });
