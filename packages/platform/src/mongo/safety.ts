import { SettingsRefused } from '../environment.ts';

/** What a server says of itself by `hello`, as far as it matters here. */
export type Hello = { readonly setName?: unknown; readonly msg?: unknown; readonly arbiters?: unknown };

const wanted: readonly { readonly name: string; readonly is: (value: string) => boolean; readonly words: string }[] = [
  { name: 'w', is: (value) => value === 'majority', words: 'a write counts when the majority has it' },
  { name: 'journal', is: (value) => value === 'true', words: 'a write counts when it is in the journal' },
  { name: 'j', is: (value) => value === 'true', words: 'a write counts when it is in the journal' },
  { name: 'readConcernLevel', is: (value) => value === 'majority', words: 'nothing is decided from a read that can be rolled back' },
  { name: 'readPreference', is: (value) => value === 'primary', words: 'everything is read from the primary' },
];

/** Refuses an address that asks for less than the platform gives its word for (architecture, question 1). */
export function refuseWeakUri(uri: string): void {
  const given = new URLSearchParams(uri.split('?')[1] ?? '');
  const weak = [...given].flatMap(([name, value]) => {
    const rule = wanted.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return rule === undefined || rule.is(value) ? [] : [`MONGODB_URI says ${name}=${value}: leave it out, for ${rule.words}`];
  });
  if (weak.length > 0) throw new SettingsRefused(weak);
}

/** Refuses a deployment whose acknowledged writes can be lost with one machine: a standalone server, or a set with an arbiter. */
export function refuseUnsafeDeployment({ setName, msg, arbiters }: Hello): void {
  const isSharded = msg === 'isdbgrid';
  if (setName === undefined && !isSharded) throw new SettingsRefused(['MongoDB is a standalone server: with its disk everything is gone. Use a replica set', hint]);
  if (Array.isArray(arbiters) && arbiters.length > 0) throw new SettingsRefused([`the MongoDB replica set has an arbiter (${arbiters.join(', ')}), which keeps no data: a majority can be a single copy. Use a third member`, hint]);
}

const hint = 'ALLOW_STANDALONE=1 accepts this on a machine for trying things: there the loss of one server can lose data';
