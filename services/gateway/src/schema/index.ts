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
import './storage.ts';
import './counts.ts';
import './loans.ts';
import './cash.ts';
import './desk.ts';
import './storage-commands.ts';
import './lost-commands.ts';
import './loan-commands.ts';
import './asset-commands.ts';
import './cash-commands.ts';
import './demo.ts';
import './live.ts';

/** The gateway's schema: every subject's types, queries and mutations. */
export const schema: GraphQLSchema = builder.toSchema();
