/** Settings from the environment: each variable says what it is, and a start hears every complaint at once. */
import { readFileSync } from 'node:fs';

export type Env = Readonly<Record<string, string | undefined>>;

type Kind<T> = {
  /** Completes "… must be". */
  readonly what: string;
  /** Undefined: the text is none of its kind. */
  readonly parse: (text: string) => T | undefined;
};

export type Variable<T> = {
  readonly about: string;
  readonly kind: Kind<NonNullable<T>>;
  readonly isNeeded: boolean;
  /** The text that stands for a missing one. */
  readonly standard?: string;
  /** Never repeated in a complaint. */
  readonly isSecret?: boolean;
};

export type Variables = Readonly<Record<string, Variable<unknown>>>;
export type Values<V extends Variables> = { readonly [K in keyof V]: V[K] extends Variable<infer T> ? T : never };

export const text: Kind<string> = { what: 'a text', parse: (given) => given };
export const address: Kind<string> = { what: 'an http(s) address', parse: (given) => (/^https?:\/\//.test(given) && URL.canParse(given) ? given.replace(/\/+$/, '') : undefined) };
export const flag: Kind<boolean> = { what: '1 or 0', parse: (given) => (given === '1' ? true : given === '0' ? false : undefined) };
export const list: Kind<readonly string[]> = { what: 'a list with commas', parse: (given) => given.split(',').map((part) => part.trim()).filter((part) => part !== '') };
/** The content of a file that the variable names. */
export const file: Kind<string> = { what: 'a file that can be read', parse: contentOf };

export function wholeNumber(least: number, most: number): Kind<number> {
  return { what: `a whole number from ${least} to ${most}`, parse: (given) => (/^-?\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most ? Number(given) : undefined) };
}

export function oneOf<const T extends string>(...choices: readonly T[]): Kind<T> {
  return { what: choices.join(', '), parse: (given) => choices.find((choice) => choice === given) };
}

export function needed<T>(kind: Kind<NonNullable<T>>, about: string): Variable<T> {
  return { kind, about, isNeeded: true };
}

export function optional<T>(kind: Kind<NonNullable<T>>, about: string): Variable<T | undefined> {
  return { kind, about, isNeeded: false } as Variable<T | undefined>;
}

export function standard<T>(kind: Kind<NonNullable<T>>, otherwise: string, about: string): Variable<T> {
  return { kind, about, isNeeded: false, standard: otherwise };
}

export function secret<T>(variable: Variable<T>): Variable<T> {
  return { ...variable, isSecret: true };
}

/** Base address of another service, as `ESCORT_URL`. */
export function neighbour(service: string): Variable<string> {
  return needed(address, `Base address of ${service}.`);
}

/** Reads all of them, each from its variable or from the file that `<NAME>_FILE` names; throws SettingsRefused with every complaint. */
export function readVariables<const V extends Variables>(env: Env, variables: V): Values<V> {
  const complaints: string[] = [];
  const values = Object.entries(variables).map(([name, variable]) => [name, valueOf(env, { name, variable, complaints })]);
  if (complaints.length > 0) throw new SettingsRefused(complaints);
  return Object.fromEntries(values) as Values<V>;
}

/** Runs several readers and throws one SettingsRefused with the complaints of all. */
export function allComplaints(...readers: readonly (() => unknown)[]): void {
  const complaints = readers.flatMap((read) => {
    try {
      read();
      return [];
    } catch (error) {
      if (error instanceof SettingsRefused) return error.complaints;
      throw error;
    }
  });
  if (complaints.length > 0) throw new SettingsRefused([...new Set(complaints)]);
}

/** Every complaint about the settings at once. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
  readonly complaints: readonly string[];
  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.complaints = complaints;
  }
}

type Reading = { readonly name: string; readonly variable: Variable<unknown>; readonly complaints: string[] };

function valueOf(env: Env, { name, variable, complaints }: Reading): unknown {
  const { kind, isNeeded, isSecret } = variable;
  const given = textOf(env, name, complaints) ?? variable.standard;
  if (given === undefined) {
    if (isNeeded && !complaints.some((complaint) => complaint.startsWith(`${name}_FILE`))) complaints.push(`${name} is needed`);
    return undefined;
  }
  const value = kind.parse(given);
  if (value === undefined) complaints.push(`${name} must be ${kind.what}${isSecret === true ? '' : `, not ${given}`}`);
  return value;
}

/** An empty variable is none: compose files hand on `${NAME:-}`. */
function textOf(env: Env, name: string, complaints: string[]): string | undefined {
  const [own, path] = [env[name], env[`${name}_FILE`]].map((given) => (given?.trim() === '' ? undefined : given));
  if (path === undefined) return own;
  if (own !== undefined) complaints.push(`${name}_FILE and ${name} are both set: give one`);
  const content = contentOf(path)?.trim();
  if (content === undefined) complaints.push(`${name}_FILE names no file that can be read: ${path}`);
  return content;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
