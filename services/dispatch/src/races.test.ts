import { ids } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raceAssignment } from './testing/assignment-race.ts';
import { type DispatchCentre, dispatchCentre } from './testing/neighbours.ts';

const dispatchers = 16;
const rounds = 20;

let dispatch: DispatchCentre;
beforeAll(async () => {
  dispatch = await dispatchCentre();
});
afterAll(() => dispatch.centre.stop());

describe('races', () => {
  it(`16 dispatchers assign the same job at once: one wins, the others are told who, ${rounds} times`, async () => {
    const porters = await Promise.all(Array.from({ length: dispatchers }, (_, i) => dispatch.porter(`racer ${i}`)));
    const tries = porters.map(({ id }, i) => ({ personId: id, token: dispatch.centre.token({ personId: ids.derive('person', `dispatcher ${i}`), roles: ['dispatcher'] }) }));
    for (let round = 0; round < rounds; round++) {
      const { jobId } = await dispatch.trip(`race ${round}`);
      const { winnerId, losers } = await raceAssignment({ url: dispatch.centre.url('dispatch'), jobId, tries });
      expect(losers.map(({ toldWinnerId }) => toldWinnerId)).toEqual(losers.map(() => winnerId));
      expect(losers).toHaveLength(dispatchers - 1);
      expect(await dispatch.job(jobId)).toMatchObject({ status: 'assigned', assigneeId: winnerId });
    }
  });

  it('numbers requests of the same moment without a repeat or a gap', async () => {
    const made = await Promise.all(Array.from({ length: 60 }, () => dispatch.post('/v1/jobs', dispatch.dispatcher, { kind: 'task', fromId: dispatch.wardId, toId: dispatch.wardId, priority: 'P3' })));
    expect(made.map(({ status }) => status)).toEqual(made.map(() => 200));
    const { body } = await dispatch.get('/v1/jobs?date=2026-11-24&first=500', dispatch.dispatcher);
    expect((body['rows'] as { no: number }[]).map(({ no }) => no)).toEqual(Array.from({ length: rounds + 60 }, (_, i) => 1001 + i));
  });
});
