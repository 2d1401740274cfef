import { Partitioners, type PartitionMetadata } from 'kafkajs';
import { expect, it } from 'vitest';
import { seeded, strangeStrings } from '../../testing/fixtures.ts';
import { partitionOf } from '../adapter/partitioner.ts';

it('chooses the partition that Kafka\'s default partitioner chooses, on 2,000 keys', () => {
  const random = seeded(1);
  const keys = [...strangeStrings, '', ...Array.from({ length: 2_000 }, (_, n) => `job-${n}-${random().toString(36).slice(2, 2 + (n % 12))}`)];
  const choose = Partitioners.DefaultPartitioner();
  for (const count of [1, 3, 12]) {
    const partitionMetadata = Array.from({ length: count }, (_, partitionId) => ({ partitionId, leader: 0 })) as PartitionMetadata[];
    for (const key of keys) expect(partitionOf(key, count), key).toBe(choose({ topic: 't', partitionMetadata, message: { key, value: '' } }));
  }
});
