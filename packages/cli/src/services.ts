/** Calls to running services and to the owner of a data folder, in this command's own name. */
import { signServiceToken } from '@orderly/platform/auth';
import { folderState } from '@orderly/platform/operations';
import { CommandRefused } from './answer.ts';
import { type Place, secretOf } from './place.ts';

export const serviceNames = ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit'] as const;

export type Caller = {
  /** Undefined for a service whose address is not known. */
  has(service: string): boolean;
  get<T>(service: string, path: string): Promise<T>;
  post<T>(service: string, path: string, body: object): Promise<T>;
};

/** Services of a running centre: on the owner's loopback port, or at `<SERVICE>_URL` where each runs by itself. */
export async function callerOf(place: Place): Promise<Caller> {
  const urlOf = place.mode === 'embedded' ? await ownersUrls(place) : (service: string) => place.env[`${service.toUpperCase()}_URL`];
  const secret = secretOf(place);
  async function call<T>(service: string, path: string, init: RequestInit): Promise<T> {
    const url = urlOf(service);
    if (url === undefined) throw new CommandRefused('address-missing', `Where ${service} answers is not known: set ${service.toUpperCase()}_URL.`);
    const headers = { authorization: `Bearer ${signServiceToken(secret, 'cli')}`, 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { ...init, headers }).catch((error: unknown) => {
      throw new CommandRefused('service-unreachable', `${service} does not answer at ${url}: ${causeOf(error)}.`, 3);
    });
    const answer = (await response.json().catch(() => ({}))) as { code?: string };
    if (!response.ok) throw new CommandRefused(answer.code ?? 'service-refused', `${service} refuses (${response.status} ${answer.code ?? ''}).`, response.status >= 500 ? 3 : 2);
    return answer as T;
  }
  return {
    has: (service) => urlOf(service) !== undefined,
    get: (service, path) => call(service, path, { method: 'GET' }),
    post: (service, path, body) => call(service, path, { method: 'POST', body: JSON.stringify(body) }),
  };
}

/** Whether a process owns the folder, and can be asked. */
export async function isRunning(place: Place): Promise<boolean> {
  return place.mode === 'embedded' && (await folderState(place.settings.folder)).owner !== undefined;
}

async function ownersUrls({ settings: { folder } }: Place): Promise<(service: string) => string> {
  const { owner } = await folderState(folder);
  if (owner === undefined) throw new CommandRefused('not-running', `No centre runs on ${folder}: start it first.`);
  if (owner.operatorPort === undefined) throw new CommandRefused('no-operator-port', `The process that owns ${folder} answers no operators: it is another tool, or still starting.`);
  return (service) => `http://127.0.0.1:${owner.operatorPort}/${service}`;
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
