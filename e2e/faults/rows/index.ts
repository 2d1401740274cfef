import { crashPoints, randomKills } from './kills.ts';
import type { Row } from './row.ts';

/** The rows that run on the embedded engines, in order. */
export const rows: readonly Row[] = [crashPoints, randomKills];
