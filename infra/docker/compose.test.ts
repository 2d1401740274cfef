/** docker-compose.yml and the Dockerfile, checked without Docker: fields, references, every service, every health check. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isRead, neededBy, neighboursOf, publishing, services } from '../testing/settings.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

// The subset of the Compose specification that this file uses; a field that is not here is a typing error or a new decision.
const duration = z.string().regex(/^\d+(ms|s|m)$/);
const healthcheck = z.union([
  z.strictObject({ disable: z.literal(true) }),
  z.strictObject({ test: z.array(z.string()).min(2).refine(([kind]) => kind === 'CMD', 'CMD, as not every image has a shell'), interval: duration, timeout: duration, retries: z.int(), start_period: duration.optional() }),
]);
const service = z.strictObject({
  image: z.string().regex(/^[^:]+:[^:]\S*$/),
  build: z.strictObject({ context: z.literal('.'), args: z.strictObject({ SERVICE: z.string() }) }).optional(),
  command: z.array(z.string()).optional(),
  user: z.string().optional(),
  profiles: z.array(z.enum(['demo', 'observability'])).optional(),
  init: z.literal(true),
  restart: z.enum(['unless-stopped', 'no']),
  read_only: z.boolean(),
  tmpfs: z.array(z.string()),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  networks: z.array(z.string()).optional(),
  network_mode: z.string().regex(/^service:/).optional(),
  ports: z.array(z.string().regex(/^(127\.0\.0\.1:)?(\d+|\$\{[A-Z_]+:-\d+\}):\d+$/)).optional(),
  secrets: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) })).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  healthcheck: healthcheck.optional(),
  stop_grace_period: duration.optional(),
  mem_limit: z.string().regex(/^\d+m$/).optional(),
  pids_limit: z.int().optional(),
});
const compose = z.object({
  name: z.literal('orderly'),
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.strictObject({ internal: z.literal(true).optional() })),
  volumes: z.record(z.string(), z.strictObject({})),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
});

const text = read('docker-compose.yml');
const parsed: unknown = parse(text, { merge: true });
const file = compose.parse(parsed);
const all = Object.entries(file.services);
const ours = services.map((name) => [name, file.services[name]] as const);
const kafka = file.services['kafka']?.environment ?? {};

describe('docker-compose.yml', () => {
  it('has no other fields at its top than those of the specification and extensions', () => {
    expect(Object.keys(parsed as object).filter((key) => !key.startsWith('x-')).sort()).toEqual(['name', 'networks', 'secrets', 'services', 'volumes']);
  });

  it('a planted misspelt field is found', () => {
    const planted = parse(text.replace('read_only: true', 'readonly: true'), { merge: true }) as unknown;
    expect(compose.safeParse(planted).success).toBe(false);
  });

  it('has every service of the project, built from the one Dockerfile', () => {
    const folders = readdirSync(join(root, 'services')).filter((name) => name !== 'standalone' && existsSync(join(root, 'services', name, 'src/main.ts')));
    expect([...services].sort()).toEqual(folders.sort());
    for (const [name, one] of ours) expect([name, one?.build?.args.SERVICE]).toEqual([name, name]);
  });

  it.each(all)('%s: what it refers to exists', (_name, one) => {
    for (const [other, { condition }] of Object.entries(one.depends_on ?? {})) {
      const target = file.services[other];
      expect(target, other).toBeDefined();
      if (condition === 'service_healthy') expect(target?.healthcheck && 'test' in target.healthcheck, `${other} has a health check`).toBe(true);
      else expect(target?.restart, `${other} ends`).toBe('no');
      if (one.profiles === undefined) expect(target?.profiles, `${other} is in no profile`).toBeUndefined();
    }
    for (const network of one.networks ?? []) expect(file.networks).toHaveProperty(network);
    for (const secret of one.secrets ?? []) expect(file.secrets).toHaveProperty(secret);
    for (const volume of one.volumes ?? []) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('./')) expect(existsSync(join(root, source)), source).toBe(true);
      else expect(file.volumes).toHaveProperty(source);
    }
    if (one.network_mode) expect(file.services).toHaveProperty(one.network_mode.slice('service:'.length));
  });

  it.each(all.filter(([, one]) => one.restart !== 'no'))('%s, which stays, has a health check', (_name, one) => {
    expect(one.healthcheck && 'test' in one.healthcheck).toBe(true);
  });

  it.each(all)('%s runs with least privilege', (name, one) => {
    expect(one.tmpfs).toContain('/tmp');
    // Kafka's image writes its configuration into its own root when it starts.
    if (name !== 'kafka') expect(one.read_only).toBe(true);
  });

  it('our health check asks a route that the image serves, by a script that the image holds', () => {
    for (const [, one] of ours) expect(one?.healthcheck).toMatchObject({ test: ['CMD', 'node', 'infra/docker/health.mjs'] });
    expect(read('infra/docker/health.mjs')).toContain('/live');
    expect(read('packages/platform/src/http/server.ts')).toContain("app.get('/live'");
    expect(read('services/gateway/src/http/public.ts')).toContain("'/live'");
  });

  it.each(ours)('%s is told everything that it needs, and nothing that it does not read', (name, one) => {
    const given = Object.keys(one?.environment ?? {});
    expect(given.filter((variable) => !isRead(name, variable))).toEqual([]);
    expect(neededBy(name).filter((variable) => !given.includes(variable) && !given.includes(`${variable}_FILE`))).toEqual([]);
    for (const other of neighboursOf(name)) expect(one?.environment?.[`${other.toUpperCase()}_URL`]).toBe(`http://${other}:${file.services[other]?.environment?.['PORT']}`);
  });

  it('keeps secrets in files, outside the repository and the image', () => {
    for (const [name, one] of all) for (const [variable, value] of Object.entries(one.environment ?? {})) if (/SECRET|PASSWORD/.test(variable)) expect([name, variable, value.startsWith('/run/secrets/')]).toEqual([name, variable, true]);
    for (const { file: path } of Object.values(file.secrets)) expect(path.startsWith('.secrets/')).toBe(true);
    expect(read('.gitignore').split('\n')).toContain('.secrets/');
    expect(read('.dockerignore').split('\n')).toContain('**/.secrets');
  });

  it('publishes on other machines the gateway alone', () => {
    const open = all.flatMap(([name, { ports = [] }]) => ports.filter((port) => !port.startsWith('127.0.0.1:')).map(() => name));
    expect(open).toEqual(['gateway']);
    for (const [name, { ports, networks = [] }] of all) if (ports) expect([name, networks.includes('outer')]).toEqual([name, true]);
  });

  it('Kafka: two listeners for clients, no topic by accident, and each topic once with its partitions', () => {
    const names = (list = ''): string[] => list.split(',').map((one) => one.split(':')[0] ?? '');
    expect(names(kafka['KAFKA_LISTENERS'])).toEqual(['INNER', 'CONTROLLER', 'OUTER']);
    expect(names(kafka['KAFKA_ADVERTISED_LISTENERS'])).toEqual(['INNER', 'OUTER']);
    expect(names(kafka['KAFKA_LISTENER_SECURITY_PROTOCOL_MAP'])).toEqual(['INNER', 'CONTROLLER', 'OUTER']);
    expect(kafka['KAFKA_AUTO_CREATE_TOPICS_ENABLE']).toBe('false');
    expect(kafka['CLUSTER_ID']).toHaveLength(22);
    const topics = (file.services['kafka-init']?.environment?.['TOPICS'] ?? '').split(' ').sort();
    expect(topics).toEqual([...publishing.map((name) => `orderly.${name}:12`), 'orderly.feed:1', 'orderly.dead:1'].sort());
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  it('copies only what is there and what .dockerignore lets in', () => {
    const allowed = read('.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copied = dockerfile.split('\n').filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(allowed.some((one) => path === one || path.startsWith(`${one}/`)), path).toBe(true);
    }
  });

  it('copies the manifest of every workspace, which npm ci needs', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    for (const workspace of workspaces) expect(dockerfile).toMatch(new RegExp(`^COPY ${workspace.replace('/*', '')}(/package\\.json)? `, 'm'));
  });

  it('runs as nobody in particular, from files of root, with a health check, and refuses to be built without a service', () => {
    const [, run = ''] = dockerfile.split(' AS run');
    expect(run).toContain('USER node');
    expect(run).not.toMatch(/--chown/);
    expect(run).toContain('HEALTHCHECK');
    expect(run).toContain('RUN test -n "$SERVICE"');
    expect(dockerfile).toContain('npm ci --ignore-scripts');
  });

  it('starts what a build leaves, through the hook that the platform exports', () => {
    const { exports: doors } = JSON.parse(read('packages/platform/package.json')) as { exports: Record<string, unknown> };
    expect(doors).toHaveProperty('./tracing');
    expect(dockerfile).toContain('--import @orderly/platform/tracing services/$SERVICE/dist/main.js');
  });
});
