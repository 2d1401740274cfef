import { roles } from '@orderly/contracts';
import { getNamedType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allows, mutationAccess, queryAccess, subscriptionAccess, typeAccess } from './authorization.ts';
import type { Access } from './authorization.ts';
import { builder } from './builder.ts';
import { schema } from './schema/index.ts';
import { testGateway } from './testing/gateway.ts';
import type { TestGateway } from './testing/gateway.ts';
import { id } from './testing/rows.ts';

type Root = { readonly kind: 'query' | 'mutation'; readonly type: GraphQLObjectType; readonly access: Readonly<Record<string, Access>> };

const rootOf = (kind: 'query' | 'mutation' | 'subscription'): GraphQLObjectType => {
  const type = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[kind];
  if (!type) throw new Error(`no ${kind}`);
  return type;
};
const roots: readonly Root[] = [
  { kind: 'query', type: rootOf('query'), access: queryAccess },
  { kind: 'mutation', type: rootOf('mutation'), access: mutationAccess },
];
const scopesOf = (thing: { extensions?: object | null }): unknown => {
  const options = (thing.extensions as { pothosOptions?: { authScopes?: unknown } } | undefined)?.pothosOptions;
  return options?.authScopes;
};
const expected = (access: Access): unknown => (access === 'signed-in' ? { signedIn: true } : access === 'demo' ? { demo: true } : { anyRole: access });

describe('S25 deny by default', () => {
  it('gives every root field the rule that stands in the table', () => {
    const all = [...roots, { type: rootOf('subscription'), access: subscriptionAccess as Readonly<Record<string, Access>> }];
    for (const { type, access } of all) {
      expect(Object.keys(access).toSorted()).toEqual(Object.keys(type.getFields()).toSorted());
      for (const [name, field] of Object.entries(type.getFields())) expect(scopesOf(field), `${type.name}.${name}`).toEqual(expected(access[name] ?? []));
    }
  });

  it('gives every object type a rule of its own', () => {
    const typeNames = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__') && !['Query', 'Mutation', 'Subscription'].includes(type.name),
    );
    const bare = typeNames.filter((type) => scopesOf(type) === undefined && !isAnswer(type.name)).map((type) => type.name);
    expect(bare).toEqual([]);
    for (const [name, access] of Object.entries(typeAccess)) expect(scopesOf(schema.getType(name) ?? {}), name).toEqual(expected(access));
  });

  it('lets an auditor write nothing', () => {
    const written = Object.entries(mutationAccess)
      .filter(([, access]) => access !== 'demo' && allows(access, 'auditor'))
      .map(([name]) => name);
    // Unmasking reads: it is an access with a reason, not a change.
    expect(written).toEqual(['revealPatient', 'revealBorrower']);
  });

  it("never answers a field without a token, save the demo's own", () => {
    const open = [...Object.entries(queryAccess), ...Object.entries(mutationAccess)].filter(([, access]) => access === 'demo').map(([name]) => name);
    expect(open).toEqual(['demo', 'setSimulation']);
    expect(builder.options.scopeAuth.defaultStrategy).toBe('all');
  });
});

describe('S25 the matrix of roles and operations', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await testGateway({ development: true });
  });
  afterAll(() => gateway.stop());

  for (const { kind, type, access } of roots) {
    it(`${kind}: each role reaches what the table says, and no more`, async () => {
      for (const role of roles) {
        const token = gateway.centre.token({ roles: [role], units: [id('place', 1)] });
        for (const [name, field] of Object.entries(type.getFields())) {
          const { codes, status } = await gateway.ask({ query: `${kind} { ${name}${argumentsOf(field)} ${selectionOf(field)} }` }, { token });
          expect(status, name).toBe(200);
          const mayCall = access[name] !== 'demo' && allows(access[name] ?? [], role);
          expect(codes.includes('FORBIDDEN'), `${role} ${name}: ${codes.join()}`).toBe(!mayCall);
        }
      }
    });

    it(`${kind}: nobody without a token reaches anything`, async () => {
      gateway.inner.calls.length = 0;
      for (const [name, field] of Object.entries(type.getFields())) {
        const { codes } = await gateway.ask({ query: `${kind} { ${name}${argumentsOf(field)} ${selectionOf(field)} }` });
        expect(codes, name).toEqual(['UNAUTHENTICATED']);
      }
      expect(gateway.inner.calls).toEqual([]);
    });
  }
});

/** The wrapper that the errors plugin makes; the field that leads to it carries the rule. */
function isAnswer(name: string): boolean {
  return /^Mutation\w+Success$/.test(name);
}

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  return isObjectType(getNamedType(field.type)) || 'resolveType' in getNamedType(field.type) ? '{ __typename }' : '';
}

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter((argument) => isNonNullType(argument.type)).map((argument) => `${argument.name}: ${valueOf(argument.type, argument.name)}`);
  return needed.length === 0 ? '' : `(${needed.join(', ')})`;
}

function valueOf(type: GraphQLInputType, name: string): string {
  if (isNonNullType(type)) return valueOf(type.ofType, name);
  if (isListType(type)) return `[${valueOf(type.ofType, name)}]`;
  if (isInputObjectType(type))
    return `{ ${Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type))
      .map((field) => `${field.name}: ${valueOf(field.type, field.name)}`)
      .join(', ')} }`;
  const named = getNamedType(type);
  if ('getValues' in named) return named.getValues()[0]?.name ?? '';
  return (
    {
      Int: '1',
      Float: '1',
      Boolean: 'true',
      DateTime: '"2026-11-24T02:00:00.000Z"',
      Date: '"2026-11-24"',
      ID: name === 'opId' ? '"01BX5ZZKBKACTAV9WEVGEMMVRZ"' : `"${id('job', 1)}"`,
    }[named.name] ?? '"C1"'
  );
}
