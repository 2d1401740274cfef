import type { Area as AreaRow, Duty as DutyRow, Group as GroupRow, Person as PersonRow, Post as PostRow } from '@orderly/contracts';
import { mayQuery, signedIn } from '../authorization.ts';
import { allPages, byIds, Missing, orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import { hasRole } from '../context.ts';
import type { GatewayContext } from '../context.ts';
import { present } from '../present.ts';
import { DutyStatusEnum, JobKindEnum, RoleEnum } from './enums.ts';
import { LabelType } from './label.ts';
import { Place } from './places.ts';

const Floors = builder.objectRef<AreaRow['floors'][number]>('Floors');
Floors.implement({ authScopes: signedIn, fields: (t) => ({ building: t.exposeString('building'), from: t.exposeInt('from'), to: t.exposeInt('to') }) });

/** GRP-4: what a shifted work group takes for a time. */
export const Area = builder.objectRef<AreaRow>('Area');
Area.implement({
  authScopes: signedIn,
  fields: (t) => ({
    floors: t.field({ type: [Floors], resolve: (area) => area.floors }),
    streams: t.field({ type: [JobKindEnum], resolve: (area) => area.streams }),
    from: t.expose('from', { type: 'DateTime' }),
    until: t.expose('until', { type: 'DateTime' }),
  }),
});

export const Duty = builder.objectRef<DutyRow>('Duty');
Duty.implement({
  authScopes: signedIn,
  fields: (t) => ({
    version: t.exposeInt('version'),
    status: t.expose('status', { type: DutyStatusEnum }),
    since: t.expose('since', { type: 'DateTime' }),
    until: t.field({ type: 'DateTime', nullable: true, resolve: (duty) => duty.until }),
    shiftId: t.id({ nullable: true, resolve: (duty) => duty.shiftId }),
    areas: t.field({ type: [Area], resolve: (duty) => duty.areas }),
    kinds: t.field({ type: [JobKindEnum], resolve: (duty) => duty.kinds }),
  }),
});

export const Group = builder.loadableNode('Group', {
  authScopes: signedIn,
  id: { resolve: (group) => group.id },
  load: async (ids: string[], context: GatewayContext): Promise<(GroupRow | Error)[]> => inOrder(ids, await context.catalogue.groups(context.services)),
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.field({ type: LabelType, resolve: (group) => group.name }),
    point: t.string({ nullable: true, resolve: (group) => group.point }),
  }),
});

export const Post = builder.loadableNode('Post', {
  authScopes: signedIn,
  id: { resolve: (post) => post.id },
  load: async (ids: string[], context: GatewayContext): Promise<(PostRow | Error)[]> => inOrder(ids, await context.catalogue.posts(context.services)),
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.field({ type: LabelType, resolve: (post) => post.name }),
    groupId: t.exposeID('groupId'),
    kinds: t.field({ type: [JobKindEnum], resolve: (post) => post.kinds }),
    leads: t.exposeBoolean('leads'),
  }),
});

export const Person = builder.loadableNode('Person', {
  authScopes: signedIn,
  id: { resolve: (person) => person.id },
  load: (ids: string[], context: GatewayContext): Promise<(PersonRow | Error)[]> =>
    byIds(ids, (some) => context.services.workforce.people({ query: { ids: some, first: 200 } })),
  fields: (t) => ({
    version: t.exposeInt('version'),
    name: t.exposeString('name'),
    staffNo: t.exposeString('staffNo'),
    pinyin: t.exposeStringList('pinyin'),
    initials: t.exposeStringList('initials'),
    roles: t.field({ type: [RoleEnum], resolve: (person) => person.roles }),
    active: t.exposeBoolean('active'),
    hasPin: t.exposeBoolean('hasPin'),
    badge: t.string({
      nullable: true,
      description: 'For administrators and the person alone: who knows it can pretend to hold it.',
      resolve: (person, _args, context) => (mayReadBadge(person, context) ? person.badge : null),
    }),
    group: t.field({
      type: Group,
      nullable: true,
      resolve: ({ groupId }, _args, context) => (groupId === undefined ? null : orNull(Group.getDataloader(context).load(groupId))),
    }),
    post: t.field({
      type: Post,
      nullable: true,
      resolve: ({ postId }, _args, context) => (postId === undefined ? null : orNull(Post.getDataloader(context).load(postId))),
    }),
    units: t.field({ type: [Place], resolve: (person) => person.unitIds }),
    duty: t.loadable({
      type: Duty,
      nullable: true,
      load: (ids: string[], context: GatewayContext): Promise<(DutyRow | Error | null)[]> => dutiesOf(ids, context),
      resolve: (person) => person.id,
    }),
  }),
});

builder.queryFields((t) => ({
  groups: t.field({
    type: [Group],
    authScopes: mayQuery('groups'),
    resolve: async (_root, _args, context) => [...(await context.catalogue.groups(context.services))],
  }),
  people: t.field({
    type: [Person],
    authScopes: mayQuery('people'),
    args: { role: t.arg({ type: RoleEnum, required: false }), unitId: t.arg.id({ required: false }), groupId: t.arg.id({ required: false }) },
    resolve: (_root, { role, unitId, groupId }, context) =>
      allPages((after) => context.services.workforce.people({ query: present({ role, unitId, groupId, after, first: 200 }) })),
  }),
}));

/** The duties of people, null for who has none. */
async function dutiesOf(personIds: readonly string[], context: GatewayContext): Promise<(DutyRow | Error | null)[]> {
  const rows = await byIds(personIds, async (some) => {
    const duties = await context.services.workforce.duties({ query: { personIds: some } });
    return { rows: duties.rows.map((duty) => ({ id: duty.personId, duty })) };
  });
  return rows.map((row) => (row instanceof Missing ? null : row instanceof Error ? row : row.duty));
}

function mayReadBadge(person: PersonRow, context: GatewayContext): boolean {
  return context.audience === undefined && (hasRole(context, 'administrator') || context.viewer?.id === person.id);
}

function inOrder<T extends { readonly id: string }>(ids: readonly string[], rows: readonly T[]): (T | Error)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? new Missing());
}
