import { compactFolder } from '@orderly/platform/operations';
import { type Answer, CommandRefused } from '../answer.ts';
import { type Place } from '../place.ts';

/** Writes an embedded centre's data anew without its free pages; the centre must be stopped. */
export async function compact(place: Place): Promise<Answer> {
  if (place.mode === 'distributed') throw new CommandRefused('embedded-only', 'MongoDB and Kafka look after their own files: only an embedded centre is compacted.');
  const { before, after } = await compactFolder(place.settings.folder);
  return { data: { before, after }, lines: [`The data took ${(before / 1e6).toFixed(1)} MB and takes ${(after / 1e6).toFixed(1)} MB now.`] };
}
