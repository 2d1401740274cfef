export { type LoansConfig, readLoansConfig } from './config.ts';
export { startLoans } from './service.ts';
