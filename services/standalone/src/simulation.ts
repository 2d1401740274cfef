/** The demo page's switch: virtual wards and porters, through the public address like anybody. */
import { simulate, type SimulationEvent } from '@orderly/simulator';

export type SimulationState = { readonly running: boolean; readonly speed: number; readonly seed: number; readonly requested: number; readonly closed: number; readonly cancelled: number };
export type DemoSimulation = { state(): SimulationState; set(change: { running?: boolean; speed?: number; seed?: number }): SimulationState; stop(): Promise<void> };

const dayMinutes = 12 * 60;
const fastest = 60;

/** Off until switched on; a second switch-on with other figures begins anew. */
export function demoSimulation(url: () => string): DemoSimulation {
  let state: SimulationState = { running: false, speed: 10, seed: 1, requested: 0, closed: 0, cancelled: 0 };
  let ending: AbortController | undefined;
  let run: Promise<unknown> = Promise.resolve();

  const count = (event: SimulationEvent): void => {
    if (event.type === 'requested') state = { ...state, requested: state.requested + 1 };
    if (event.type === 'handed-over') state = { ...state, closed: state.closed + 1 };
    if (event.type === 'cancelled') state = { ...state, cancelled: state.cancelled + 1 };
  };
  const begin = (): void => {
    const own = new AbortController();
    ending = own;
    run = run
      .then(() => simulate({ url: url(), seed: state.seed, speed: state.speed, minutes: dayMinutes, signal: own.signal, onEvent: count }))
      .catch(() => undefined)
      .finally(() => {
        if (ending === own) state = { ...state, running: false };
      });
  };

  return {
    state: () => state,
    set({ running = state.running, speed, seed }) {
      const next = { ...state, running, speed: Math.min(Math.max(speed ?? state.speed, 1), fastest), seed: seed ?? state.seed };
      if (running && state.running && next.speed === state.speed && next.seed === state.seed) return state;
      ending?.abort(new Error('switched off'));
      state = running ? { ...next, requested: 0, closed: 0, cancelled: 0 } : next;
      if (running) begin();
      return state;
    },
    async stop() {
      ending?.abort(new Error('the centre stops'));
      await run;
    },
  };
}
