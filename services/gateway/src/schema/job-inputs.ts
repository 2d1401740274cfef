import { builder } from '../builder.ts';
import {
  AccompanimentEnum,
  ItemTypeEnum,
  JobKindEnum,
  LegEnum,
  ModeEnum,
  PrecautionEnum,
  PriorityEnum,
  ScanMethodEnum,
  TripReasonEnum,
  TubeEnum,
} from './enums.ts';

/** What every command on a job says: `opId` is a ULID that the client made and kept before sending. */
export const JobInput = builder.inputType('JobInput', { fields: (t) => ({ opId: t.id(), jobId: t.id() }) });

export const RequestTripInput = builder.inputType('RequestTripInput', {
  fields: (t) => ({
    opId: t.id(),
    patientId: t.id(),
    fromId: t.id(),
    bed: t.string({ required: false }),
    toId: t.id(),
    reason: t.field({ type: TripReasonEnum }),
    mode: t.field({ type: ModeEnum }),
    priority: t.field({ type: PriorityEnum, required: false }),
    readyAt: t.field({ type: 'DateTime', required: false }),
    precautions: t.field({ type: [PrecautionEnum] }),
    tubes: t.field({ type: [TubeEnum], required: false }),
    accompaniment: t.field({ type: AccompanimentEnum }),
    urgentReason: t.string({ required: false }),
    note: t.string({ required: false }),
    wish: t.string({ required: false }),
    again: t.boolean({ required: false }),
  }),
});
const ItemInput = builder.inputType('ItemInput', { fields: (t) => ({ code: t.string(), type: t.field({ type: ItemTypeEnum }) }) });
export const RequestConsignmentInput = builder.inputType('RequestConsignmentInput', {
  fields: (t) => ({
    opId: t.id(),
    kind: t.field({ type: JobKindEnum }),
    fromId: t.id(),
    toId: t.id(),
    priority: t.field({ type: PriorityEnum, required: false }),
    patientId: t.id({ required: false }),
    readyAt: t.field({ type: 'DateTime', required: false }),
    items: t.field({ type: [ItemInput] }),
    urgentReason: t.string({ required: false }),
    note: t.string({ required: false }),
  }),
});

export const AssignJobInput = builder.inputType('AssignJobInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), personId: t.id(), overrideReason: t.string({ required: false }) }),
});
export const ReassignJobInput = builder.inputType('ReassignJobInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), fromPersonId: t.id(), personId: t.id(), reason: t.string(), overrideReason: t.string({ required: false }) }),
});
export const CancelJobInput = builder.inputType('CancelJobInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), code: t.string(), note: t.string({ required: false }) }),
});
export const HoldJobInput = builder.inputType('HoldJobInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), code: t.string(), minutes: t.int({ required: false }) }),
});
export const SetPriorityInput = builder.inputType('SetPriorityInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), priority: t.field({ type: PriorityEnum }), reason: t.string() }),
});
export const ReturnJobInput = builder.inputType('ReturnJobInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), code: t.string(), note: t.string({ required: false }) }),
});

export const ArriveInput = builder.inputType('ArriveInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), at: t.field({ type: LegEnum }), placeCode: t.string({ required: false }) }),
});
export const CheckIdentityInput = builder.inputType('CheckIdentityInput', {
  fields: (t) => ({
    opId: t.id(),
    jobId: t.id(),
    at: t.field({ type: LegEnum }),
    wristband: t.string({ required: false }),
    admissionNo: t.string({ required: false }),
    spokenName: t.string({ required: false }),
    typed: t.boolean({ required: false }),
  }),
});
export const RecordCompanionInput = builder.inputType('RecordCompanionInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), kind: t.field({ type: AccompanimentEnum }), name: t.string(), relation: t.string() }),
});
export const CheckTubesInput = builder.inputType('CheckTubesInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), at: t.field({ type: LegEnum }), tubes: t.field({ type: [TubeEnum] }) }),
});

const ScanInput = builder.inputType('ScanInput', { fields: (t) => ({ code: t.string(), method: t.field({ type: ScanMethodEnum, required: false }) }) });
export const ScanItemInput = builder.inputType('ScanItemInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), code: t.string(), method: t.field({ type: ScanMethodEnum, required: false }) }),
});
export const PickUpItemsInput = builder.inputType('PickUpItemsInput', {
  fields: (t) => ({ opId: t.id(), jobId: t.id(), giverBadge: t.string(), scans: t.field({ type: [ScanInput] }) }),
});
const RejectedInput = builder.inputType('RejectedInput', { fields: (t) => ({ code: t.string(), reason: t.string() }) });
export const HandOverInput = builder.inputType('HandOverInput', {
  fields: (t) => ({
    opId: t.id(),
    jobId: t.id(),
    receiverBadge: t.string(),
    receiverPin: t.string({ required: false }),
    scans: t.field({ type: [ScanInput], required: false }),
    rejected: t.field({ type: [RejectedInput], required: false }),
  }),
});
export const ExceptionInput = builder.inputType('ExceptionInput', {
  fields: (t) => ({
    opId: t.id(),
    jobId: t.id(),
    code: t.string(),
    note: t.string({ required: false }),
    itemCodes: t.stringList({ required: false }),
    divertToId: t.id({ required: false }),
  }),
});
