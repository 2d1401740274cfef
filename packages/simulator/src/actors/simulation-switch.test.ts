import { afterEach, describe, expect, it } from 'vitest';
import { simulationSwitch } from './simulation-switch.ts';
import type { SimulationSwitch } from './simulation-switch.ts';
import { tinyCentre } from './testing/tiny-centre.ts';

let cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp) await clean();
  cleanUp = [];
});

async function off(): Promise<{ centre: Awaited<ReturnType<typeof tinyCentre>>; button: SimulationSwitch }> {
  const centre = await tinyCentre();
  const button = simulationSwitch({ url: centre.url, scale: 2 });
  cleanUp = [button.stop, centre.close];
  return { centre, button };
}

describe('the simulation switch', () => {
  it('is off at first, runs when switched on, and counts what the centre counted when switched off', async () => {
    const { centre, button } = await off();
    expect(button.state()).toMatchObject({ running: false, requested: 0 });
    expect(await button.set({ running: true, speed: 300, seed: 9 })).toMatchObject({ running: true, speed: 300, seed: 9 });
    while (button.state().requested < 5) await new Promise((resolve) => setTimeout(resolve, 20));
    const ended = await button.set({ running: false });
    expect(ended).toMatchObject({ running: false, speed: 300, seed: 9, requested: centre.jobs.size });
    expect(ended.closed + ended.cancelled).toBe([...centre.jobs.values()].filter(({ status }) => status === 'closed' || status === 'cancelled').length);
  });

  it('starts one simulation for two quick taps', async () => {
    const { button, centre } = await off();
    await Promise.all([button.set({ running: true, speed: 300 }), button.set({ running: true, speed: 300 })]);
    while (centre.boards.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((centre.boards[2] ?? 0) - (centre.boards[0] ?? 0)).toBeGreaterThan(1_900);
  });

  it('is off again, with the reason told, when no centre answers', async () => {
    const ends: unknown[] = [];
    const button = simulationSwitch({ url: 'http://127.0.0.1:9', onEnd: (end) => ends.push(end) });
    await button.set({ running: true });
    await expect.poll(() => button.state().running, { timeout: 25_000 }).toBe(false);
    expect(ends).toEqual([expect.objectContaining({ name: 'CentreError' })]);
  }, 30_000);
});
