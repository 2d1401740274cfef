import type { TFunction } from 'i18next';
import type { Job } from '../../live/jobs.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { isBeforePickUp, isOpen, isUnassigned } from '../jobs/job-state.ts';
import type { BoardState } from './board-context.ts';

export type ActionId = 'assign' | 'reassign' | 'takeBack' | 'hold' | 'resume' | 'priority' | 'cancel' | 'reveal';

/** What can be done to the job as it stands; the same list for menu, inspector and keys. */
export function actionsOf(job: Job): readonly ActionId[] {
  if (!isOpen(job)) return [];
  const actions: ActionId[] = [];
  if (isUnassigned(job)) actions.push('assign');
  else if (isBeforePickUp(job)) actions.push('reassign', 'takeBack');
  actions.push(job.pause ? 'resume' : 'hold', 'priority');
  if (job.patient?.nameMasked) actions.push('reveal');
  if (isBeforePickUp(job)) actions.push('cancel');
  return actions;
}

export function startAction(state: BoardState, job: Job, action: ActionId): void {
  if (!actionsOf(job).includes(action)) return;
  if (action === 'takeBack') void state.run(job, { do: 'takeBack' });
  else if (action === 'resume') void state.run(job, { do: job.pause?.kind === 'exception' ? 'resolve' : 'resume' });
  else state.show({ open: action, job });
}

const keys: Partial<Record<ActionId, string>> = { assign: 'a', reassign: 'r', hold: 'h', resume: 'h', cancel: 'x' };

export function menuOf(state: BoardState, job: Job, t: TFunction): readonly (readonly MenuEntry[])[] {
  const entry = (action: ActionId): MenuEntry => {
    const key = keys[action];
    return {
      id: action,
      label: t(`board.action.${action}`),
      onAction: () => startAction(state, job, action),
      danger: action === 'cancel',
      ...(key ? { keys: key } : {}),
    };
  };
  const actions = actionsOf(job);
  return [
    [{ id: 'open', label: t('board.action.open'), keys: 'o', onAction: () => state.inspect(job.id) }],
    actions.filter((action) => action !== 'cancel').map(entry),
    actions.filter((action) => action === 'cancel').map(entry),
  ];
}
