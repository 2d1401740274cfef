/** What cases of the whole centre need of loans. */
export { raceAsset } from './asset-race.ts';
export { type FakeDispatch, startFakeDispatch } from './neighbours.ts';
