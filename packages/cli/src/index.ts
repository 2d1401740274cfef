export { exitCodes } from './answer.ts';
export { run, type Surroundings } from './program.ts';
