import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { judge, readRules, readTitles } from './rules.mjs';
import { root } from './workspace.mjs';

const rule = { id: 'ESC-2', text: '', covered: true, page: 'service-centre.md' };
const title = (text: string, file = 'services/escort/src/trips/decide.test.ts') => readTitles(`it('${text}', () => {})`).map((found) => ({ ...found, file }));

describe('the rules', () => {
  it('are read with their ids, statements and marks', () => {
    const rules = readRules(join(root, 'docs/rules'));
    expect(rules.length).toBeGreaterThan(130);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.find(({ id }) => id === 'DEL-3')).toMatchObject({ covered: true, page: 'service-centre.md' });
  });

  it.each([
    [`it('ESC-2 refuses', () => {})`, ['ESC-2']],
    [`it.each([[1, 'a(b)']])('ESC-2 and DEL-3 refuse %s', () => {})`, ['ESC-2', 'DEL-3']],
    [`it.skipIf(!mongo)("ESC-2 holds", async () => {})`, ['ESC-2']],
    [`it(\n  \`ESC-2 holds\`,\n  () => {})`, ['ESC-2']],
  ])('are named by %s', (source, ids) => {
    expect(readTitles(source).flatMap((found) => found.ids)).toEqual(ids);
  });

  it.each([`it.skip('ESC-2 refuses', () => {})`, `it.todo('ESC-2 refuses')`, `// ESC-2 is elsewhere`, `const text = 'ESC-2';`])('are not named by %s', (source) => {
    expect(readTitles(source)).toEqual([]);
  });

  it('are in order when a covered one has a test', () => {
    expect(judge([rule], title('ESC-2 refuses')).problems).toEqual([]);
  });

  it('fail when a covered one has none', () => {
    expect(judge([rule], []).problems).toHaveLength(1);
  });

  it('fail when only the simulator names a covered one', () => {
    expect(judge([rule], title('ESC-2 has a companion', 'packages/simulator/src/a.test.ts')).problems).toHaveLength(1);
  });

  it('fail when a title names one that no page knows', () => {
    expect(judge([{ ...rule, covered: false }], title(`${'ESC'}-99 refuses`)).problems).toHaveLength(1);
  });
});
