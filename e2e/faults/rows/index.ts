import { duplicates, offsetsGone, poison, slow } from './bus.ts';
import { crashPoints, randomKills, zombie } from './kills.ts';
import { cutWire, lostReply } from './network.ts';
import { races } from './races.ts';
import type { Row } from './row.ts';
import { clockJumps, slowStore, unknownSave } from './store.ts';
import { streams } from './streams.ts';

/** The rows that run on the embedded engines, in order. */
export const rows: readonly Row[] = [crashPoints, randomKills, zombie, offsetsGone, duplicates, poison, slowStore, unknownSave, clockJumps, slow, cutWire, lostReply, races, streams];
