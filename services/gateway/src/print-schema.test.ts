import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { printGatewaySchema } from './print-schema.ts';

it('is committed as it is', async () => {
  expect(await readFile(new URL('../schema.graphql', import.meta.url), 'utf8')).toBe(printGatewaySchema());
});
