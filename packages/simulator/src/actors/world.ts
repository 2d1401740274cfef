import { campusMap } from '@orderly/dispatch-engine';
import type { CampusMap, Mode } from '@orderly/dispatch-engine';
import type { DemoHospital, Patient, Person, Place, Post } from '../hospital/types.ts';
import { randomStream } from '../random.ts';
import type { Centre } from './centre.ts';
import type { Pace } from './pace.ts';
import type { Tracked } from './tracked.ts';

export type SimulationEvent =
  | { readonly type: 'requested' | 'accepted' | 'equipment-missing' | 'picked-up' | 'handed-over' | 'cancelled'; readonly requestId: string; readonly jobId: string }
  | { readonly type: 'assigned'; readonly requestId: string; readonly jobId: string; readonly personId: string }
  | { readonly type: 'refused'; readonly requestId: string; readonly code: string; readonly jobId?: string }
  | { readonly type: 'left-alone'; readonly requestId: string; readonly jobId: string; readonly because: string }
  | { readonly type: 'cleaned'; readonly assetId: string }
  | { readonly type: 'trouble'; readonly who: string; readonly message: string };

/** What all virtual people share: the hospital they know by heart, its centre, the time, and the jobs they brought into it. */
export type World = {
  readonly hospital: DemoHospital;
  readonly centre: Centre;
  readonly pace: Pace;
  readonly seed: number | string;
  readonly jobs: Map<string, Tracked>;
  /** Place code → id, as the centre answers it. */
  readonly placeIds: ReadonlyMap<string, string>;
  /** How far the centre's clock is ahead of this machine's. */
  readonly clockAheadMs: number;
  place(code: string): Place;
  patient(id: string): Patient | undefined;
  person(id: string): Person | undefined;
  post(code: string): Post | undefined;
  /** Who asks for a ward or department: always the same one, so that few need to sign in. */
  askerOf(placeCode: string): Person;
  /** Somebody of a ward or department who gives or takes, always the same for the same request. */
  staffOf(placeCode: string, request: string): Person;
  /** Seconds on the way between places by code. */
  seconds(from: string, to: string, mode: Mode): number;
  emit(event: SimulationEvent): void;
  leaveAlone(tracked: Tracked, because: string): void;
};

/** Puts the world together. */
export function makeWorld(parts: Pick<World, 'hospital' | 'centre' | 'pace' | 'seed' | 'placeIds' | 'clockAheadMs' | 'emit'>): World {
  const { hospital, seed, emit } = parts;
  const places = new Map(hospital.places.map((place) => [place.code, place]));
  const patients = new Map(hospital.patients.map((patient) => [patient.id, patient]));
  const people = new Map(hospital.people.map((person) => [person.id, person]));
  const posts = new Map(hospital.posts.map((post) => [post.code, post]));
  const map: CampusMap = campusMap(hospital.campus);
  const place = (code: string): Place => {
    const found = places.get(code);
    if (!found) throw new TypeError(`no place ${code}`);
    return found;
  };
  // The linen store's porters belong to it too, but a porter gives nothing to a porter.
  const staff = (placeCode: string): readonly [Person, ...Person[]] => {
    const [first, ...rest] = hospital.people.filter((person) => person.units.includes(placeCode) && person.group === undefined);
    if (!first) throw new TypeError(`nobody at ${placeCode}`);
    return [first, ...rest];
  };
  return {
    ...parts,
    jobs: new Map(),
    place,
    patient: (id) => patients.get(id),
    person: (id) => people.get(id),
    post: (code) => posts.get(code),
    askerOf: (placeCode) => staff(placeCode)[0],
    staffOf: (placeCode, request) => randomStream(seed, `staff/${request}/${placeCode}`).pick(staff(placeCode)),
    seconds: (from, to, mode) => map.times(mode).between(place(from).node, place(to).node),
    leaveAlone(tracked, because) {
      if (tracked.leftAlone !== undefined) return;
      tracked.leftAlone = because;
      emit({ type: 'left-alone', requestId: tracked.request.id, jobId: tracked.jobId, because });
    },
    emit,
  };
}
