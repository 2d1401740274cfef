import type { GraphQLSchema } from 'graphql';
import { builder } from '../builder.ts';
import './scalars.ts';
import './refusals.ts';
import './me.ts';
import './jobs.ts';
import './board.ts';
import './work.ts';
import './job-commands.ts';
import './way-commands.ts';
import './people-commands.ts';
import './roster.ts';
import './audit.ts';
import './ledger.ts';
import './demo.ts';
import './live.ts';

/** The gateway's schema: every subject's types, queries and mutations. */
export const schema: GraphQLSchema = builder.toSchema();
