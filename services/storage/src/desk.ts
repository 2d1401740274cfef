/** What every command at the desk goes through: whose it is, what is sealed before it, which images it may name. */
import { type Conditions } from '@orderly/contracts';
import { type Documents, type Handled, type Ids, type Loaded, present, Refusal, type Service, type Subjects } from '@orderly/platform';
import type { User } from '@orderly/platform/auth';
import { type BelongingsCommand, type BelongingsEvent, type BelongingsState, type KnownBelongings } from './belongings/belongings.ts';
import { canonical } from './belongings/codes.ts';
import type { Belongings } from './belongings/queries.ts';
import type { BelongingsFacts } from './belongings/standing.ts';
import type { ConditionsCommand, ConditionsEvent, ConditionsFacts, ConditionsState } from './conditions/conditions.ts';
import type { Details } from './details.ts';
import { type ImageCommand, type ImageEvent, type ImageFacts, type ImageState, isNameable, type KnownImage } from './images/image.ts';
import type { TicketNumbers } from './numbers.ts';
import type { PointCommand, PointEvent, PointSettings, PointState } from './points/point.ts';
import { isOwnPoint } from './viewer.ts';

export type Points = Documents<PointState, PointCommand, PointEvent, unknown>;
export type ConditionsDocuments = Documents<ConditionsState, ConditionsCommand, ConditionsEvent, ConditionsFacts>;
export type Images = Documents<ImageState, ImageCommand, ImageEvent, ImageFacts>;
export type NamedImage = { readonly imageId: string | undefined; readonly purpose: KnownImage['purpose'] };
type Asked = { readonly params: { readonly id: string }; readonly user: User; command(): { actor: { id: string; roles: readonly string[] }; opId: string; requestHash: string; deadline?: number } };
type Handling = Handled<BelongingsState, BelongingsEvent>;

export type Step = {
  readonly command: BelongingsCommand;
  /** Words to seal before the event that names them. */
  readonly seal?: Details | ((belongings: KnownBelongings) => Promise<Details>);
  readonly images?: readonly NamedImage[];
  readonly more?: (belongings: KnownBelongings, id: string) => Promise<BelongingsFacts>;
  readonly retryTaken?: readonly string[];
  /** A witness comes from elsewhere. */
  readonly isWitness?: boolean;
};

export type Desk = ReturnType<typeof openDesk>;
type Parts = { readonly service: Pick<Service, 'clock' | 'calendar' | 'ids'>; readonly belongings: Belongings; readonly points: Points; readonly conditions: ConditionsDocuments; readonly images: Images; readonly details: Subjects<Details>; readonly phoneKey: (phone: string) => string; readonly numbers: TicketNumbers };

const mostPoints = 1_000;
const atOnce = 20;

export function openDesk({ service, belongings, points, conditions, images, details, phoneKey, numbers }: Parts) {
  const at = (): string => service.clock.now().toISOString();

  async function settingsOf(pointId: string): Promise<PointSettings | undefined> {
    const found = (await points.find(pointDocument(service.ids, pointId)))?.state;
    if (!found || found.status === 'none') return undefined;
    const { status: _status, ...settings } = found;
    return settings;
  }

  async function nameable(named: readonly NamedImage[], by: string): Promise<string[]> {
    const wanted = named.flatMap(({ imageId, purpose }) => (imageId === undefined ? [] : [{ imageId, purpose }]));
    const found = new Map((await images.findMany(wanted.map(({ imageId }) => imageId))).map((one) => [one.id, one.state]));
    return wanted.filter(({ imageId, purpose }) => isNameable(found.get(imageId) ?? { status: 'none' }, { by, at: at(), purpose })).map(({ imageId }) => imageId);
  }

  /** STO-12: the version in force: the latest whose date has come. */
  async function conditionsNow(): Promise<Conditions | undefined> {
    const today = service.calendar.dateOf(at());
    const [latest] = (await conditions.query({ index: 'by-date', range: { to: service.calendar.addDays(today, 1) }, order: 'desc', limit: 1 })).rows;
    return latest && conditionsDto(latest);
  }

  async function step(request: Asked, { command, seal, images: named = [], more, retryTaken, isWitness = false }: Step): Promise<Handling> {
    const { id } = request.params;
    const how = request.command();
    const detailsId = detailsOf(service.ids, { id, opId: how.opId });
    const facts = async (state: BelongingsState): Promise<BelongingsFacts> => {
      if (state.status === 'none' || !(isWitness || isOwnPoint(request.user, state.pointId))) return { isOwn: false };
      const sealed = seal === undefined ? undefined : { detailsId, digest: await details.put(detailsId, typeof seal === 'function' ? await seal(state) : seal) };
      const beside = more ? await more(state, id) : {};
      return { isOwn: true, ...present({ point: await settingsOf(state.pointId), sealed }), ...beside, images: [...(await nameable(named, id)), ...(beside.images ?? [])] };
    };
    const handle = () => belongings.handle(id, command, { ...how, facts, ...present({ retryTaken }) });
    return told(seal === undefined ? await handle() : await withDetails(details, detailsId, handle));
  }

  return {
    settingsOf, nameable, conditionsNow, step, details, phoneKey, numbers, belongings,
    freeSlots: (wanted: Wanted) => freeSlots(belongings, wanted),
    withDetails: (detailsId: string, run: () => Promise<Handling>) => withDetails(details, detailsId, run),
    async pointIds(): Promise<readonly string[]> {
      const { rows } = await points.query({ index: 'all', limit: mostPoints });
      return rows.flatMap(({ state }) => (state.status === 'none' ? [] : [state.pointId]));
    },
    async conditionsOf(id: string): Promise<Conditions> {
      const found = await conditions.find(id);
      if (!found) throw new TypeError(`conditions ${id} are gone`);
      return conditionsDto(found);
    },
  };
}

type Wanted = { readonly pointId: string; readonly slots: readonly string[]; readonly id: string; readonly given: readonly string[] };

/** Free places, those that this document holds first; throws for a given place that another holds. */
async function freeSlots(belongings: Belongings, { pointId, slots, id, given }: Wanted): Promise<string[]> {
  const holderOf = (slot: string) => belongings.collection.holder('slot', `${pointId}/${canonical(slot)}`);
  for (const slot of given) {
    const holderId = await holderOf(slot);
    if (holderId !== undefined && holderId !== id) throw new Refusal('storage.slot-taken', { holderId });
  }
  const own: string[] = [];
  const free: string[] = [];
  for (let from = 0; from < slots.length && free.length < atOnce; from += atOnce) {
    const some = slots.slice(from, from + atOnce);
    const held = await Promise.all(some.map(holderOf));
    own.push(...some.filter((_slot, i) => held[i] === id));
    free.push(...some.filter((_slot, i) => held[i] === undefined));
  }
  return [...own, ...free];
}

/** Details are sealed before the document that names them, and dropped again when nothing does. */
async function withDetails(details: Subjects<Details>, detailsId: string, run: () => Promise<Handling>): Promise<Handling> {
  try {
    const handled = await run();
    if (!handled.repeated && !handled.events.some(({ data }) => 'detailsId' in data)) await details.erase(detailsId);
    return handled;
  } catch (error) {
    if (error instanceof Refusal) await details.erase(detailsId);
    throw error;
  }
}

/** Where a command's words are sealed: of this document alone, so that an opId sent elsewhere again touches nobody else's. */
export const detailsOf = (ids: Ids, { id, opId }: { id: string; opId: string }): string => ids.derive('details', id, opId);

/** The document of a point's settings. */
export const pointDocument = (ids: Ids, pointId: string): string => ids.derive('point', pointId);

export function conditionsDto({ id, state }: Loaded<ConditionsState>): Conditions {
  if (state.status === 'none') throw new TypeError(`conditions ${id} are empty`);
  const { no, date, clauses } = state;
  return { id, no, date, clauses };
}

/** What was stopped or did not match is saved before it is refused; the same command again is answered the same way. */
function told(handled: Handling): Handling {
  for (const { type, data } of handled.events) {
    if (type === 'claim-stopped') throw new Refusal(`storage.${data.reason}`);
    if (type === 'features-mismatched') throw new Refusal('storage.features-mismatched', { failures: data.failures, isFrozen: data.isFrozen });
  }
  return handled;
}

export const written = ({ id, version }: Handling): { id: string; version: number } => ({ id, version });
