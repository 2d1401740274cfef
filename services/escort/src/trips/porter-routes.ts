import { escortRoutes } from '@orderly/contracts';
import { normalised, present, Refusal, type Subjects } from '@orderly/platform';
import type { Request } from '@orderly/platform/http';
import type { Neighbours } from '../neighbours.ts';
import type { Trips } from './queries.ts';
import type { TripRoutes } from './routes.ts';
import type { TripFacts } from './standing.ts';
import type { KnownTrip, TripCommand, TripState } from './trip.ts';

/** What a patient is known by, out of the sealed details. */
export type Identifiers = { readonly name: string; readonly admissionNo: string; readonly wristband: string };

export type PorterRoutes = Pick<TripRoutes, 'service' | 'trips' | 'neighbours'> & {
  readonly identifiersOf: (patientId: string) => Promise<Identifiers | undefined>;
  /** Names of those who accompany; the events carry their subject's id alone. */
  readonly companions: Subjects<{ readonly name: string }>;
};

type Porter = Pick<Request<typeof escortRoutes.pickUpPatient>, 'params' | 'user' | 'command'>;
type Step = { readonly command: TripCommand; readonly more?: (trip: KnownTrip) => Promise<TripFacts> };

/** Mounts what a porter does on the way; each step reads the job afresh, with the porter's own token. */
export function porterRoutes({ service: { mount }, trips, neighbours, identifiersOf, companions }: PorterRoutes): void {
  const step = stepper(trips, neighbours);
  mount(escortRoutes.arriveTrip, async (request) => {
    const more = async ({ fromId, toId }: KnownTrip): Promise<TripFacts> => present({ placeCode: (await neighbours.place(request.body.at === 'pick-up' ? fromId : toId))?.code });
    return written(await step(request, { command: { type: 'arrive', data: present(request.body) }, more }));
  });
  mount(escortRoutes.checkIdentity, async (request) => {
    const { at, typed = false, ...given } = request.body;
    const more = async ({ patientId }: KnownTrip): Promise<TripFacts> => ({ isMatched: isMatch(given, await identifiersOf(patientId)) });
    const handled = await step(request, { command: { type: 'check-identity', data: { at, ...kindsOf(given, typed) } }, more });
    // The mismatch is saved (E05) before it is refused; a repeat of the same opId is answered the same way.
    if (handled.events.some((event) => event.type === 'identity-checked' && !event.data.matched)) throw new Refusal('escort.identity-mismatch');
    return written(handled);
  });
  mount(escortRoutes.recordCompanion, async (request) => {
    const { kind, name, relation } = request.body;
    const subjectId = `companion-${request.command().opId}`;
    const more = async (): Promise<TripFacts> => {
      await companions.put(subjectId, { name });
      return {};
    };
    try {
      return written(await step(request, { command: { type: 'record-companion', data: { kind, relation, subjectId } }, more }));
    } catch (error) {
      if (error instanceof Refusal) await companions.erase(subjectId);
      throw error;
    }
  });
  mount(escortRoutes.checkTubes, async (request) => written(await step(request, { command: { type: 'check-tubes', data: request.body } })));
  mount(escortRoutes.pickUpPatient, async (request) => written(await step(request, { command: { type: 'pick-up', data: {} } })));
  mount(escortRoutes.handOverPatient, async (request) => {
    const { receiverBadge: badge, receiverPin: pin } = request.body;
    const more = async ({ toId }: KnownTrip): Promise<TripFacts> => present({ receiver: await neighbours.identify({ badge, pin, placeId: toId }, { token: request.user.token, opId: request.command().opId }) });
    return written(await step(request, { command: { type: 'hand-over', data: {} }, more }));
  });
}

function stepper(trips: Trips, neighbours: Neighbours) {
  return ({ params: { id }, user, command }: Porter, { command: what, more }: Step) => {
    const facts = async (state: TripState): Promise<TripFacts> => {
      const job = state.status === 'none' ? undefined : await neighbours.job(state.jobId, user.token);
      // Nobody learns anything of a patient whose job is not theirs, nor tries a PIN there.
      if (state.status === 'none' || job?.assigneeId !== user.id) return present({ job });
      return { ...present({ job }), ...(await more?.(state)) };
    };
    return trips.handle(id, what, { ...command(), facts });
  };
}

const written = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version });

type Given = { readonly wristband?: string | undefined; readonly admissionNo?: string | undefined; readonly spokenName?: string | undefined };

function kindsOf({ wristband, admissionNo, spokenName }: Given, typed: boolean) {
  const code = typed ? ('typed' as const) : ('scan' as const);
  const all = [
    { kind: 'wristband' as const, value: wristband, method: code },
    { kind: 'admission-no' as const, value: admissionNo, method: code },
    { kind: 'spoken-name' as const, value: spokenName, method: 'spoken' as const },
  ].filter(({ value }) => value !== undefined);
  return { kinds: all.map(({ kind }) => kind), methods: all.map(({ method }) => method) };
}

/** ESC-7: every identifier given must be the patient's. */
function isMatch({ wristband, admissionNo, spokenName }: Given, known: Identifiers | undefined): boolean {
  if (!known) return false;
  const pairs = [[wristband, known.wristband], [admissionNo, known.admissionNo], [spokenName, known.name]] as const;
  return pairs.every(([given, own]) => given === undefined || normalised(given) === normalised(own));
}
