import { mayMutate, mayQuery, maySee } from '../authorization.ts';
import { builder } from '../builder.ts';
import type { SimulationState } from '../context.ts';
import { present } from '../present.ts';
import { refusable } from './refusals.ts';
import { Refusal } from '@orderly/platform/domain';

const DemoSimulation = builder.objectRef<SimulationState>('DemoSimulation');
DemoSimulation.implement({
  authScopes: maySee('DemoSimulation'),
  fields: (t) => ({
    running: t.exposeBoolean('running'),
    speed: t.exposeFloat('speed'),
    seed: t.exposeInt('seed'),
    requested: t.exposeInt('requested'),
    closed: t.exposeInt('closed'),
    cancelled: t.exposeInt('cancelled'),
  }),
});

const Demo = builder.objectRef<{ readonly simulation: SimulationState }>('Demo');
Demo.implement({ authScopes: maySee('Demo'), fields: (t) => ({ simulation: t.field({ type: DemoSimulation, resolve: ({ simulation }) => simulation }) }) });

builder.queryField('demo', (t) =>
  t.field({ type: Demo, nullable: true, authScopes: mayQuery('demo'), resolve: async (_root, _args, { demo }) => demo && { simulation: await demo.state() } }),
);

builder.mutationField('setSimulation', (t) =>
  t.fieldWithInput({
    type: DemoSimulation,
    authScopes: mayMutate('setSimulation'),
    errors: refusable,
    typeOptions: { name: 'SimulationInput' },
    input: { running: t.input.boolean(), speed: t.input.float({ required: false }), seed: t.input.int({ required: false }) },
    resolve: (_root, { input }, { demo }) => {
      if (!demo) throw new Refusal('gateway.no-simulation');
      return demo.set(present(input));
    },
  }),
);
