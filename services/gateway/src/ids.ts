const types: Readonly<Record<string, string>> = {
  person: 'Person',
  group: 'Group',
  post: 'Post',
  place: 'Place',
  job: 'Job',
  patient: 'Patient',
  trip: 'Trip',
  consignment: 'Consignment',
  shift: 'Shift',
  template: 'ShiftTemplate',
  'shift-template': 'ShiftTemplate',
  delivery: 'Delivery',
};

/** The kind that an id names. What names none is asked for as a job, where nothing has such an id: unknown and foreign look alike (S26). */
export function typeOfId(id: string): string {
  const kind = /^([a-z]+(?:-[a-z]+)*)[-:]/.exec(id)?.[1] ?? '';
  return types[kind] ?? 'Job';
}

/** An id of a person, not of a service that acted by itself. */
export function isPersonId(id: string | undefined): id is string {
  return id?.startsWith('person-') ?? false;
}
