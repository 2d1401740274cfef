/** 16 dispatchers assign the same job at once: one winner each time, the losers are told who won. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newUlid } from '@orderly/platform';
import { demoPeople, signIn } from './support/person.ts';
import { type Centre, openCentre, patienceMs } from './support/centre.ts';
import { type Cast, castOf, done } from './support/scenes.ts';

const rounds = Number(process.env['ORDERLY_RACES'] ?? (inject('apart') ? 20 : 1_000));
const dispatchers = 16;
const jobsInFlight = 4;

let started: Centre;
let cast: Cast;

beforeAll(async () => {
  started = await openCentre({ ORDERLY_OPERATIONS_PER_MINUTE: '1000000' });
  cast = await castOf(started.url);
});
afterAll(() => started?.stop());

describe('a race', () => {
  it(`has one winner in each of ${rounds} rounds of ${dispatchers}, and losers that are told who won`, async () => {
    const people = await demoPeople(started.url);
    const { board } = await cast.dispatcher.ask<{ board: { staff: { members: { person: { id: string; roles: string[] }; duty: { status: string } | null }[] }[] } }>('{ board { staff { members { person { id roles } duty { status } } } } }');
    const onDuty = board.staff.flatMap(({ members }) => members).filter(({ duty, person }) => duty?.status === 'on' && person.roles.includes('porter')).map(({ person }) => person.id);
    // Sixteen sessions of the demo's dispatchers: what races is the job, not the person.
    const desks = people.filter(({ roles }) => roles.includes('dispatcher'));
    const racers = await Promise.all(Array.from({ length: dispatchers }, (_, i) => signIn(started.url, desks[i % desks.length] ?? cast.dispatcher)));

    let races = 0;
    const race = async (): Promise<void> => {
      while (races < rounds) {
        races += 1;
        const job = done(await cast.nurse.tell('requestConsignment', { kind: 'documents', fromId: cast.ward.id, toId: cast.laboratory.id, items: [{ code: `R-${newUlid()}`, type: 'request_form' }] }));
        await expect.poll(async () => (await cast.dispatcher.ask<{ job: { status: string } | null }>('query($id: ID!) { job(id: $id) { status } }', { id: job.id })).job?.status, { interval: 10, timeout: patienceMs }).toBe('waiting');
        const answers = await Promise.all(racers.map((racer, i) => racer.tell('assignJob', { jobId: job.id, personId: onDuty[i % onDuty.length], overrideReason: 'race' })));
        const winners = answers.flatMap((answer, i) => (answer.data ? [onDuty[i % onDuty.length]] : []));
        const losers = answers.filter((answer) => !answer.data);
        expect(new Set(winners).size).toBe(1);
        expect(losers.map(({ code, winner }) => [code, winner?.id])).toEqual(losers.map(() => ['dispatch.already-assigned', winners[0]]));
        expect(winners.length + losers.length).toBe(dispatchers);
      }
    };
    await Promise.all(Array.from({ length: jobsInFlight }, race));
    expect(races).toBe(rounds);
  }, 600_000);
});
