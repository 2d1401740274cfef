export { storageVariables, readStorageConfig, type StorageConfig } from './config.ts';
export { startStorage } from './service.ts';
