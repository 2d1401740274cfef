import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Unavailable } from '../errors.ts';
import { FolderRefused } from './folder.ts';
import type { Kv } from './kv.ts';

/** Version of what stands in the folder; another one is refused. */
export const formatVersion = 1;

const formatKey = Buffer.from('format');
const ownerKey = Buffer.from('owner');
// A busy owner may be slow to answer; nobody at all is refused at once.
const answerMs = 5_000;

export type Ownership = {
  readonly token: string;
  /** Tells on which loopback port this process answers operators. */
  announce(operatorPort: number): void;
  release(): void;
  /** The same where the data was written anew meanwhile. */
  releaseFrom(kv: Kv): void;
};
type Owner = { readonly port: number; readonly token: string; readonly operatorPort?: number };

/** Makes this process the folder's owner, or refuses (architecture, question 23). */
export async function claimFolder(kv: Kv, folder: string): Promise<Ownership> {
  checkFormat(kv, folder);
  const token = randomBytes(32).toString('hex');
  const server = await listen(token);
  try {
    await replaceOwner(kv, folder, { port: portOf(server), token });
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    token,
    announce(operatorPort) {
      kv.atomicNow(() => {
        const mine = ownerOf(kv);
        if (mine?.token === token) kv.table('meta').putSync(ownerKey, Buffer.from(JSON.stringify({ ...mine, operatorPort })));
      });
    },
    release: () => releaseFrom(kv),
    releaseFrom,
  };

  function releaseFrom(where: Kv): void {
    where.atomicNow(() => {
      if (ownerOf(where)?.token === token) where.table('meta').removeSync(ownerKey);
    });
    server.close();
  }
}

/** Where the folder's owner answers operators; `undefined` when nobody owns it, no port when it offers none. */
export async function livingOwner(kv: Kv): Promise<{ readonly operatorPort?: number } | undefined> {
  const found = kv.names().includes('meta') ? ownerOf(kv) : undefined;
  if (found === undefined || !(await answers(found))) return undefined;
  return found.operatorPort === undefined ? {} : { operatorPort: found.operatorPort };
}

/** Takes out the owner's record: a copy has the original's, which may still run. */
export function forgetOwner(kv: Kv): void {
  kv.atomicNow(() => kv.table('meta').removeSync(ownerKey));
}

/** Throws when another process has taken the folder: the old owner must not write any more, and says to whoever asks that it cannot. */
export function checkOwner(kv: Kv, token: string): void {
  if (ownerOf(kv)?.token !== token) throw new Unavailable('folder-taken', 30);
}

function checkFormat(kv: Kv, folder: string): void {
  const meta = kv.table('meta');
  kv.atomicNow(() => {
    const stands = meta.get(formatKey)?.toString();
    if (stands === undefined) meta.putSync(formatKey, Buffer.from(String(formatVersion)));
    else if (stands !== String(formatVersion)) {
      throw new FolderRefused('other-version', folder, `The data folder ${folder} has format ${stands}, this version reads format ${formatVersion}: start the version that wrote it or choose another folder.`);
    }
  });
}

async function replaceOwner(kv: Kv, folder: string, mine: Owner): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const found = ownerOf(kv);
    if (found !== undefined && (await answers(found))) throw inUse(folder);
    const taken = kv.atomicNow(() => {
      if (ownerOf(kv)?.token !== found?.token) return false;
      kv.table('meta').putSync(ownerKey, Buffer.from(JSON.stringify(mine)));
      return true;
    });
    if (taken) return;
  }
  throw inUse(folder);
}

function ownerOf(kv: Kv): Owner | undefined {
  const bytes = kv.get(kv.table('meta'), ownerKey);
  return bytes === undefined ? undefined : (JSON.parse(bytes.toString()) as Owner);
}

function inUse(folder: string): FolderRefused {
  return new FolderRefused('in-use', folder, `The data folder ${folder} is in use by a running instance: stop that one or choose another folder.`);
}

// The token itself never travels: whoever holds the port by chance learns nothing and proves nothing.
function proof(token: string, nonce: string): Buffer {
  return createHmac('sha256', token).update(`orderly-owner ${nonce}`).digest();
}

async function listen(token: string): Promise<Server> {
  const server = createServer((socket) => answer(socket, token));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  server.unref();
  return server;
}

function answer(socket: Socket, token: string): void {
  socket.setTimeout(answerMs, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.once('data', (bytes) => socket.end(proof(token, bytes.subarray(0, 64).toString()).toString('hex')));
}

function answers({ port, token }: Owner): Promise<boolean> {
  const nonce = randomBytes(32).toString('hex');
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(nonce));
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      const bytes = Buffer.from(heard, 'hex');
      const wanted = proof(token, nonce);
      resolve(bytes.length === wanted.length && timingSafeEqual(bytes, wanted));
    };
    const timer = setTimeout(end, answerMs);
    socket.on('data', (bytes) => (heard = (heard + bytes.toString()).slice(0, 200)));
    socket.on('end', end).on('error', end);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to answer on');
  return address.port;
}
