import kafkajs, { type Admin } from 'kafkajs';
import { SettingsRefused } from '../environment.ts';
import { whileItLags } from './lagging.ts';

const copiesNeeded = 3;
const inStepNeeded = 2;

/**
 * Refuses topics that could lose what they acknowledged: fewer than three copies, fewer than two that must be in step, or
 * a leader that may lack records. `ALLOW_STANDALONE` is for one broker at a developer's desk.
 */
export async function refuseUnsafeTopics(admin: Admin, names: readonly string[]): Promise<void> {
  const { topics } = await whileItLags(() => admin.fetchTopicMetadata({ topics: [...names] }));
  const fewCopies = topics.filter(({ partitions }) => partitions.some(({ replicas }) => replicas.length < copiesNeeded)).map(({ name }) => name);
  const complaints = fewCopies.length === 0 ? [] : [`Kafka keeps fewer than ${copiesNeeded} copies of ${fewCopies.join(', ')}: make the topics with replication factor ${copiesNeeded}`];
  const { resources } = await whileItLags(() => admin.describeConfigs({ includeSynonyms: false, resources: names.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name, configNames: ['min.insync.replicas', 'unclean.leader.election.enable'] })) }));
  for (const { resourceName, configEntries } of resources) {
    const of = (name: string) => configEntries.find(({ configName }) => configName === name)?.configValue;
    if (Number(of('min.insync.replicas')) < inStepNeeded) complaints.push(`topic ${resourceName} has min.insync.replicas ${of('min.insync.replicas')}: set ${inStepNeeded}, else one broker's word is enough`);
    if (of('unclean.leader.election.enable') === 'true') complaints.push(`topic ${resourceName} has unclean.leader.election.enable: set false, else a leader may lack what was acknowledged`);
  }
  if (complaints.length > 0) throw new SettingsRefused([...complaints, ...hint]);
}

/** Refuses to make topics where there are too few brokers for their copies. */
export async function refuseFewBrokers(admin: Admin): Promise<void> {
  const { brokers } = await admin.describeCluster();
  if (brokers.length < copiesNeeded) throw new SettingsRefused([`Kafka has ${brokers.length} broker${brokers.length === 1 ? '' : 's'}, and ${copiesNeeded} copies of each record need ${copiesNeeded}`, ...hint]);
}

const hint = ['ALLOW_STANDALONE=1 accepts this on a machine for trying things: there the loss of one server can lose data'];
