import { mayQuery, signedIn } from '../authorization.ts';
import { orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import { viewerOf } from '../context.ts';
import type { Viewer } from '../context.ts';
import { RoleEnum } from './enums.ts';
import { Group, Person } from './people.ts';
import { Place } from './places.ts';

const Me = builder.objectRef<Viewer>('Me');
Me.implement({
  authScopes: signedIn,
  fields: (t) => ({
    person: t.field({ type: Person, resolve: (viewer) => viewer.id }),
    roles: t.field({ type: [RoleEnum], resolve: (viewer) => [...viewer.roles] }),
    units: t.field({ type: [Place], resolve: (viewer) => [...viewer.unitIds] }),
    group: t.field({
      type: Group,
      nullable: true,
      resolve: ({ groupId }, _args, context) => (groupId === undefined ? null : orNull(Group.getDataloader(context).load(groupId))),
    }),
    sessionId: t.exposeID('sessionId'),
    demo: t.boolean({ resolve: (_viewer, _args, context) => context.isDemo }),
    zone: t.string({ resolve: (_viewer, _args, context) => context.calendar.zone }),
    now: t.field({ type: 'DateTime', resolve: (_viewer, _args, context) => context.now().toISOString() }),
  }),
});

builder.queryField('me', (t) => t.field({ type: Me, authScopes: mayQuery('me'), resolve: (_root, _args, context) => viewerOf(context) }));
