import type { Person as PersonRow } from '@orderly/contracts';
import { Refusal } from '@orderly/platform/domain';
import { Stale } from '@orderly/platform';
import { mayMutate, maySee } from '../authorization.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { choice } from '../job-command.ts';
import { present } from '../present.ts';
import { RoleEnum } from './enums.ts';
import { Person } from './people.ts';
import { refusable } from './refusals.ts';

const IssuedPin = builder.objectRef<{ readonly personId: string; readonly pin: string }>('IssuedPin');
IssuedPin.implement({
  authScopes: maySee('IssuedPin'),
  fields: (t) => ({ person: t.field({ type: Person, resolve: ({ personId }) => personId }), pin: t.exposeString('pin', { description: 'Shown once.' }) }),
});

const breakKinds = ['meal', 'rest', 'disinfection'] as const;
const DutyInput = builder.inputType('DutyInput', { fields: (t) => ({ opId: t.id(), personId: t.id() }) });
const PersonInput = builder.inputType('PersonInput', { fields: (t) => ({ opId: t.id(), personId: t.id() }) });

builder.mutationFields((t) => ({
  startDuty: t.field({
    type: Person,
    authScopes: mayMutate('startDuty'),
    errors: refusable,
    args: { input: t.arg({ type: DutyInput }) },
    resolve: async (_root, { input: { opId, personId } }, context) => {
      await context.services.workforce.startDuty({ opId, params: { id: personId } });
      return personNow(personId, context);
    },
  }),
  endDuty: t.field({
    type: Person,
    authScopes: mayMutate('endDuty'),
    errors: refusable,
    args: { input: t.arg({ type: DutyInput }) },
    resolve: async (_root, { input: { opId, personId } }, context) => {
      await context.services.workforce.endDuty({ opId, params: { id: personId } });
      return personNow(personId, context);
    },
  }),
  startBreak: t.fieldWithInput({
    type: Person,
    authScopes: mayMutate('startBreak'),
    errors: refusable,
    typeOptions: { name: 'StartBreakInput' },
    input: { opId: t.input.id(), personId: t.input.id(), kind: t.input.string(), minutes: t.input.int() },
    resolve: async (_root, { input: { opId, personId, kind, minutes } }, context) => {
      await context.services.workforce.startBreak({ opId, params: { id: personId }, body: { kind: choice(breakKinds, kind, 'kind'), minutes } });
      return personNow(personId, context);
    },
  }),
  endBreak: t.field({
    type: Person,
    authScopes: mayMutate('endBreak'),
    errors: refusable,
    args: { input: t.arg({ type: DutyInput }) },
    resolve: async (_root, { input: { opId, personId } }, context) => {
      await context.services.workforce.endBreak({ opId, params: { id: personId } });
      return personNow(personId, context);
    },
  }),
}));

builder.mutationFields((t) => ({
  registerPerson: t.fieldWithInput({
    type: Person,
    authScopes: mayMutate('registerPerson'),
    errors: refusable,
    typeOptions: { name: 'RegisterPersonInput' },
    input: {
      opId: t.input.id(),
      staffNo: t.input.string(),
      badge: t.input.string(),
      name: t.input.string(),
      roles: t.input.field({ type: [RoleEnum] }),
      groupId: t.input.id({ required: false }),
      postId: t.input.id({ required: false }),
      unitIds: t.input.idList(),
      employer: t.input.string(),
    },
    resolve: async (_root, { input: { opId, ...body } }, context) =>
      personNow((await context.services.workforce.registerPerson({ opId, body: present(body) })).id, context),
  }),
  changePerson: t.fieldWithInput({
    type: Person,
    authScopes: mayMutate('changePerson'),
    errors: refusable,
    typeOptions: { name: 'ChangePersonInput' },
    input: {
      opId: t.input.id(),
      personId: t.input.id(),
      version: t.input.int(),
      name: t.input.string({ required: false }),
      staffNo: t.input.string({ required: false }),
      badge: t.input.string({ required: false }),
      roles: t.input.field({ type: [RoleEnum], required: false }),
      groupId: t.input.id({ required: false }),
      postId: t.input.id({ required: false }),
      unitIds: t.input.idList({ required: false }),
      employer: t.input.string({ required: false }),
    },
    resolve: async (_root, { input: { opId, personId, version, ...body } }, context) => {
      try {
        await context.services.workforce.changePerson({ opId, ifMatch: version, params: { id: personId }, body: present(body) });
      } catch (error) {
        // A form edited beside ours is a rule's no for the one who was second, not a fault.
        throw error instanceof Stale ? new Refusal('gateway.stale-version', { version }) : error;
      }
      return personNow(personId, context);
    },
  }),
}));

builder.mutationFields((t) => ({
  deactivatePerson: t.field({
    type: Person,
    authScopes: mayMutate('deactivatePerson'),
    errors: refusable,
    args: { input: t.arg({ type: PersonInput }) },
    resolve: async (_root, { input: { opId, personId } }, context) => {
      await context.services.workforce.deactivatePerson({ opId, params: { id: personId } });
      return personNow(personId, context);
    },
  }),
  issuePin: t.field({
    type: IssuedPin,
    authScopes: mayMutate('issuePin'),
    errors: refusable,
    args: { input: t.arg({ type: PersonInput }) },
    resolve: async (_root, { input: { opId, personId } }, context) => {
      const { pin } = await context.services.workforce.issuePin({ opId, params: { id: personId } });
      // The repeat of an opId finds the PIN issued and does not show it a second time.
      if (pin === undefined) throw new Refusal('gateway.pin-shown-already');
      return { personId, pin };
    },
  }),
}));

function personNow(id: string, context: GatewayContext): Promise<PersonRow> {
  return Person.getDataloader(context).clear(id).load(id);
}
