import { simulate } from './simulate.ts';
import type { SimulateOptions, SimulationResult } from './simulate.ts';
import type { SimulationEvent } from './world.ts';

export type SwitchState = {
  readonly running: boolean;
  readonly speed: number;
  readonly seed: number;
  readonly requested: number;
  readonly closed: number;
  readonly cancelled: number;
};

/** The demo page's switch: at most one simulation at a time. */
export type SimulationSwitch = {
  state(): SwitchState;
  /** Starts, stops or starts anew with another speed or seed; resolves when that is under way. */
  set(change: { readonly running?: boolean; readonly speed?: number; readonly seed?: number }): Promise<SwitchState>;
  /** Ends a running simulation and waits for its last count. */
  stop(): Promise<void>;
};

type SwitchOptions = Pick<SimulateOptions, 'url'> &
  Partial<Pick<SimulateOptions, 'minutes' | 'scale' | 'graceMinutes' | 'onEvent'>> & { readonly onEnd?: (end: SimulationResult | Error) => void };

/** A switch that is off, for the centre at an address. While it is on, `closed` counts hand-overs; afterwards what the centre said. */
export function simulationSwitch({ onEnd, ...options }: SwitchOptions): SimulationSwitch {
  let state: SwitchState = { running: false, speed: 20, seed: 7, requested: 0, closed: 0, cancelled: 0 };
  let current: { readonly stop: AbortController; readonly ended: Promise<void> } | undefined;
  const count = (event: SimulationEvent): void => {
    if (event.type === 'requested') state = { ...state, requested: state.requested + 1 };
    if (event.type === 'handed-over') state = { ...state, closed: state.closed + 1 };
    if (event.type === 'cancelled') state = { ...state, cancelled: state.cancelled + 1 };
    options.onEvent?.(event);
  };
  const start = (): void => {
    const stop = new AbortController();
    state = { ...state, running: true, requested: 0, closed: 0, cancelled: 0 };
    const ended = simulate({ minutes: 720, ...options, seed: state.seed, speed: state.speed, signal: stop.signal, onEvent: count }).then(
      (result) => {
        state = { ...state, running: false, requested: result.requested, closed: result.closed, cancelled: result.cancelled };
        onEnd?.(result);
      },
      (error: unknown) => {
        state = { ...state, running: false };
        onEnd?.(error instanceof Error ? error : new Error('the simulation failed'));
      },
    );
    current = { stop, ended };
  };
  const stop = async (): Promise<void> => {
    current?.stop.abort(new Error('switched off'));
    await current?.ended;
    current = undefined;
  };
  // One change after the other: two quick taps must not start two simulations.
  let queue = Promise.resolve();
  const inTurn = (change: () => Promise<void>): Promise<void> => (queue = queue.then(change));
  return {
    state: () => state,
    stop: () => inTurn(stop),
    async set({ running = state.running, speed = state.speed, seed = state.seed }) {
      await inTurn(async () => {
        const isSame = running === state.running && speed === state.speed && seed === state.seed;
        if (isSame) return;
        await stop();
        state = { ...state, speed, seed };
        if (running) start();
      });
      return state;
    },
  };
}
