import type { Mode } from '@orderly/dispatch-engine';
import { randomStream } from '../random.ts';
import type { Random } from '../random.ts';
import { inventedName } from './names.ts';
import { seeded, wardCode } from './places.ts';
import type { Patient, Precaution, Tube } from './types.ts';
import { wards } from './wards.ts';
import type { WardSeed } from './wards.ts';

export const patientCount = 1_200;

/** About 1,200 in-patients in beds, one to a bed; bed 12 of every ward that has one is taken (ux.md §10 asks for it). */
export function demoPatients(seed: number): readonly Patient[] {
  const random = randomStream(seed, 'patients');
  const ids = randomStream(seed, 'patient-ids');
  const beds = wards.flatMap((ward) => Array.from({ length: ward.beds }, (_, nth) => ({ ward, bed: String(nth + 1) })));
  const shuffled = randomStream(seed, 'beds').shuffle(beds);
  const chosen = new Set([...shuffled.filter(({ bed }) => bed === '12'), ...shuffled.filter(({ bed }) => bed !== '12')].slice(0, patientCount));
  const wristbands = new Set<string>();
  return beds
    .filter((bed) => chosen.has(bed))
    .map(({ ward, bed }, nth): Patient => ({
      ...seeded('patient', ids),
      ...condition(random, ward),
      admissionNo: `26${String(310_001 + nth * 7)}`,
      wristband: wristband(random, wristbands),
      ward: wardCode(ward),
      bed,
    }));
}

function wristband(random: Random, taken: Set<string>): string {
  for (;;) {
    const code = `WB${String(random.between(10_000_000, 99_999_999))}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

type Condition = Omit<Patient, 'id' | 'opId' | 'admissionNo' | 'wristband' | 'ward' | 'bed'>;

function condition(random: Random, ward: WardSeed): Condition {
  const isIntensive = ward.who === 'intensive';
  const sex = ward.who === 'women' || random.chance(0.48) ? 'female' : 'male';
  const age = ageIn(random, ward.who);
  const critical = random.chance(isIntensive ? 0.75 : 0.03);
  const dependent = critical || random.chance(age >= 75 || age < 8 ? 0.45 : 0.1);
  const tubes = tubesOf(random, isIntensive ? 3 : 1);
  return {
    name: inventedName(random, sex, ['张']),
    sex,
    age,
    critical,
    dependent,
    tubes,
    precautions: precautionsOf(random, { ward, age, critical, tubes }),
    mode: modeOf(random, { critical, dependent, age }),
  };
}

function ageIn(random: Random, who: WardSeed['who']): number {
  if (who === 'children') return random.between(0, 14);
  if (who === 'women') return random.between(19, 62);
  if (who === 'old') return random.between(62, 97);
  return Math.min(98, Math.max(18, Math.round(57 + 17 * random.normal())));
}

const tubeShares: Readonly<Record<Tube, number>> = { infusion: 0.22, drain: 0.06, oxygen: 0.08, catheter: 0.07, gastric: 0.03 };

function tubesOf(random: Random, factor: number): readonly Tube[] {
  return (Object.keys(tubeShares) as Tube[]).filter((tube) => random.chance(tubeShares[tube] * factor));
}

function precautionsOf(random: Random, at: { ward: WardSeed; age: number; critical: boolean; tubes: readonly Tube[] }): readonly Precaution[] {
  const isInfectious = at.ward.zh.startsWith('感染科');
  const chances: Readonly<Record<Precaution, number>> = {
    contact: isInfectious ? 0.5 : 0.03,
    droplet: isInfectious ? 0.25 : 0.015,
    airborne: isInfectious ? 0.15 : 0.004,
    oxygen: at.tubes.includes('oxygen') ? 1 : 0,
    infusion: at.tubes.includes('infusion') ? 1 : 0,
    pump: at.tubes.includes('infusion') ? 0.25 : 0,
    drain: at.tubes.includes('drain') ? 1 : 0,
    monitor: at.critical ? 0.8 : 0.01,
    'fall-risk': at.age >= 70 ? 0.4 : 0.08,
    psychiatric: 0.008,
    language: 0.01,
  };
  return (Object.keys(chances) as Precaution[]).filter((precaution) => random.chance(chances[precaution]));
}

function modeOf(random: Random, at: { critical: boolean; dependent: boolean; age: number }): Mode {
  if (at.critical) return random.chance(0.7) ? 'bed' : 'trolley';
  if (at.dependent) return random.weighted({ wheelchair: 0.5, trolley: 0.35, bed: 0.15 });
  return random.weighted({ walking: at.age >= 70 ? 0.15 : 0.4, wheelchair: 0.5, trolley: 0.1 });
}
