/** The one subscription. `/stream` resolves it itself, once per event and audience (question 6). */
import type { Job as JobRow, Person as PersonRow } from '@orderly/contracts';
import { maySubscribe, signedIn } from '../authorization.ts';
import { builder } from '../builder.ts';
import { Job } from './jobs.ts';
import { Person } from './people.ts';

export type LiveRow =
  | { readonly type: 'JobChanged'; readonly job: JobRow }
  | { readonly type: 'JobGone'; readonly jobId: string }
  | { readonly type: 'DutyChanged'; readonly person: PersonRow }
  | { readonly type: 'DeskChanged'; readonly id: string; readonly version: number; readonly pointId?: string }
  | { readonly type: 'Resync'; readonly reason: string }
  | { readonly type: 'Heartbeat'; readonly now: string };
export type LiveEventRow = { readonly cursor: string; readonly live: LiveRow };

type Row<T extends LiveRow['type']> = Extract<LiveRow, { type: T }>;

const JobChanged = builder.objectRef<Row<'JobChanged'>>('JobChanged');
JobChanged.implement({ authScopes: signedIn, fields: (t) => ({ job: t.field({ type: Job, resolve: ({ job }) => job }) }) });

const JobGone = builder.objectRef<Row<'JobGone'>>('JobGone');
JobGone.implement({ description: "Left the viewer's audience.", authScopes: signedIn, fields: (t) => ({ jobId: t.exposeID('jobId') }) });

const DutyChanged = builder.objectRef<Row<'DutyChanged'>>('DutyChanged');
DutyChanged.implement({ authScopes: signedIn, fields: (t) => ({ person: t.field({ type: Person, resolve: ({ person }) => person }) }) });

const DeskChanged = builder.objectRef<Row<'DeskChanged'>>('DeskChanged');
DeskChanged.implement({
  description: 'Something of the desk changed: the page asks again for what it shows. `pointId` where only one desk is concerned.',
  authScopes: signedIn,
  fields: (t) => ({ id: t.exposeID('id'), version: t.exposeInt('version'), pointId: t.id({ nullable: true, resolve: ({ pointId }) => pointId }) }),
});

const Resync = builder.objectRef<Row<'Resync'>>('Resync');
Resync.implement({ description: 'Unknown cursor: fetch the snapshot again.', authScopes: signedIn, fields: (t) => ({ reason: t.exposeString('reason') }) });

const Heartbeat = builder.objectRef<Row<'Heartbeat'>>('Heartbeat');
Heartbeat.implement({ authScopes: signedIn, fields: (t) => ({ now: t.expose('now', { type: 'DateTime' }) }) });

const Live = builder.unionType('Live', { types: [JobChanged, JobGone, DutyChanged, DeskChanged, Resync, Heartbeat], resolveType: ({ type }) => type });

const LiveEvent = builder.objectRef<LiveEventRow>('LiveEvent');
LiveEvent.implement({
  description: 'A frame carries the thing as it is now; take it only if its version is newer than what is held.',
  authScopes: signedIn,
  fields: (t) => ({ cursor: t.exposeString('cursor'), live: t.field({ type: Live, resolve: ({ live }) => live }) }),
});

/** What a frame is resolved from. */
export type LiveRoot = { readonly event: LiveEventRow };

builder.subscriptionField('live', (t) =>
  t.field({
    type: LiveEvent,
    authScopes: maySubscribe('live'),
    args: { after: t.arg.string({ required: false }) },
    subscribe: () => {
      throw new Error('the live subscription is served at /stream');
    },
    resolve: (root: unknown) => eventOf(root),
  }),
);

function eventOf(root: unknown): LiveEventRow {
  if (!isRoot(root)) throw new Error('the live subscription is served at /stream');
  return root.event;
}

function isRoot(root: unknown): root is LiveRoot {
  return typeof root === 'object' && root !== null && 'event' in root;
}
