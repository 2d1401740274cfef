/** AsyncAPI 3.0 of the events between services: one topic per publishing service, CloudEvents 1.0 in binary mode. */
import type { Service } from './contracts.ts';
import { eventSchemas } from './event-schemas.ts';

type Json = { readonly [key: string]: unknown };

/** The whole document; the same contracts give the same text. */
export function asyncApi(services: readonly Service[]): Json {
  const publishers = services.filter(({ events }) => Object.keys(events).length > 0);
  const messages = publishers.flatMap(({ name, events }) => Object.entries(eventSchemas(events)).map(([type, data]) => message(name, type, data)));
  return {
    asyncapi: '3.0.0',
    info: { title: 'Orderly events', version: '1', license: { name: 'Apache-2.0' }, description: 'Key = aggregate id; order holds per key; delivery is at least once; event id = aggregateId:seq.' },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(publishers.map((service) => [service.name, channel(service)])),
    operations: Object.fromEntries(publishers.map(({ name }) => [`publish-${name}`, { action: 'send', channel: { $ref: `#/channels/${name}` } }])),
    components: { messages: Object.fromEntries(messages.map((found) => [found.name, found])), schemas: { Headers: headers, Actor: actor } },
  };
}

function channel({ name, events }: Service): Json {
  const types = Object.keys(events).map((type) => wireType(name, type));
  return {
    address: `orderly.${name}`,
    messages: Object.fromEntries(types.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
    bindings: { kafka: { topic: `orderly.${name}`, partitions: 12, bindingVersion: '0.5.0' } },
  };
}

function message(service: string, type: string, data: Json): { readonly name: string } & Json {
  return {
    name: wireType(service, type),
    headers: { $ref: '#/components/schemas/Headers' },
    payload: {
      type: 'object',
      required: ['seq', 'actor', 'recordedAt', 'audiences', 'data'],
      properties: {
        seq: { type: 'integer', minimum: 1 },
        actor: { $ref: '#/components/schemas/Actor' },
        recordedAt: { type: 'string', format: 'date-time' },
        audiences: { type: 'object', required: ['before', 'after'], properties: { before: strings, after: strings } },
        cause: { type: 'string' },
        opId: { type: 'string' },
        data,
      },
    },
  };
}

/** The type of an event on the wire. */
export function wireType(service: string, type: string): string {
  return `orderly.${service}.${type}.v1`;
}

const strings = { type: 'array', items: { type: 'string' } };
const actor = { type: 'object', required: ['id', 'roles'], properties: { id: { type: 'string' }, roles: strings, sessionId: { type: 'string' }, station: { type: 'string' } } };
const headers = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_subject', 'ce_time', 'ce_partitionkey'],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: { type: 'string', description: 'aggregateId:seq' },
    ce_type: { type: 'string' },
    ce_source: { type: 'string' },
    ce_subject: { type: 'string', description: 'aggregate id' },
    ce_time: { type: 'string', format: 'date-time', description: 'when the device says it happened' },
    ce_partitionkey: { type: 'string' },
    traceparent: { type: 'string' },
  },
};
