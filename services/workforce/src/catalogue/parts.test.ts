import { calendarOf } from '@orderly/platform';
import { specification } from '@orderly/platform/testing';
import { describe, expect, it } from 'vitest';
import { groupAggregate } from './group.ts';
import { arePartsApart, partsOn, type WallPart } from './parts.ts';
import { postAggregate } from './post.ts';
import { type TemplateCommand, type TemplateEvent, type TemplateFacts, type TemplateState, templateAggregate } from './shift-template.ts';

const shanghai = calendarOf('Asia/Shanghai');
const berlin = calendarOf('Europe/Berlin');
const part = (start: string, end: string): WallPart => ({ start, end });
const hours = ({ from, until }: { from: string; until: string }): number => (Date.parse(until) - Date.parse(from)) / 3_600_000;

describe('the parts of a shift template', () => {
  it('GRP-2 ends on the next date when it crosses midnight', () => {
    expect(partsOn('2026-11-24', [part('23:00', '07:30')], shanghai)).toEqual([{ from: '2026-11-24T15:00:00.000Z', until: '2026-11-24T23:30:00.000Z' }]);
    expect(partsOn('2026-11-24', [part('16:00', '24:00')], shanghai)).toEqual([{ from: '2026-11-24T08:00:00.000Z', until: '2026-11-24T16:00:00.000Z' }]);
    expect(partsOn('2026-12-31', [part('22:00', '24:00'), part('02:00', '06:00')], shanghai).map(hours)).toEqual([2, 4]);
    expect(partsOn('2026-12-31', [part('22:00', '24:00'), part('02:00', '06:00')], shanghai)[1]?.from).toBe('2026-12-31T18:00:00.000Z');
  });

  it('GRP-2 splits a day in two', () => {
    expect(partsOn('2026-11-24', [part('07:30', '11:30'), part('13:30', '17:00')], shanghai)).toEqual([
      { from: '2026-11-23T23:30:00.000Z', until: '2026-11-24T03:30:00.000Z' },
      { from: '2026-11-24T05:30:00.000Z', until: '2026-11-24T09:00:00.000Z' },
    ]);
  });

  it('GRP-2 keeps to the wall clock in the nights of a clock change', () => {
    expect(partsOn('2026-03-28', [part('23:00', '07:30')], berlin).map(hours)).toEqual([7.5]);
    expect(partsOn('2026-10-24', [part('23:00', '07:30')], berlin).map(hours)).toEqual([9.5]);
    // The hour that is left out: a part inside it has no length, and none is negative.
    expect(partsOn('2026-03-29', [part('02:00', '03:00')], berlin).map(hours)).toEqual([0]);
  });

  it('GRP-2 follow one another inside 24 hours', () => {
    expect(arePartsApart([part('07:30', '11:30'), part('13:30', '17:00')])).toBe(true);
    expect(arePartsApart([part('07:30', '11:30'), part('11:30', '17:00')])).toBe(true);
    expect(arePartsApart([part('22:00', '02:00'), part('04:00', '08:00')])).toBe(true);
    expect(arePartsApart([part('08:00', '08:00')])).toBe(true);
    expect(arePartsApart([part('08:00', '12:00'), part('11:00', '15:00')])).toBe(false);
    expect(arePartsApart([part('20:00', '06:00'), part('18:00', '22:00')])).toBe(false);
    expect(arePartsApart([])).toBe(false);
  });
});

describe('the catalogue', () => {
  const groupId = 'group-00000000000000000000000001';
  const label = { zh: '外科', en: 'Surgery' };

  it('GRP-1 registers a group once', () => {
    const { given } = specification(groupAggregate, { facts: undefined });
    const data = { code: 'surgery', name: label };
    given().when({ type: 'register', data }).then({ type: 'group-registered', data });
    given({ type: 'group-registered', data }).when({ type: 'register', data }).then();
  });

  it('registers a post of a known group', () => {
    const { given } = specification(postAggregate, { facts: { isGroupKnown: true } });
    const data = { code: 'escort', groupId, name: label, kinds: ['escort' as const], leads: false };
    given().when({ type: 'register', data }).then({ type: 'post-registered', data });
    given().when({ type: 'register', data }, { facts: { isGroupKnown: false } }).refused('workforce.group-unknown');
    given({ type: 'post-registered', data }).when({ type: 'register', data }).then();
  });

  it('GRP-2 registers a template of a known post whose parts do not overlap, in the group of its post', () => {
    const { given } = specification<TemplateState, TemplateCommand, TemplateEvent, TemplateFacts>(templateAggregate, { facts: { groupId } });
    const data = { code: 'early', postId: 'post-00000000000000000000000001', name: label, parts: [part('07:30', '13:30')], headCount: 2 };
    given().when({ type: 'register', data }).then({ type: 'shift-template-registered', data: { ...data, groupId } });
    given().when({ type: 'register', data }, { facts: {} }).refused('workforce.post-unknown');
    given().when({ type: 'register', data: { ...data, parts: [part('08:00', '12:00'), part('11:00', '15:00')] } }).refused('workforce.parts-overlap');
    given({ type: 'shift-template-registered', data: { ...data, groupId } }).when({ type: 'register', data }).then();
  });
});
