/**
 * Demo alone: one-tap sign-in exists for callers on loopback, and a published port is none. This runs in the gateway's own network
 * namespace and hands connections on; docker-compose.yml publishes it on the host's loopback only.
 */
import { connect, createServer } from 'node:net';

if (process.env.ORDERLY_DEMO !== '1') throw new Error('a demo alone has this door: ORDERLY_DEMO=1');
const server = createServer((client) => {
  const onward = connect({ port: 4000, host: '127.0.0.1', noDelay: true });
  client.pipe(onward).pipe(client);
  client.on('error', () => onward.destroy());
  onward.on('error', () => client.destroy());
});
server.listen(4001, '0.0.0.0');
process.once('SIGTERM', () => process.exit(0));
