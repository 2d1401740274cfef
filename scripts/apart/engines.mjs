/** The engines of a centre that runs apart: those of the environment, else own ones that end with this process. */
import { Complaint } from '../workspace.mjs';

/**
 * A Complaint says why there are none. `ownGroup`: a Ctrl-C does not reach own ones, so that the services stop before them.
 * @param {{ ownGroup?: boolean }} options
 */
export async function startEngines({ ownGroup = false } = {}) {
  const { MONGODB_URI: mongodbUri, KAFKA_BROKERS: kafkaBrokers } = process.env;
  if ((mongodbUri === undefined) !== (kafkaBrokers === undefined)) throw new Complaint('MONGODB_URI and KAFKA_BROKERS go together: set both, or neither.');
  if (mongodbUri !== undefined) return { mongodbUri, kafkaBrokers, describe: 'the engines that MONGODB_URI and KAFKA_BROKERS name', stop: async () => undefined };
  const { tsImport } = await import('tsx/esm/api');
  const { EngineUnavailable, startKafka, startMongo } = await tsImport('../../infra/engines/index.ts', import.meta.url);
  const started = [];
  const stop = async () => void (await Promise.all(started.map((engine) => engine.stop())));
  try {
    const kafka = await startKafka({ ownGroup });
    started.push(kafka);
    const mongo = await startMongo({ ownGroup });
    started.push(mongo);
    return { mongodbUri: mongo.uri, kafkaBrokers: kafka.brokers, describe: `${kafka.name} ${kafka.version}, ${mongo.name} ${mongo.version}${mongo.genuine ? '' : ' (a stand-in)'}`, stop };
  } catch (error) {
    await stop();
    throw error instanceof EngineUnavailable ? new Complaint(error.message) : error;
  }
}
