/** Who plays: people on duty at the centre's Tuesday morning, and a patient, found by what they are and never by name. */
import { demoHospital, type DemoHospital, onDuty, type Patient, type Person, type Place, rosterFor } from '@orderly/simulator';
import { demoPeople } from '../support/person.ts';

export const today = '2026-11-24';
export const tomorrow = '2026-11-25';
const morning = { date: today, dayBefore: '2026-11-23', minute: 10 * 60 };

export type Cast = {
  readonly hospital: DemoHospital;
  /** The ward of the nurse whom the sign-in page offers. */
  readonly ward: Place;
  readonly ct: Place;
  readonly laboratory: Place;
  /** Neither critical nor dependent, nothing to mind. */
  readonly patient: Patient;
  readonly other: Patient;
  readonly escorts: readonly [Person, Person, Person];
  readonly runner: Person;
  readonly secondDispatcher: Person;
  readonly giver: Person;
  readonly ctReceiver: Person;
  readonly laboratoryReceiver: Person;
  /** The code of the shift that somebody stands on today. */
  shiftOf(person: Person): string | undefined;
};

export async function castOf(url: string): Promise<Cast> {
  const hospital = demoHospital();
  const offered = await demoPeople(url);
  const alone = (role: string) => offered.filter(({ roles }) => roles.length === 1 && roles[0] === role);
  const ward = sure(hospital.places.find(({ id }) => id === alone('nurse')[0]?.unitIds[0]), 'the nurse has a ward');
  const [patient, other] = hospital.patients.filter((each) => each.ward === ward.code && !each.critical && !each.dependent && each.tubes.length === 0 && each.precautions.length === 0);
  const duty = onDuty(hospital, morning).filter(({ roles }) => roles.length === 1 && roles[0] === 'porter');
  const [first, second, third] = duty.filter(({ post }) => post?.endsWith('-escort'));
  const receiverAt = (code: string) => sure(hospital.people.find(({ units, group }) => group === undefined && units.includes(code)), `somebody of ${code}`);
  const place = (kind: string, receives: string) => sure(hospital.places.find((each) => each.kind === kind && each.receives.some((one) => one === receives) && hospital.people.some(({ units }) => units.includes(each.code))), kind);
  const ct = place('imaging', 'escort');
  const laboratory = place('laboratory', 'specimens');
  return {
    hospital, ward, ct, laboratory,
    patient: sure(patient, 'a calm patient'),
    other: sure(other, 'another calm patient'),
    escorts: [sure(first, 'an escort'), sure(second, 'a second escort'), sure(third, 'a third escort')],
    runner: sure(duty.find(({ post }) => post?.endsWith('-specimen')), 'a runner'),
    secondDispatcher: sure(hospital.people.find(({ id, roles }) => roles.length === 1 && roles[0] === 'dispatcher' && id !== alone('dispatcher')[0]?.id), 'a second dispatcher'),
    giver: receiverAt(ward.code),
    ctReceiver: receiverAt(ct.code),
    laboratoryReceiver: receiverAt(laboratory.code),
    shiftOf: ({ id }) => rosterFor(hospital, today).find(({ personId }) => personId === id)?.template,
  };
}

function sure<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demo hospital lacks ${what}`);
  return value;
}
