import { replayHistory } from '@orderly/platform/operations';
import { type Answer, CommandRefused } from '../answer.ts';
import { openArchive, openOwn, type Place } from '../place.ts';
import { callerOf, isRunning, serviceNames } from '../services.ts';

type Sent = { readonly documents: number; readonly events: number };

/** Sends a document's or a service's history onto the bus again; whoever has it already does nothing. */
export async function replay(place: Place, service: string, id: string | undefined): Promise<Answer> {
  if (!serviceNames.some((name) => name === service)) throw new CommandRefused('service-unknown', `There is no service ${service}: it is one of ${serviceNames.join(', ')}.`);
  const sent = (await isRunning(place)) ? await byOwner(place, service, id) : await byMyself(place, service, id);
  if (id !== undefined && sent.documents === 0) throw new CommandRefused('document-unknown', `${service} holds no ${id} that sent anything yet.`);
  return { data: { service, ...sent }, lines: [`Sent ${sent.events} events of ${sent.documents} documents of ${service} again.`] };
}

async function byOwner(place: Place, service: string, id: string | undefined): Promise<Sent> {
  return (await callerOf(place)).post<Sent>('operator', '/v1/replay', { service, ...(id === undefined ? {} : { id }) });
}

async function byMyself(place: Place, service: string, id: string | undefined): Promise<Sent> {
  const platform = await openOwn(place);
  const archive = platform.owner?.archive ?? (await openArchive(place));
  try {
    return await replayHistory({ archive, bus: platform.bus, service, ...(id === undefined ? {} : { id }) });
  } finally {
    if (!platform.owner) await archive.close();
    await platform.close();
  }
}
