/** What a run of feed events changes, once a thing; and who is told. Pure. */
import { cursorOf } from './ring.ts';
import type { FeedEvent } from './ring.ts';

export type Change = {
  /** `request` is a trip or consignment: its job is told. `desk`: something that lies or is lent at a desk. */
  readonly kind: 'job' | 'request' | 'duty' | 'desk';
  readonly id: string;
  readonly cursor: string;
  readonly offset: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly version: number;
};

const allDesks = 'desk:all';

/** One change a thing, in the order of each thing's last event: who goes on after any of them has missed nothing. */
export function changesOf(events: readonly FeedEvent[]): Change[] {
  const changes = new Map<string, Change>();
  for (const event of events) {
    const subject = subjectOf(event);
    if (!subject) continue;
    const key = `${subject.kind} ${subject.id}`;
    const earlier = changes.get(key);
    changes.delete(key);
    changes.set(key, {
      ...subject,
      cursor: cursorOf(event),
      offset: event.offset,
      before: [...new Set([...(earlier?.before ?? []), ...(earlier?.after ?? []), ...event.before])],
      after: subject.kind === 'desk' ? desksOf(event) : event.after,
      version: event.seq,
    });
  }
  return [...changes.values()];
}

/** The first audience of a viewer that is told of the change; `gone` when it only was so before. */
export function toldAs(audiences: readonly string[], change: Change): { readonly audience: string } | 'gone' | undefined {
  const audience = audiences.find((one) => change.after.includes(one));
  if (audience !== undefined) return { audience };
  return (change.kind === 'job' || change.kind === 'request') && audiences.some((one) => change.before.includes(one)) ? 'gone' : undefined;
}

/** Who may follow what: `dispatch`, own wards, own desks, oneself; auditors follow nothing. */
export function audiencesOf(user: { readonly id: string; readonly roles: readonly string[]; readonly units: readonly string[] }): string[] {
  const has = (...roles: readonly string[]): boolean => roles.some((role) => user.roles.includes(role));
  return [
    ...(has('dispatcher', 'supervisor', 'scheduler') ? ['dispatch'] : []),
    ...(has('nurse', 'head-nurse') ? user.units.map((id) => `ward:${id}`) : []),
    ...(has('porter') ? [`person:${user.id}`] : []),
    ...(has('clerk') ? ['desk', ...user.units.map((id) => `desk:${id}`)] : []),
    ...(has('supervisor') ? ['desk', allDesks] : []),
  ];
}

/** A clerk hears of what concerns no single desk, and of the own ones; a supervisor of all. */
function desksOf({ after }: FeedEvent): string[] {
  const own = after.filter((audience) => audience.startsWith('desk:'));
  return own.length === 0 ? ['desk'] : [...own, allDesks];
}

function subjectOf({ source, type, aggregateId, after, before }: FeedEvent): Pick<Change, 'kind' | 'id'> | undefined {
  if (source === 'dispatch' && aggregateId.startsWith('job-')) return { kind: 'job', id: aggregateId };
  if (source === 'escort' && aggregateId.startsWith('trip-')) return { kind: 'request', id: aggregateId };
  if (source === 'delivery' && aggregateId.startsWith('consignment-')) return { kind: 'request', id: aggregateId };
  if (source === 'storage' || source === 'loans') return after.includes('desk') ? { kind: 'desk', id: aggregateId } : undefined;
  if (source !== 'workforce' || !/^(duty|break)-/.test(type)) return undefined;
  // The feed carries no data: whose duty it is stands among the audiences.
  const person = [...after, ...before].find((audience) => audience.startsWith('person:'));
  return person === undefined ? undefined : { kind: 'duty', id: person.slice('person:'.length) };
}
