import type { CollectionName } from '../ports.ts';

/** `<service>.<collection>`: the name of its lmdb table and of its file in a backup. */
export const collectionNameOf = ({ service, name }: CollectionName): string => `${service}.${name}`;
