import { storageRoutes } from '@orderly/contracts';
import { present, type Service, Unavailable } from '@orderly/platform';
import { type Desk, written } from '../desk.ts';

/** Mounts the way of what nobody claimed (STO-7). Nothing here is done by one person alone. */
export function unclaimedRoutes({ service: { mount, authority, timekeeping }, desk }: { service: Pick<Service, 'mount' | 'authority' | 'timekeeping'>; desk: Desk }): void {
  // Question 7: no approval while nobody knows whose rights were taken.
  const approving = (): void => {
    if (authority.revocations.isStale()) throw new Unavailable('revocations-stale');
    // Question 13: nor while nobody knows what day it is.
    if (timekeeping && !timekeeping.isTrusted()) throw new Unavailable('clock-not-believed', 60);
  };
  mount(storageRoutes.logContact, async (request) => {
    const { channel, isReached, note } = request.body;
    return written(await desk.step(request, { command: { type: 'log-contact', data: { channel, isReached } }, seal: present({ note }) }));
  });
  mount(storageRoutes.extend, async (request) => {
    approving();
    return written(await desk.step(request, { command: { type: 'extend', data: request.body } }));
  });
  mount(storageRoutes.movePieces, async (request) => written(await desk.step(request, { command: { type: 'move', data: request.body } })));
  mount(storageRoutes.proposeDisposal, async (request) => {
    approving();
    return written(await desk.step(request, { command: { type: 'propose-disposal', data: request.body } }));
  });
  mount(storageRoutes.withdrawDisposal, async (request) => written(await desk.step(request, { command: { type: 'withdraw-disposal', data: {} } })));
  mount(storageRoutes.approveDisposal, async (request) => {
    approving();
    return written(await desk.step(request, { command: { type: 'approve-disposal', data: {} } }));
  });
  mount(storageRoutes.confirmDisposal, async (request) => {
    approving();
    const isWitness = request.user.roles.includes('dispatcher') || request.user.roles.includes('porter');
    return written(await desk.step(request, { command: { type: 'confirm-disposal', data: present(request.body) }, images: [{ imageId: request.body.imageId, purpose: 'disposal' }], isWitness }));
  });
}
