import { CivilDate, Instant } from '@orderly/contracts';
import { GraphQLError, Kind } from 'graphql';
import type { ValueNode } from 'graphql';
import { builder } from '../builder.ts';

type Checked = { safeParse(value: unknown): { success: true; data: string } | { success: false } };

builder.scalarType('DateTime', { description: 'ISO instant, UTC', serialize: (value) => value, ...parsing('DateTime', Instant) });
builder.scalarType('Date', { description: 'Civil date', serialize: (value) => value, ...parsing('Date', CivilDate) });

function parsing(name: string, schema: Checked) {
  const parseValue = (value: unknown): string => {
    const read = schema.safeParse(value);
    if (!read.success) throw new GraphQLError(`Not a ${name}.`);
    return read.data;
  };
  return { parseValue, parseLiteral: (node: ValueNode): string => parseValue(node.kind === Kind.STRING ? node.value : undefined) };
}
