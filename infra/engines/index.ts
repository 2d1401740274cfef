export { chosenKafkaVersions, type KafkaEngine, type KafkaOptions, type KafkaVersion, kafkaVersions, startKafka } from './kafka.ts';
export { type MongoEngine, type MongoKind, mongoKinds, type MongoOptions, startMongo } from './mongo.ts';
export { EngineUnavailable, type Node } from './program.ts';
