import { ids } from '@orderly/platform';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { patientAggregate, type PatientFacts } from './decide.ts';
import { maskedName } from './mask.ts';
import type { PatientCommand, PatientEvent } from './patient.ts';
import { revealAggregate } from './reveals.ts';

const keys = { admission: 'a', band: 'b' };
const facts: PatientFacts = { isWard: true, isOwn: true, digest: 'd', keys };
const spec = specification(patientAggregate, { facts });
const care = { precautions: [], tubes: [], critical: false, dependent: false } as const;
const admitted: PatientEvent = { type: 'patient-admitted', data: { ...care, wardId: 'place-w', bed: '12', digest: 'd', keys } };
const histories = { none: [], admitted: [admitted], discharged: [admitted, { type: 'patient-discharged', data: {} }] } satisfies Record<string, readonly PatientEvent[]>;
const commands = {
  admit: { type: 'admit', data: { ...care, wardId: 'place-w', bed: '12' } },
  move: { type: 'move', data: { wardId: 'place-w', bed: '14' } },
  'move to the same bed': { type: 'move', data: { wardId: 'place-w', bed: '12' } },
  'change-care': { type: 'change-care', data: { ...care, critical: true } },
  'change nothing': { type: 'change-care', data: care },
  discharge: { type: 'discharge', data: {} },
} satisfies Record<string, PatientCommand>;
const unknown = 'escort.patient-unknown';
const gone = 'escort.patient-discharged';
const table: Record<keyof typeof commands, readonly (string | readonly string[])[]> = {
  admit: [['patient-admitted'], [], []],
  move: [unknown, ['patient-moved'], gone],
  'move to the same bed': [unknown, [], gone],
  'change-care': [unknown, ['patient-care-changed'], gone],
  'change nothing': [unknown, [], gone],
  discharge: [unknown, ['patient-discharged'], []],
};
const cells = Object.entries(table).flatMap(([command, row]) => (['none', 'admitted', 'discharged'] as const).map((status, i) => [command as keyof typeof commands, status, row[i]] as const));

describe('a patient, state by command', () => {
  it.each(cells)('%s of one that is %s: %j', (command, status, expected) => {
    const decided = spec.given(...histories[status]).when(commands[command]);
    if (typeof expected === 'string') decided.refused(expected);
    else decided.types(...((expected ?? ['a cell is missing']) as PatientEvent['type'][]));
  });

  it('SC-6 of another ward looks like none', () => {
    for (const command of [commands.move, commands['change-care'], commands.discharge]) spec.given(admitted).when(command, { facts: { ...facts, isOwn: false } }).refused(unknown);
  });

  it('lies in a ward that exists', () => {
    spec.given().when(commands.admit, { facts: { isWard: false } }).refused('escort.ward-unknown');
    spec.given(admitted).when(commands.move, { facts: { isOwn: true, isWard: false } }).refused('escort.ward-unknown');
  });

  it('holds bed, admission number and wristband while admitted, and frees them at discharge', () => {
    expect(patientAggregate.unique?.(spec.given(admitted).state)).toEqual({ bed: 'place-w/12', 'admission-no': 'a', wristband: 'b' });
    expect(patientAggregate.unique?.(spec.given(...histories.discharged).state)).toEqual({});
  });
});

describe('a masked name', () => {
  it.each([
    ['张三', '张*'], ['张小三', '张*三'], ['欧阳娜娜', '欧**娜'], ['阿卜杜拉·买买提', '阿**提'], ['张', '张*'], ['Anna Smith', 'A*'], ['𠮷田花子', '𠮷**子'], ['𠮷田', '𠮷*'], ['E\u0301mile', 'E\u0301*'], ['王A三', '王*'],
  ])('SC-6 of %s is %s', (name, expected) => {
    expect(maskedName(name)).toBe(expected);
  });
});

describe('unmasking', () => {
  it('SC-6 is refused after 30 within an hour, and possible again when the first is an hour old', () => {
    const reveals = specification(revealAggregate, { facts: undefined });
    const thirty = Array.from({ length: 30 }, () => ({ type: 'patient-revealed', data: { patientId: ids.derive('patient', 'x') } }) as const);
    const command = { type: 'reveal', data: { patientId: ids.derive('patient', 'y') } } as const;
    reveals.given(...thirty.slice(1)).when(command).types('patient-revealed');
    reveals.given(...thirty).when(command).refused('escort.too-many-reveals', { most: 30 });
    reveals.given(...thirty).when(command, { at: '2026-11-24T03:00:00.000Z' }).types('patient-revealed');
  });
});
