import type { Job } from '../live/jobs.ts';

const noon = Date.parse('2026-11-24T04:00:00Z');

/** The instant so many minutes after a fixed noon. */
export function at(minutes: number): string {
  return new Date(noon + minutes * 60_000).toISOString();
}

const ward = { id: 'place-1', code: 'XW', name: { zh: '胸外科', en: 'Thoracic surgery' }, building: 'S', floor: 12, kind: 'ward' };
const laboratory = { id: 'place-2', code: 'LAB', name: { zh: '检验科', en: 'Laboratory' }, building: 'T', floor: 2, kind: 'laboratory' };

/** A waiting job from a ward to the laboratory, for tests. */
export function aJob(changed: Partial<Job> = {}): Job {
  return {
    id: `job-${changed.no ?? 1}`,
    version: 1,
    no: 1,
    date: '2026-11-24',
    kind: 'specimens',
    status: 'waiting',
    pause: null,
    outcome: null,
    priority: 'P3',
    from: ward,
    to: laboratory,
    bed: null,
    readyAt: at(0),
    pickUpBy: at(30),
    finishBy: at(120),
    needs: { mode: null, precautions: [], critical: false, accompaniment: 'none', items: 1 },
    patient: null,
    assignee: null,
    assignedBy: null,
    requestedBy: null,
    requestedUnit: ward,
    note: null,
    times: [],
    returns: 0,
    ...changed,
  };
}
