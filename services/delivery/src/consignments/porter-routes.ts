import { deliveryRoutes } from '@orderly/contracts';
import { present, Refusal } from '@orderly/platform';
import type { Request } from '@orderly/platform/http';
import type { Neighbours } from '../neighbours.ts';
import { type ConsignmentCommand, type ConsignmentState, due, type KnownConsignment } from './consignment.ts';
import { mustBelong } from './matching.ts';
import type { Consignments } from './queries.ts';
import type { ConsignmentRoutes } from './routes.ts';
import type { ConsignmentFacts } from './standing.ts';

type Porter = Pick<Request<typeof deliveryRoutes.resumeConsignment>, 'params' | 'user' | 'command'>;
type Step = { readonly command: ConsignmentCommand; readonly more?: (consignment: KnownConsignment) => Promise<ConsignmentFacts> };

/** Mounts what a porter does on the way; each step reads the job afresh, with the porter's own token. */
export function porterRoutes({ service: { mount }, consignments, neighbours }: Omit<ConsignmentRoutes, 'queries'>): void {
  const step = stepper(consignments, neighbours);
  mount(deliveryRoutes.arriveConsignment, async (request) => {
    const more = async ({ fromId, toId }: KnownConsignment): Promise<ConsignmentFacts> => present({ placeCode: (await neighbours.place(request.body.at === 'pick-up' ? fromId : toId))?.code });
    return written(await step(request, { command: { type: 'arrive', data: present(request.body) }, more }));
  });
  mount(deliveryRoutes.scanItem, async (request) => {
    const handled = await step(request, { command: { type: 'scan', data: request.body } });
    if (handled.state.status === 'none') throw new Refusal('delivery.consignment-unknown');
    // A foreign one is saved (E06) before it is refused; the same scan again is answered the same way.
    mustBelong(handled.state, request.body.code);
    return { ...written(handled), expected: due(handled.state).length };
  });
  mount(deliveryRoutes.pickUpItems, async (request) => {
    const { giverBadge: badge, scans } = request.body;
    const more = async ({ fromId }: KnownConsignment): Promise<ConsignmentFacts> => present({ shown: await neighbours.identify({ badge, placeId: fromId }, { token: request.user.token, opId: request.command().opId }) });
    return written(await step(request, { command: { type: 'pick-up', data: { scans } }, more }));
  });
  mount(deliveryRoutes.handOverItems, async (request) => {
    const { receiverBadge: badge, receiverPin: pin, scans, rejected } = request.body;
    const more = async ({ toId }: KnownConsignment): Promise<ConsignmentFacts> => present({ shown: await neighbours.identify({ badge, pin, placeId: toId }, { token: request.user.token, opId: request.command().opId }) });
    return written(await step(request, { command: { type: 'hand-over', data: { scans, rejected } }, more }));
  });
}

function stepper(consignments: Consignments, neighbours: Neighbours) {
  return ({ params: { id }, user, command }: Porter, { command: what, more }: Step) => {
    const facts = async (state: ConsignmentState): Promise<ConsignmentFacts> => {
      const job = state.status === 'none' ? undefined : await neighbours.job(state.jobId, user.token);
      // Nobody tries a badge or a PIN on a job that is not theirs.
      if (state.status === 'none' || job?.assigneeId !== user.id) return present({ job });
      return { ...present({ job }), ...(await more?.(state)) };
    };
    return consignments.handle(id, what, { ...command(), facts });
  };
}

const written = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version });
