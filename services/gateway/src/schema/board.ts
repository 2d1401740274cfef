import type { Duty as DutyRow, Job as JobRow } from '@orderly/contracts';
import { mayQuery, maySee, signedIn } from '../authorization.ts';
import { allPages, orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import { Job } from './jobs.ts';
import { Duty, Group, Person, Post } from './people.ts';
import { Place } from './places.ts';
import { Shift } from './roster.ts';

type Seen = { readonly placeId: string; readonly at: string };
type MemberRow = { readonly duty: DutyRow; readonly openJobs: number; readonly seen?: Seen };
type GroupRow = { readonly groupId: string; readonly members: readonly MemberRow[] };
type BoardRow = { readonly cursor: string; readonly now: string; readonly jobs: JobRow[]; readonly staff: readonly GroupRow[] };

const StaffMember = builder.objectRef<MemberRow>('StaffMember');
StaffMember.implement({
  authScopes: signedIn,
  fields: (t) => ({
    person: t.field({ type: Person, resolve: ({ duty }) => duty.personId }),
    post: t.field({
      type: Post,
      nullable: true,
      resolve: ({ duty: { postId } }, _args, context) => (postId === undefined ? null : orNull(Post.getDataloader(context).load(postId))),
    }),
    duty: t.field({ type: Duty, resolve: ({ duty }) => duty }),
    shift: t.field({
      type: Shift,
      nullable: true,
      resolve: ({ duty: { shiftId } }, _args, context) => (shiftId === undefined ? null : orNull(Shift.getDataloader(context).load(shiftId))),
    }),
    openJobs: t.exposeInt('openJobs'),
    lastPlace: t.field({ type: Place, nullable: true, resolve: ({ seen }) => seen?.placeId, description: 'Where an open job last put the person.' }),
    lastPlaceAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ seen }) => seen?.at }),
  }),
});

const StaffGroup = builder.objectRef<GroupRow>('StaffGroup');
StaffGroup.implement({
  authScopes: signedIn,
  fields: (t) => ({
    group: t.field({ type: Group, resolve: ({ groupId }) => groupId }),
    members: t.field({ type: [StaffMember], resolve: ({ members }) => [...members] }),
    offDuty: t.int({
      resolve: async ({ groupId, members }, _args, context) => {
        const people = await allPages((after) =>
          context.services.workforce.people({ query: { groupId, first: 200, ...(after === undefined ? {} : { after }) } }),
        );
        const onDuty = new Set(members.map(({ duty }) => duty.personId));
        return people.filter((person) => person.active && !onDuty.has(person.id)).length;
      },
    }),
  }),
});

const Board = builder.objectRef<BoardRow>('Board');
Board.implement({
  description: 'A snapshot with the cursor from which the live stream goes on.',
  authScopes: maySee('Board'),
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    now: t.expose('now', { type: 'DateTime' }),
    jobs: t.field({ type: [Job], complexity: { multiplier: 20 }, resolve: ({ jobs }) => jobs }),
    staff: t.field({ type: [StaffGroup], resolve: ({ staff }) => [...staff] }),
  }),
});

builder.queryField('board', (t) =>
  t.field({
    type: Board,
    authScopes: mayQuery('board'),
    complexity: { field: 2_000, multiplier: 1 },
    resolve: async (_root, _args, context): Promise<BoardRow> => {
      // The head is noted before anything is asked: what comes after it is sent again by the stream (question 6).
      const cursor = context.feedCursor();
      const [jobs, duties, groups] = await Promise.all([
        allPages((after) => context.services.dispatch.jobs({ query: { open: 'true', first: 500, ...(after === undefined ? {} : { after }) } })),
        context.services.workforce.duties({ query: {} }),
        context.catalogue.groups(context.services),
      ]);
      const staff = groups.map(({ id }) => ({ groupId: id, members: membersOf(id, duties.rows, jobs) }));
      return { cursor, now: context.now().toISOString(), jobs, staff };
    },
  }),
);

function membersOf(groupId: string, duties: readonly DutyRow[], jobs: readonly JobRow[]): MemberRow[] {
  return duties
    .filter((duty) => duty.groupId === groupId && duty.status !== 'off')
    .map((duty) => {
      const own = jobs.filter((job) => job.assigneeId === duty.personId);
      const seen = own
        .flatMap(seenBy)
        .toSorted((a, b) => a.at.localeCompare(b.at))
        .at(-1);
      return { duty, openJobs: own.length, ...(seen === undefined ? {} : { seen }) };
    });
}

function seenBy({ times, fromId, toId }: JobRow): Seen[] {
  const at = [
    [times['at-pickup'], fromId],
    [times['picked-up'], fromId],
    [times['at-dropoff'], toId],
    [times['handed-over'], toId],
  ] as const;
  return at.flatMap(([instant, placeId]) => (instant === undefined ? [] : [{ placeId, at: instant }]));
}
