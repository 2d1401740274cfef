import { type Aggregate, Refusal } from '@orderly/platform/domain';
import type { EventOf } from '../events.ts';
import { arePartsApart } from './parts.ts';

export type TemplateEvent = EventOf<'shift-template-registered'>;
export type TemplateState = { readonly registered?: TemplateEvent['data'] };
export type TemplateCommand = { readonly type: 'register'; readonly data: Omit<TemplateEvent['data'], 'groupId'> };
/** Group of the template's post; absent for an unknown post. */
export type TemplateFacts = { readonly groupId?: string };

/** GRP-2: post, one or two parts that may cross midnight, head count. */
export const templateAggregate: Aggregate<TemplateState, TemplateCommand, TemplateEvent, TemplateFacts> = {
  kind: 'template',
  collection: 'shift-templates',
  schema: 1,
  initial: {},
  decide: {
    register(state, data, { facts }) {
      if (state.registered) return [];
      if (facts.groupId === undefined) throw new Refusal('workforce.post-unknown');
      if (!arePartsApart(data.parts)) throw new Refusal('workforce.parts-overlap');
      return [{ type: 'shift-template-registered', data: { ...data, groupId: facts.groupId } }];
    },
  },
  evolve: { 'shift-template-registered': (_state, data) => ({ registered: data }) },
  indexes: { 'by-code': ['code'] },
  fields: ({ registered }) => ({ code: registered?.code }),
  uniques: ['code'],
  unique: ({ registered }) => ({ code: registered?.code }),
  audiences: () => ['dispatch'],
};
