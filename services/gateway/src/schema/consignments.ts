import type { Consignment as ConsignmentRow, Template as TemplateRow } from '@orderly/contracts';
import { ItemType } from '@orderly/contracts';
import { signedIn } from '../authorization.ts';
import { byIds, orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { ItemStateEnum, ItemTypeEnum, JobKindEnum, PriorityEnum } from './enums.ts';
import { LabelType } from './label.ts';
import { Person } from './people.ts';

const Item = builder.objectRef<ConsignmentRow['items'][number]>('Item');
Item.implement({
  authScopes: signedIn,
  fields: (t) => ({ code: t.exposeString('code'), type: t.expose('type', { type: ItemTypeEnum }), state: t.expose('state', { type: ItemStateEnum }) }),
});

export const Consignment = builder.loadableNode('Consignment', {
  authScopes: signedIn,
  id: { resolve: (consignment) => consignment.id },
  load: (ids: string[], context: GatewayContext): Promise<(ConsignmentRow | Error)[]> =>
    byIds(ids, (some) => context.services.delivery.consignments({ query: { ids: some, first: 200 } })),
  fields: (t) => ({
    version: t.exposeInt('version'),
    status: t.exposeString('status', { description: 'As in the contracts: `at-pickup`.' }),
    kind: t.expose('kind', { type: JobKindEnum }),
    items: t.field({ type: [Item], resolve: (consignment) => consignment.items }),
    giver: t.field({
      type: Person,
      nullable: true,
      resolve: ({ giverId }, _args, context) => (giverId === undefined ? null : orNull(Person.getDataloader(context).load(giverId))),
    }),
    receiver: t.field({
      type: Person,
      nullable: true,
      resolve: ({ receiverId }, _args, context) => (receiverId === undefined ? null : orNull(Person.getDataloader(context).load(receiverId))),
    }),
  }),
});

/** DEL-1: each kind is a template. */
export const Template = builder.objectRef<TemplateRow>('Template');
Template.implement({
  authScopes: signedIn,
  fields: (t) => ({
    kind: t.expose('kind', { type: JobKindEnum }),
    name: t.field({ type: LabelType, resolve: (template) => template.name }),
    defaultPriority: t.expose('defaultPriority', { type: PriorityEnum }),
    scanned: t.exposeBoolean('scanned'),
    itemTypes: t.field({ type: [ItemTypeEnum], resolve: (template) => ItemType.options.filter((type) => template.itemTypes.includes(type)) }),
    maxItems: t.exposeInt('maxItems'),
  }),
});
