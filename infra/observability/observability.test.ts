/** Dashboard and alarms against the code: every figure that they name exists, every alarm has its page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMetrics } from '@orderly/platform';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { services } from '../testing/settings.ts';

const folder = import.meta.dirname;
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
type Rule = { readonly alert: string; readonly expr: string; readonly for: string; readonly labels: { readonly severity: string }; readonly annotations: { readonly summary: string; readonly runbook: string } };
const rules = (parse(read('prometheus/alerts.yml')) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
type Panel = { readonly id: number; readonly title: string; readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }; readonly datasource: { readonly uid: string }; readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[] };
const { panels } = JSON.parse(read('grafana/dashboards/orderly.json')) as { panels: Panel[] };
const expressions = [...rules.map(({ alert, expr }) => [alert, expr] as const), ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const))];

/** Every figure that a process of ours can tell, with its labels. */
async function figures(): Promise<Map<string, readonly string[]>> {
  const metrics = openMetrics();
  metrics.collectProcess();
  const told = metrics.described();
  return new Map([...told, ...[...told].filter(([name]) => name.endsWith('_seconds')).flatMap(([name, labels]) => ['_bucket', '_count', '_sum'].map((suffix) => [`${name}${suffix}`, [...labels, 'le']] as const)), ['up', []]]);
}

const namesIn = (expr: string): readonly string[] => expr.match(/\b(?:orderly|nodejs|process)_[a-z0-9_]+|\bup\b/g) ?? [];

describe('every expression', () => {
  it.each(expressions)('%s: names figures and labels that exist', async (_where, expr) => {
    const known = await figures();
    const names = namesIn(expr);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    // Prometheus itself adds these to what it scrapes.
    const labels = new Set([...names.flatMap((name) => known.get(name) ?? []), 'instance', 'job', 'le']);
    const asked = [...[...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap((match) => (match[1] ?? '').split(/,\s*/)), ...[...expr.matchAll(/[{,]\s*([a-z_]+)\s*[=!]~?"/g)].map((match) => match[1] ?? '')];
    expect(asked.filter((name) => !labels.has(name))).toEqual([]);
    expect(expr.split('(').length).toBe(expr.split(')').length);
  });

  it('a planted figure that does not exist is found', async () => {
    const known = await figures();
    expect(namesIn('max(orderly_outbox_age) > 3').filter((name) => !known.has(name))).toEqual(['orderly_outbox_age']);
  });
});

describe('alarms', () => {
  const operations = readFileSync(join(folder, '../../docs/operations.md'), 'utf8');
  const headings = [...operations.matchAll(/^### (\w+)$/gm)].map((match) => match[1] ?? '');

  it('each have their section in docs/operations.md, and no section is left from one that is gone', () => {
    expect(headings.sort()).toEqual(rules.map(({ alert }) => alert).sort());
  });

  it.each(rules.map((rule) => [rule.alert, rule] as const))('%s says how grave it is, and where it is written what to do', (name, rule) => {
    expect(['page', 'ticket']).toContain(rule.labels.severity);
    expect(rule.annotations.runbook).toBe(`docs/operations.md#${name.toLowerCase()}`);
    const section = operations.split(`### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
    expect(section, 'says what it means').toMatch(/\*\*Means\*\*/);
    expect(section, 'says what to do').toMatch(/\*\*Do\*\*/);
  });

  it('cover every gauge that says that something is wrong', () => {
    const watched = rules.flatMap(({ expr }) => namesIn(expr));
    for (const name of ['orderly_ready', 'orderly_outbox_oldest_seconds', 'orderly_consumer_lag', 'orderly_parked_keys', 'orderly_sweep_late_seconds', 'orderly_rights_stale', 'orderly_clock_trusted', 'orderly_disk_free_ratio']) expect(watched).toContain(name);
  });
});

describe('the dashboard', () => {
  it('has panels that do not lie on one another, each on the provisioned source', () => {
    const { datasources } = parse(read('grafana/provisioning/datasources/orderly.yaml')) as { datasources: { uid: string }[] };
    for (const { datasource } of panels) expect(datasources.map(({ uid }) => uid)).toContain(datasource.uid);
    const cells = panels.map(({ gridPos: { x, y } }) => `${x}/${y}`);
    expect(new Set(cells).size).toBe(panels.length);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });

  it('shows every figure of ours', async () => {
    const shown = new Set(panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => namesIn(expr))));
    const ours = [...openMetrics().described().keys()].filter((name) => name.startsWith('orderly_') && name !== 'orderly_disk_free_bytes');
    expect(ours.filter((name) => ![...shown].some((one) => one === name || one.startsWith(`${name}_`)))).toEqual([]);
  });
});

describe('Prometheus', () => {
  it('finds every replica of every service on the port for figures', () => {
    const { scrape_configs: [orderly], rule_files: files } = parse(read('prometheus/prometheus.yml')) as { scrape_configs: { job_name: string; dns_sd_configs?: { names: string[]; port: number }[] }[]; rule_files: string[] };
    expect(orderly?.dns_sd_configs?.[0]).toMatchObject({ port: 9_464 });
    expect([...(orderly?.dns_sd_configs?.[0]?.names ?? [])].sort()).toEqual([...services].sort());
    expect(files).toEqual(['/etc/prometheus/alerts.yml']);
  });
});
