/** What a Kubernetes Service does, for replicas on this machine: new connections go in turn to those that say they are ready. */
import { request } from 'node:http';
import { connect, createServer } from 'node:net';

const everyMs = 1_000;

/** Listens in front of `backends` (ports of 127.0.0.1; the list may be changed in place). One backend alone is not asked. */
export async function balancer(backends, { port = 0, host = '127.0.0.1' } = {}) {
  const ready = new Set(backends);
  const open = new Set();
  let turn = 0;

  const ask = async () => {
    if (backends.length < 2) return;
    for (const backend of await Promise.all(backends.map(async (one) => [one, await isReady(one)]))) ready[backend[1] ? 'add' : 'delete'](backend[0]);
  };
  const timer = setInterval(() => void ask(), everyMs);

  const server = createServer((client) => {
    open.add(client);
    client.once('close', () => open.delete(client));
    client.on('error', () => client.destroy());
    const inTurn = backends.map((_, i) => backends[(turn + i) % backends.length]);
    turn = (turn + 1) % Math.max(1, backends.length);
    const candidates = [...inTurn.filter((one) => ready.has(one)), ...(backends.length < 2 ? inTurn.filter((one) => !ready.has(one)) : [])];
    reach(client, candidates);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));

  /** The first that takes the connection; before that nothing of the client's is read. */
  function reach(client, [first, ...rest]) {
    if (first === undefined) return void client.destroy();
    const onward = connect({ port: first, host: '127.0.0.1', noDelay: true });
    const refused = () => {
      ready.delete(first);
      if (!client.destroyed) reach(client, rest);
    };
    onward.once('error', refused);
    onward.once('connect', () => {
      onward.off('error', refused);
      onward.on('error', () => client.destroy());
      client.setNoDelay(true);
      client.pipe(onward).pipe(client);
      onward.once('close', () => client.destroy());
      client.once('close', () => onward.destroy());
    });
  }

  return {
    port: server.address().port,
    async close() {
      clearInterval(timer);
      for (const client of open) client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whether `/ready` answers 200 within a second. */
export function isReady(port) {
  return new Promise((resolve) => {
    const asked = request({ port, host: '127.0.0.1', path: '/ready', agent: false, timeout: 1_000 }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode === 200));
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(false));
    asked.end();
  });
}
