import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoHospital } from '../../hospital/demo-hospital.ts';
import { onDuty } from '../../hospital/roster.ts';
import type { JobStatus, OperationName } from '../operations.ts';

const hospital = demoHospital();
const people = new Map(hospital.people.map((person) => [person.id, person]));
const places = new Map(hospital.places.map((place) => [place.id, place]));
const patients = new Map(hospital.patients.map((patient) => [patient.id, patient]));

type Input = Readonly<Record<string, unknown>>;
export type TinyJob = {
  readonly id: string;
  readonly input: Input;
  readonly kind: string;
  status: JobStatus;
  readonly priority: string;
  readonly readyAt: string;
  returns: number;
  pause: { kind: string; code: string } | null;
  assigneeId?: string;
  checks: string[];
};
export type Told = { readonly name: OperationName; readonly personId: string; readonly input: Input };

export type TinyAsset = { readonly id: string; readonly status: string; readonly use: string | null; readonly cleanBy: string | null; readonly home: { readonly code: string } };

type Options = {
  readonly assets?: readonly TinyAsset[];
  /** Every so-manyth answer is lost. */
  readonly failEvery?: number;
  /** A work group's area per person (GRP-4). */
  readonly areas?: (personId: string) => readonly object[];
};

/**
 * A centre for one test, over real HTTP: just enough of the schema and of the rules (one winner, own jobs alone, two
 * identifiers, companion, every code, entitled people) that a simulator which broke one would be refused.
 */
export async function tinyCentre(options: Options = {}) {
  const jobs = new Map<string, TinyJob>();
  const told: Told[] = [];
  const answered = new Map<string, unknown>();
  const boards: number[] = [];
  const counts = { inFlight: 0, mostInFlight: 0, requests: 0, repeats: 0 };
  const noListener: (told: Told) => void = () => undefined;
  const centre = { jobs, told, boards, counts, onTold: noListener };

  const answer = (name: OperationName, personId: string, variables: Input): unknown => {
    if (name === 'SimBoard') boards.push(performance.now());
    const input = variables['input'] as Input | undefined;
    if (!input) return ask({ jobs, assets: options.assets ?? [] }, { name, variables, options });
    const opId = String(input['opId']);
    if (answered.has(opId)) counts.repeats++;
    else {
      told.push({ name, personId, input });
      answered.set(opId, tell(jobs, name, personId, input));
      centre.onTold({ name, personId, input });
    }
    return { result: answered.get(opId) };
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    counts.mostInFlight = Math.max(counts.mostInFlight, ++counts.inFlight);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as { personId?: string; operationName: OperationName; variables: Input };
      const reply = (status: number, content: unknown): void => {
        counts.inFlight--;
        response.writeHead(status, { 'content-type': 'application/json' }).end(content === undefined ? undefined : JSON.stringify(content));
      };
      if (request.headers['x-orderly-csrf'] !== '1') return reply(403, {});
      if (request.url === '/auth/sign-out') return reply(204, undefined);
      if (request.url === '/auth/demo') return people.has(body.personId ?? '') ? reply(200, { accessToken: body.personId }) : reply(409, {});
      const content = { data: answer(body.operationName, request.headers.authorization?.slice('Bearer '.length) ?? '', body.variables) };
      // The work is done and the reply is lost: only the same opId again finds the answer.
      if (options.failEvery !== undefined && ++counts.requests % options.failEvery === 0) return reply(503, { errors: [{ message: 'lost' }] });
      setTimeout(() => reply(200, content), 2);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...centre,
    url: `http://127.0.0.1:${port}`,
    hook: (listener: (told: Told) => void) => (centre.onTold = listener),
    close: () => server.closeAllConnections() ?? server.close(),
  };
}

function ask({ jobs, assets }: { jobs: ReadonlyMap<string, TinyJob>; assets: readonly TinyAsset[] }, { name, variables, options: { areas } }: { name: OperationName; variables: Input; options: Options }): unknown {
  const duty = onDuty(hospital, { date: '2026-11-24', dayBefore: '2026-11-23', minute: 9 * 60 });
  if (name === 'SimMe') return { me: { person: { id: '' }, zone: hospital.zone, now: new Date().toISOString() } };
  if (name === 'SimPlaces')
    return { places: { edges: hospital.places.map(({ id, code }) => ({ node: { id, code } })), pageInfo: { hasNextPage: false, endCursor: null } } };
  if (name === 'SimKinds') return { ward: { templates: [{ kind: 'specimens' }, { kind: 'medicines' }, { kind: 'documents' }] } };
  if (name === 'SimAssets') return { loanAssets: { edges: assets.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } } };
  if (name === 'SimStates') return { nodes: (variables['ids'] as string[]).map((id) => jobs.get(id) ?? null) };
  if (name === 'SimJob') {
    const job = jobs.get(String(variables['id']));
    return { job: job ? { ...view(job), trip: job.kind === 'escort' ? tripOf(job) : null } : null };
  }
  const members = duty.map((person) => ({
    person: { id: person.id },
    openJobs: [...jobs.values()].filter((job) => job.assigneeId === person.id && !['closed', 'cancelled'].includes(job.status)).length,
    duty: {
      status: 'on',
      kinds: hospital.posts.find((post) => post.code === person.post)?.kinds.map((kind) => kind.replaceAll('-', '_')) ?? [],
      areas: areas?.(person.id) ?? [],
    },
  }));
  return {
    board: {
      now: new Date().toISOString(),
      jobs: [...jobs.values()].filter((job) => !['closed', 'cancelled'].includes(job.status)).map(view),
      staff: [{ members }],
    },
  };
}

function tell(jobs: Map<string, TinyJob>, name: OperationName, personId: string, input: Input): unknown {
  if (name === 'SimCleanAsset') return { __typename: 'Success', data: { id: input['assetId'] } };
  if (name === 'SimRequestTrip' || name === 'SimRequestConsignment') {
    const id = `job-${jobs.size + 1}`;
    const kind = name === 'SimRequestTrip' ? 'escort' : String(input['kind']);
    const readyAt = typeof input['readyAt'] === 'string' ? input['readyAt'] : 'now';
    jobs.set(id, { id, input, kind, status: 'waiting', priority: String(input['priority']), readyAt, returns: 0, pause: null, checks: [] });
    return succeeded(jobs.get(id));
  }
  const job = jobs.get(String(input['jobId']));
  if (!job) return { __typename: 'Refused', code: 'tiny.job-unknown' };
  const refusal = name === 'SimAssignJob' || name === 'SimCancelJob' ? undefined : job.assigneeId === personId ? undefined : 'tiny.not-your-job';
  const code = refusal ?? carryOut(job, name, input);
  return code === undefined ? succeeded(job) : { __typename: 'Refused', code };
}

function carryOut(job: TinyJob, name: OperationName, input: Input): string | undefined {
  const from = places.get(String(job.input['fromId']))?.code;
  const to = places.get(String(job.input['toId']))?.code;
  const move = (need: JobStatus, next: JobStatus, isRight = true): string | undefined => {
    if (job.status !== need || job.pause) return `tiny.${job.status}`;
    if (!isRight) return `tiny.wrong-${name}`;
    job.status = next;
    return undefined;
  };
  const leg = input['at'] === 'pick_up' ? 'at_pickup' : 'at_dropoff';
  const check = (isRight: boolean): string | undefined => move(leg, leg, isRight) ?? void job.checks.push(`${name}/${leg}`);
  const all = (need: readonly string[]): boolean => need.every((one) => job.checks.includes(one));
  const trip = tripOf(job);
  const patient = patients.get(String(job.input['patientId']));
  const tubes = (at: string): readonly string[] => (trip.tubes.length > 0 ? [`SimCheckTubes/${at}`] : []);
  if (name === 'SimAssignJob') return move('waiting', 'assigned') ?? void (job.assigneeId = String(input['personId']));
  if (name === 'SimCancelJob') return ['waiting', 'assigned', 'accepted'].includes(job.status) ? void (job.status = 'cancelled') : 'tiny.too-late';
  if (name === 'SimAcceptJob') return move('assigned', 'accepted');
  if (name === 'SimArrive') return leg === 'at_pickup' ? move('accepted', leg, input['placeCode'] === from) : move('picked_up', leg, input['placeCode'] === to);
  if (name === 'SimCheckIdentity') return check(input['wristband'] === patient?.wristband && input['spokenName'] === patient?.name);
  if (name === 'SimCheckTubes') return check(JSON.stringify(input['tubes']) === JSON.stringify(trip.tubes));
  if (name === 'SimRecordCompanion') return void job.checks.push('companion');
  if (name === 'SimPickUpPatient')
    return move('at_pickup', 'picked_up', all(['SimCheckIdentity/at_pickup', ...tubes('at_pickup'), ...(trip.accompaniment === 'none' ? [] : ['companion'])]));
  if (name === 'SimPickUpItems') return move('at_pickup', 'picked_up', isEntitled(input['giverBadge'], from) && hasAllCodes(job, input));
  const isComplete = job.kind === 'escort' ? all(['SimCheckIdentity/at_dropoff', ...tubes('at_dropoff')]) : hasAllCodes(job, input);
  const refused = move('at_dropoff', 'handed_over', isEntitled(input['receiverBadge'], to) && isComplete);
  if (refused === undefined) setTimeout(() => (job.status = 'closed'), 100);
  return refused;
}

function hasAllCodes(job: TinyJob, input: Input): boolean {
  const codes = (rows: unknown): string => JSON.stringify((rows as { code: string }[]).map(({ code }) => code));
  return codes(input['scans']) === codes(job.input['items']);
}

function isEntitled(badge: unknown, place: string | undefined): boolean {
  return place !== undefined && hospital.people.some((person) => person.badge === badge && person.units.includes(place) && !person.roles.includes('porter'));
}

function tripOf(job: TinyJob): { readonly tubes: readonly string[]; readonly critical: boolean; readonly dependent: boolean; readonly accompaniment: unknown } {
  const patient = patients.get(String(job.input['patientId']));
  return {
    tubes: (job.input['tubes'] as string[] | undefined) ?? [],
    critical: patient?.critical ?? false,
    dependent: patient?.dependent ?? false,
    accompaniment: job.input['accompaniment'],
  };
}

function view(job: TinyJob): object {
  const place = (id: unknown): object => ({ id, code: places.get(String(id))?.code });
  return {
    ...job,
    version: 1,
    outcome: null,
    assignee: job.assigneeId === undefined ? null : { id: job.assigneeId },
    from: place(job.input['fromId']),
    to: place(job.input['toId']),
  };
}

function succeeded(job: TinyJob | undefined): object {
  return { __typename: 'Success', data: job && view(job) };
}
