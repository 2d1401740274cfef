import { workforceRoutes } from '@orderly/contracts';
import { type Calendar, type Clock, ids, Refusal } from '@orderly/platform';
import type { Mount } from '@orderly/platform/http';
import type { People, Posts, Shifts, Templates } from '../collections.ts';
import { overlapping } from './decide.ts';
import { neighboursOf, shiftsFor } from './queries.ts';
import type { ShiftFacts } from './shift.ts';

type Deps = { mount: Mount; shifts: Shifts; people: People; posts: Posts; templates: Templates; calendar: Calendar; clock: Clock };
type Origin = { actor: { id: string; roles: readonly string[] }; opId: string; requestHash: string };

/** Shifts and rosters (GRP-2, GRP-4). */
export function shiftRoutes({ mount, shifts, people, posts, templates, calendar, clock }: Deps): void {
  mount(workforceRoutes.shifts, async (request) => ({ rows: await shiftsFor(request.query, { shifts, calendar, today: calendar.dateOf(clock.now().toISOString()) }) }));

  mount(workforceRoutes.planShift, async (request) => {
    const { templateId, date, personIds } = request.body;
    // One shift a template and date: two schedulers meet in the same document.
    const id = ids.derive('shift', date, templateId);
    const facts = async (): Promise<ShiftFacts> => ({ ...ownGroup(request.user), ...(await templateFacts(templateId)), ...(await personFacts({ id, date, personIds })) });
    const command = request.command();
    const { version, events } = await shifts.handle(id, { type: 'plan', data: { date, templateId, personIds } }, { ...command, facts });
    const rostered = events.flatMap((event) => (event.type === 'person-rostered' ? [event.data.personId] : []));
    await takeBackOverlaps(id, rostered, command);
    return { id, version };
  });

  mount(workforceRoutes.rosterPerson, async (request) => {
    const { id } = request.params;
    const { personId } = request.body;
    const command = request.command();
    const facts = async (): Promise<ShiftFacts> => {
      const date = await dateOf(id);
      return { ...ownGroup(request.user), ...(date === undefined ? {} : await personFacts({ id, date, personIds: [personId] })) };
    };
    const { version } = await shifts.handle(id, { type: 'roster', data: { personId } }, { ...command, facts });
    await takeBackOverlaps(id, [personId], command);
    return { id, version };
  });

  mount(workforceRoutes.unrosterPerson, async (request) => {
    const { id } = request.params;
    const { version } = await shifts.handle(id, { type: 'unroster', data: request.body }, { ...request.command(), facts: ownGroup(request.user) });
    return { id, version };
  });

  mount(workforceRoutes.assignWorkGroup, async (request) => {
    const { id } = request.params;
    const { version } = await shifts.handle(id, { type: 'assignAreas', data: request.body }, { ...request.command(), facts: ownGroup(request.user) });
    return { id, version };
  });

  async function templateFacts(templateId: string): Promise<ShiftFacts> {
    const template = (await templates.find(templateId))?.state.registered;
    if (!template) return {};
    const { groupId, postId, parts, headCount } = template;
    return { template: { groupId, postId, parts, headCount, kinds: (await posts.find(postId))?.state.registered?.kinds ?? [] } };
  }

  async function personFacts({ id, date, personIds }: { id: string; date: string; personIds: readonly string[] }): Promise<ShiftFacts> {
    if (personIds.length === 0) return { knownIds: [], activeIds: [] };
    const found = await people.findMany(personIds);
    return {
      knownIds: found.map((person) => person.id),
      activeIds: found.filter(({ state }) => state.status === 'active').map((person) => person.id),
      neighbours: await neighboursOf({ id, date }, { shifts, calendar }),
    };
  }

  async function dateOf(id: string): Promise<string | undefined> {
    const state = (await shifts.find(id))?.state;
    return state && state.status !== 'none' ? state.date : undefined;
  }

  // A rule over two documents (question 12): whoever was saved last sees the other here, and steps back.
  async function takeBackOverlaps(id: string, personIds: readonly string[], { actor, opId }: Origin): Promise<void> {
    if (personIds.length === 0) return;
    const state = (await shifts.find(id))?.state;
    if (!state || state.status === 'none') return;
    const neighbours = await neighboursOf({ id, date: state.date }, { shifts, calendar });
    for (const personId of personIds) {
      const other = state.personIds.includes(personId) ? overlapping(personId, state.parts, neighbours) : undefined;
      if (!other) continue;
      await shifts.handle(id, { type: 'unroster', data: { personId } }, { actor, cause: `${id}#${opId}/${personId}`, facts: {} });
      throw new Refusal('workforce.overlapping-shift', { personId, shiftId: other.id });
    }
  }
}

const ownGroup = (user: { readonly groupId?: string }): ShiftFacts => (user.groupId === undefined ? {} : { ownGroupId: user.groupId });
