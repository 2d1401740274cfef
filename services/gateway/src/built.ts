import { fileURLToPath } from 'node:url';

const inProject = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Where the repository puts the build, for a gateway that is not told otherwise. */
export const built = { ORDERLY_WEB: inProject('web/build'), ORDERLY_DOCUMENTS: inProject('services/gateway/persisted-documents.json') };
