/** What operators do with a centre's data as a whole: the `orderly` command and the timed backups of standalone. */
export { compactFolder } from './compact.ts';
export { openBusInspection, type DistributedData, openDistributedData } from './distributed.ts';
export { collectionNameOf } from '../adapter/collection-name.ts';
export { folderState, type FolderState, readArchive, copyData } from '../embedded/operator.ts';
export { backUpDocuments, backUpFolder } from './backup.ts';
export { type Digest, digestDifferences, digestOf } from './digest.ts';
export { BackupRefused, type Manifest, readManifest, secretMarkOf, verifyFiles } from './manifest.ts';
export { copyArchive, generationOfArchive, openBackup, type Restored, restoreArchive, restoreFolder } from './restore.ts';
export { replayHistory } from './replay.ts';
