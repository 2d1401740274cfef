import { workforceRoutes } from '@orderly/contracts';
import { ids, Refusal } from '@orderly/platform';
import type { Mount } from '@orderly/platform/http';
import type { Duties, People } from '../collections.ts';
import type { Attendance, DutyCommand, DutyFacts } from './duty.ts';
import { dutyIdOf } from './policy.ts';
import { dutiesFor } from './queries.ts';

type Deps = {
  mount: Mount;
  duties: Duties;
  people: People;
  /** The part of an open shift that the person stands on. */
  findAttendance: (personId: string) => Promise<Attendance | undefined>;
};
type Asking = { readonly params: { readonly id: string }; readonly user: { readonly id: string; readonly roles: readonly string[] }; command(): { actor: { id: string; roles: readonly string[] }; opId: string; requestHash: string } };

const overseers = ['dispatcher', 'supervisor'];

/** Signing on and off, and breaks: by the person, or by a dispatcher or supervisor for them (GRP-5). */
export function dutyRoutes({ mount, duties, people, findAttendance }: Deps): void {
  mount(workforceRoutes.duties, async (request) => ({ rows: await dutiesFor(request.query, duties) }));

  async function run(request: Asking, command: DutyCommand): Promise<{ id: string; version: number }> {
    const personId = request.params.id;
    if (request.user.id !== personId && !request.user.roles.some((role) => overseers.includes(role))) throw new Refusal('workforce.not-yours');
    const person = (await people.find(personId))?.state;
    if (!person || person.status === 'none') throw new Refusal('workforce.person-unknown');
    const facts = async (): Promise<DutyFacts> => {
      const attendance = command.type === 'signOn' ? await findAttendance(personId) : undefined;
      return { isActive: person.status === 'active', ...(attendance ? { attendance } : {}) };
    };
    const { id, version } = await duties.handle(dutyIdOf(personId, ids), command, { ...request.command(), facts });
    return { id, version };
  }

  mount(workforceRoutes.startDuty, (request) => run(request, { type: 'signOn', data: { personId: request.params.id } }));
  mount(workforceRoutes.endDuty, (request) => run(request, { type: 'signOff', data: {} }));
  mount(workforceRoutes.startBreak, (request) => run(request, { type: 'startBreak', data: request.body }));
  mount(workforceRoutes.endBreak, (request) => run(request, { type: 'endBreak', data: {} }));
}
