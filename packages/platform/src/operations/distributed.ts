/** A distributed centre's data as a whole, and its bus, for operators. */
import { clearArchive, missingIndexes, mongoArchive, openMongo } from '../mongo/index.ts';
import { type BusInspection, kafkaInspection } from '../kafka/inspection.ts';
import type { Archive } from '../ports.ts';
import type { PlatformSettings } from '../settings.ts';

export type DistributedData = {
  readonly archive: Archive;
  about(): Promise<{ readonly version: string; readonly set?: string }>;
  /** The servers' clock. */
  now(): Promise<Date>;
  /** Indexes that every collection of documents must have, where they are not. */
  missingIndexes(): Promise<readonly { readonly collection: string; readonly missing: readonly string[] }[]>;
  /** Removes all documents and blobs. */
  clear(): Promise<void>;
};

/** Opens MongoDB alone, by the settings; closing the archive closes it. */
export async function openDistributedData({ mongodbUri, mongodb }: PlatformSettings): Promise<DistributedData> {
  if (mongodbUri === undefined) throw new TypeError('no MONGODB_URI');
  const mongo = await openMongo(mongodbUri, mongodb);
  return { archive: mongoArchive(mongo, 'MongoDB'), about: () => mongo.about(), now: () => mongo.now(), missingIndexes: () => missingIndexes(mongo), clear: () => clearArchive(mongo) };
}

/** What the brokers say of themselves and of our topics. */
export async function openBusInspection({ kafkaBrokers, kafka }: PlatformSettings): Promise<BusInspection> {
  if (kafkaBrokers === undefined) throw new TypeError('no KAFKA_BROKERS');
  return kafkaInspection(kafkaBrokers.split(',').map((broker) => broker.trim()), kafka);
}
