import { describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

const linesOf = (fields: object, level: 'info' | 'error' = 'info'): string => {
  let text = '';
  openLog({ level: 'info', destination: { write: (line) => void (text += line) } })[level](fields, 'said');
  return text;
};

describe('the log', () => {
  it.each([
    ['a name', { patient: { name: 'canary' } }],
    ['a name, deep in a list', { rows: [{ who: { patientName: 'canary' } }] }],
    ['a PIN', { receiverPin: 'canary' }],
    ['a token', { accessToken: 'canary' }],
    ['a phone under its key', { phone: 'canary' }],
    ['what somebody wrote', { note: 'canary', reason: 'canary' }],
    ['a header', { headers: { authorization: 'canary', cookie: 'canary' } }],
  ])('S45 never writes %s', (_what, fields) => {
    expect(linesOf(fields)).toContain('[redacted]');
    expect(linesOf(fields)).not.toContain('canary');
  });

  it.each([
    ['a signed token', 'refused eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJwZXJzb24ifQ.c2lnbmF0dXJl', 'eyJzdWI'],
    ['a password in an address', 'cannot reach mongodb://orderly:canary-word@db:27017/x', 'canary-word'],
    ['a phone number', 'called 13812345678 twice', '13812345678'],
    ['an identity number', 'found 11010519491231002X', '11010519491231002X'],
    ['a bearer', 'Authorization: Bearer canary-opaque', 'canary-opaque'],
    ['what a parser quotes', String(new SyntaxError('Unexpected token W, "Wang Xiaoming" is not valid JSON')), 'Wang'],
    ['what a database quotes', 'E11000 duplicate key error index: unique.tag dup key: { unique.tag: "canary" }', 'canary'],
  ])('S45 takes %s out of any text, also of an error', (_what, text, secret) => {
    expect(linesOf({ error: text }, 'error')).not.toContain(secret);
    expect(linesOf({ error: new Error(text) }, 'error')).not.toContain(secret);
  });

  it('keeps ids, figures and codes', () => {
    const fields = { tripId: 'trip-01KAV3XGQ4W7Z9M2N8P5R6S0T1', count: 13, code: 'dispatch.already-assigned', at: '2026-11-24T02:00:00.000Z', offset: 1_764_000_000_000 };
    expect(JSON.parse(linesOf(fields))).toMatchObject(fields);
  });

  it('stops at a depth, so that a circle ends', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(linesOf(circle)).toContain('[deep]');
  });
});
