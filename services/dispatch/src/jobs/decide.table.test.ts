import { Refusal } from '@orderly/platform';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../config.ts';
import { accepted, arrived, assigned, at, atDropoff, cancelled, closed, facts, handedOver, person, pickedUp, queued, request, scheduled, task } from '../testing/jobs.ts';
import type { JobCommand } from './commands.ts';
import { jobAggregate } from './decide.ts';
import type { JobEvent } from './job.ts';

const jobs = jobAggregate(defaultRules);
const { given } = specification(jobs, { at, facts });
const [li, wang] = [person('li'), person('wang')];
const as = (id: string) => ({ actor: { id, roles: [] } });

describe('every command in every status', () => {
  const course = [assigned(li), accepted(li), arrived(li), pickedUp(li), atDropoff(li), handedOver(li), closed()];
  const histories: Readonly<Record<string, readonly JobEvent[]>> = {
    none: [], scheduled: [scheduled()], waiting: [task()], assigned: [task(), ...course.slice(0, 1)], accepted: [task(), ...course.slice(0, 2)], 'at-pickup': [task(), ...course.slice(0, 3)], 'picked-up': [task(), ...course.slice(0, 4)],
    'at-dropoff': [task(), ...course.slice(0, 5)], 'handed-over': [task(), ...course.slice(0, 6)], closed: [task(), ...course], cancelled: [task(), cancelled()],
  };
  const { kind: _kind, ...asked } = request;
  const commands: readonly JobCommand[] = [
    { type: 'queue', data: request }, { type: 'create-task', data: { ...asked, kind: 'task' } }, { type: 'release', data: {} }, { type: 'assign', data: { personId: wang } }, { type: 'reassign', data: { fromPersonId: li, personId: wang, reason: 'r' } }, { type: 'take-back', data: {} },
    { type: 'accept', data: {} }, { type: 'return', data: { code: 'R1' } }, { type: 'hold', data: { code: 'H1' } }, { type: 'end-hold', data: {} }, { type: 'resume', data: {} }, { type: 'set-priority', data: { priority: 'P1', reason: 'r' } },
    { type: 'recheck-duty', data: { personId: li } }, { type: 'arrive-task', data: {} }, { type: 'finish-task', data: { outcome: 'done' } }, { type: 'cancel-task', data: { code: 'C1' } },
    { type: 'hear-arrival', data: { personId: li } }, { type: 'hear-pick-up', data: { personId: li } }, { type: 'hear-drop-off', data: { personId: li } }, { type: 'hear-hand-over', data: { personId: li } },
    { type: 'hear-close', data: { outcome: 'done' } }, { type: 'hear-cancel', data: { code: 'C1', byId: li } }, { type: 'hear-exception', data: { code: 'E01', pauses: true } }, { type: 'hear-resume', data: {} },
  ];

  const outcome = (history: readonly JobEvent[], command: JobCommand): string => {
    try {
      const events = given(...history).when(command, as(li)).events();
      return events.length === 0 ? '–' : events.map(({ type }) => type.replace('job-', '')).join(' + ');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return `! ${error.code.replace('dispatch.', '')}`;
    }
  };

  it('has its answer', () => {
    expect(commands.map(({ type }) => type).sort()).toEqual(Object.keys(jobs.decide).sort());
    const table = commands.map((command) => `${command.type}: ${Object.entries(histories).map(([status, history]) => `${status} ${outcome(history, command)}`).join(' | ')}`);
    expect(table).toMatchInlineSnapshot(`
      [
        "queue: none queued | scheduled – | waiting – | assigned – | accepted – | at-pickup – | picked-up – | at-dropoff – | handed-over – | closed – | cancelled –",
        "create-task: none queued | scheduled – | waiting – | assigned – | accepted – | at-pickup – | picked-up – | at-dropoff – | handed-over – | closed – | cancelled –",
        "release: none – | scheduled – | waiting – | assigned – | accepted – | at-pickup – | picked-up – | at-dropoff – | handed-over – | closed – | cancelled –",
        "assign: none ! job-unknown | scheduled assigned | waiting assigned | assigned ! already-assigned | accepted ! already-assigned | at-pickup ! already-assigned | picked-up ! already-assigned | at-dropoff ! already-assigned | handed-over ! already-assigned | closed ! job-ended | cancelled ! job-ended",
        "reassign: none ! job-unknown | scheduled ! wrong-status | waiting ! wrong-status | assigned assigned | accepted assigned | at-pickup assigned | picked-up ! wrong-status | at-dropoff ! wrong-status | handed-over ! wrong-status | closed ! job-ended | cancelled ! job-ended",
        "take-back: none ! job-unknown | scheduled – | waiting – | assigned taken-back | accepted taken-back | at-pickup ! wrong-status | picked-up ! wrong-status | at-dropoff ! wrong-status | handed-over ! wrong-status | closed ! job-ended | cancelled ! job-ended",
        "accept: none ! job-unknown | scheduled ! job-unknown | waiting ! job-unknown | assigned accepted | accepted – | at-pickup – | picked-up – | at-dropoff – | handed-over – | closed ! job-ended | cancelled ! job-unknown",
        "return: none ! job-unknown | scheduled ! job-unknown | waiting ! job-unknown | assigned returned | accepted returned | at-pickup returned | picked-up ! wrong-status | at-dropoff ! wrong-status | handed-over ! wrong-status | closed ! job-ended | cancelled ! job-unknown",
        "hold: none ! job-unknown | scheduled held | waiting held | assigned held | accepted held | at-pickup held | picked-up held | at-dropoff held | handed-over held | closed ! job-ended | cancelled ! job-ended",
        "end-hold: none – | scheduled – | waiting – | assigned – | accepted – | at-pickup – | picked-up – | at-dropoff – | handed-over – | closed – | cancelled –",
        "resume: none ! job-unknown | scheduled – | waiting – | assigned – | accepted – | at-pickup – | picked-up – | at-dropoff – | handed-over – | closed ! job-ended | cancelled ! job-ended",
        "set-priority: none ! job-unknown | scheduled priority-changed | waiting priority-changed | assigned priority-changed | accepted priority-changed | at-pickup priority-changed | picked-up priority-changed | at-dropoff priority-changed | handed-over priority-changed | closed ! job-ended | cancelled ! job-ended",
        "recheck-duty: none ! job-unknown | scheduled – | waiting – | assigned – | accepted – | at-pickup – | picked-up – | at-dropoff – | handed-over – | closed – | cancelled –",
        "arrive-task: none ! job-unknown | scheduled ! job-unknown | waiting ! job-unknown | assigned ! wrong-status | accepted arrived | at-pickup – | picked-up ! wrong-status | at-dropoff ! wrong-status | handed-over ! wrong-status | closed ! job-ended | cancelled ! job-unknown",
        "finish-task: none ! job-unknown | scheduled ! job-unknown | waiting ! job-unknown | assigned ! wrong-status | accepted ! wrong-status | at-pickup handed-over + closed | picked-up ! wrong-status | at-dropoff ! wrong-status | handed-over ! wrong-status | closed ! job-ended | cancelled ! job-unknown",
        "cancel-task: none ! job-unknown | scheduled ! not-a-task | waiting cancelled | assigned cancelled | accepted cancelled | at-pickup cancelled | picked-up cancelled | at-dropoff cancelled | handed-over cancelled | closed ! job-ended | cancelled –",
        "hear-arrival: none ! job-unknown | scheduled arrived | waiting arrived | assigned arrived | accepted arrived | at-pickup – | picked-up – | at-dropoff – | handed-over – | closed – | cancelled –",
        "hear-pick-up: none ! job-unknown | scheduled picked-up | waiting picked-up | assigned picked-up | accepted picked-up | at-pickup picked-up | picked-up – | at-dropoff – | handed-over – | closed – | cancelled –",
        "hear-drop-off: none ! job-unknown | scheduled at-dropoff | waiting at-dropoff | assigned at-dropoff | accepted at-dropoff | at-pickup at-dropoff | picked-up at-dropoff | at-dropoff – | handed-over – | closed – | cancelled –",
        "hear-hand-over: none ! job-unknown | scheduled handed-over | waiting handed-over | assigned handed-over | accepted handed-over | at-pickup handed-over | picked-up handed-over | at-dropoff handed-over | handed-over – | closed – | cancelled –",
        "hear-close: none ! job-unknown | scheduled closed | waiting closed | assigned closed | accepted closed | at-pickup closed | picked-up closed | at-dropoff closed | handed-over closed | closed – | cancelled –",
        "hear-cancel: none ! job-unknown | scheduled cancelled | waiting cancelled | assigned cancelled | accepted cancelled | at-pickup cancelled | picked-up cancelled | at-dropoff cancelled | handed-over cancelled | closed – | cancelled –",
        "hear-exception: none ! job-unknown | scheduled excepted | waiting excepted | assigned excepted | accepted excepted | at-pickup excepted | picked-up excepted | at-dropoff excepted | handed-over excepted | closed – | cancelled –",
        "hear-resume: none ! job-unknown | scheduled – | waiting – | assigned – | accepted – | at-pickup – | picked-up – | at-dropoff – | handed-over – | closed – | cancelled –",
      ]
    `);
  });

  it('leads a person\'s command never over a status of the course', () => {
    const steps = ['waiting', 'assigned', 'accepted', 'at-pickup', 'picked-up', 'at-dropoff', 'handed-over', 'closed'];
    const persons = commands.filter(({ type }) => !type.startsWith('hear-') && !['queue', 'create-task', 'finish-task'].includes(type));
    for (const [status, history] of Object.entries(histories)) {
      for (const command of persons) {
        if (outcome(history, command).startsWith('!')) continue;
        const events = given(...history).when(command, as(li)).events();
        const after = given(...history, ...events).state.status;
        expect(steps.indexOf(after) - steps.indexOf(status), `${command.type} in ${status}`).toBeLessThanOrEqual(status === 'scheduled' ? 2 : 1);
      }
    }
  });

  it('is refused in no status when it is a fact, but of a job that nobody ever asked for', () => {
    for (const command of commands.filter(({ type }) => type.startsWith('hear-'))) {
      const refused = Object.entries(histories).filter(([, history]) => outcome(history, command).startsWith('!')).map(([status]) => status);
      expect(refused, command.type).toEqual(['none']);
    }
  });

  it('numbers by date and number, and shows to the floor, the wards and the holder', () => {
    const { state } = given(queued(), assigned(li));
    expect(jobs.unique?.(state)).toEqual({ no: '2026-11-24/1001' });
    expect(jobs.audiences?.(state)).toEqual(['dispatch', `ward:${request.fromId}`, `ward:${request.toId}`, `person:${li}`]);
    expect(jobs.audiences?.(given().state)).toEqual([]);
  });
});
