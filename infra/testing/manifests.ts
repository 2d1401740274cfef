/** Manifests as they stand in the files, or as kustomize renders them; unknown fields by a walk over the client's own type maps. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as client from '@kubernetes/client-node';
import { parseAllDocuments } from 'yaml';

export type Manifest = { readonly apiVersion: string; readonly kind: string; readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> }; readonly spec?: unknown; readonly data?: Readonly<Record<string, string>> };
type Typed = { getAttributeTypeMap(): readonly { readonly name: string; readonly baseName: string; readonly type: string }[] };

/** All documents of a text. */
export function manifestsOf(text: string): readonly Manifest[] {
  return parseAllDocuments(text).map((document) => {
    const [error] = document.errors;
    if (error) throw new TypeError(error.message);
    return document.toJS() as Manifest;
  });
}

/** All documents of a folder's files but its kustomization. */
export function manifestsIn(folder: string): readonly Manifest[] {
  return readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml').flatMap((file) => manifestsOf(readFileSync(join(folder, file), 'utf8')));
}

/** What kustomize makes of a folder; undefined where there is no kubectl with kustomize 5. */
export function rendered(folder: string): readonly Manifest[] | undefined {
  try {
    const { kustomizeVersion } = JSON.parse(execFileSync('kubectl', ['version', '--client', '-o', 'json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as { kustomizeVersion?: string };
    if (!/^v([5-9]|\d\d)/.test(kustomizeVersion ?? '')) return undefined;
  } catch {
    return undefined;
  }
  return manifestsOf(execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' }));
}

/** Fields that Kubernetes' own type of this kind does not know, as paths. `undefined` for a kind of somebody else's. */
export function unknownFields({ apiVersion, kind, ...rest }: Manifest): readonly string[] | undefined {
  const version = apiVersion.split('/').at(-1) ?? '';
  const type = typeNamed(`${version.charAt(0).toUpperCase()}${version.slice(1)}${kind}`);
  const isTheirs = !apiVersion.includes('.') || apiVersion.includes('.k8s.io/');
  return isTheirs && type ? walk({ apiVersion, kind, ...rest }, type, kind) : undefined;
}

function walk(value: unknown, type: Typed, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: no object`];
  const known = new Map(type.getAttributeTypeMap().map((one) => [one.baseName, one.type]));
  return Object.entries(value).flatMap(([key, inner]) => {
    const of = known.get(key);
    return of === undefined ? [`${path}.${key}`] : below(inner, of, `${path}.${key}`);
  });
}

function below(value: unknown, type: string, path: string): readonly string[] {
  const element = /^Array<(.+)>$/.exec(type)?.[1];
  if (element !== undefined) return Array.isArray(value) ? value.flatMap((one, i) => below(one, element, `${path}[${i}]`)) : [`${path}: no list`];
  const model = typeNamed(type);
  return model ? walk(value, model, path) : [];
}

function typeNamed(name: string): Typed | undefined {
  const found = (client as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof found === 'function' && 'getAttributeTypeMap' in found ? (found as unknown as Typed) : undefined;
}
