import { z } from 'zod';
import type { Patient as PatientRow } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import { mayMutate, mayQuery, signedIn } from '../authorization.ts';
import { byIds } from '../batch.ts';
import { builder } from '../builder.ts';
import type { GatewayContext } from '../context.ts';
import { masked } from '../masking.ts';
import { present } from '../present.ts';
import { PrecautionEnum, SexEnum, TubeEnum } from './enums.ts';
import { Place } from './places.ts';
import { refusable } from './refusals.ts';

export const Patient = builder.loadableNode('Patient', {
  authScopes: signedIn,
  id: { resolve: (patient) => patient.id },
  load: (ids: string[], context: GatewayContext): Promise<(PatientRow | Error)[]> =>
    byIds(ids, async (some) => ({ rows: seen((await context.services.escort.patients({ query: { ids: some, first: 200 } })).rows, context) })),
  fields: (t) => ({
    version: t.exposeInt('version'),
    name: t.exposeString('name', { description: 'Masked by the server where the viewer may not see it.' }),
    nameMasked: t.exposeBoolean('nameMasked'),
    sex: t.expose('sex', { type: SexEnum }),
    age: t.exposeInt('age'),
    ward: t.field({ type: Place, resolve: (patient) => patient.wardId }),
    bed: t.exposeString('bed'),
    precautions: t.field({ type: [PrecautionEnum], resolve: (patient) => patient.precautions }),
    tubes: t.field({ type: [TubeEnum], resolve: (patient) => patient.tubes }),
    critical: t.exposeBoolean('critical'),
    dependent: t.exposeBoolean('dependent'),
    admissionNo: t.string({ nullable: true, resolve: (patient) => patient.admissionNo }),
    wristband: t.string({ nullable: true, resolve: (patient) => patient.wristband }),
  }),
});

builder.queryField('findPatient', (t) =>
  t.field({
    type: [Patient],
    authScopes: mayQuery('findPatient'),
    args: { text: t.arg.string({ validate: z.string().min(1).max(64) }), wardId: t.arg.id({ required: false }) },
    resolve: async (_root, { text, wardId }, context) => (await context.services.escort.findPatient({ opId: newUlid(), body: present({ text, wardId }) })).rows,
  }),
);

builder.mutationField('revealPatient', (t) =>
  t.fieldWithInput({
    type: Patient,
    authScopes: mayMutate('revealPatient'),
    errors: refusable,
    typeOptions: { name: 'RevealPatientInput' },
    input: { opId: t.input.id(), patientId: t.input.id(), reason: t.input.string() },
    resolve: (_root, { input: { opId, patientId, reason } }, context) =>
      context.services.escort.revealPatient({ opId, params: { id: patientId }, body: { reason } }),
  }),
);

/** What an audience may know of a patient (question 6): in a ward's frames only that ward's patients have a name. */
function seen(rows: readonly PatientRow[], { audience }: GatewayContext): PatientRow[] {
  if (audience === undefined || audience.startsWith('person:')) return [...rows];
  return rows.map((patient) => (audience === `ward:${patient.wardId}` ? patient : masked(patient)));
}
