import type { Trip as TripRow } from '@orderly/contracts';
import { signedIn } from '../authorization.ts';
import { byIds, orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { AccompanimentEnum, ModeEnum, TripReasonEnum, TubeEnum } from './enums.ts';
import { Person } from './people.ts';

const Companion = builder.objectRef<NonNullable<TripRow['companion']>>('Companion');
Companion.implement({ authScopes: signedIn, fields: (t) => ({ kind: t.expose('kind', { type: AccompanimentEnum }), relation: t.exposeString('relation') }) });

const CheckDone = builder.objectRef<TripRow['identity']>('CheckDone');
CheckDone.implement({ authScopes: signedIn, fields: (t) => ({ pickUp: t.exposeBoolean('pickUp'), dropOff: t.exposeBoolean('dropOff') }) });

export const Trip = builder.loadableNode('Trip', {
  authScopes: signedIn,
  id: { resolve: (trip) => trip.id },
  load: (ids: string[], context: GatewayContext): Promise<(TripRow | Error)[]> =>
    byIds(ids, (some) => context.services.escort.trips({ query: { ids: some, first: 200 } })),
  fields: (t) => ({
    version: t.exposeInt('version'),
    status: t.exposeString('status', { description: 'As in the contracts: `at-pickup`.' }),
    reason: t.expose('reason', { type: TripReasonEnum }),
    mode: t.expose('mode', { type: ModeEnum }),
    tubes: t.field({ type: [TubeEnum], resolve: (trip) => trip.tubes }),
    critical: t.exposeBoolean('critical'),
    dependent: t.exposeBoolean('dependent'),
    accompaniment: t.expose('accompaniment', { type: AccompanimentEnum }),
    companion: t.field({ type: Companion, nullable: true, resolve: (trip) => trip.companion }),
    identity: t.field({ type: CheckDone, resolve: (trip) => trip.identity }),
    tubesChecked: t.field({ type: CheckDone, resolve: (trip) => trip.tubesChecked }),
    wish: t.string({ nullable: true, resolve: (trip) => trip.wish }),
    receiver: t.field({
      type: Person,
      nullable: true,
      resolve: ({ receiverId }, _args, context) => (receiverId === undefined ? null : orNull(Person.getDataloader(context).load(receiverId))),
    }),
  }),
});
