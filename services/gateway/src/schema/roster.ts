import type { Shift as ShiftRow, ShiftTemplate as ShiftTemplateRow } from '@orderly/contracts';
import { mayMutate, mayQuery, maySee, signedIn } from '../authorization.ts';
import { allPages, byIds, Missing, orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { JobKindEnum, ShiftStatusEnum } from './enums.ts';
import { LabelType } from './label.ts';
import { Area, Group, Person, Post } from './people.ts';
import { refusable } from './refusals.ts';

const TemplatePart = builder.objectRef<ShiftTemplateRow['parts'][number]>('TemplatePart');
TemplatePart.implement({ authScopes: signedIn, fields: (t) => ({ start: t.exposeString('start'), end: t.exposeString('end') }) });

const ShiftPart = builder.objectRef<ShiftRow['parts'][number]>('ShiftPart');
ShiftPart.implement({
  authScopes: signedIn,
  fields: (t) => ({ from: t.expose('from', { type: 'DateTime' }), until: t.expose('until', { type: 'DateTime' }) }),
});

export const ShiftTemplate = builder.loadableNode('ShiftTemplate', {
  authScopes: signedIn,
  id: { resolve: (template) => template.id },
  load: async (ids: string[], context: GatewayContext): Promise<(ShiftTemplateRow | Error)[]> => {
    const rows = await context.catalogue.shiftTemplates(context.services);
    return ids.map((id) => rows.find((row) => row.id === id) ?? new Missing());
  },
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.field({ type: LabelType, resolve: (template) => template.name }),
    groupId: t.exposeID('groupId'),
    postId: t.exposeID('postId'),
    parts: t.field({ type: [TemplatePart], resolve: (template) => template.parts }),
    headCount: t.exposeInt('headCount'),
  }),
});

export const Shift = builder.loadableNode('Shift', {
  authScopes: signedIn,
  id: { resolve: (shift) => shift.id },
  load: (ids: string[], context: GatewayContext): Promise<(ShiftRow | Error)[]> =>
    byIds(ids, (some) => context.services.workforce.shifts({ query: { ids: some } })),
  fields: (t) => ({
    version: t.exposeInt('version'),
    date: t.expose('date', { type: 'Date' }),
    template: t.field({ type: ShiftTemplate, resolve: (shift) => shift.templateId }),
    post: t.field({ type: Post, resolve: (shift) => shift.postId }),
    status: t.expose('status', { type: ShiftStatusEnum }),
    parts: t.field({ type: [ShiftPart], resolve: (shift) => shift.parts }),
    headCount: t.exposeInt('headCount'),
    people: t.field({ type: [Person], resolve: (shift) => shift.personIds }),
    areas: t.field({ type: [Area], resolve: (shift) => shift.areas }),
  }),
});

const Roster = builder.objectRef<{ readonly groupId: string; readonly from: string; readonly to: string }>('Roster');
Roster.implement({
  authScopes: maySee('Roster'),
  fields: (t) => ({
    group: t.field({ type: Group, resolve: ({ groupId }) => groupId }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    posts: t.field({
      type: [Post],
      resolve: async ({ groupId }, _args, context) => (await context.catalogue.posts(context.services)).filter((post) => post.groupId === groupId),
    }),
    templates: t.field({
      type: [ShiftTemplate],
      resolve: async ({ groupId }, _args, context) =>
        (await context.catalogue.shiftTemplates(context.services)).filter((template) => template.groupId === groupId),
    }),
    people: t.field({
      type: [Person],
      resolve: ({ groupId }, _args, context) =>
        allPages((after) => context.services.workforce.people({ query: { groupId, first: 200, ...(after === undefined ? {} : { after }) } })),
    }),
    shifts: t.field({
      type: [Shift],
      resolve: async ({ groupId, from, to }, _args, context) => (await context.services.workforce.shifts({ query: { groupId, from, to } })).rows,
    }),
  }),
});

builder.queryField('roster', (t) =>
  t.field({
    type: Roster,
    nullable: true,
    authScopes: mayQuery('roster'),
    description: 'Seven days of a group.',
    args: { groupId: t.arg.id(), from: t.arg({ type: 'Date' }) },
    resolve: async (_root, { groupId, from }, context) => {
      const group = await orNull(Group.getDataloader(context).load(groupId));
      return group && { groupId, from, to: context.calendar.addDays(from, 6) };
    },
  }),
);

const RosterPersonInput = builder.inputType('RosterPersonInput', { fields: (t) => ({ opId: t.id(), shiftId: t.id(), personId: t.id() }) });
const FloorsInput = builder.inputType('FloorsInput', { fields: (t) => ({ building: t.string(), from: t.int(), to: t.int() }) });
const AreaInput = builder.inputType('AreaInput', {
  fields: (t) => ({
    floors: t.field({ type: [FloorsInput] }),
    streams: t.field({ type: [JobKindEnum] }),
    from: t.field({ type: 'DateTime' }),
    until: t.field({ type: 'DateTime' }),
  }),
});

builder.mutationFields((t) => ({
  rosterPerson: t.field({
    type: Shift,
    authScopes: mayMutate('rosterPerson'),
    errors: refusable,
    args: { input: t.arg({ type: RosterPersonInput }) },
    resolve: async (_root, { input: { opId, shiftId, personId } }, context) => {
      await context.services.workforce.rosterPerson({ opId, params: { id: shiftId }, body: { personId } });
      return shiftNow(shiftId, context);
    },
  }),
  unrosterPerson: t.field({
    type: Shift,
    authScopes: mayMutate('unrosterPerson'),
    errors: refusable,
    args: { input: t.arg({ type: RosterPersonInput }) },
    resolve: async (_root, { input: { opId, shiftId, personId } }, context) => {
      await context.services.workforce.unrosterPerson({ opId, params: { id: shiftId }, body: { personId } });
      return shiftNow(shiftId, context);
    },
  }),
  assignWorkGroup: t.fieldWithInput({
    type: Shift,
    authScopes: mayMutate('assignWorkGroup'),
    errors: refusable,
    typeOptions: { name: 'AssignWorkGroupInput' },
    input: { opId: t.input.id(), shiftId: t.input.id(), areas: t.input.field({ type: [AreaInput] }) },
    resolve: async (_root, { input: { opId, shiftId, areas } }, context) => {
      await context.services.workforce.assignWorkGroup({ opId, params: { id: shiftId }, body: { areas } });
      return shiftNow(shiftId, context);
    },
  }),
}));

function shiftNow(id: string, context: GatewayContext): Promise<ShiftRow> {
  return Shift.getDataloader(context).clear(id).load(id);
}
