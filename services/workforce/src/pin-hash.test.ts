import { describe, expect, it } from 'vitest';
import { newPin, openPinHash } from './pin-hash.ts';

describe('the hash of a PIN', () => {
  it('is argon2id with 19 MiB, two passes and one lane', async () => {
    const pins = await openPinHash();
    const stored = await pins.hash('123456');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(pins.isOutdated(stored)).toBe(false);
    expect(pins.isOutdated('$argon2id$v=19$m=4096,t=1,p=1$c2FsdA$aGFzaA')).toBe(true);
  });

  it('takes the PIN that it was made of, and no PIN at all where there is none', async () => {
    const pins = await openPinHash();
    const stored = await pins.hash('123456');
    expect(await pins.verify(stored, '123456')).toBe(true);
    expect(await pins.verify(stored, '123457')).toBe(false);
    expect(await pins.verify(undefined, '123456')).toBe(false);
  });

  it('is of six random digits', () => {
    const made = Array.from({ length: 200 }, newPin);
    expect(made.every((pin) => /^\d{6}$/.test(pin))).toBe(true);
    expect(new Set(made).size).toBeGreaterThan(190);
  });
});
