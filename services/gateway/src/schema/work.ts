/** A ward's page and a porter's page: snapshots with the cursor from which the stream goes on. */
import type { Duty as DutyRow, Job as JobRow, Patient as PatientRow, Place as PlaceRow } from '@orderly/contracts';
import { mayQuery, maySee } from '../authorization.ts';
import { allPages, orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import { hasRole, viewerOf } from '../context.ts';
import type { GatewayContext } from '../context.ts';
import { Template } from './consignments.ts';
import { Job } from './jobs.ts';
import { Patient } from './patients.ts';
import { Duty } from './people.ts';
import { Place } from './places.ts';

type WardRow = { readonly place: PlaceRow; readonly cursor: string; readonly now: string; readonly jobs: JobRow[]; readonly patients: PatientRow[] };
const Ward = builder.objectRef<WardRow>('Ward');
Ward.implement({
  authScopes: maySee('Ward'),
  fields: (t) => ({
    place: t.field({ type: Place, resolve: ({ place }) => place }),
    cursor: t.exposeString('cursor'),
    now: t.expose('now', { type: 'DateTime' }),
    patients: t.field({ type: [Patient], resolve: ({ patients }) => patients }),
    jobs: t.field({ type: [Job], complexity: { multiplier: 10 }, resolve: ({ jobs }) => jobs }),
    templates: t.field({
      type: [Template],
      description: 'What this viewer may ask for (DEL-1).',
      resolve: async (_ward, _args, context) =>
        (await context.catalogue.templates(context.services)).filter((template) => hasRole(context, ...template.askedBy)),
    }),
  }),
});

type MyWorkRow = { readonly cursor: string; readonly now: string; readonly duty: DutyRow | null; readonly jobs: JobRow[]; readonly done: number };
const MyWork = builder.objectRef<MyWorkRow>('MyWork');
MyWork.implement({
  authScopes: maySee('MyWork'),
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    now: t.expose('now', { type: 'DateTime' }),
    duty: t.field({ type: Duty, nullable: true, resolve: ({ duty }) => duty }),
    jobs: t.field({ type: [Job], resolve: ({ jobs }) => jobs }),
    done: t.exposeInt('done', { description: 'Jobs closed as done today.' }),
  }),
});

builder.queryFields((t) => ({
  ward: t.field({
    type: Ward,
    nullable: true,
    authScopes: mayQuery('ward'),
    args: { id: t.arg.id() },
    resolve: async (_root, { id }, context): Promise<WardRow | null> => {
      const cursor = context.feedCursor();
      // Somebody else's ward looks like one that is not there (S26).
      if (!hasRole(context, 'dispatcher', 'supervisor') && !viewerOf(context).unitIds.includes(id)) return null;
      const place = await orNull(Place.getDataloader(context).load(id));
      if (!place) return null;
      const { services } = context;
      const [patients, open, today] = await Promise.all([
        allPages((after) => services.escort.patients({ query: { wardId: id, first: 200, ...from(after) } })),
        allPages((after) => services.dispatch.jobs({ query: { unitId: id, open: 'true', first: 500, ...from(after) } })),
        allPages((after) => services.dispatch.jobs({ query: { unitId: id, date: dateNow(context), first: 500, ...from(after) } })),
      ]);
      return { place, cursor, now: context.now().toISOString(), patients, jobs: together(open, today) };
    },
  }),
  myWork: t.field({
    type: MyWork,
    authScopes: mayQuery('myWork'),
    resolve: async (_root, _args, context): Promise<MyWorkRow> => {
      const cursor = context.feedCursor();
      const { id } = viewerOf(context);
      const { services } = context;
      const [duties, open, today] = await Promise.all([
        services.workforce.duties({ query: { personIds: id } }),
        allPages((after) => services.dispatch.jobs({ query: { assigneeId: id, open: 'true', first: 500, ...from(after) } })),
        allPages((after) => services.dispatch.jobs({ query: { assigneeId: id, date: dateNow(context), first: 500, ...from(after) } })),
      ]);
      const done = today.filter((job) => job.status === 'closed' && job.outcome === 'done').length;
      return { cursor, now: context.now().toISOString(), duty: duties.rows[0] ?? null, jobs: open, done };
    },
  }),
}));

function dateNow(context: GatewayContext): string {
  return context.calendar.dateOf(context.now().toISOString());
}

function from(after: string | undefined): { after?: string } {
  return after === undefined ? {} : { after };
}

function together(open: readonly JobRow[], today: readonly JobRow[]): JobRow[] {
  const known = new Set(open.map(({ id }) => id));
  return [...open, ...today.filter(({ id }) => !known.has(id))];
}
