export { type LoansConfig, loansVariables, readLoansConfig } from './config.ts';
export { startLoans } from './service.ts';
