import type { StorageEvent } from '@orderly/contracts';
import type { ForeignEvent, Policy, Reaction } from '@orderly/platform/domain';

type Naming = Extract<StorageEvent, { data: { images: unknown } }>;

const named = ({ aggregateId, data: { images } }: ForeignEvent<Naming['data']>): readonly Reaction[] =>
  images.map(({ imageId, until }) => ({ kind: 'image', id: imageId, command: { type: 'name', data: until === undefined ? { by: aggregateId } : { by: aggregateId, until } } }));

/** What belongings name is kept, until the day that they say; what was purged loses its key and its bytes. */
export const imagePolicy: Policy = {
  'storage.belongings-deposited': named,
  'storage.belongings-claimed': named,
  'storage.ticket-replaced': named,
  'storage.belongings-handed-on': named,
  'storage.belongings-disposed': named,
  'storage.image-purged': ({ aggregateId, data: { hash } }: ForeignEvent<{ hash: string }>) => [{ kind: 'erasure', id: aggregateId, command: { type: 'erase', data: { hash } } }],
};
