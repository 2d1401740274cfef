/** Rows as the services answer them, for tests. */
import type { Consignment, Duty, Group, Job, Patient, Person, Place, Trip } from '@orderly/contracts';
import { derivedUlid } from '@orderly/platform';

export const id = (kind: string, n: number | string): string => `${kind}-${derivedUlid(`${kind} ${n}`)}`;
const at = '2026-11-24T02:00:00.000Z';

export const place = (n: number): Place => ({
  id: id('place', n),
  version: 1,
  code: `P${n}`,
  name: { zh: `地点${n}`, en: `Place ${n}` },
  building: 'A',
  floor: 1,
  kind: 'ward',
  node: `N${n}`,
  receives: [],
});
export const group = (n: number): Group => ({ id: id('group', n), version: 1, code: `G${n}`, name: { zh: `组${n}`, en: `Group ${n}` } });
export const person = (n: number): Person => ({
  id: id('person', n),
  version: 1,
  staffNo: `S${n}`,
  badge: `B${n}`,
  roles: ['porter'],
  groupId: id('group', 1),
  unitIds: [],
  employer: 'x',
  name: `张${n}`,
  pinyin: ['zhang'],
  initials: ['z'],
  active: true,
  hasPin: true,
});
export const patient = (n: number, more: Partial<Patient> = {}): Patient => ({
  id: id('patient', n),
  version: 1,
  sex: 'female',
  age: 60,
  wardId: id('place', 1),
  bed: '12',
  precautions: [],
  tubes: [],
  critical: false,
  dependent: false,
  name: '李小红',
  nameMasked: false,
  admissionNo: 'A1',
  wristband: 'W1',
  discharged: false,
  ...more,
});
export const duty = (n: number): Duty => ({
  id: id('duty', n),
  version: 1,
  personId: id('person', n),
  status: 'on',
  groupId: id('group', 1),
  kinds: ['escort'],
  areas: [],
  since: at,
});
export const job = (n: number, more: Partial<Job> = {}): Job => ({
  id: id('job', n),
  version: 3,
  no: 1_000 + n,
  date: '2026-11-24',
  kind: 'escort',
  ref: { service: 'escort', id: id('trip', n) },
  status: 'assigned',
  priority: 'P2',
  fromId: id('place', n % 60),
  toId: id('place', 60 + (n % 60)),
  patientId: id('patient', n),
  needs: { mode: 'wheelchair', precautions: ['fall-risk'], critical: false, accompaniment: 'none', items: 0 },
  readyAt: at,
  pickUpBy: at,
  finishBy: at,
  assigneeId: id('person', n % 50),
  requestedById: id('person', 90),
  requestedUnitId: id('place', 1),
  times: { waiting: at, assigned: at },
  returns: 0,
  ...more,
});
export const trip = (n: number): Trip => ({
  id: id('trip', n),
  version: 2,
  status: 'requested',
  jobId: id('job', n),
  patientId: id('patient', n),
  fromId: id('place', 1),
  toId: id('place', 2),
  bed: '12',
  reason: 'examination',
  mode: 'wheelchair',
  priority: 'P1',
  readyAt: at,
  precautions: ['fall-risk'],
  tubes: [],
  critical: false,
  dependent: false,
  accompaniment: 'none',
  identity: { pickUp: false, dropOff: false },
  tubesChecked: { pickUp: false, dropOff: false },
  requestedById: id('person', 90),
  requestedUnitId: id('place', 1),
});
export const consignment = (n: number): Consignment => ({
  id: id('consignment', n),
  version: 2,
  status: 'requested',
  jobId: id('job', n),
  kind: 'specimens',
  priority: 'P2',
  fromId: id('place', 1),
  toId: id('place', 2),
  readyAt: at,
  items: [{ code: 'T1', type: 'tube', state: 'expected' }],
  requestedById: id('person', 90),
  requestedUnitId: id('place', 1),
});

const many = <T extends { readonly id: string }>(make: (n: number) => T, count = 300): Map<string, T> =>
  new Map(Array.from({ length: count }, (_, n) => make(n)).map((row) => [row.id, row]));
const tables = {
  places: many(place),
  people: many(person),
  patients: many((n) => patient(n)),
  jobs: many((n) => job(n)),
  trips: many(trip),
  consignments: many(consignment),
};
type Table = keyof typeof tables;

/** What a service answers to `?ids=` or `?refs=`: the rows of the ids asked for. */
export function rowsOf(path: string, query: URLSearchParams): { rows: readonly object[] } | undefined {
  const table = Object.keys(tables).find((name): name is Table => path === `/v1/${name}`);
  const ids = query.get('ids')?.split(',');
  if (table && ids) {
    const rows: ReadonlyMap<string, object> = tables[table];
    return { rows: ids.flatMap((one) => rows.get(one) ?? []) };
  }
  if (path === '/v1/duties' && query.has('personIds')) return { rows: [] };
  return undefined;
}
