import { connect, createServer, type Socket } from 'node:net';

/** A proxy that knows Kafka's messages well enough to lose the reply to a produce request, and that alone. */
export type KafkaProxy = {
  readonly port: number;
  /** Where connections made from now on lead to. */
  lead(port: number): void;
  /** The next so many produce requests are carried out, and their replies lost; the connection goes on. */
  swallowProduceReplies(count: number): void;
  /** Replies lost so far. */
  swallowed(): number;
  close(): Promise<void>;
};

type Losses = { left: number; lost: number };

const produce = 0;
const sizeBytes = 4;

/** Listens on a free loopback port; a broker is told to advertise it before it is led anywhere. */
export async function openKafkaProxy(): Promise<KafkaProxy> {
  let target = 0;
  const losses: Losses = { left: 0, lost: 0 };
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const broker = connect({ port: target, host: '127.0.0.1', noDelay: true });
    for (const [one, other] of [[client, broker], [broker, client]] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.once('close', () => sockets.delete(one) && other.destroy());
    }
    between(client, broker, losses);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    lead: (port) => void (target = port),
    swallowProduceReplies: (count) => void (losses.left = count),
    swallowed: () => losses.lost,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}

function between(client: Socket, broker: Socket, losses: Losses): void {
  const doomed = new Set<number>();
  client.on('data', messages((message) => {
    if (message.readInt16BE(sizeBytes) === produce && losses.left > 0) {
      losses.left -= 1;
      doomed.add(message.readInt32BE(sizeBytes + 4));
    }
    broker.write(message);
  }));
  broker.on('data', messages((message) => {
    if (doomed.delete(message.readInt32BE(sizeBytes))) losses.lost += 1;
    else client.write(message);
  }));
}

// Cuts a stream at the sizes that stand before each message.
function messages(take: (message: Buffer) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= sizeBytes && rest.length >= sizeBytes + rest.readInt32BE(0)) {
      const end = sizeBytes + rest.readInt32BE(0);
      take(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  };
}
