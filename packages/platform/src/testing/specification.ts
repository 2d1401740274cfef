/** given(events).when(command).then(events) for a decision; `.refused(code)` for a refusal. */
import { deepStrictEqual, fail, strictEqual } from 'node:assert/strict';
import { calendarOf } from '../calendar.ts';
import { type Aggregate, type Context, type Message, Refusal } from '../domain.ts';
import { ids } from '../ids.ts';

type About<F> = Partial<Omit<Context<F>, 'calendar' | 'ids'>>;

/** Specification of an aggregate: pure, milliseconds. `defaults` is what decisions know unless told otherwise. */
export function specification<S, C extends Message, E extends Message, F>(aggregate: Aggregate<S, C, E, F>, defaults: About<F> & { facts: F }) {
  const calendar = calendarOf('Asia/Shanghai');
  const at = defaults.at ?? '2026-11-24T02:00:00.000Z';
  const recorded = (seq: number) => ({ aggregateId: `${aggregate.kind}-00000000000000000000000000`, seq, at, occurredAt: at, actor: { id: 'person-x', roles: [] } });
  return {
    given(...events: readonly E[]) {
      const state = events.reduce((before, event, i) => evolved(aggregate, before, event, recorded(i + 1)), aggregate.initial);
      return {
        state,
        when(command: C, about: About<F> = {}) {
          const context: Context<F> = { at, occurredAt: at, actor: { id: 'person-x', roles: [] }, calendar, ids, ...defaults, ...about };
          const decide = aggregate.decide[command.type as C['type']] as (state: S, data: unknown, context: Context<F>) => readonly E[];
          const run = (): readonly E[] => decide(state, command.data, context);
          return {
            events: run,
            then: (...expected: readonly E[]) => deepStrictEqual(run(), expected),
            types: (...expected: readonly E['type'][]) => deepStrictEqual(run().map(({ type }) => type), expected),
            refused(code: string, details?: object) {
              try {
                run();
              } catch (error) {
                if (!(error instanceof Refusal)) throw error;
                strictEqual(error.code, code);
                if (details) deepStrictEqual(error.details, details);
                return;
              }
              fail(`not refused: ${command.type}`);
            },
          };
        },
      };
    },
  };
}

function evolved<S, C extends Message, E extends Message, F>(aggregate: Aggregate<S, C, E, F>, state: S, event: E, recorded: object): S {
  const evolve = aggregate.evolve[event.type as E['type']] as (state: S, data: unknown, recorded: object) => S;
  return evolve(state, event.data, recorded);
}
