export { call, testCentre, type TestCentre } from './centre.ts';
export { specification } from './specification.ts';
export { attribute, type CollectedSpan, type Collector, isConnected, testCollector } from './collector.ts';
