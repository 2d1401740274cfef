import type { Documents, Subjects } from '@orderly/platform';
import type { AccountCommand, AccountEvent, AccountState } from './accounts/account.ts';
import type { GroupCommand, GroupState } from './catalogue/group.ts';
import type { PostCommand, PostFacts, PostState } from './catalogue/post.ts';
import type { TemplateCommand, TemplateFacts, TemplateState } from './catalogue/shift-template.ts';
import type { DutyCommand, DutyEvent, DutyFacts, DutyState } from './duties/duty.ts';
import type { EventOf } from './events.ts';
import type { PersonCommand, PersonEvent, PersonFacts, PersonState } from './people/person.ts';
import type { SecretCommand, SecretEvent, SecretFacts, SecretState } from './sessions/secret.ts';
import type { SessionCommand, SessionEvent, SessionFacts, SessionState } from './sessions/session.ts';
import type { ShiftCommand, ShiftEvent, ShiftFacts, ShiftState } from './shifts/shift.ts';

export type People = Documents<PersonState, PersonCommand, PersonEvent, PersonFacts>;
export type Accounts = Documents<AccountState, AccountCommand, AccountEvent, unknown>;
export type Secrets = Documents<SecretState, SecretCommand, SecretEvent, SecretFacts>;
export type Groups = Documents<GroupState, GroupCommand, EventOf<'group-registered'>, unknown>;
export type Posts = Documents<PostState, PostCommand, EventOf<'post-registered'>, PostFacts>;
export type Templates = Documents<TemplateState, TemplateCommand, EventOf<'shift-template-registered'>, TemplateFacts>;
export type Sessions = Documents<SessionState, SessionCommand, SessionEvent, SessionFacts>;
export type Shifts = Documents<ShiftState, ShiftCommand, ShiftEvent, ShiftFacts>;
export type Duties = Documents<DutyState, DutyCommand, DutyEvent, DutyFacts>;

/** Hashes of PINs, sealed, each under an id that the person's document names. */
export type Pins = Subjects<{ readonly hash: string }>;
/** Until when a one-time secret holds, under an id made of its hash. */
export type SealedSecrets = Subjects<{ readonly expiresAt: string }>;
