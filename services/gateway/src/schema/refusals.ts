import { InvalidInput } from '@orderly/platform';
import { Refusal } from '@orderly/platform/domain';
import { signedIn } from '../authorization.ts';
import { orNull } from '../batch.ts';
import { builder } from '../builder.ts';
import { isPersonId } from '../ids.ts';
import { Person } from './people.ts';

const Detail = builder.objectRef<{ key: string; value: string }>('Detail');
Detail.implement({ authScopes: { signedIn: true }, fields: (t) => ({ key: t.exposeString('key'), value: t.exposeString('value') }) });

builder.objectType(Refusal, {
  name: 'Refused',
  description: 'A rule said no. `code` is stable; the web owns the sentence. `winner` names who was first.',
  authScopes: signedIn,
  fields: (t) => ({
    code: t.exposeString('code'),
    details: t.field({
      type: [Detail],
      resolve: ({ details }) => Object.entries(details).map(([key, value]) => ({ key, value: Array.isArray(value) ? value.join(',') : String(value) })),
    }),
    winner: t.field({
      type: Person,
      nullable: true,
      resolve: ({ details: { winnerId } }, _args, context) =>
        typeof winnerId === 'string' && isPersonId(winnerId) ? orNull(Person.getDataloader(context).load(winnerId)) : null,
    }),
  }),
});

const Issue = builder.objectRef<{ readonly path: string; readonly code: string }>('Issue');
Issue.implement({ authScopes: signedIn, fields: (t) => ({ path: t.exposeString('path'), code: t.exposeString('code') }) });

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  authScopes: signedIn,
  fields: (t) => ({ issues: t.field({ type: [Issue], resolve: ({ issues }) => [...issues] }) }),
});

/** What every mutation declares; all else is masked. */
export const refusable = { types: [Refusal, InvalidInput] };
