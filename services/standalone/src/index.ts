export { type Centre, type CentreOptions, startCentre } from './centre.ts';
export { seedDemo } from './seed.ts';
export { upkeepVariables } from './upkeep.ts';
