import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Archive, type BusRecord, type Delivered, type Platform, silentLog } from '@orderly/platform';
import { embeddedPlatform } from '@orderly/platform/embedded';
import { openPlatform } from '@orderly/platform/host';
import { copyArchive, digestOf, openDistributedData } from '@orderly/platform/operations';
import { type Line, verifyExport } from '@orderly/audit-verify';
import { type Answer, CommandRefused, exitCodes } from '../answer.ts';
import { compared } from '../comparison.ts';
import type { Place } from '../place.ts';
import { comparisonLines } from './compare.ts';

const batch = 200;
const groups = ['workforce', 'dispatch', 'escort', 'delivery', 'storage', 'loans', 'audit'];

/** Carries an embedded centre's data to MongoDB and Kafka, compares counts and hashes, and verifies the ledger there. */
export async function move(place: Place, from: string): Promise<Answer> {
  const folder = resolve(from);
  const { settings } = place;
  if (place.mode !== 'distributed' || !settings.secret) throw new CommandRefused('target-missing', 'Set MONGODB_URI, KAFKA_BROKERS and ORDERLY_SECRET to where the centre moves to.');
  if (!existsSync(join(folder, 'data', 'data.mdb'))) throw new CommandRefused('no-data', `There is no centre's data in ${folder}.`);
  checkSecret(folder, settings.secret);
  // As its owner: whoever still runs on the folder makes this refuse, and nobody starts on it meanwhile.
  const source = await embeddedPlatform({ folder, log: silentLog, zone: settings.zone, secret: settings.secret });
  try {
    return await carry(source.owner.archive, place);
  } finally {
    await source.close();
  }
}

async function carry(source: Archive, place: Place): Promise<Answer> {
  const { archive } = await openDistributedData(place.settings);
  try {
    const held = (await digestOf(archive)).collections.length;
    if (held > 0) throw new CommandRefused('target-not-empty', `The databases hold data in ${held} collections already: a centre moves into empty ones.`);
    const digest = await copyArchive(source, archive);
    const sent = await sendUndelivered(source, await openPlatform(place.settings, { log: silentLog }));
    const report = await verifyExport(ledgerLines(archive));
    if (!report.valid) throw new CommandRefused('ledger', `The moved ledger does not verify: ${report.findings[0]?.problem} at entry ${report.findings[0]?.index}.`, exitCodes.failed);
    const comparison = await compared(archive);
    const late = comparison.differences.filter(({ kind }) => kind !== 'ledger-lacks' && kind !== 'unheard' && kind !== 'job-missing');
    const documents = digest.collections.reduce((sum, one) => sum + one.documents, 0);
    return {
      exit: late.length > 0 ? exitCodes.found : exitCodes.done,
      data: { documents, collections: digest.collections, blobs: digest.blobs, ledger: { size: report.size, root: report.root }, undelivered: sent, comparison },
      lines: [
        `Moved ${documents} documents of ${digest.collections.length} collections and ${digest.blobs.count} blobs; counts and hashes are the same on both sides.`,
        `The ledger verifies there: ${report.size} entries, root ${report.root}.`,
        `${sent} events that were still on their way were sent to Kafka.`,
        ...comparisonLines(comparison),
        'Start the services, and do not start the old folder again: it would be a second centre.',
      ],
    };
  } finally {
    await archive.close();
  }
}

/** What some consumer had not handled yet; the others skip it by its cause. */
async function sendUndelivered(source: Archive, target: Platform): Promise<number> {
  let [sent, topic]: [number, string] = [0, ''];
  let waiting: BusRecord[] = [];
  const send = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await target.bus.ensureTopics([{ name: topic, partitions: topic === 'orderly.feed' || topic === 'orderly.dead' ? 1 : 12 }]);
    await target.bus.publish(topic, waiting);
    sent += waiting.length;
    waiting = [];
  };
  try {
    for await (const record of undeliveredOnce(source)) {
      if (record.topic !== topic || waiting.length >= batch) await send();
      topic = record.topic;
      waiting.push({ key: record.key, value: record.value, headers: record.headers });
    }
    await send();
    return sent;
  } finally {
    await target.close();
  }
}

async function* undeliveredOnce(source: Archive): AsyncGenerator<Delivered> {
  const seen = new Set<string>();
  for (const group of groups) {
    for await (const record of source.undelivered?.(group) ?? []) {
      const place = `${record.topic}/${record.partition}/${record.offset}`;
      if (!seen.has(place)) yield record;
      seen.add(place);
    }
  }
}

async function* ledgerLines(archive: Archive): AsyncGenerator<Line> {
  for await (const doc of archive.documents({ service: 'audit', name: 'segments' })) yield { kind: 'segment', ...(doc.state as Omit<Extract<Line, { kind: 'segment' }>, 'kind'>) };
  for await (const doc of archive.documents({ service: 'audit', name: 'checkpoints' })) yield { kind: 'checkpoint', ...(doc.state as Omit<Extract<Line, { kind: 'checkpoint' }>, 'kind'>) };
}

function checkSecret(folder: string, secret: Uint8Array): void {
  const path = join(folder, 'secret');
  if (existsSync(path) && !readFileSync(path).equals(secret)) throw new CommandRefused('secret-differs', `ORDERLY_SECRET is not the secret of ${folder}: set it to the file ${path} in base64, or nothing sealed could be read.`);
}
