import { buildings } from './buildings.ts';
import { demoCampus } from './campus.ts';
import { demoEquipment } from './equipment.ts';
import { demoPatients } from './patients.ts';
import { demoPeople } from './people.ts';
import { demoPlaces } from './places.ts';
import { demoPosts } from './posts.ts';
import type { DemoHospital } from './types.ts';

const seed = 20_261_124;

/** The hospital that a fresh start seeds: always the same, every name invented. */
export function demoHospital(): DemoHospital {
  const places = demoPlaces(seed);
  const { groups, posts, templates } = demoPosts(seed);
  return {
    name: { zh: '示范医院', en: 'Demonstration Hospital' },
    zone: 'Asia/Shanghai',
    buildings,
    places,
    campus: demoCampus(places),
    groups,
    posts,
    templates,
    people: demoPeople(seed, posts, places),
    patients: demoPatients(seed),
    equipment: demoEquipment(seed),
  };
}
