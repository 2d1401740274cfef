export { clearArchive, missingIndexes, mongoArchive } from './archive.ts';
export { mongoBlobs } from './blobs.ts';
export { openMongo, type Mongo } from './connection.ts';
export { mongoStore } from './store.ts';
