/** A TCP proxy of our own that misbehaves on demand: delay, cut, black hole, half-open, one direction, swallowed reply, slices. */
import { connect, createServer, type Socket } from 'node:net';

/** Up = from who connected to the target; down = back. */
export type Direction = 'up' | 'down';

export type Misbehaviour = {
  /** Holds every chunk back so long, in both directions or in those of `delays`. */
  readonly delayMs?: number;
  readonly delays?: readonly Direction[];
  /** Takes bytes of these directions and gives them to nobody; the connection stays open. */
  readonly blackHole?: readonly Direction[];
  /** New connections are reset at once. */
  readonly refuses?: boolean;
  /** The target gets what is sent; once it answers, the answer is dropped and the caller is reset. */
  readonly swallowsReplies?: boolean;
  /** Nothing passes, and neither end hears that the other is gone. */
  readonly halfOpen?: boolean;
  /** Passes at most so many bytes a write. */
  readonly sliceBytes?: number;
};

export type Proxy = {
  readonly port: number;
  /** Where connections made from now on lead to. */
  lead(port: number, host?: string): void;
  /** How it behaves from now on, also on connections that are open. */
  behave(how: Misbehaviour): void;
  /** Resets every open connection. */
  cut(): void;
  /** Connections open now, replies swallowed so far. */
  counts(): { readonly open: number; readonly swallowed: number };
  close(): Promise<void>;
};

type Link = { readonly caller: Socket; readonly target: Socket };

/** Listens on a free loopback port, and passes everything on until it is told otherwise. */
export async function openProxy(to: { port: number; host?: string } = { port: 0 }): Promise<Proxy> {
  let leadsTo = to;
  let how: Misbehaviour = {};
  let swallowed = 0;
  const links = new Set<Link>();
  const end = (link: Link): void => {
    links.delete(link);
    link.caller.resetAndDestroy();
    link.target.destroy();
  };
  const swallow = (link: Link): void => {
    if (links.has(link)) swallowed += 1;
    end(link);
  };

  const server = createServer({ allowHalfOpen: true }, (caller) => {
    caller.on('error', () => caller.destroy());
    if (how.refuses === true) {
      caller.resetAndDestroy();
      return;
    }
    const link: Link = { caller, target: connect({ port: leadsTo.port, host: leadsTo.host ?? '127.0.0.1', allowHalfOpen: true }) };
    links.add(link);
    const around = { how: () => how, gone: () => end(link) };
    pass(caller, link.target, { ...around, direction: 'up', swallow: undefined });
    pass(link.target, caller, { ...around, direction: 'down', swallow: () => swallow(link) });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const cut = (): void => [...links].forEach(end);
  return {
    port: address.port,
    lead: (port, host) => void (leadsTo = { port, ...(host === undefined ? {} : { host }) }),
    behave: (next) => void (how = next),
    cut,
    counts: () => ({ open: links.size, swallowed }),
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Passing = { readonly direction: Direction; how(): Misbehaviour; gone(): void; readonly swallow: (() => void) | undefined };

/** One direction of one connection: in order, whatever the delay. */
function pass(from: Socket, to: Socket, { direction, how, gone, swallow }: Passing): void {
  let last: Promise<void> = Promise.resolve();
  const isDead = (): boolean => how().halfOpen === true || how().blackHole?.includes(direction) === true;
  const write = async (chunk: Buffer, dueMs: number): Promise<void> => {
    const { sliceBytes = chunk.length } = how();
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    for (let at = 0; at < chunk.length && !to.destroyed; at += sliceBytes) {
      if (!to.write(chunk.subarray(at, at + sliceBytes))) await drained(to);
      // Slices that leave in one turn would arrive as one.
      if (sliceBytes < chunk.length) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  from.on('data', (chunk: Buffer) => {
    if (isDead()) return;
    if (swallow && how().swallowsReplies === true) {
      swallow();
      return;
    }
    // From its arrival on: chunks that follow one another are all late by as much, not each by more.
    const { delayMs = 0, delays } = how();
    const dueMs = performance.now() + (delays === undefined || delays.includes(direction) ? delayMs : 0);
    last = last.then(() => write(chunk, dueMs));
  });
  from.on('end', () => {
    if (!isDead()) void last.then(() => to.end());
  });
  from.on('error', () => {
    if (how().halfOpen !== true) gone();
  });
  from.on('close', () => {
    if (how().halfOpen !== true && to.destroyed) gone();
  });
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}
