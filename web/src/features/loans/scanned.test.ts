import { expect, it } from 'vitest';
import { codeOf } from './scanned.ts';

it('LOA-2 an asset is known by its code, and by the address that its label shows to a phone', () => {
  expect([codeOf(' ORD-WC-01 '), codeOf('https://orderly.example/a/ORD-WC-01'), codeOf('ORD-WC-01'), codeOf('https://orderly.example/t/abc')]).toEqual([
    'ORD-WC-01',
    'ORD-WC-01',
    'ORD-WC-01',
    'https://orderly.example/t/abc',
  ]);
});
