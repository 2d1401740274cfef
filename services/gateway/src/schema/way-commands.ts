/** What porters do on the way: each step goes to the request's owner (question 10). */
import { ExceptionCode } from '@orderly/contracts';
import { InvalidInput } from '@orderly/platform';
import { builder } from '../builder.ts';
import { answered, choice, onJob, onJobs } from '../job-command.ts';
import { present } from '../present.ts';
import {
  ArriveInput,
  CheckIdentityInput,
  CheckTubesInput,
  ExceptionInput,
  HandOverInput,
  JobInput,
  PickUpItemsInput,
  RecordCompanionInput,
  ScanItemInput,
} from './job-inputs.ts';

type Scan = { readonly code: string; readonly method?: 'scan' | 'typed' | null | undefined };
const scans = (given: readonly Scan[] | null | undefined) => (given ?? []).map((scan) => present({ code: scan.code, method: scan.method }));
const companions = ['nurse', 'doctor', 'family'] as const;

builder.mutationFields((t) => ({
  arrive: t.field({
    ...onJobs('arrive'),
    args: { input: t.arg({ type: ArriveInput }) },
    resolve: answered(({ input: { opId, jobId, at, placeCode } }, context) =>
      onJob(jobId, context, {
        escort: (id) => context.services.escort.arriveTrip({ opId, params: { id }, body: present({ at, placeCode }) }),
        delivery: (id) => context.services.delivery.arriveConsignment({ opId, params: { id }, body: present({ at, placeCode }) }),
        dispatch: (id) => context.services.dispatch.arriveTask({ opId, params: { id } }),
      }),
    ),
  }),
  checkIdentity: t.field({
    ...onJobs('checkIdentity'),
    args: { input: t.arg({ type: CheckIdentityInput }) },
    resolve: answered(({ input: { opId, jobId, ...body } }, context) =>
      onJob(jobId, context, { escort: (id) => context.services.escort.checkIdentity({ opId, params: { id }, body: present(body) }) }),
    ),
  }),
  recordCompanion: t.field({
    ...onJobs('recordCompanion'),
    args: { input: t.arg({ type: RecordCompanionInput }) },
    resolve: answered(({ input: { opId, jobId, kind, name, relation } }, context) =>
      onJob(jobId, context, {
        escort: (id) => context.services.escort.recordCompanion({ opId, params: { id }, body: { kind: choice(companions, kind, 'kind'), name, relation } }),
      }),
    ),
  }),
  checkTubes: t.field({
    ...onJobs('checkTubes'),
    args: { input: t.arg({ type: CheckTubesInput }) },
    resolve: answered(({ input: { opId, jobId, ...body } }, context) =>
      onJob(jobId, context, { escort: (id) => context.services.escort.checkTubes({ opId, params: { id }, body }) }),
    ),
  }),
  pickUpPatient: t.field({
    ...onJobs('pickUpPatient'),
    args: { input: t.arg({ type: JobInput }) },
    resolve: answered(({ input: { opId, jobId } }, context) =>
      onJob(jobId, context, { escort: (id) => context.services.escort.pickUpPatient({ opId, params: { id } }) }),
    ),
  }),
  scanItem: t.field({
    ...onJobs('scanItem'),
    args: { input: t.arg({ type: ScanItemInput }) },
    resolve: answered(({ input: { opId, jobId, code, method } }, context) =>
      onJob(jobId, context, { delivery: (id) => context.services.delivery.scanItem({ opId, params: { id }, body: present({ code, method }) }) }),
    ),
  }),
  pickUpItems: t.field({
    ...onJobs('pickUpItems'),
    args: { input: t.arg({ type: PickUpItemsInput }) },
    resolve: answered(({ input: { opId, jobId, giverBadge, scans: given } }, context) =>
      onJob(jobId, context, { delivery: (id) => context.services.delivery.pickUpItems({ opId, params: { id }, body: { giverBadge, scans: scans(given) } }) }),
    ),
  }),
}));

builder.mutationFields((t) => ({
  handOver: t.field({
    ...onJobs('handOver'),
    args: { input: t.arg({ type: HandOverInput }) },
    resolve: answered(({ input: { opId, jobId, receiverBadge, receiverPin, scans: given, rejected } }, context) =>
      onJob(jobId, context, {
        escort: (id) => context.services.escort.handOverPatient({ opId, params: { id }, body: present({ receiverBadge, receiverPin }) }),
        delivery: (id) =>
          context.services.delivery.handOverItems({
            opId,
            params: { id },
            body: { ...present({ receiverBadge, receiverPin }), scans: scans(given), rejected: rejected ?? [] },
          }),
        dispatch: (id) => context.services.dispatch.finishTask({ opId, params: { id }, body: { outcome: 'done' } }),
      }),
    ),
  }),
  raiseException: t.field({
    ...onJobs('raiseException'),
    args: { input: t.arg({ type: ExceptionInput }) },
    resolve: answered(async ({ input: { opId, jobId, code: given, note, itemCodes, divertToId } }, context) => {
      const code = choice(ExceptionCode.options, given, 'code');
      await onJob(jobId, context, {
        escort: (id) => context.services.escort.exceptTrip({ opId, params: { id }, body: present({ code, note, divertToId }) }),
        delivery: async (id) => {
          if (divertToId != null) throw new InvalidInput([{ path: '/divertToId', code: 'unrecognized_keys' }]);
          return context.services.delivery.exceptConsignment({ opId, params: { id }, body: present({ code, note, itemCodes }) });
        },
      });
    }),
  }),
  resolveException: t.field({
    ...onJobs('resolveException'),
    args: { input: t.arg({ type: JobInput }) },
    resolve: answered(({ input: { opId, jobId } }, context) =>
      onJob(jobId, context, {
        escort: (id) => context.services.escort.resumeTrip({ opId, params: { id } }),
        delivery: (id) => context.services.delivery.resumeConsignment({ opId, params: { id } }),
        dispatch: (id) => context.services.dispatch.resumeJob({ opId, params: { id } }),
      }),
    ),
  }),
}));
