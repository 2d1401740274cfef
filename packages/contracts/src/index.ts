/** What the services say to one another: schemas, types, route descriptions. No behaviour. */
export * from './common.ts';
export * from './route.ts';
export * from './workforce.ts';
export * from './dispatch.ts';
export * from './escort.ts';
export * from './delivery.ts';
export * from './storage.ts';
export * from './audit.ts';
export * from './loans.ts';
