import { storageRoutes } from '@orderly/contracts';
import { present, type Service, Unavailable } from '@orderly/platform';
import { type Desk, written } from '../desk.ts';

/** Mounts what is given back: claims, broken seals, delegates (STO-8, STO-10). */
export function claimRoutes({ service: { mount, authority }, desk }: { service: Pick<Service, 'mount' | 'authority'>; desk: Desk }): void {
  mount(storageRoutes.claim, async (request) => {
    const { ticket, pieces, signature, by, document } = request.body;
    const data = { ticket, pieces, by, hasDocument: document !== undefined, signature: present({ imageId: signature.imageId, hasName: signature.name !== undefined }) };
    return written(await desk.step(request, { command: { type: 'claim', data }, seal: present({ signedBy: signature.name, document }), images: [{ imageId: signature.imageId, purpose: 'signature' }] }));
  });
  mount(storageRoutes.inventorySeal, async (request) => {
    const { isComplete, note } = request.body;
    return written(await desk.step(request, { command: { type: 'inventory', data: { isComplete } }, seal: present({ note }) }));
  });
  mount(storageRoutes.requestDelegate, async (request) => {
    const { ticket, isCalledBack, depositorDocument, delegateDocument, delegateName } = request.body;
    return written(await desk.step(request, { command: { type: 'request-delegate', data: { ticket, isCalledBack } }, seal: { document: depositorDocument, delegateDocument, delegateName } }));
  });
  mount(storageRoutes.decideDelegate, async (request) => {
    // Question 7: nobody approves while nobody knows whose rights were taken.
    if (authority.revocations.isStale()) throw new Unavailable('revocations-stale');
    return written(await desk.step(request, { command: { type: 'decide-delegate', data: { isVerified: request.body.verified } } }));
  });
}
