import { storageRoutes } from '@orderly/contracts';
import { Refusal, type Service } from '@orderly/platform';
import type { User } from '@orderly/platform/auth';
import { type Belongings, mayReveal } from '../belongings/queries.ts';
import type { Images } from '../desk.ts';
import { withoutMetadata } from '../image-metadata.ts';
import type { ImageVault } from '../image-vault.ts';
import { isOwnPoint } from '../viewer.ts';
import type { ImageFacts, KnownImage } from './image.ts';

type ImageRoutes = { readonly service: Pick<Service, 'mount' | 'recordAccess'>; readonly images: Images; readonly vault: ImageVault; readonly belongings: Belongings };

/** Mounts photos, signatures and copies of documents: bytes in without their metadata, bytes out to whom they concern. */
export function imageRoutes({ service: { mount, recordAccess }, images, vault, belongings }: ImageRoutes): void {
  mount(storageRoutes.uploadImage, async ({ query: { purpose }, bytes, command }) => {
    const how = command();
    const id = `image-${how.opId}`;
    const clean = withoutMetadata(bytes);
    if (!clean) throw new Refusal('storage.not-an-image');
    const facts = async (): Promise<ImageFacts> => ({ stored: { hash: await vault.put(id, clean.bytes), bytes: clean.bytes.length, mediaType: clean.mediaType } });
    const { version } = await images.handle(id, { type: 'take', data: { purpose } }, { ...how, facts });
    return { id, version };
  });
  mount(storageRoutes.image, async ({ params: { id }, user, actor }) => {
    const state = (await images.find(id))?.state;
    if (!state || state.status === 'none' || state.status === 'purged' || !(await concerns(user, state))) throw new Refusal('storage.image-unknown');
    if (state.purpose === 'copy' || state.purpose === 'signature') await recordAccess(actor, { what: `image-${state.purpose}`, ids: [id] });
    const bytes = await vault.get(id, state.hash);
    if (!bytes) throw new Refusal('storage.image-unknown');
    return { bytes, mediaType: state.mediaType };
  });

  /** STO-9: a copy of a document is the supervisor's to see; a lost ticket's photos nobody's before the features fit. */
  async function concerns(user: User, { purpose, namedBy, byId }: KnownImage): Promise<boolean> {
    if (purpose === 'copy') return user.roles.includes('supervisor');
    if (namedBy === undefined) return byId === user.id;
    const found = (await belongings.find(namedBy))?.state;
    return found !== undefined && found.status !== 'none' && isOwnPoint(user, found.pointId) && mayReveal(user, found);
  }
}
