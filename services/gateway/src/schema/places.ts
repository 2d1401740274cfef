import type { Place as PlaceRow } from '@orderly/contracts';
import { placeKinds } from '@orderly/contracts';
import { InvalidInput } from '@orderly/platform';
import { mayQuery, signedIn } from '../authorization.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { forward } from '../connection.ts';
import { present } from '../present.ts';
import { JobKindEnum } from './enums.ts';
import { LabelType } from './label.ts';

export const Place = builder.loadableNode('Place', {
  authScopes: signedIn,
  id: { resolve: (place) => place.id },
  load: (ids: string[], context: GatewayContext): Promise<(PlaceRow | Error)[]> => context.catalogue.places(ids, context.services),
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.field({ type: LabelType, resolve: (place) => place.name }),
    building: t.exposeString('building'),
    floor: t.exposeInt('floor'),
    kind: t.exposeString('kind'),
    receives: t.field({ type: [JobKindEnum], resolve: (place) => place.receives }),
  }),
});

builder.queryField('places', (t) =>
  t.connection(
    {
      type: Place,
      authScopes: mayQuery('places'),
      args: { kind: t.arg.string({ required: false }) },
      complexity: (args) => ({ field: 1, multiplier: Math.min(args.first ?? 50, 500) / 50 }),
      resolve: (_root, args, context) => {
        const kind = placeKinds.find((each) => each === args.kind);
        if (args.kind && !kind) throw new InvalidInput([{ path: 'kind', code: 'invalid_value' }]);
        return forward(args, 500, (page) => context.services.dispatch.places({ query: present({ kind, ...page }) }));
      },
    },
    {},
    { name: 'PlaceEdge' },
  ),
);
