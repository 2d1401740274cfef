import { describe, expect, it } from 'vitest';
import { refuseUnsafeDeployment, refuseWeakUri } from './safety.ts';

describe('the boot check of MongoDB', () => {
  it.each(['w=1', 'w=0', 'journal=false', 'readConcernLevel=local', 'readPreference=secondaryPreferred', 'replicaSet=rs&W=1'])('refuses an address with %s, in a sentence', (given) => {
    expect(() => refuseWeakUri(`mongodb://user:secret@db1,db2/?${given}`)).toThrow(/^MONGODB_URI says \w+=\w+: leave it out, for /);
  });

  it('accepts an address that asks for as much, or for nothing', () => {
    for (const uri of ['mongodb://db', 'mongodb://db/?replicaSet=rs&w=majority&journal=true&readConcernLevel=majority&readPreference=primary&appName=w']) expect(() => refuseWeakUri(uri)).not.toThrow();
  });

  it('refuses a standalone server and a set with an arbiter, and says which setting accepts them', () => {
    expect(() => refuseUnsafeDeployment({})).toThrow(/standalone server[^]*ALLOW_STANDALONE=1/);
    expect(() => refuseUnsafeDeployment({ setName: 'rs', arbiters: ['db3:27017'] })).toThrow(/arbiter \(db3:27017\)[^]*ALLOW_STANDALONE=1/);
  });

  it('accepts a replica set without an arbiter, and a sharded cluster', () => {
    for (const hello of [{ setName: 'rs' }, { setName: 'rs', arbiters: [] }, { msg: 'isdbgrid' }]) expect(() => refuseUnsafeDeployment(hello)).not.toThrow();
  });
});
