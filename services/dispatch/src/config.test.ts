import { describe, expect, it } from 'vitest';
import { defaultRules, readDispatchConfig } from './config.ts';

const url = { WORKFORCE_URL: 'http://workforce' };

describe('the configuration', () => {
  it('SC-9 has the target times of the centre unless told otherwise', () => {
    expect(readDispatchConfig(url).rules).toEqual(defaultRules);
    expect(readDispatchConfig({ ...url, DISPATCH_TARGETS: 'P1=3/20', DISPATCH_LEAD: '10' }).rules).toEqual({ ...defaultRules, targets: { ...defaultRules.targets, P1: { pickUpMinutes: 3, finishMinutes: 20 } }, leadMinutes: 10 });
  });

  it('complains of everything at once', () => {
    const complaints = () => readDispatchConfig({ DISPATCH_TARGETS: 'P1=30/5,P9=1/2', DISPATCH_LEAD: 'soon' });
    expect(complaints).toThrow(/WORKFORCE_URL[\s\S]*P1=30\/5[\s\S]*P9=1\/2[\s\S]*DISPATCH_LEAD/);
  });
});
