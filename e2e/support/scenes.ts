/** The demo hospital's people and things, as tests need them: found by what they are, never by name. */
import { demoHospital, type Patient } from '@orderly/simulator';
import { type DemoPerson, demoPeople, type Outcome, type Person, signIn, type JobView, withRole } from './person.ts';

/** Tuesday 10:00 in Shanghai: every post is on duty. */
export const tuesdayMorning = '2026-11-24T02:00:00.000Z';

export type Cast = {
  readonly nurse: Person;
  readonly dispatcher: Person;
  readonly porter: Person;
  /** On specimens. */
  readonly runner: Person;
  readonly auditor: Person;
  readonly scheduler: Person;
  readonly supervisor: Person;
  readonly administrator: Person;
  readonly ward: { readonly id: string; readonly code: string };
  /** Neither critical nor dependent, without tubes. */
  readonly patient: Patient;
  readonly critical: Patient;
  /** Somebody of the ward with a badge, and somebody of CT and of the laboratory. */
  readonly giverBadge: string;
  readonly ct: { readonly id: string; readonly code: string; readonly receiverBadge: string };
  readonly laboratory: { readonly id: string; readonly code: string; readonly receiverBadge: string };
};

type Member = { readonly person: { readonly id: string; readonly roles: readonly string[] }; readonly duty: { readonly status: string; readonly kinds: readonly string[] } | null };

/** Signs in one of each role, on duty now, around one ward. */
export async function castOf(url: string): Promise<Cast> {
  const hospital = demoHospital();
  const people = await demoPeople(url);
  const as = (role: string, more?: (person: (typeof people)[number]) => boolean) => signIn(url, withRole(people, role, more));
  const ward = hospital.places.find(({ kind, code }) => kind === 'ward' && ['calm', 'critical'].every((want) => hospital.patients.some((p) => p.ward === code && (want === 'calm' ? isCalm(p) : p.critical))));
  if (!ward) throw new Error('no ward has both');
  const dispatcher = await as('dispatcher');
  // The shifts of today open one after another right after the first start.
  const onDuty = async (kind: string, without = '', until = Date.now() + 20_000): Promise<DemoPerson> => {
    const { board } = await dispatcher.ask<{ board: { staff: { members: Member[] }[] } }>('{ board { staff { members { person { id roles } duty { status kinds } } } } }');
    const found = board.staff.flatMap(({ members }) => members).find(({ duty, person }) => duty?.status === 'on' && duty.kinds.includes(kind) && person.roles.includes('porter') && person.id !== without);
    // The demo page offers a few of each role; one tap takes anybody.
    if (found) return { id: found.person.id, roles: found.person.roles, name: '', unitIds: [], staffNo: '' };
    if (Date.now() > until) throw new Error(`nobody on duty carries ${kind}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return onDuty(kind, without, until);
  };
  const escort = await onDuty('escort');
  const [nurse, porter, runner, auditor, scheduler, supervisor, administrator] = await Promise.all([
    as('nurse', ({ unitIds }) => unitIds.includes(ward.id)), signIn(url, escort), onDuty('specimens', escort.id).then((person) => signIn(url, person)), as('auditor'), as('scheduler'), as('supervisor'), as('administrator'),
  ]);
  const receiverAt = (code: string) => hospital.people.find(({ units, group }) => group === undefined && units.includes(code))?.badge ?? '';
  const place = (kind: string, receives: string) => {
    const found = hospital.places.find((one) => one.kind === kind && one.receives.includes(receives as never) && receiverAt(one.code) !== '');
    if (!found) throw new Error(`no ${kind}`);
    return { id: found.id, code: found.code, receiverBadge: receiverAt(found.code) };
  };
  const inWard = hospital.patients.filter((one) => one.ward === ward.code);
  const [patient, critical] = [inWard.find(isCalm), inWard.find((one) => one.critical)];
  if (!patient || !critical) throw new Error('no patient');
  return { nurse, dispatcher, porter, runner, auditor, scheduler, supervisor, administrator, ward, patient, critical, giverBadge: receiverAt(ward.code), ct: place('imaging', 'escort'), laboratory: place('laboratory', 'specimens') };
}

const isCalm = (patient: Patient): boolean => !patient.critical && !patient.dependent && patient.tubes.length === 0;

/** What a nurse asks for a patient to CT. */
export const tripTo = (cast: Cast, patient: Patient, more: object = {}) => ({
  patientId: patient.id, fromId: cast.ward.id, toId: cast.ct.id, reason: 'examination', mode: 'wheelchair', precautions: [], accompaniment: 'none', ...more,
});

/** The data of an accepted command; fails with its code otherwise. */
export function done<T = JobView>(outcome: Outcome<T>): T {
  if (!outcome.data) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.data;
}
