import { ids, newUlid } from '@orderly/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, jobOf, openWard, type Ward } from './testing/ward.ts';

let ward: Ward;
beforeAll(async () => {
  ward = await openWard();
});
afterAll(() => ward.centre.stop());

describe('a trip', () => {
  it('ESC-1 ESC-3 ESC-7 goes from the ward to CT, checked at both ends and handed to a named receiver', async () => {
    const { people, post } = ward;
    const patient = await ward.admit({ tubes: ['infusion'], critical: true });
    const tripId = await ward.accepted(patient.id, { accompaniment: 'nurse', precautions: ['oxygen'] });
    const identifiers = { wristband: patient.wristband, spokenName: patient.name };
    const steps: [string, object][] = [
      ['arrive', { at: 'pick-up', placeCode: 'im-03' }],
      ['identity', { at: 'pick-up', ...identifiers }],
      ['companion', { kind: 'nurse', name: '李护士', relation: '责任护士' }],
      ['tubes', { at: 'pick-up', tubes: ['infusion', 'oxygen'] }],
      ['pick-up', {}],
      ['arrive', { at: 'drop-off' }],
      ['identity', { at: 'drop-off', ...identifiers }],
      ['tubes', { at: 'drop-off', tubes: ['oxygen', 'infusion'] }],
      ['hand-over', { receiverBadge: 'B-CT', receiverPin: '4711' }],
    ];
    for (const [step, body] of steps) expect(await post(people.porter, `/trips/${tripId}/${step}`, body), step).toMatchObject({ status: 200 });
    expect(await ward.trip(tripId)).toMatchObject({ status: 'closed', outcome: 'done', receiverId: people.ctNurse.id, tubes: ['infusion', 'oxygen'], companion: { kind: 'nurse', relation: '责任护士' } });
  });
});
