import { storageRoutes } from '@orderly/contracts';
import { present, Refusal, type Service, Unavailable } from '@orderly/platform';
import { type Desk, type NamedImage, written } from '../desk.ts';
import { fitsRecord } from '../details.ts';
import type { KnownBelongings } from './belongings.ts';
import type { BelongingsFacts } from './standing.ts';

const ofPiece: readonly string[] = ['look', 'description'];

/** Mounts the way of a lost ticket (STO-9): freeze, blind match, claim or a new ticket. */
export function lostRoutes({ service: { mount, authority }, desk }: { service: Pick<Service, 'mount' | 'authority'>; desk: Desk }): void {
  mount(storageRoutes.reportLost, async (request) => {
    const handled = await desk.step(request, { command: { type: 'report-lost', data: {} } });
    const closed = handled.state.status === 'none' ? undefined : handled.state.closed;
    if (!closed) return { ...written(handled), outcome: 'frozen' as const };
    return { ...written(handled), outcome: 'claimed-before' as const, claimed: { at: closed.at, clerkId: closed.clerkId, how: closed.how } };
  });
  mount(storageRoutes.matchFeatures, async (request) => {
    const { features } = request.body;
    // STO-9: the details are those of the piece; a number of pieces and their kind anybody guesses.
    if (!features.some(({ of }) => ofPiece.includes(of))) throw new Refusal('storage.look-required');
    const different = new Set(features.map(({ of, text }) => `${of}|${text.normalize('NFKC').toUpperCase()}`)).size === features.length;
    const more = async ({ detailsId, pieces }: KnownBelongings): Promise<BelongingsFacts> => {
      const record = await desk.details.get(detailsId);
      return { isMatched: different && record !== undefined && features.every((feature) => fitsRecord(feature, record, pieces)) };
    };
    return written(await desk.step(request, { command: { type: 'match', data: {} }, more }));
  });
  mount(storageRoutes.liftFreeze, async (request) => {
    if (authority.revocations.isStale()) throw new Unavailable('revocations-stale');
    return written(await desk.step(request, { command: { type: 'lift', data: request.body } }));
  });
  mount(storageRoutes.claimLost, async (request) => {
    const { pieces, signature, document, copyImageId } = request.body;
    const data = { pieces, copyImageId, signature: present({ imageId: signature.imageId, hasName: signature.name !== undefined }) };
    const images: NamedImage[] = [{ imageId: signature.imageId, purpose: 'signature' }, { imageId: copyImageId, purpose: 'copy' }];
    return written(await desk.step(request, { command: { type: 'claim-lost', data }, seal: present({ signedBy: signature.name, document }), images }));
  });
  mount(storageRoutes.replaceTicket, async (request) => {
    const { document, copyImageId } = request.body;
    const { opId } = request.command();
    const more = async ({ ticket }: KnownBelongings, id: string): Promise<BelongingsFacts> => ({ ticket: await desk.numbers(id, `${opId}|${ticket.no}`) });
    return written(await desk.step(request, { command: { type: 'replace-ticket', data: { copyImageId } }, seal: { document }, images: [{ imageId: copyImageId, purpose: 'copy' }], more, retryTaken: ['no'] }));
  });
}
