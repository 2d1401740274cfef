import type { JobKind, Patient, Place } from '../hospital/types.ts';
import type { Random } from '../random.ts';
import { atMs, priorityOf } from './draw.ts';
import type { Draw } from './draw.ts';
import type { DayRequest, ItemType, RequestItem } from './request.ts';

type Way = { readonly from: string; readonly to: string; readonly patientId?: string };
type Errand = { readonly prefix: string; readonly most: number; readonly types: Readonly<Partial<Record<ItemType, number>>>; way(pick: Picks): Way };
type Picks = { readonly random: Random; readonly isUrgent: boolean; readonly isWave: boolean; ward(): Place; patient(): Patient };

/** What is carried of each kind, how many pieces at most, and from where to where. The place that gives asks for it. */
const errands: Readonly<Partial<Record<JobKind, Errand>>> = {
  specimens: { prefix: 'T', most: 6, types: { tube: 0.94, pathology: 0.06 }, way: specimenWay },
  documents: { prefix: 'D', most: 3, types: { report: 0.5, 'request-form': 0.5 }, way: documentWay },
  medicines: { prefix: 'M', most: 4, types: { infusion: 0.5, injection: 0.2, medicine: 0.3 }, way: medicineWay },
  goods: {
    prefix: 'G',
    most: 3,
    types: { parcel: 1 },
    way: ({ random, ward }) => ({ from: random.weighted({ 'CS-02-WH': 0.6, 'CS-01-CSSD': 0.4 }), to: ward().code }),
  },
  linen: { prefix: 'L', most: 4, types: { 'linen-bag': 1 }, way: ({ ward }) => ({ from: 'LS-01-LIN', to: ward().code }) },
  'dirty-linen': { prefix: 'W', most: 4, types: { 'linen-bag': 1 }, way: ({ ward }) => ({ from: ward().code, to: 'LS-01-LIN' }) },
  containers: { prefix: 'C', most: 3, types: { container: 1 }, way: ({ ward }) => ({ from: 'MT-02-LAB', to: ward().code }) },
  'bed-disinfection': { prefix: 'U', most: 1, types: { other: 1 }, way: ({ ward }) => ({ from: 'LS-02-DIS', to: ward().code }) },
  'extra-bed': { prefix: 'E', most: 2, types: { other: 1 }, way: ({ ward }) => ({ from: 'CS-02-WH', to: ward().code }) },
  moving: { prefix: 'V', most: 3, types: { other: 1 }, way: ({ ward }) => ({ from: ward().code, to: 'CS-02-WH' }) },
  'pipe-clearing': { prefix: 'P', most: 1, types: { other: 1 }, way: ({ ward }) => ({ from: 'CS-03-ENG', to: ward().code }) },
};

/** A delivery (DEL-1) of one of the kinds above; its codes are new in this log. */
export function errandRequest(draw: Draw): DayRequest {
  const { random, arrival, hospital, id } = draw;
  const errand = errands[arrival.kind];
  if (!errand) throw new TypeError(`nothing is carried for ${arrival.kind}`);
  const priority = priorityOf(draw);
  const wards = hospital.places.filter((place) => place.kind === 'ward' && (!arrival.isWave || place.group === 'emergency'));
  const patients = arrival.isWave ? hospital.patients.filter((patient) => patient.ward.startsWith('ED-')) : hospital.patients;
  const { from, to, patientId } = errand.way({
    random,
    isUrgent: priority === 'P1',
    isWave: arrival.isWave,
    ward: () => oneOf(random, wards),
    patient: () => oneOf(random, patients),
  });
  return {
    id,
    at: atMs(arrival),
    kind: arrival.kind,
    fromPlaceCode: from,
    toPlaceCode: to,
    requestedByPlaceCode: from,
    priority,
    readyInMs: 0,
    items: itemsOf(draw, errand, to),
    ...(patientId !== undefined && { patientId }),
  };
}

function itemsOf({ random, seed, id }: Draw, errand: Errand, to: string): readonly RequestItem[] {
  const number = id.slice(id.lastIndexOf('-') + 1).padStart(4, '0');
  const type = to === 'MT-04-PATH' ? 'pathology' : random.weighted(errand.types as Record<ItemType, number>);
  return Array.from({ length: random.between(1, errand.most) }, (_, nth) => ({
    code: `${errand.prefix}${seed}-${number}-${nth + 1}`,
    type: to !== 'MT-04-PATH' && type === 'pathology' ? 'tube' : type,
  }));
}

// DEL-2: urgent samples and those of the emergency building go to the urgent laboratory.
function specimenWay({ random, isUrgent, isWave, patient }: Picks): Way {
  const { ward, id } = patient();
  const isEmergency = isUrgent || isWave || ward.startsWith('ED-');
  const to = isEmergency ? 'MT-02-ELAB' : random.weighted({ 'MT-02-LAB': 0.93, 'MT-04-PATH': 0.07 });
  return { from: ward, to, patientId: id };
}

function documentWay({ random, ward }: Picks): Way {
  const code = ward().code;
  const other = random.weighted({ 'MT-02-LAB': 0.45, 'MT-01-CT': 0.1, 'MT-01-XR': 0.1, 'MT-03-US': 0.1, 'MT-02-BB': 0.15, 'CS-03-MR': 0.1 });
  return random.chance(0.5) ? { from: code, to: other } : { from: other, to: code };
}

function medicineWay({ random, isUrgent, ward }: Picks): Way {
  const to = ward().code;
  return { from: to.startsWith('ED-') ? 'ED-01-PHA' : isUrgent ? 'PH-01-CP' : random.weighted({ 'PH-01-CP': 0.45, 'PH-02-INF': 0.55 }), to };
}

function oneOf<T>(random: Random, items: readonly T[]): T {
  const item = items[random.between(0, items.length - 1)];
  if (item === undefined) throw new TypeError('an empty list');
  return item;
}
