import { useEffect, useRef, type RefObject } from 'react';
import { isComposing, isTyping } from '../../shell/shortcuts.ts';
import { singleKeysOn } from '../../shell/single-keys.ts';
import type { BoardState } from './board-context.ts';
import { startAction, type ActionId } from './job-actions.ts';

const actions: Readonly<Record<string, ActionId>> = { a: 'assign', r: 'reassign', x: 'cancel', p: 'priority' };
const zones = ['urgent', 'queue', 'staff', 'inspector'] as const;

/** Keys of the board: they act only while the focus is inside it, and not while somebody types (ux.md §2.4). */
export function useBoardKeys(area: RefObject<HTMLElement | null>, state: BoardState, closeInspector: () => void): void {
  const latest = useRef({ state, closeInspector });
  useEffect(() => {
    latest.current = { state, closeInspector };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || latest.current.state.dialog) return;
      const node = area.current;
      if (event.key === 'F4') {
        event.preventDefault();
        return latest.current.state.show({ open: 'new' });
      }
      const focusInside = node?.contains(document.activeElement) || document.activeElement === document.body;
      if (!node || !focusInside) return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape') focusCard(node, 0);
        return;
      }
      if (act(event, node, latest.current.state, latest.current.closeInspector)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [area]);
}

function act(event: KeyboardEvent, node: HTMLElement, state: BoardState, closeInspector: () => void): boolean {
  if (event.key === 'Escape') {
    closeInspector();
    return true;
  }
  if (event.key === '/') return focus(node.querySelector<HTMLElement>('.queue-filter input'));
  const onCard = focusedCard(node);
  if (onCard && actOnCard(event.key, node, state, onCard)) return true;
  return singleKeysOn() && (moveBy(event.key, node) || actOnJob(event.key, state, onCard));
}

function actOnCard(key: string, node: HTMLElement, state: BoardState, jobId: string): boolean {
  if (key === 'ArrowDown') return focusCard(node, 1);
  if (key === 'ArrowUp') return focusCard(node, -1);
  if (key === 'Enter' || key === 'ArrowRight' || (key === 'o' && singleKeysOn())) return inspect(state, jobId);
  return false;
}

function moveBy(key: string, node: HTMLElement): boolean {
  if (key === 'j') return focusCard(node, 1);
  if (key === 'k') return focusCard(node, -1);
  return key === '[' || key === ']' ? moveZone(node, key === ']' ? 1 : -1) : false;
}

function actOnJob(key: string, state: BoardState, onCard: string | undefined): boolean {
  const job = state.board.jobs.find((each) => each.id === onCard) ?? state.selected;
  if (!job) return false;
  if (key === 'o') return inspect(state, job.id);
  const action = key === 'h' ? (job.pause ? 'resume' : 'hold') : actions[key];
  if (!action) return false;
  startAction(state, job, action);
  return true;
}

function inspect(state: BoardState, jobId: string): boolean {
  state.inspect(jobId);
  return true;
}

function cards(node: HTMLElement): HTMLElement[] {
  return [...node.querySelectorAll<HTMLElement>('[data-zone="urgent"] [data-job], [data-zone="queue"] [data-job]')];
}

function focusedCard(node: HTMLElement): string | undefined {
  return cards(node).find((card) => card === document.activeElement)?.dataset['job'];
}

function focusCard(node: HTMLElement, step: number): boolean {
  const all = cards(node);
  const at = all.findIndex((card) => card === document.activeElement);
  return focus(all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)] ?? null);
}

function moveZone(node: HTMLElement, step: number): boolean {
  const present = zones.map((zone) => node.querySelector<HTMLElement>(`[data-zone="${zone}"]`)).filter((zone) => zone !== null);
  const at = present.findIndex((zone) => zone.contains(document.activeElement));
  const next = present[(at + step + present.length) % present.length];
  return focus(next?.querySelector<HTMLElement>('button:not([tabindex="-1"]), [tabindex="0"], input') ?? null);
}

function focus(target: HTMLElement | null): boolean {
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
  return target !== null;
}
