export { type Line, readExport } from './export.ts';
export { fetchExport, type SignIn } from './fetch-export.ts';
export { type Finding, type Kept, type Report, verifyExport } from './verify.ts';
