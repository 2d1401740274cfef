export { call, testCentre, type TestCentre } from './centre.ts';
export { specification } from './specification.ts';
