import { type Answer, CommandRefused, exitCodes } from '../answer.ts';
import type { Place } from '../place.ts';
import { callerOf, serviceNames } from '../services.ts';

type ParkedKey = { readonly id: string; readonly since: string; readonly records: readonly { readonly topic: string; readonly partition: number; readonly offset: number; readonly key: string; readonly headers: Readonly<Record<string, string>>; readonly error?: string; readonly value: string }[] };

/** Every parked key of every service whose address is known (question 3). */
export async function parkedList(place: Place): Promise<Answer> {
  const keys = await keysOf(place);
  const rows = keys.map(({ service, key: { id, since, records } }) => ({ service, id, since, records: records.length, error: records[0]?.error ?? '' }));
  return {
    exit: rows.length > 0 ? exitCodes.found : exitCodes.done,
    data: { rows },
    lines: rows.length === 0 ? ['No key is parked.'] : rows.map(({ service, id, since, records, error }) => `${service}  ${id}  since ${since}  ${records} records: ${error}`),
  };
}

/** One parked key with its records; what they say is not printed, only what they are. */
export async function parkedShow(place: Place, id: string, of: string | undefined): Promise<Answer> {
  const { service, key } = await one(place, id, of);
  const records = key.records.map(({ topic, partition, offset, headers, error }) => ({ topic, partition, offset, event: headers['ce_id'] ?? '', type: headers['ce_type'] ?? '', error: error ?? '' }));
  return {
    data: { service, id, since: key.since, records },
    lines: [`${service}  ${id}  since ${key.since}`, ...records.map(({ topic, partition, offset, event, type, error }) => `  ${topic}/${partition}/${offset}  ${type}  ${event}: ${error}`)],
  };
}

/** Runs a parked key again, in order; its list closes when all of it ran. */
export async function parkedRedrive(place: Place, id: string, of: string | undefined): Promise<Answer> {
  const { service } = await one(place, id, of);
  const caller = await callerOf(place);
  const { ran } = await caller.post<{ ran: number }>(service, '/v1/parked/redrive', { id });
  return { data: { service, id, ran }, lines: [`${service} ran ${ran} records of ${id}.`] };
}

async function one(place: Place, id: string, of: string | undefined): Promise<{ service: string; key: ParkedKey }> {
  const found = (await keysOf(place)).filter(({ service, key }) => key.id === id && (of === undefined || service === of));
  const [first] = found;
  if (first === undefined) throw new CommandRefused('parked-unknown', `No service has parked ${id}: \`orderly parked list\` shows what is parked.`);
  if (found.length > 1) throw new CommandRefused('parked-ambiguous', `${found.map(({ service }) => service).join(' and ')} have parked ${id}: say which with --service.`);
  return first;
}

async function keysOf(place: Place): Promise<readonly { service: string; key: ParkedKey }[]> {
  const caller = await callerOf(place);
  const asked = serviceNames.filter(caller.has);
  if (asked.length === 0) throw new CommandRefused('address-missing', `No service's address is known: set ${serviceNames.map((name) => `${name.toUpperCase()}_URL`).join(', ')}.`);
  const answers = await Promise.all(asked.map(async (service) => ({ service, ...(await caller.get<{ rows: readonly ParkedKey[] }>(service, '/v1/parked')) })));
  return answers.flatMap(({ service, rows }) => rows.map((key) => ({ service, key })));
}
