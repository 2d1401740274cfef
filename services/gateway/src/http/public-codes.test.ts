import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../config.ts';
import { testGateway } from '../testing/gateway.ts';
import type { TestGateway } from '../testing/gateway.ts';
import { problem } from '../testing/inner.ts';

let gateway: TestGateway;
afterEach(() => gateway.stop());
const ticket = { no: 'A-0001', deadline: '2026-11-27T16:00:00.000Z', status: 'stored' };
const start = async (publicReadsPerMinute = 100): Promise<void> => {
  gateway = await testGateway({ limits: { ...defaultLimits, publicReadsPerMinute } });
  gateway.inner.answer = ({ path }) => (path === '/v1/public/tickets/CODE' ? { body: ticket } : problem(404, path.includes('assets') ? 'loans.asset-unknown' : 'storage.ticket-unknown'));
};
const read = async (path: string) => {
  const answer = await fetch(`${gateway.url}/public/${path}`);
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  return { status: answer.status, text: await answer.text(), headers };
};

describe('printed codes', () => {
  it('STO-5 tells number, deadline and state of a ticket to anybody, with no token', async () => {
    await start();
    expect(await read('tickets/CODE')).toMatchObject({ status: 200, text: JSON.stringify(ticket) });
  });

  it('S26 answers the same 404 to whatever is not there', async () => {
    await start();
    const [first, ...others] = await Promise.all(['tickets/NONE', 'tickets/NO%20CODE', `tickets/${'x'.repeat(300)}`, 'tickets/', 'assets/NONE', 'people/10001', ''].map(read));
    expect(first?.status).toBe(404);
    for (const other of others) expect(other).toEqual(first);
  });

  it('S54 answers one address a few times in a minute, found or not', async () => {
    await start(3);
    const answers = [];
    for (const code of ['CODE', 'NONE', 'CODE', 'CODE', 'NONE']) answers.push(await read(`tickets/${code}`));
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 429, 429]);
    expect(answers[3]?.headers.map(([name]) => name)).toContain('retry-after');
  });
});
