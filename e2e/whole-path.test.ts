/** The whole path once, through the gateway, on the real process: a ward asks, a porter carries, an auditor believes it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUlid } from '@orderly/platform';
import { verifyExport } from '@orderly/audit-verify';
import { type Centre, openCentre, patienceMs } from './support/centre.ts';
import type { JobView } from './support/person.ts';
import { type Cast, castOf, done, tripTo } from './support/scenes.ts';
import { openStream } from './support/stream.ts';

let started: Centre;
let cast: Cast;

beforeAll(async () => {
  started = await openCentre();
  cast = await castOf(started.url);
});
afterAll(() => started?.stop());

const statusOf = async (jobId: string) => (await cast.dispatcher.ask<{ job: JobView | null }>('query($id: ID!) { job(id: $id) { id version no status outcome pause { code } assignee { id } } }', { id: jobId })).job;
const asked = async (input: object) => done(await cast.nurse.tell('requestTrip', input));
const untilStatus = (jobId: string, status: string) => expect.poll(async () => (await statusOf(jobId))?.status, { timeout: patienceMs }).toBe(status);

async function given(jobId: string, porter = cast.porter): Promise<void> {
  await untilStatus(jobId, 'waiting');
  done(await cast.dispatcher.tell('assignJob', { jobId, personId: porter.id, overrideReason: 'e2e' }));
  done(await porter.tell('acceptJob', { jobId }));
}

describe('an escort', () => {
  it('ESC-1 ESC-7 goes from the ward\'s tap to a delivery that the auditor can believe', async () => {
    const board = await openStream(started.url, cast.dispatcher.token);
    const job = await asked(tripTo(cast, cast.patient));
    await board.until((frame) => frame.job?.id === job.id, patienceMs);
    await given(job.id);
    const { porter, patient } = cast;
    expect(await porter.tell('pickUpPatient', { jobId: job.id })).toMatchObject({ code: 'escort.not-arrived' });
    done(await porter.tell('arrive', { jobId: job.id, at: 'pick_up' }));
    expect(await porter.tell('pickUpPatient', { jobId: job.id })).toMatchObject({ code: 'escort.identity-unchecked' });
    done(await porter.tell('checkIdentity', { jobId: job.id, at: 'pick_up', wristband: patient.wristband, spokenName: patient.name }));
    done(await porter.tell('pickUpPatient', { jobId: job.id }));
    await untilStatus(job.id, 'picked-up'.replace('-', '_'));
    done(await porter.tell('arrive', { jobId: job.id, at: 'drop_off' }));
    done(await porter.tell('checkIdentity', { jobId: job.id, at: 'drop_off', admissionNo: patient.admissionNo, spokenName: patient.name }));
    expect(await porter.tell('handOver', { jobId: job.id, receiverBadge: cast.giverBadge })).toMatchObject({ code: 'escort.receiver-not-entitled' });
    done(await porter.tell('handOver', { jobId: job.id, receiverBadge: cast.ct.receiverBadge }));
    await untilStatus(job.id, 'closed');
    await board.until((frame) => frame.job?.id === job.id && frame.job.status === 'closed', patienceMs);
    board.close();

    const no = (await statusOf(job.id))?.no;
    const find = async (): Promise<Row | undefined> => (await deliveries()).find((one) => one.no === no);
    await expect.poll(async () => (await find())?.status, { timeout: patienceMs }).toBe('closed');
    const row = await find();
    const audited = async () => (await cast.auditor.ask<{ delivery: { custody: { holderKind: string; proven: boolean }[]; verified: boolean; accurate: boolean; entries: unknown[] } | null }>(
      'query($ref: String!) { delivery(ref: $ref) { verified accurate custody { holderKind proven method } entries { eventId hash } } }', { ref: row?.ref },
    )).delivery;
    await expect.poll(audited, { timeout: patienceMs }).toMatchObject({ verified: true, accurate: true });
    expect((await audited())?.custody.map(({ holderKind, proven }) => [holderKind, proven])).toEqual([['place', true], ['person', true], ['person', true], ['place', true]]);
  });

  it('ESC-2 refuses a critical patient without accompaniment, and a start before the companion stands recorded', async () => {
    const { nurse, porter, critical } = cast;
    expect(await nurse.tell('requestTrip', tripTo(cast, critical))).toMatchObject({ code: 'escort.accompaniment-required' });
    const job = await asked(tripTo(cast, critical, { accompaniment: 'nurse', mode: 'bed' }));
    await given(job.id);
    done(await porter.tell('arrive', { jobId: job.id, at: 'pick_up' }));
    done(await porter.tell('checkIdentity', { jobId: job.id, at: 'pick_up', wristband: critical.wristband, spokenName: critical.name }));
    if (critical.tubes.length > 0) done(await porter.tell('checkTubes', { jobId: job.id, at: 'pick_up', tubes: critical.tubes }));
    expect(await porter.tell('pickUpPatient', { jobId: job.id })).toMatchObject({ code: 'escort.companion-required' });
    done(await porter.tell('recordCompanion', { jobId: job.id, kind: 'nurse', name: '陈静', relation: '责任护士' }));
    done(await porter.tell('pickUpPatient', { jobId: job.id }));
    expect(await nurse.tell('cancelJob', { jobId: job.id, code: 'C1' })).toMatchObject({ code: 'escort.already-picked-up' });
  });

  it('ESC-7 refuses another patient\'s wristband, records E05, and shows it on the board', async () => {
    const job = await asked(tripTo(cast, cast.patient, { again: true }));
    await given(job.id);
    const { porter, critical, patient } = cast;
    done(await porter.tell('arrive', { jobId: job.id, at: 'pick_up' }));
    expect(await porter.tell('checkIdentity', { jobId: job.id, at: 'pick_up', wristband: critical.wristband, spokenName: patient.name })).toMatchObject({ code: 'escort.identity-mismatch' });
    await expect.poll(async () => (await statusOf(job.id))?.pause?.code, { timeout: patienceMs }).toBe('E05');
    expect((await porter.tell('pickUpPatient', { jobId: job.id })).code).toMatch(/^escort\./);
    done(await cast.nurse.tell('cancelJob', { jobId: job.id, code: 'C5' }));
    await untilStatus(job.id, 'cancelled');
  });
});

describe('a specimen delivery', () => {
  it('DEL-1 DEL-3 moves tubes from a named giver to a named receiver, each scanned twice', async () => {
    const codes = [1, 2, 3].map((n) => `T-${newUlid()}-${n}`);
    const job = done(await cast.nurse.tell('requestConsignment', { kind: 'specimens', fromId: cast.ward.id, toId: cast.laboratory.id, items: codes.map((code) => ({ code, type: 'tube' })) }));
    const { runner } = cast;
    await given(job.id, runner);
    done(await runner.tell('arrive', { jobId: job.id, at: 'pick_up' }));
    const scans = codes.map((code) => ({ code, method: 'scan' }));
    expect(await runner.tell('scanItem', { jobId: job.id, code: 'T-FOREIGN', method: 'scan' })).toMatchObject({ code: 'delivery.item-foreign' });
    expect((await runner.tell('pickUpItems', { jobId: job.id, giverBadge: cast.giverBadge, scans: scans.slice(1) })).code).toMatch(/^delivery\.(items-missing|excepted)$/);
    if ((await statusOf(job.id))?.pause) done(await runner.tell('resolveException', { jobId: job.id }));
    done(await runner.tell('pickUpItems', { jobId: job.id, giverBadge: cast.giverBadge, scans }));
    done(await runner.tell('arrive', { jobId: job.id, at: 'drop_off' }));
    done(await runner.tell('handOver', { jobId: job.id, receiverBadge: cast.laboratory.receiverBadge, scans }));
    await untilStatus(job.id, 'closed');
  });

  it.each([
    ['a tube twice', [{ code: 'TW-1', type: 'tube' }, { code: 'TW-1', type: 'tube' }], 'delivery.item-twice'],
    ['a blood product', [{ code: 'BP-1', type: 'blood_product' }], 'delivery.blood-product'],
    ['a blood product by its code', [{ code: '=A99992312345600', type: 'tube' }], 'delivery.blood-product'],
  ])('DEL-1 DEL-3 refuses %s', async (_what, items, code) => {
    expect(await cast.nurse.tell('requestConsignment', { kind: 'specimens', fromId: cast.ward.id, toId: cast.laboratory.id, items })).toMatchObject({ __typename: 'Refused', code });
  });
});

describe('the dispatcher', () => {
  it('takes back, assigns anew and cancels with a reason; SC-8 the log names who did it', async () => {
    const job = await asked(tripTo(cast, cast.patient, { again: true }));
    await untilStatus(job.id, 'waiting');
    const { dispatcher, porter, runner } = cast;
    done(await dispatcher.tell('assignJob', { jobId: job.id, personId: porter.id }));
    expect(await dispatcher.tell('assignJob', { jobId: job.id, personId: runner.id, overrideReason: 'x' })).toMatchObject({ code: 'dispatch.already-assigned', winner: { id: porter.id } });
    done(await dispatcher.tell('reassignJob', { jobId: job.id, fromPersonId: porter.id, personId: runner.id, reason: 'R2', overrideReason: 'short of escorts' }));
    expect(await porter.tell('acceptJob', { jobId: job.id })).toMatchObject({ __typename: 'Refused' });
    done(await dispatcher.tell('takeBackJob', { jobId: job.id }));
    expect((await statusOf(job.id))?.status).toBe('waiting');
    done(await dispatcher.tell('cancelJob', { jobId: job.id, code: 'C2' }));
    await untilStatus(job.id, 'cancelled');
  });

  it('SC-3 a porter gives a job back with a reason, and it waits again', async () => {
    const job = await asked(tripTo(cast, cast.patient, { again: true }));
    await given(job.id);
    expect(done(await cast.porter.tell('returnJob', { jobId: job.id, code: 'R4' })).status).toBe('waiting');
    done(await cast.dispatcher.tell('cancelJob', { jobId: job.id, code: 'C2' }));
    await untilStatus(job.id, 'cancelled');
  });

  it('GRP-5 cannot give work to somebody off duty or on a break', async () => {
    const job = await asked(tripTo(cast, cast.patient, { again: true }));
    await untilStatus(job.id, 'waiting');
    const { dispatcher, porter } = cast;
    done(await dispatcher.tell('startBreak', { personId: porter.id, kind: 'meal', minutes: 30 }, 'id'));
    await expect.poll(async () => (await dispatcher.tell('assignJob', { jobId: job.id, personId: porter.id })).code, { timeout: patienceMs }).toBe('dispatch.on-break');
    done(await dispatcher.tell('endBreak', { personId: porter.id }, 'id'));
    done(await dispatcher.tell('cancelJob', { jobId: job.id, code: 'C2' }));
  });
});

describe('the auditor', () => {
  it('exports the ledger, and a verifier without our code finds it whole', async () => {
    const response = await fetch(`${started.url}/export/ledger`, { headers: { authorization: `Bearer ${cast.auditor.token}` } });
    expect(response.status).toBe(200);
    const lines = (await response.text()).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as never);
    const report = await verifyExport(lines);
    expect(report.findings).toEqual([]);
    expect(report.size).toBeGreaterThan(2_000);
    expect((await fetch(`${started.url}/export/ledger`, { headers: { authorization: `Bearer ${cast.nurse.token}` } })).status).toBe(403);
  });
});

type Row = { readonly ref: string; readonly no?: number; readonly status: string };
async function deliveries(): Promise<readonly Row[]> {
  const { deliveries: page } = await cast.auditor.ask<{ deliveries: { edges: { node: Row }[] } }>('{ deliveries(first: 50, kind: escort) { edges { node { ref no status } } } }');
  return page.edges.map(({ node }) => node);
}
