import mongoose, { type mongo } from 'mongoose';
import type { MongoAccess } from '../settings.ts';
import { type Hello, refuseUnsafeDeployment, refuseWeakUri } from './safety.ts';

export type MongoCollection<T extends { _id: string }> = mongo.Collection<T>;

/** One connection to the servers; each service has a database of its own, `orderly_<service>`. */
export type Mongo = {
  /** The driver's collection behind a mongoose model: a save is one `replaceOne`, which mongoose's `save()` is not. */
  collection<T extends { _id: string }>(database: string, name: string): MongoCollection<T>;
  /** The server's clock. */
  now(): Promise<Date>;
  /** Version of the server, and its name where it is a set's. */
  about(): Promise<{ readonly version: string; readonly set?: string }>;
  /** Every collection of ours, by its database. */
  names(): Promise<readonly { readonly database: string; readonly name: string }[]>;
  close(): Promise<void>;
};

// Mongoose infers a document's type through its schema for seconds; here every shape is the Store's own.
const OpenSchema = mongoose.Schema as unknown as new (definition: object, options: object) => object;
type Modelled = { readonly collection: unknown };
type Connected = { useDb(name: string, options: { useCache: true }): { readonly models: Readonly<Record<string, Modelled>>; model(name: string, schema: object, collection: string): Modelled } };

/**
 * Connects with what correctness rests on: majority and journal to write, majority to read, from the primary (question 1).
 * Refuses a standalone server and a set with an arbiter unless that is allowed.
 */
export async function openMongo(uri: string, access: MongoAccess = {}): Promise<Mongo> {
  refuseWeakUri(uri);
  const { caFile, certificateFile, user, password, allowStandalone = false } = access;
  const connection = await mongoose
    .createConnection(uri, {
      ...(caFile === undefined ? {} : { tlsCAFile: caFile }),
      ...(certificateFile === undefined ? {} : { tlsCertificateKeyFile: certificateFile }),
      ...(user === undefined || password === undefined ? {} : { auth: { username: user, password } }),
      readPreference: 'primary',
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
      serverSelectionTimeoutMS: 5_000,
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      maxPoolSize: 50,
      promoteBuffers: true,
    })
    .asPromise();
  if (!allowStandalone) {
    const hello: Hello = await connection.getClient().db('admin').command({ hello: 1 });
    try {
      refuseUnsafeDeployment(hello);
    } catch (error) {
      await connection.close();
      throw error;
    }
  }
  const schema = new OpenSchema({ _id: String }, { strict: false, versionKey: false, minimize: false, autoIndex: false, autoCreate: false, bufferCommands: false });
  return {
    collection<T extends { _id: string }>(database: string, name: string) {
      const db = (connection as unknown as Connected).useDb(database, { useCache: true });
      const model = db.models[name] ?? db.model(name, schema, name);
      return model.collection as MongoCollection<T>;
    },
    async now() {
      const answer = await connection.getClient().db('admin').command({ hello: 1 });
      return answer['localTime'] instanceof Date ? answer['localTime'] : new Date();
    },
    async about() {
      const admin = connection.getClient().db('admin');
      const [{ version }, { setName }] = [await admin.command({ buildInfo: 1 }), await admin.command({ hello: 1 })];
      return { version: String(version), ...(typeof setName === 'string' ? { set: setName } : {}) };
    },
    async names() {
      const { databases } = await connection.getClient().db('admin').admin().listDatabases({ nameOnly: true });
      const ours = databases.map(({ name }) => name).filter((name) => name.startsWith('orderly_')).sort();
      const all = await Promise.all(ours.map(async (database) => (await connection.getClient().db(database).listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => ({ database, name }))));
      return all.flat().filter(({ name }) => !name.startsWith('system.'));
    },
    close: () => connection.close(),
  };
}
