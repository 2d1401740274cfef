/** Rows 18, 19 and 20: slow ways, cut ways, and answers that nobody hears. */
import { deafBoard } from '../../rows/bus.ts';
import { faults, twins } from '../../rows/network.ts';
import { pause } from '../../rows/row.ts';
import { figures, memory } from '../metrics.ts';
import { type ApartRow, underLoad } from './row.ts';

const slow: ApartRow = {
  number: 18, title: 'slow consumers (each answer of the store takes 300 ms), and boards that never read', holds: ['I5', 'I8'], repeats: { short: 10, long: 50 },
  async play(stage, boards) {
    const { centre, ways, notes, found } = stage;
    const gateways = stage.replicas('gateway');
    const megabytes = async (): Promise<number> => Math.round(Math.max(0, ...(await figures(gateways, memory)).values()) / 1_048_576);
    const before = await megabytes();
    const port = Number(new URL(centre.url).port);
    const deaf = Array.from({ length: boards }, () => deafBoard(port, stage.cast().dispatcher.token));
    ways.store.behave({ delayMs: 300, delays: ['down'] });
    await underLoad(stage, () => pause(10_000));
    ways.store.behave({});
    const after = await megabytes();
    deaf.forEach((socket) => socket.destroy());
    notes.push(`a gateway's memory ${before} → ${after} MB`);
    if (after > before + 200) found.push({ invariant: 'I8', about: 'memory', problem: `grew from ${before} to ${after} MB` });
  },
};

const cutWire: ApartRow = {
  number: 19, title: 'gateway ↔ service, then service ↔ broker: cut, lag, refused, black hole in each direction, half-open, slices', holds: ['I9'], repeats: { short: 1, long: 40 },
  play: (stage, repeats) => underLoad(stage, async () => {
    const { ways } = stage;
    for (let i = 0; i < repeats; i++) {
      for (const proxies of [ways.services, [ways.bus]]) {
        for (const [ms, how] of faults) {
          proxies.forEach((proxy) => proxy.behave(how));
          await pause(ms);
          proxies.forEach((proxy) => {
            proxy.behave({});
            proxy.cut();
          });
          await pause(400);
        }
        await pause(2_000);
      }
    }
  }),
};

const lostReply: ApartRow = {
  number: 20, title: 'the reply is lost after the commit, between gateway and service and between phone and gateway', holds: ['I2', 'I9'], repeats: { short: 30, long: 1_000 },
  async play(stage, repeats) {
    const { ways, centre, notes, random } = stage;
    const proxies = [...ways.services, ways.front];
    const swallowed = (): readonly number[] => proxies.map((proxy) => proxy.counts().swallowed);
    const before = swallowed();
    stage.reach(`http://127.0.0.1:${ways.front.port}`);
    await underLoad(stage, async () => {
      for (let i = 0; i < repeats; i++) {
        const proxy = proxies[i % proxies.length];
        proxy?.behave({ swallowsReplies: true });
        await pause(60);
        proxy?.behave({});
        await pause(100 + random() * 150);
      }
    });
    await twins(stage, centre.urlOf('delivery'));
    stage.reach(centre.url);
    const [ofDelivery = 0, ofDispatch = 0, ofGateway = 0] = swallowed().map((count, i) => count - (before[i] ?? 0));
    notes.push(`${ofDelivery + ofDispatch} replies of services and ${ofGateway} of the gateway swallowed`);
  },
};

export const networkRows: readonly ApartRow[] = [slow, cutWire, lostReply];
