/** The manifests, checked without a cluster: unknown fields, types, our own policies, edges against the services' own settings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Manifest, manifestsIn, manifestsOf, rendered, unknownFields } from '../testing/manifests.ts';
import { isRead, neededBy, neighboursOf, publishing, services } from '../testing/settings.ts';

const folder = import.meta.dirname;
const parts = ['base', 'components/strimzi', 'components/mongodb', 'components/keda', 'overlays/dev', 'overlays/hospital'];
const files: Readonly<Record<string, readonly Manifest[]>> = Object.fromEntries(parts.map((part) => [part, manifestsIn(join(folder, part))]));
const base = files['base'] ?? [];
const hospital = rendered(join(folder, 'overlays/hospital'));
const dev = rendered(join(folder, 'overlays/dev'));

const env = z.strictObject({ name: z.string(), value: z.string().optional(), valueFrom: z.object({}).loose().optional() });
const container = z.looseObject({
  name: z.string(), image: z.string(), env: z.array(env), envFrom: z.array(z.object({ configMapRef: z.object({ name: z.literal('orderly') }) })),
  ports: z.array(z.object({ name: z.string(), containerPort: z.int() })),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
});
const deployment = z.object({ template: z.object({ metadata: z.object({ labels: z.record(z.string(), z.string()) }), spec: z.looseObject({ containers: z.tuple([container]), volumes: z.array(z.object({ name: z.string() })), terminationGracePeriodSeconds: z.int() }) }) });
const selecting = z.object({ matchLabels: z.record(z.string(), z.string()) });
const policy = z.object({
  podSelector: z.object({ matchLabels: z.record(z.string(), z.string()).optional() }),
  policyTypes: z.array(z.string()),
  ingress: z.array(z.object({ from: z.array(z.object({ podSelector: selecting.optional() })).optional(), ports: z.array(z.object({ port: z.int() })) })).optional(),
  egress: z.array(z.object({ to: z.array(z.object({ podSelector: selecting.optional() })).optional(), ports: z.array(z.object({ port: z.int() })).optional() })).optional(),
});

const find = (manifests: readonly Manifest[], kind: string, name: string): Manifest => {
  const found = manifests.filter((one) => one.kind === kind && one.metadata.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} ${kind} ${name}`);
  return found[0];
};
const label = 'app.kubernetes.io/name';

describe('every manifest', () => {
  const ofKubernetes = Object.entries(files).flatMap(([part, manifests]) => manifests.filter((one) => unknownFields(one) !== undefined).map((one) => [`${part} ${one.kind} ${one.metadata.name}`, one] as const));
  it('of Kubernetes\' own kinds is looked at', () => {
    expect(ofKubernetes.length).toBeGreaterThan(40);
  });

  it.each(ofKubernetes)('%s has no field that its kind does not know, and every one of the right type', async (_title, manifest) => {
    expect(unknownFields(manifest)).toEqual([]);
    const path = `kubernetes-models/${manifest.apiVersion}/${manifest.kind}`;
    const models = (await import(/* @vite-ignore */ path)) as Record<string, new (data: unknown) => { validate(): void }>;
    const Model = models[manifest.kind];
    if (!Model) throw new Error(`no model of ${manifest.kind}`);
    expect(() => new Model(manifest).validate()).not.toThrow();
  });

  it('a planted misspelt field, and a planted number as text, are found', async () => {
    const text = readFileSync(join(folder, 'base/dispatch.yaml'), 'utf8');
    const [misspelt] = manifestsOf(text.replace('readOnlyRootFilesystem', 'readOnlyRootFilesytem'));
    expect(misspelt && unknownFields(misspelt)).toEqual(['Deployment.spec.template.spec.containers[0].securityContext.readOnlyRootFilesytem']);
    const { Deployment } = await import('kubernetes-models/apps/v1/Deployment');
    const [wrong] = manifestsOf(text.replace('revisionHistoryLimit: 3', "revisionHistoryLimit: '3'"));
    expect(() => new Deployment(wrong as never).validate()).toThrow();
  });

  it('of KEDA has the fields and types that KEDA knows', async () => {
    for (const manifest of files['components/keda'] ?? []) {
      const path = `@kubernetes-models/keda/keda.sh/v1alpha1/${manifest.kind}`;
      const models = (await import(/* @vite-ignore */ path)) as Record<string, new (data: unknown) => { validate(): void }>;
      const Model = models[manifest.kind];
      if (!Model) throw new Error(`no model of ${manifest.kind}`);
      expect(() => new Model(manifest).validate()).not.toThrow();
    }
  });

  it('of Strimzi is v1, which alone is still served, of Percona v1, and has no field but those that we mean', () => {
    const specs: Record<string, z.ZodType> = {
      'kafka.strimzi.io/v1 Kafka': z.strictObject({ kafka: z.strictObject({ version: z.string(), metadataVersion: z.string(), listeners: z.array(z.unknown()), authorization: z.unknown(), config: z.record(z.string(), z.unknown()) }), entityOperator: z.strictObject({ topicOperator: z.object({}), userOperator: z.object({}) }) }),
      'kafka.strimzi.io/v1 KafkaNodePool': z.strictObject({ replicas: z.literal(3), roles: z.array(z.string()), storage: z.unknown(), resources: z.unknown() }),
      'kafka.strimzi.io/v1 KafkaTopic': z.strictObject({ partitions: z.int(), replicas: z.literal(3), config: z.strictObject({ 'retention.ms': z.int(), 'min.insync.replicas': z.literal(2) }) }),
      'kafka.strimzi.io/v1 KafkaUser': z.strictObject({ authentication: z.strictObject({ type: z.literal('scram-sha-512') }), authorization: z.strictObject({ type: z.literal('simple'), acls: z.array(z.strictObject({ resource: z.unknown(), operations: z.array(z.string()) })) }) }),
      'psmdb.percona.com/v1 PerconaServerMongoDB': z.object({ replsets: z.tuple([z.object({ size: z.literal(3) })]), tls: z.strictObject({ mode: z.literal('requireTLS') }), backup: z.object({ enabled: z.literal(true) }) }),
    };
    const theirs = [...(files['components/strimzi'] ?? []), ...(files['components/mongodb'] ?? [])].filter((one) => unknownFields(one) === undefined);
    expect(theirs.length).toBeGreaterThan(10);
    for (const one of theirs) expect(specs[`${one.apiVersion} ${one.kind}`]?.safeParse(one.spec), `${one.kind} ${one.metadata.name}`).toMatchObject({ success: true });
  });
});

describe('kustomize', () => {
  it.each(parts)('%s: what it names exists, and every file of the folder is named', (part) => {
    const { resources = [], components = [] } = parse(readFileSync(join(folder, part, 'kustomization.yaml'), 'utf8')) as { resources?: string[]; components?: string[] };
    for (const path of [...resources, ...components]) expect(existsSync(join(folder, part, path)), path).toBe(true);
    const here = readdirSync(join(folder, part)).filter((file) => file !== 'kustomization.yaml');
    expect(here.filter((file) => !resources.includes(file))).toEqual([]);
  });

  it.skipIf(!hospital)('the hospital overlay renders with every component (skipped where kubectl has no kustomize 5)', () => {
    expect((hospital ?? []).filter(({ kind }) => kind === 'Deployment').map(({ metadata }) => metadata.name).sort()).toEqual([...services].sort());
    // KEDA and an HPA on one deployment would pull at it from both sides.
    const scaled = (hospital ?? []).filter(({ kind }) => kind === 'ScaledObject').map(({ metadata }) => metadata.name);
    const byCpu = (hospital ?? []).filter(({ kind }) => kind === 'HorizontalPodAutoscaler').map(({ metadata }) => metadata.name);
    expect([...scaled, ...byCpu].sort()).toEqual([...services].sort());
    expect((hospital ?? []).flatMap((one) => unknownFields(one) ?? [])).toEqual([]);
  });

  it.skipIf(!hospital)('the rendered services are told everything that they need, and nothing that they do not read (skipped as above)', () => {
    for (const manifests of [hospital, dev]) for (const name of services) {
      const { containers: [one] } = deployment.parse(find(manifests ?? [], 'Deployment', name).spec).template.spec;
      const given = [...one.env.map((each) => each.name), ...Object.keys(find(manifests ?? [], 'ConfigMap', 'orderly').data ?? {})];
      expect(given.filter((variable) => !isRead(name, variable)), name).toEqual([]);
      const needed = [...neededBy(name), 'MONGODB_URI', 'KAFKA_BROKERS', 'ORDERLY_SECRET'];
      expect(needed.filter((variable) => !given.includes(variable) && !given.includes(`${variable}_FILE`)), name).toEqual([]);
      const mounted = one.volumeMounts.map(({ mountPath }) => `${mountPath}/`);
      for (const path of [...one.env.map(({ value = '' }) => value), ...Object.values(find(manifests ?? [], 'ConfigMap', 'orderly').data ?? {})].filter((value) => value.startsWith('/run/secrets/'))) expect(mounted.some((mount) => path.startsWith(mount)), path).toBe(true);
    }
  });
});

describe.each(services)('%s', (name) => {
  const manifest = find(base, 'Deployment', name);
  const { template } = deployment.parse(manifest.spec);
  const [one] = template.spec.containers;

  it('runs as nobody in particular, on a read-only root, without rights, within limits', () => {
    expect(template.spec).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } } });
    expect(one).toMatchObject({ securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } } });
    expect(one).toMatchObject({ resources: { requests: { cpu: expect.any(String), memory: expect.any(String) }, limits: { cpu: expect.any(String), memory: expect.any(String) } } });
    expect(one.volumeMounts.map((mount) => mount.name).filter((mount) => !template.spec.volumes.some((volume) => volume.name === mount))).toEqual([]);
  });

  it('is asked whether it started, lives and is ready, on routes that it serves, and has time to drain', () => {
    const probe = (path: string) => ({ httpGet: { path, port: 'http' } });
    expect(one).toMatchObject({ startupProbe: probe('/live'), livenessProbe: probe('/live'), readinessProbe: probe('/ready'), lifecycle: { preStop: expect.any(Object) } });
    expect(one.ports).toEqual([{ name: 'http', containerPort: 4_000 }, { name: 'metrics', containerPort: 9_464 }]);
    // preStop 5 s, draining and stopping 10 s, as much again to spare.
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(30);
  });

  it('is spread, keeps one replica through a disruption, and scales from two', () => {
    expect(template.spec).toMatchObject({ topologySpreadConstraints: [{ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { [label]: name } } }, { topologyKey: 'topology.kubernetes.io/zone' }] });
    expect(find(base, 'PodDisruptionBudget', name).spec).toMatchObject({ minAvailable: 1, selector: { matchLabels: { [label]: name } } });
    expect(find(base, 'HorizontalPodAutoscaler', name).spec).toMatchObject({ minReplicas: 2, scaleTargetRef: { kind: 'Deployment', name } });
  });

  it('is reached under its name and port', () => {
    expect(find(base, 'Service', name).spec).toMatchObject({ selector: { [label]: name }, ports: [{ name: 'http', port: 4_000, targetPort: 'http' }, { name: 'metrics', port: 9_464 }] });
    expect(template.metadata.labels[label]).toBe(name);
    expect(find(base, 'ConfigMap', 'orderly').data).toMatchObject({ PORT: '4000', METRICS_PORT: '9464' });
    for (const other of neighboursOf(name)) expect(one.env).toContainEqual({ name: `${other.toUpperCase()}_URL`, value: `http://${other}:4000` });
  });

  it('may call its neighbours of its settings and nobody else, and only those may call it', () => {
    const { ingress = [], egress = [], policyTypes, podSelector } = policy.parse(find(base, 'NetworkPolicy', name).spec);
    const names = (peers: readonly { podSelector?: { matchLabels: Record<string, string> } | undefined }[] = []): string[] => peers.flatMap((peer) => peer.podSelector?.matchLabels[label] ?? []);
    expect([policyTypes, podSelector.matchLabels]).toEqual([['Ingress', 'Egress'], { [label]: name }]);
    expect(egress.flatMap(({ to }) => names(to)).sort()).toEqual(neighboursOf(name));
    expect(ingress.flatMap(({ from }) => names(from)).sort()).toEqual(services.filter((other) => neighboursOf(other).includes(name)).sort());
  });
});

describe('the centre', () => {
  it('denies by default, in a namespace of the restricted standard', () => {
    expect(find(base, 'NetworkPolicy', 'default-deny').spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    expect(find(base, 'Namespace', 'orderly').metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
  });

  it('lets the world reach the gateway alone', () => {
    const open = base.filter(({ kind, spec }) => kind === 'NetworkPolicy' && JSON.stringify(spec).includes('orderly.io/ingress'));
    expect(open.map(({ metadata }) => metadata.name)).toEqual(['gateway']);
    expect(JSON.stringify(find(files['overlays/hospital'] ?? [], 'Ingress', 'orderly').spec)).toContain('"service":{"name":"gateway"');
  });

  it('has each topic with its partitions, made by nobody else', () => {
    const topics = (files['components/strimzi'] ?? []).filter(({ kind }) => kind === 'KafkaTopic').map(({ metadata, spec }) => [metadata.name, (spec as { partitions: number }).partitions]);
    expect(topics.sort()).toEqual([...publishing.map((name) => [`orderly.${name}`, 12]), ['orderly.feed', 1], ['orderly.dead', 1]].sort());
    expect(find(files['components/strimzi'] ?? [], 'Kafka', 'orderly').spec).toMatchObject({ kafka: { config: { 'auto.create.topics.enable': false, 'min.insync.replicas': 2, 'unclean.leader.election.enable': false } } });
  });

  it('keeps no secret in a manifest', () => {
    for (const manifests of Object.values(files)) expect(manifests.filter(({ kind }) => kind === 'Secret')).toEqual([]);
    for (const variable of Object.keys(find(base, 'ConfigMap', 'orderly').data ?? {})) expect(variable).not.toMatch(/SECRET|PASSWORD/);
  });
});
