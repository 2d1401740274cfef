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

/**
 * Reads the configuration; throws with every complaint. `DISPATCH_TARGETS` is like `P1=5/30,P2=15/60,P3=30/120` (minutes to
 * pick-up / to the end), `DISPATCH_SCHEDULED_AFTER` and `DISPATCH_LEAD` are minutes.
 */
export function readDispatchConfig(env: Readonly<Record<string, string | undefined>>): DispatchConfig {
  const complaints: string[] = [];
  const workforceUrl = env['WORKFORCE_URL'];
  if (workforceUrl === undefined) complaints.push('WORKFORCE_URL is needed');
  const rules: JobRules = {
    targets: readTargets(env['DISPATCH_TARGETS'], complaints),
    scheduledAfterMinutes: minutes(env, 'DISPATCH_SCHEDULED_AFTER', { otherwise: defaultRules.scheduledAfterMinutes, complaints }),
    leadMinutes: minutes(env, 'DISPATCH_LEAD', { otherwise: defaultRules.leadMinutes, complaints }),
  };
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return { workforceUrl: () => workforceUrl ?? '', rules };
}

function readTargets(text: string | undefined, complaints: string[]): JobRules['targets'] {
  if (text === undefined) return defaultRules.targets;
  const given: Partial<Record<keyof JobRules['targets'], { pickUpMinutes: number; finishMinutes: number }>> = {};
  for (const part of text.split(',')) {
    const [, priority, pickUp, finish] = /^(P[123])=(\d{1,4})\/(\d{1,4})$/.exec(part.trim()) ?? [];
    if (priority === undefined || Number(pickUp) < 1 || Number(finish) < Number(pickUp)) complaints.push(`DISPATCH_TARGETS is like P1=5/30,P2=15/60,P3=30/120, not ${part}`);
    else given[priority as keyof JobRules['targets']] = { pickUpMinutes: Number(pickUp), finishMinutes: Number(finish) };
  }
  return { ...defaultRules.targets, ...given };
}

function minutes(env: Readonly<Record<string, string | undefined>>, name: string, { otherwise, complaints }: { otherwise: number; complaints: string[] }): number {
  const text = env[name];
  if (text === undefined) return otherwise;
  if (!/^\d{1,4}$/.test(text)) complaints.push(`${name} is a number of minutes, not ${text}`);
  return Number(text);
}
