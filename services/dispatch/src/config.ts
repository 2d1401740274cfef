import { type Env, neighbour, readVariables, standard, wholeNumber } from '@orderly/platform';
import type { KeySource } from '@orderly/platform/auth';
import type { JobRules } from './jobs/commands.ts';

export type DispatchConfig = {
  readonly workforceUrl: () => string;
  /** Targets, leads (SC-9); the defaults unless given. */
  readonly rules?: JobRules;
  readonly keys?: KeySource;
};

/** SC-9: minutes to pick-up and to the end, by priority. */
export const defaultRules: JobRules = {
  targets: { P1: { pickUpMinutes: 5, finishMinutes: 30 }, P2: { pickUpMinutes: 15, finishMinutes: 60 }, P3: { pickUpMinutes: 30, finishMinutes: 120 } },
  scheduledAfterMinutes: 30,
  leadMinutes: 15,
};

const minutes = wholeNumber(0, 9_999);
const targets = { what: 'like P1=5/30,P2=15/60,P3=30/120', parse: targetsOf };

export const dispatchVariables = {
  WORKFORCE_URL: neighbour('workforce'),
  DISPATCH_TARGETS: standard<JobRules['targets']>(targets, 'P1=5/30,P2=15/60,P3=30/120', 'Minutes to pick-up / to the end, by priority (SC-9); a priority left out keeps its own.'),
  DISPATCH_SCHEDULED_AFTER: standard<number>(minutes, String(defaultRules.scheduledAfterMinutes), 'A job wanted later than in so many minutes is scheduled.'),
  DISPATCH_LEAD: standard<number>(minutes, String(defaultRules.leadMinutes), 'So many minutes before its time a scheduled job begins to wait.'),
};

/** Reads the configuration; throws with every complaint. */
export function readDispatchConfig(env: Env): DispatchConfig {
  const read = readVariables(env, dispatchVariables);
  return { workforceUrl: () => read.WORKFORCE_URL, rules: { targets: read.DISPATCH_TARGETS, scheduledAfterMinutes: read.DISPATCH_SCHEDULED_AFTER, leadMinutes: read.DISPATCH_LEAD } };
}

function targetsOf(text: string): JobRules['targets'] | undefined {
  const given: Partial<Record<keyof JobRules['targets'], { pickUpMinutes: number; finishMinutes: number }>> = {};
  for (const part of text.split(',')) {
    const [, priority, pickUp, finish] = /^(P[123])=(\d{1,4})\/(\d{1,4})$/.exec(part.trim()) ?? [];
    if (priority === undefined || Number(pickUp) < 1 || Number(finish) < Number(pickUp)) return undefined;
    given[priority as keyof JobRules['targets']] = { pickUpMinutes: Number(pickUp), finishMinutes: Number(finish) };
  }
  return { ...defaultRules.targets, ...given };
}
