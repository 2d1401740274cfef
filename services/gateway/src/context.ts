/** What a resolver may use: everything comes from here, nothing from imports. */
import type { Role } from '@orderly/contracts';
import type { Calendar } from '@orderly/platform/domain';
import type { Catalogue } from './catalogue.ts';
import type { Services } from './services.ts';

export type Viewer = {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unitIds: readonly string[];
  readonly groupId?: string;
  readonly sessionId: string;
};

export type SimulationState = {
  readonly running: boolean;
  readonly speed: number;
  readonly seed: number;
  readonly requested: number;
  readonly closed: number;
  readonly cancelled: number;
};
/** The demo's switch; whoever starts the gateway hands it in (the gateway knows no simulator). */
export type DemoSimulation = {
  state(): SimulationState | Promise<SimulationState>;
  set(change: { readonly running?: boolean; readonly speed?: number; readonly seed?: number }): SimulationState | Promise<SimulationState>;
};

export type GatewayContext = {
  readonly viewer?: Viewer;
  /** On the stream one answer is made for everybody in an audience: nothing in it may depend on one person. */
  readonly audience?: string;
  readonly services: Services;
  readonly catalogue: Catalogue;
  /** Position of the live feed: what is at or before it was saved before it was noted (question 6). */
  readonly feedCursor: () => string;
  readonly demo?: DemoSimulation;
  /** Demo mode, and the caller sits at this machine. */
  readonly isDemoCaller: boolean;
  readonly isDemo: boolean;
  readonly calendar: Calendar;
  readonly now: () => Date;
  /** Resolves at the next event of a thing, or after so many milliseconds. */
  readonly nextOf: (aggregateId: string, ms: number) => Promise<void>;
};

/** The signed-in person; fields that ask for it stand behind a rule, so its absence is a fault of ours. */
export function viewerOf(context: GatewayContext): Viewer {
  if (!context.viewer) throw new Error('a field without a rule was reached');
  return context.viewer;
}

export function hasRole(context: GatewayContext, ...roles: readonly Role[]): boolean {
  return context.viewer?.roles.some((role) => roles.includes(role)) ?? false;
}
