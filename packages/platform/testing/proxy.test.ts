import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProxy, type Proxy } from './proxy.ts';

let target: Server;
let proxy: Proxy;
let heard: string;
const open: Socket[] = [];

beforeEach(async () => {
  heard = '';
  target = createServer((socket) => {
    open.push(socket);
    socket.on('error', () => undefined).on('data', (bytes: Buffer) => {
      heard += bytes.toString();
      socket.write(`re:${bytes.toString()}`);
    });
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  const address = target.address();
  proxy = await openProxy({ port: address !== null && typeof address !== 'string' ? address.port : 0 });
});

afterEach(async () => {
  await proxy.close();
  open.splice(0).forEach((socket) => socket.destroy());
  await new Promise((resolve) => target.close(resolve));
});

const call = async (): Promise<{ socket: Socket; said: () => string; ended: Promise<string> }> => {
  const socket = connect(proxy.port, '127.0.0.1');
  open.push(socket);
  let text = '';
  socket.on('data', (bytes: Buffer) => (text += bytes.toString()));
  const ended = new Promise<string>((resolve) => socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error')).once('close', () => resolve('closed')));
  await once(socket, 'connect');
  return { socket, said: () => text, ended };
};

describe('the proxy', () => {
  it('passes bytes on in order, also in slices of one and held back', async () => {
    proxy.behave({ sliceBytes: 1, delayMs: 5 });
    const { socket, said } = await call();
    socket.write('hello ');
    socket.write('world');
    await expect.poll(() => heard).toBe('hello world');
    await expect.poll(() => said().replaceAll('re:', '')).toBe('hello world');
  });

  it('lets the target act and keeps its reply', async () => {
    proxy.behave({ swallowsReplies: true });
    const { socket, said, ended } = await call();
    socket.write('pay');
    expect(await ended).toBe('ECONNRESET');
    expect({ heard, said: said(), swallowed: proxy.counts().swallowed }).toEqual({ heard: 'pay', said: '', swallowed: 1 });
  });

  it('takes bytes and gives them to nobody, in the directions that are told', async () => {
    proxy.behave({ blackHole: ['down'] });
    const { socket, said } = await call();
    socket.write('lost answer');
    await expect.poll(() => heard).toBe('lost answer');
    proxy.behave({});
    socket.write('!');
    await expect.poll(said).toBe('re:!');
  });

  it('hides from one end that the other is gone while it is half-open', async () => {
    const { socket, said, ended } = await call();
    socket.write('a');
    await expect.poll(said).toBe('re:a');
    proxy.behave({ halfOpen: true });
    open[1]?.destroy();
    let isOver = false;
    void ended.then(() => (isOver = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isOver).toBe(false);
    proxy.cut();
    expect(await ended).toBe('ECONNRESET');
  });

  it('resets what is open, and whoever comes while it refuses', async () => {
    const first = await call();
    proxy.cut();
    expect(await first.ended).toBe('ECONNRESET');
    proxy.behave({ refuses: true });
    const second = await call().catch((error: NodeJS.ErrnoException) => ({ ended: Promise.resolve(error.code) }));
    expect(await second.ended).toBe('ECONNRESET');
  });
});
