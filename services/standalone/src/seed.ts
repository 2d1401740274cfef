/** Seeds the demo hospital by ordinary commands with fixed opIds: a repeat, also after a kill, changes nothing. */
import { dispatchRoutes, escortRoutes, loansRoutes, storageRoutes, workforceRoutes } from '@orderly/contracts';
import { derivedUlid, Refusal, type Store, Unavailable } from '@orderly/platform';
import { client } from '@orderly/platform/http';
import { demoHospital, type DemoHospital, type Equipment, type LoanKind, rosterFor } from '@orderly/simulator';

const atOnce = 24;
const mostTries = 20;

export type Seeding = { readonly url: (service: string) => string; readonly token: () => Promise<string>; readonly store: Store; /** Civil dates whose rosters are to stand. */ readonly dates: readonly string[] };

/** Seeds what is missing of the hospital and of the dates' rosters. Returns the number of commands sent. */
export async function seedDemo(seeding: Seeding, onProgress: (done: number, all: number) => void): Promise<number> {
  const marks = await seeding.store.collection({ name: 'seeds', indexes: {}, uniques: [] });
  const hospital = demoHospital();
  const { dates } = seeding;
  const missing = new Set<string>();
  for (const mark of ['hospital', 'desk', 'pool', ...dates]) if (!(await marks.load(`seed-${mark}`))) missing.add(mark);
  if (missing.size === 0) return 0;

  const token = await seeding.token();
  const steps = [...(missing.has('hospital') ? hospitalSteps(hospital, seeding.url, token) : []), ...(missing.has('desk') ? deskSteps(hospital, seeding.url, token) : []), ...(missing.has('pool') ? poolSteps(hospital, seeding.url, token) : []), rosterStep(hospital, { seeding, token, dates: dates.filter((date) => missing.has(date)) })];
  const all = steps.reduce((sum, step) => sum + step.length, 0);
  let done = 0;
  for (const step of steps) {
    await inParallel(step, async (send) => {
      await patiently(send);
      onProgress(++done, all);
    });
  }
  for (const mark of missing) await marks.save({ _id: `seed-${mark}`, version: 1, base: 0, schema: 1, state: {}, events: [], published: 1, unique: {}, fields: {} }, 0);
  return all;
}

type Send = () => Promise<unknown>;
type Step = readonly Send[];

/** In the order in which things need one another: groups before posts before templates, places before people and patients. */
function hospitalSteps(hospital: DemoHospital, url: Seeding['url'], token: string): readonly Step[] {
  const workforce = client(() => url('workforce'), workforceRoutes);
  const dispatch = client(() => url('dispatch'), dispatchRoutes);
  const escort = client(() => url('escort'), escortRoutes);
  const groupIds = new Map<string, string>(hospital.groups.map(({ code, id }) => [code, id]));
  const postIds = new Map(hospital.posts.map(({ code, id }) => [code, id]));
  const placeIds = new Map(hospital.places.map(({ code, id }) => [code, id]));
  const idOf = (ids: ReadonlyMap<string, string>, code: string): string => {
    const id = ids.get(code);
    if (id === undefined) throw new TypeError(`the demo hospital names an unknown ${code}`);
    return id;
  };
  const lifts = hospital.campus.lifts.map((lift) => ({ ...lift, shaft: lift.shaft.map((stop) => ({ ...stop })), boardSeconds: { ...lift.boardSeconds } }));
  return [
    [() => dispatch.publishCampus({ token, opId: derivedUlid('demo/campus'), body: { nodes: hospital.campus.nodes.map((node) => ({ ...node })), edges: hospital.campus.edges.map((edge) => ({ ...edge })), lifts } })],
    [
      ...hospital.groups.map(({ opId, code, name, point }) => () => workforce.registerGroup({ token, opId, body: { code, name, point } })),
      ...hospital.places.map(({ opId, code, name, building, floor, kind, node, receives }) => () => dispatch.registerPlace({ token, opId, body: { code, name, building, floor, kind, node, receives: [...receives] } })),
    ],
    hospital.posts.map(({ opId, code, group, name, kinds, leads }) => () => workforce.registerPost({ token, opId, body: { code, groupId: idOf(groupIds, group), name, kinds: [...kinds], leads } })),
    hospital.templates.map(({ opId, code, post, name, parts, headCount }) => () => workforce.registerShiftTemplate({ token, opId, body: { code, postId: idOf(postIds, post), name, parts: parts.map((part) => ({ ...part })), headCount } })),
    hospital.people.map(({ opId, staffNo, badge, name, roles, group, post, units, employer }) => () =>
      workforce.registerPerson({
        token, opId,
        body: { staffNo, badge, name, roles: [...roles], employer, unitIds: units.map((code) => idOf(placeIds, code)), ...(group === undefined ? {} : { groupId: idOf(groupIds, group) }), ...(post === undefined ? {} : { postId: idOf(postIds, post) }) },
      })),
    hospital.patients.map(({ opId, name, sex, age, admissionNo, wristband, ward, bed, precautions, tubes, critical, dependent }) => () =>
      escort.admitPatient({ token, opId, body: { name, sex, age, admissionNo, wristband, wardId: idOf(placeIds, ward), bed, precautions: [...precautions], tubes: [...tubes], critical, dependent } })),
  ];
}

/** What the desks keep and lend; a kind before its pieces. */
function deskSteps(hospital: DemoHospital, url: Seeding['url'], token: string): readonly Step[] {
  const storage = client(() => url('storage'), storageRoutes);
  const { points, kinds, assets } = hospital.equipment;
  const idOf = placeIdIn(hospital);
  return [
    [...points.map(({ opId, place, slots, unclaimedSlots }) => () => storage.configurePoint({ token, opId, body: { pointId: idOf(place), slots: [...slots], unclaimedSlots: [...unclaimedSlots] } })), ...kindStep(kinds, { url, token, opIdOf: ({ opId }) => opId })],
    assetStep(assets, { url, token, idOf }),
  ];
}

/** The porters' chairs (LOA-4). A demo from before them learns which kinds jobs take. */
function poolSteps(hospital: DemoHospital, url: Seeding['url'], token: string): readonly Step[] {
  const { kinds, pool } = hospital.equipment;
  return [kindStep(kinds, { url, token, opIdOf: ({ code }) => derivedUlid(`demo/kind/2/${code}`) }), assetStep(pool, { url, token, idOf: placeIdIn(hospital) })];
}

type To = { readonly url: Seeding['url']; readonly token: string };

function kindStep(kinds: Equipment['kinds'], { url, token, opIdOf }: To & { readonly opIdOf: (kind: LoanKind) => string }): Step {
  const loans = client(() => url('loans'), loansRoutes);
  return kinds.map((kind) => () => {
    const { opId: _opId, id: _id, depositsFen, ...rest } = kind;
    return loans.setKind({ token, opId: opIdOf(kind), body: { ...rest, depositsFen: { ...depositsFen }, rent: 'none' } });
  });
}

function assetStep(assets: Equipment['assets'], { url, token, idOf }: To & { readonly idOf: (code: string) => string }): Step {
  const loans = client(() => url('loans'), loansRoutes);
  return assets.map(({ opId, no, code, kind, home }) => () => loans.registerAsset({ token, opId, body: { no, code, kind, homeId: idOf(home), depositClass: 'standard', charged: true } }));
}

function placeIdIn({ places }: DemoHospital): (code: string) => string {
  const ids = new Map(places.map(({ code, id }) => [code, id]));
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new TypeError(`the demo hospital names an unknown ${code}`);
    return id;
  };
}

function rosterStep(hospital: DemoHospital, { seeding, token, dates }: { seeding: Seeding; token: string; dates: readonly string[] }): Step {
  const workforce = client(() => seeding.url('workforce'), workforceRoutes);
  return dates.flatMap((date) => {
    const rows = rosterFor(hospital, date);
    return hospital.templates.map(({ id, code }) => () =>
      harmless(workforce.planShift({ token, opId: derivedUlid(`demo/shift/${date}/${code}`), body: { templateId: id, date, personIds: rows.filter(({ template }) => template === code).map(({ personId }) => personId) } })),
    );
  });
}

/** A scheduler may have planned that shift by hand: theirs stands. */
async function harmless(planned: Promise<unknown>): Promise<void> {
  try {
    await planned;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'workforce.shift-planned') throw error;
  }
}

/** A slow machine may not answer in time: the opIds are fixed, so the same command may simply be sent again. */
async function patiently(send: Send): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await send();
      return;
    } catch (error) {
      if (!(error instanceof Unavailable) || tries >= mostTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * tries));
    }
  }
}

async function inParallel(step: Step, run: (send: Send) => Promise<void>): Promise<void> {
  const rest = [...step];
  const worker = async (): Promise<void> => {
    for (let send = rest.shift(); send; send = rest.shift()) await run(send);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, step.length) }, worker));
}
