/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Civil date */
  Date: { input: string; output: string; }
  /** ISO instant, UTC */
  DateTime: { input: string; output: string; }
};

export type Accompaniment =
  | 'doctor'
  | 'family'
  | 'none'
  | 'nurse';

export type Actor = {
  id: Scalars['String']['output'];
  name?: Maybe<Scalars['String']['output']>;
  roles: Array<Scalars['String']['output']>;
};

export type Area = {
  floors: Array<Floors>;
  from: Scalars['DateTime']['output'];
  streams: Array<JobKind>;
  until: Scalars['DateTime']['output'];
};

export type AreaInput = {
  floors: Array<FloorsInput>;
  from: Scalars['DateTime']['input'];
  streams: Array<JobKind>;
  until: Scalars['DateTime']['input'];
};

export type ArriveInput = {
  at: Leg;
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  placeCode?: InputMaybe<Scalars['String']['input']>;
};

export type AssignJobInput = {
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  overrideReason?: InputMaybe<Scalars['String']['input']>;
  personId: Scalars['ID']['input'];
};

export type AssignWorkGroupInput = {
  areas: Array<AreaInput>;
  opId: Scalars['ID']['input'];
  shiftId: Scalars['ID']['input'];
};

/** A snapshot with the cursor from which the live stream goes on. */
export type Board = {
  cursor: Scalars['String']['output'];
  jobs: Array<Job>;
  now: Scalars['DateTime']['output'];
  staff: Array<StaffGroup>;
};

export type CancelJobInput = {
  code: Scalars['String']['input'];
  jobId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

export type ChangePersonInput = {
  badge?: InputMaybe<Scalars['String']['input']>;
  employer?: InputMaybe<Scalars['String']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
  postId?: InputMaybe<Scalars['ID']['input']>;
  roles?: InputMaybe<Array<Role>>;
  staffNo?: InputMaybe<Scalars['String']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  version: Scalars['Int']['input'];
};

export type CheckDone = {
  dropOff: Scalars['Boolean']['output'];
  pickUp: Scalars['Boolean']['output'];
};

export type CheckIdentityInput = {
  admissionNo?: InputMaybe<Scalars['String']['input']>;
  at: Leg;
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  spokenName?: InputMaybe<Scalars['String']['input']>;
  typed?: InputMaybe<Scalars['Boolean']['input']>;
  wristband?: InputMaybe<Scalars['String']['input']>;
};

export type CheckTubesInput = {
  at: Leg;
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  tubes: Array<Tube>;
};

export type Checkpoint = {
  at: Scalars['DateTime']['output'];
  root: Scalars['String']['output'];
  size: Scalars['Int']['output'];
};

export type Companion = {
  kind: Accompaniment;
  relation: Scalars['String']['output'];
};

export type Consignment = Node & {
  giver?: Maybe<Person>;
  id: Scalars['ID']['output'];
  items: Array<Item>;
  kind: JobKind;
  receiver?: Maybe<Person>;
  /** As in the contracts: `at-pickup`. */
  status: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type CustodyStretch = {
  by?: Maybe<Person>;
  eventId?: Maybe<Scalars['String']['output']>;
  from?: Maybe<Scalars['DateTime']['output']>;
  holderKind: Scalars['String']['output'];
  holderPerson?: Maybe<Person>;
  holderPlace?: Maybe<Place>;
  method?: Maybe<Scalars['String']['output']>;
  proven: Scalars['Boolean']['output'];
  until?: Maybe<Scalars['DateTime']['output']>;
};

export type Delivery = Node & {
  accurate?: Maybe<Scalars['Boolean']['output']>;
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  custody: Array<CustodyStretch>;
  date: Scalars['Date']['output'];
  entries: Array<LedgerEntry>;
  exceptions: Array<Scalars['String']['output']>;
  from: Place;
  handedOverAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  itemCount: Scalars['Int']['output'];
  items: Array<ItemCustody>;
  kind: JobKind;
  no?: Maybe<Scalars['Int']['output']>;
  outcome?: Maybe<Outcome>;
  patient?: Maybe<Patient>;
  pickedUpAt?: Maybe<Scalars['DateTime']['output']>;
  porter?: Maybe<Person>;
  priority: Priority;
  receiver?: Maybe<Person>;
  ref: Scalars['String']['output'];
  requestedAt: Scalars['DateTime']['output'];
  status: JobStatus;
  to: Place;
  verified: Scalars['Boolean']['output'];
};

export type DeliveryEdge = {
  cursor: Scalars['String']['output'];
  node: Delivery;
};

export type DeliveryStatus =
  | 'cancelled'
  | 'closed'
  | 'open';

export type Demo = {
  simulation: DemoSimulation;
};

export type DemoSimulation = {
  cancelled: Scalars['Int']['output'];
  closed: Scalars['Int']['output'];
  requested: Scalars['Int']['output'];
  running: Scalars['Boolean']['output'];
  seed: Scalars['Int']['output'];
  speed: Scalars['Float']['output'];
};

export type Detail = {
  key: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type Duty = {
  areas: Array<Area>;
  kinds: Array<JobKind>;
  shiftId?: Maybe<Scalars['ID']['output']>;
  since: Scalars['DateTime']['output'];
  status: DutyStatus;
  until?: Maybe<Scalars['DateTime']['output']>;
  version: Scalars['Int']['output'];
};

export type DutyChanged = {
  person: Person;
};

export type DutyInput = {
  opId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};

export type DutyStatus =
  | 'break'
  | 'off'
  | 'on';

export type ExceptionInput = {
  code: Scalars['String']['input'];
  divertToId?: InputMaybe<Scalars['ID']['input']>;
  itemCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  jobId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

export type Floors = {
  building: Scalars['String']['output'];
  from: Scalars['Int']['output'];
  to: Scalars['Int']['output'];
};

export type FloorsInput = {
  building: Scalars['String']['input'];
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};

export type Group = Node & {
  code: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Label;
  point?: Maybe<Scalars['String']['output']>;
};

export type HandOverInput = {
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  receiverBadge: Scalars['String']['input'];
  receiverPin?: InputMaybe<Scalars['String']['input']>;
  rejected?: InputMaybe<Array<RejectedInput>>;
  scans?: InputMaybe<Array<ScanInput>>;
};

export type Heartbeat = {
  now: Scalars['DateTime']['output'];
};

export type HoldJobInput = {
  code: Scalars['String']['input'];
  jobId: Scalars['ID']['input'];
  minutes?: InputMaybe<Scalars['Int']['input']>;
  opId: Scalars['ID']['input'];
};

export type InvalidInput = {
  issues: Array<Issue>;
};

export type Issue = {
  code: Scalars['String']['output'];
  path: Scalars['String']['output'];
};

export type IssuedPin = {
  person: Person;
  /** Shown once. */
  pin: Scalars['String']['output'];
};

export type Item = {
  code: Scalars['String']['output'];
  state: ItemState;
  type: ItemType;
};

export type ItemCustody = {
  code: Scalars['String']['output'];
  stretches: Array<CustodyStretch>;
  type: Scalars['String']['output'];
};

export type ItemInput = {
  code: Scalars['String']['input'];
  type: ItemType;
};

export type ItemState =
  | 'expected'
  | 'handed_over'
  | 'missing'
  | 'picked_up'
  | 'rejected';

export type ItemType =
  | 'blood_product'
  | 'container'
  | 'infusion'
  | 'injection'
  | 'linen_bag'
  | 'medicine'
  | 'other'
  | 'parcel'
  | 'pathology'
  | 'report'
  | 'request_form'
  | 'tube';

export type Job = Node & {
  assignedBy?: Maybe<Person>;
  assignee?: Maybe<Person>;
  bed?: Maybe<Scalars['String']['output']>;
  consignment?: Maybe<Consignment>;
  date: Scalars['Date']['output'];
  finishBy: Scalars['DateTime']['output'];
  from: Place;
  id: Scalars['ID']['output'];
  kind: JobKind;
  needs: Needs;
  /** 0 until dispatch has numbered it. */
  no: Scalars['Int']['output'];
  note?: Maybe<Scalars['String']['output']>;
  outcome?: Maybe<Outcome>;
  patient?: Maybe<Patient>;
  pause?: Maybe<Pause>;
  pickUpBy: Scalars['DateTime']['output'];
  priority: Priority;
  readyAt: Scalars['DateTime']['output'];
  requestedBy?: Maybe<Person>;
  requestedUnit: Place;
  returns: Scalars['Int']['output'];
  status: JobStatus;
  times: Array<StatusTime>;
  to: Place;
  trip?: Maybe<Trip>;
  version: Scalars['Int']['output'];
};

export type JobChanged = {
  job: Job;
};

export type JobEdge = {
  cursor: Scalars['String']['output'];
  node: Job;
};

/** Left the viewer's audience. */
export type JobGone = {
  jobId: Scalars['ID']['output'];
};

export type JobInput = {
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
};

export type JobKind =
  | 'bed_disinfection'
  | 'containers'
  | 'dirty_linen'
  | 'documents'
  | 'escort'
  | 'extra_bed'
  | 'goods'
  | 'linen'
  | 'medicines'
  | 'moving'
  | 'pipe_clearing'
  | 'specimens'
  | 'task'
  | 'transfer';

export type JobStatus =
  | 'accepted'
  | 'assigned'
  | 'at_dropoff'
  | 'at_pickup'
  | 'cancelled'
  | 'closed'
  | 'handed_over'
  | 'picked_up'
  | 'scheduled'
  | 'waiting';

export type Label = {
  en: Scalars['String']['output'];
  zh: Scalars['String']['output'];
};

export type Ledger = {
  checkpoint?: Maybe<Checkpoint>;
  head: Scalars['String']['output'];
  ledgeredAt?: Maybe<Scalars['DateTime']['output']>;
  root: Scalars['String']['output'];
  segments: Scalars['Int']['output'];
  size: Scalars['Int']['output'];
};

export type LedgerEntry = {
  actor: Actor;
  /** The payload as JSON. */
  data: Scalars['String']['output'];
  eventId: Scalars['String']['output'];
  hash: Scalars['String']['output'];
  index: Scalars['Int']['output'];
  ledgeredAt: Scalars['DateTime']['output'];
  method?: Maybe<Scalars['String']['output']>;
  occurredAt: Scalars['DateTime']['output'];
  /** Where it happened, as the event says. */
  place?: Maybe<Place>;
  previousHash: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
  source: Scalars['String']['output'];
  type: Scalars['String']['output'];
};

export type Leg =
  | 'drop_off'
  | 'pick_up';

export type Live = DutyChanged | Heartbeat | JobChanged | JobGone | Resync;

/** A frame carries the thing as it is now; take it only if its version is newer than what is held. */
export type LiveEvent = {
  cursor: Scalars['String']['output'];
  live: Live;
};

export type Me = {
  demo: Scalars['Boolean']['output'];
  group?: Maybe<Group>;
  now: Scalars['DateTime']['output'];
  person: Person;
  roles: Array<Role>;
  sessionId: Scalars['ID']['output'];
  units: Array<Place>;
  zone: Scalars['String']['output'];
};

export type Mode =
  | 'bed'
  | 'trolley'
  | 'walking'
  | 'wheelchair';

export type Mutation = {
  acceptJob: MutationAcceptJobResult;
  arrive: MutationArriveResult;
  assignJob: MutationAssignJobResult;
  assignWorkGroup: MutationAssignWorkGroupResult;
  cancelJob: MutationCancelJobResult;
  changePerson: MutationChangePersonResult;
  checkIdentity: MutationCheckIdentityResult;
  checkTubes: MutationCheckTubesResult;
  deactivatePerson: MutationDeactivatePersonResult;
  endBreak: MutationEndBreakResult;
  endDuty: MutationEndDutyResult;
  handOver: MutationHandOverResult;
  holdJob: MutationHoldJobResult;
  issuePin: MutationIssuePinResult;
  pickUpItems: MutationPickUpItemsResult;
  pickUpPatient: MutationPickUpPatientResult;
  raiseException: MutationRaiseExceptionResult;
  reassignJob: MutationReassignJobResult;
  recordCompanion: MutationRecordCompanionResult;
  registerPerson: MutationRegisterPersonResult;
  requestConsignment: MutationRequestConsignmentResult;
  requestTrip: MutationRequestTripResult;
  resolveException: MutationResolveExceptionResult;
  resumeJob: MutationResumeJobResult;
  returnJob: MutationReturnJobResult;
  revealPatient: MutationRevealPatientResult;
  rosterPerson: MutationRosterPersonResult;
  scanItem: MutationScanItemResult;
  setPriority: MutationSetPriorityResult;
  setSimulation: MutationSetSimulationResult;
  startBreak: MutationStartBreakResult;
  startDuty: MutationStartDutyResult;
  takeBackJob: MutationTakeBackJobResult;
  unrosterPerson: MutationUnrosterPersonResult;
};


export type MutationAcceptJobArgs = {
  input: JobInput;
};


export type MutationArriveArgs = {
  input: ArriveInput;
};


export type MutationAssignJobArgs = {
  input: AssignJobInput;
};


export type MutationAssignWorkGroupArgs = {
  input: AssignWorkGroupInput;
};


export type MutationCancelJobArgs = {
  input: CancelJobInput;
};


export type MutationChangePersonArgs = {
  input: ChangePersonInput;
};


export type MutationCheckIdentityArgs = {
  input: CheckIdentityInput;
};


export type MutationCheckTubesArgs = {
  input: CheckTubesInput;
};


export type MutationDeactivatePersonArgs = {
  input: PersonInput;
};


export type MutationEndBreakArgs = {
  input: DutyInput;
};


export type MutationEndDutyArgs = {
  input: DutyInput;
};


export type MutationHandOverArgs = {
  input: HandOverInput;
};


export type MutationHoldJobArgs = {
  input: HoldJobInput;
};


export type MutationIssuePinArgs = {
  input: PersonInput;
};


export type MutationPickUpItemsArgs = {
  input: PickUpItemsInput;
};


export type MutationPickUpPatientArgs = {
  input: JobInput;
};


export type MutationRaiseExceptionArgs = {
  input: ExceptionInput;
};


export type MutationReassignJobArgs = {
  input: ReassignJobInput;
};


export type MutationRecordCompanionArgs = {
  input: RecordCompanionInput;
};


export type MutationRegisterPersonArgs = {
  input: RegisterPersonInput;
};


export type MutationRequestConsignmentArgs = {
  input: RequestConsignmentInput;
};


export type MutationRequestTripArgs = {
  input: RequestTripInput;
};


export type MutationResolveExceptionArgs = {
  input: JobInput;
};


export type MutationResumeJobArgs = {
  input: JobInput;
};


export type MutationReturnJobArgs = {
  input: ReturnJobInput;
};


export type MutationRevealPatientArgs = {
  input: RevealPatientInput;
};


export type MutationRosterPersonArgs = {
  input: RosterPersonInput;
};


export type MutationScanItemArgs = {
  input: ScanItemInput;
};


export type MutationSetPriorityArgs = {
  input: SetPriorityInput;
};


export type MutationSetSimulationArgs = {
  input: SimulationInput;
};


export type MutationStartBreakArgs = {
  input: StartBreakInput;
};


export type MutationStartDutyArgs = {
  input: DutyInput;
};


export type MutationTakeBackJobArgs = {
  input: JobInput;
};


export type MutationUnrosterPersonArgs = {
  input: RosterPersonInput;
};

export type MutationAcceptJobResult = InvalidInput | MutationAcceptJobSuccess | Refused;

export type MutationAcceptJobSuccess = {
  data: Job;
};

export type MutationArriveResult = InvalidInput | MutationArriveSuccess | Refused;

export type MutationArriveSuccess = {
  data: Job;
};

export type MutationAssignJobResult = InvalidInput | MutationAssignJobSuccess | Refused;

export type MutationAssignJobSuccess = {
  data: Job;
};

export type MutationAssignWorkGroupResult = InvalidInput | MutationAssignWorkGroupSuccess | Refused;

export type MutationAssignWorkGroupSuccess = {
  data: Shift;
};

export type MutationCancelJobResult = InvalidInput | MutationCancelJobSuccess | Refused;

export type MutationCancelJobSuccess = {
  data: Job;
};

export type MutationChangePersonResult = InvalidInput | MutationChangePersonSuccess | Refused;

export type MutationChangePersonSuccess = {
  data: Person;
};

export type MutationCheckIdentityResult = InvalidInput | MutationCheckIdentitySuccess | Refused;

export type MutationCheckIdentitySuccess = {
  data: Job;
};

export type MutationCheckTubesResult = InvalidInput | MutationCheckTubesSuccess | Refused;

export type MutationCheckTubesSuccess = {
  data: Job;
};

export type MutationDeactivatePersonResult = InvalidInput | MutationDeactivatePersonSuccess | Refused;

export type MutationDeactivatePersonSuccess = {
  data: Person;
};

export type MutationEndBreakResult = InvalidInput | MutationEndBreakSuccess | Refused;

export type MutationEndBreakSuccess = {
  data: Person;
};

export type MutationEndDutyResult = InvalidInput | MutationEndDutySuccess | Refused;

export type MutationEndDutySuccess = {
  data: Person;
};

export type MutationHandOverResult = InvalidInput | MutationHandOverSuccess | Refused;

export type MutationHandOverSuccess = {
  data: Job;
};

export type MutationHoldJobResult = InvalidInput | MutationHoldJobSuccess | Refused;

export type MutationHoldJobSuccess = {
  data: Job;
};

export type MutationIssuePinResult = InvalidInput | MutationIssuePinSuccess | Refused;

export type MutationIssuePinSuccess = {
  data: IssuedPin;
};

export type MutationPickUpItemsResult = InvalidInput | MutationPickUpItemsSuccess | Refused;

export type MutationPickUpItemsSuccess = {
  data: Job;
};

export type MutationPickUpPatientResult = InvalidInput | MutationPickUpPatientSuccess | Refused;

export type MutationPickUpPatientSuccess = {
  data: Job;
};

export type MutationRaiseExceptionResult = InvalidInput | MutationRaiseExceptionSuccess | Refused;

export type MutationRaiseExceptionSuccess = {
  data: Job;
};

export type MutationReassignJobResult = InvalidInput | MutationReassignJobSuccess | Refused;

export type MutationReassignJobSuccess = {
  data: Job;
};

export type MutationRecordCompanionResult = InvalidInput | MutationRecordCompanionSuccess | Refused;

export type MutationRecordCompanionSuccess = {
  data: Job;
};

export type MutationRegisterPersonResult = InvalidInput | MutationRegisterPersonSuccess | Refused;

export type MutationRegisterPersonSuccess = {
  data: Person;
};

export type MutationRequestConsignmentResult = InvalidInput | MutationRequestConsignmentSuccess | Refused;

export type MutationRequestConsignmentSuccess = {
  data: Job;
};

export type MutationRequestTripResult = InvalidInput | MutationRequestTripSuccess | Refused;

export type MutationRequestTripSuccess = {
  data: Job;
};

export type MutationResolveExceptionResult = InvalidInput | MutationResolveExceptionSuccess | Refused;

export type MutationResolveExceptionSuccess = {
  data: Job;
};

export type MutationResumeJobResult = InvalidInput | MutationResumeJobSuccess | Refused;

export type MutationResumeJobSuccess = {
  data: Job;
};

export type MutationReturnJobResult = InvalidInput | MutationReturnJobSuccess | Refused;

export type MutationReturnJobSuccess = {
  data: Job;
};

export type MutationRevealPatientResult = InvalidInput | MutationRevealPatientSuccess | Refused;

export type MutationRevealPatientSuccess = {
  data: Patient;
};

export type MutationRosterPersonResult = InvalidInput | MutationRosterPersonSuccess | Refused;

export type MutationRosterPersonSuccess = {
  data: Shift;
};

export type MutationScanItemResult = InvalidInput | MutationScanItemSuccess | Refused;

export type MutationScanItemSuccess = {
  data: Job;
};

export type MutationSetPriorityResult = InvalidInput | MutationSetPrioritySuccess | Refused;

export type MutationSetPrioritySuccess = {
  data: Job;
};

export type MutationSetSimulationResult = InvalidInput | MutationSetSimulationSuccess | Refused;

export type MutationSetSimulationSuccess = {
  data: DemoSimulation;
};

export type MutationStartBreakResult = InvalidInput | MutationStartBreakSuccess | Refused;

export type MutationStartBreakSuccess = {
  data: Person;
};

export type MutationStartDutyResult = InvalidInput | MutationStartDutySuccess | Refused;

export type MutationStartDutySuccess = {
  data: Person;
};

export type MutationTakeBackJobResult = InvalidInput | MutationTakeBackJobSuccess | Refused;

export type MutationTakeBackJobSuccess = {
  data: Job;
};

export type MutationUnrosterPersonResult = InvalidInput | MutationUnrosterPersonSuccess | Refused;

export type MutationUnrosterPersonSuccess = {
  data: Shift;
};

export type MyWork = {
  cursor: Scalars['String']['output'];
  /** Jobs closed as done today. */
  done: Scalars['Int']['output'];
  duty?: Maybe<Duty>;
  jobs: Array<Job>;
  now: Scalars['DateTime']['output'];
};

export type Needs = {
  accompaniment: Accompaniment;
  critical: Scalars['Boolean']['output'];
  items: Scalars['Int']['output'];
  mode?: Maybe<Mode>;
  precautions: Array<Precaution>;
};

export type Node = {
  id: Scalars['ID']['output'];
};

export type Outcome =
  | 'done'
  | 'failed';

export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Patient = Node & {
  admissionNo?: Maybe<Scalars['String']['output']>;
  age: Scalars['Int']['output'];
  bed: Scalars['String']['output'];
  critical: Scalars['Boolean']['output'];
  dependent: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  /** Masked by the server where the viewer may not see it. */
  name: Scalars['String']['output'];
  nameMasked: Scalars['Boolean']['output'];
  precautions: Array<Precaution>;
  sex: Sex;
  tubes: Array<Tube>;
  version: Scalars['Int']['output'];
  ward: Place;
  wristband?: Maybe<Scalars['String']['output']>;
};

export type Pause = {
  code: Scalars['String']['output'];
  kind: PauseKind;
  since: Scalars['DateTime']['output'];
  until?: Maybe<Scalars['DateTime']['output']>;
};

export type PauseKind =
  | 'exception'
  | 'hold';

export type Person = Node & {
  active: Scalars['Boolean']['output'];
  /** For administrators and the person alone: who knows it can pretend to hold it. */
  badge?: Maybe<Scalars['String']['output']>;
  duty?: Maybe<Duty>;
  group?: Maybe<Group>;
  hasPin: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  initials: Array<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  pinyin: Array<Scalars['String']['output']>;
  post?: Maybe<Post>;
  roles: Array<Role>;
  staffNo: Scalars['String']['output'];
  units: Array<Place>;
  version: Scalars['Int']['output'];
};

export type PersonInput = {
  opId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};

export type PickUpItemsInput = {
  giverBadge: Scalars['String']['input'];
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  scans: Array<ScanInput>;
};

export type Place = Node & {
  building: Scalars['String']['output'];
  code: Scalars['String']['output'];
  floor: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  name: Label;
  receives: Array<JobKind>;
};

export type PlaceEdge = {
  cursor: Scalars['String']['output'];
  node: Place;
};

export type Post = Node & {
  code: Scalars['String']['output'];
  groupId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  kinds: Array<JobKind>;
  leads: Scalars['Boolean']['output'];
  name: Label;
};

export type Precaution =
  | 'airborne'
  | 'contact'
  | 'drain'
  | 'droplet'
  | 'fall_risk'
  | 'infusion'
  | 'language'
  | 'monitor'
  | 'oxygen'
  | 'psychiatric'
  | 'pump';

export type Priority =
  | 'P1'
  | 'P2'
  | 'P3';

export type Query = {
  board: Board;
  deliveries: QueryDeliveriesConnection;
  delivery?: Maybe<Delivery>;
  demo?: Maybe<Demo>;
  findPatient: Array<Patient>;
  groups: Array<Group>;
  job?: Maybe<Job>;
  jobByNo?: Maybe<Job>;
  jobs: QueryJobsConnection;
  ledger: Ledger;
  me: Me;
  myWork: MyWork;
  node?: Maybe<Node>;
  nodes: Array<Maybe<Node>>;
  people: Array<Person>;
  places: QueryPlacesConnection;
  /** Seven days of a group. */
  roster?: Maybe<Roster>;
  verifyLedger: Verification;
  ward?: Maybe<Ward>;
};


export type QueryDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  date?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<JobKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<DeliveryStatus>;
};


export type QueryDeliveryArgs = {
  ref: Scalars['String']['input'];
};


export type QueryFindPatientArgs = {
  text: Scalars['String']['input'];
  wardId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJobByNoArgs = {
  date?: InputMaybe<Scalars['Date']['input']>;
  no: Scalars['Int']['input'];
};


export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  date?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryPeopleArgs = {
  groupId?: InputMaybe<Scalars['ID']['input']>;
  role?: InputMaybe<Role>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRosterArgs = {
  from: Scalars['Date']['input'];
  groupId: Scalars['ID']['input'];
};


export type QueryWardArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDeliveriesConnection = {
  edges: Array<DeliveryEdge>;
  pageInfo: PageInfo;
};

export type QueryJobsConnection = {
  edges: Array<JobEdge>;
  pageInfo: PageInfo;
};

export type QueryPlacesConnection = {
  edges: Array<PlaceEdge>;
  pageInfo: PageInfo;
};

export type ReassignJobInput = {
  fromPersonId: Scalars['ID']['input'];
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  overrideReason?: InputMaybe<Scalars['String']['input']>;
  personId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type RecordCompanionInput = {
  jobId: Scalars['ID']['input'];
  kind: Accompaniment;
  name: Scalars['String']['input'];
  opId: Scalars['ID']['input'];
  relation: Scalars['String']['input'];
};

/** A rule said no. `code` is stable; the web owns the sentence. `winner` names who was first. */
export type Refused = {
  code: Scalars['String']['output'];
  details: Array<Detail>;
  winner?: Maybe<Person>;
};

export type RegisterPersonInput = {
  badge: Scalars['String']['input'];
  employer: Scalars['String']['input'];
  groupId?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
  opId: Scalars['ID']['input'];
  postId?: InputMaybe<Scalars['ID']['input']>;
  roles: Array<Role>;
  staffNo: Scalars['String']['input'];
  unitIds: Array<Scalars['ID']['input']>;
};

export type RejectedInput = {
  code: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};

export type RequestConsignmentInput = {
  fromId: Scalars['ID']['input'];
  items: Array<ItemInput>;
  kind: JobKind;
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
  patientId?: InputMaybe<Scalars['ID']['input']>;
  priority?: InputMaybe<Priority>;
  readyAt?: InputMaybe<Scalars['DateTime']['input']>;
  toId: Scalars['ID']['input'];
  urgentReason?: InputMaybe<Scalars['String']['input']>;
};

export type RequestTripInput = {
  accompaniment: Accompaniment;
  again?: InputMaybe<Scalars['Boolean']['input']>;
  bed?: InputMaybe<Scalars['String']['input']>;
  fromId: Scalars['ID']['input'];
  mode: Mode;
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
  patientId: Scalars['ID']['input'];
  precautions: Array<Precaution>;
  priority?: InputMaybe<Priority>;
  readyAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason: TripReason;
  toId: Scalars['ID']['input'];
  tubes?: InputMaybe<Array<Tube>>;
  urgentReason?: InputMaybe<Scalars['String']['input']>;
  wish?: InputMaybe<Scalars['String']['input']>;
};

/** Unknown cursor: fetch the snapshot again. */
export type Resync = {
  reason: Scalars['String']['output'];
};

export type ReturnJobInput = {
  code: Scalars['String']['input'];
  jobId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

export type RevealPatientInput = {
  opId: Scalars['ID']['input'];
  patientId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type Role =
  | 'administrator'
  | 'auditor'
  | 'clerk'
  | 'dispatcher'
  | 'head_nurse'
  | 'nurse'
  | 'porter'
  | 'scheduler'
  | 'supervisor';

export type Roster = {
  from: Scalars['Date']['output'];
  group: Group;
  people: Array<Person>;
  posts: Array<Post>;
  shifts: Array<Shift>;
  templates: Array<ShiftTemplate>;
  to: Scalars['Date']['output'];
};

export type RosterPersonInput = {
  opId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
  shiftId: Scalars['ID']['input'];
};

export type ScanInput = {
  code: Scalars['String']['input'];
  method?: InputMaybe<ScanMethod>;
};

export type ScanItemInput = {
  code: Scalars['String']['input'];
  jobId: Scalars['ID']['input'];
  method?: InputMaybe<ScanMethod>;
  opId: Scalars['ID']['input'];
};

export type ScanMethod =
  | 'scan'
  | 'typed';

export type SetPriorityInput = {
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  priority: Priority;
  reason: Scalars['String']['input'];
};

export type Sex =
  | 'female'
  | 'male'
  | 'other';

export type Shift = Node & {
  areas: Array<Area>;
  date: Scalars['Date']['output'];
  headCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  parts: Array<ShiftPart>;
  people: Array<Person>;
  post: Post;
  status: ShiftStatus;
  template: ShiftTemplate;
  version: Scalars['Int']['output'];
};

export type ShiftPart = {
  from: Scalars['DateTime']['output'];
  until: Scalars['DateTime']['output'];
};

export type ShiftStatus =
  | 'closed'
  | 'open'
  | 'planned';

export type ShiftTemplate = Node & {
  code: Scalars['String']['output'];
  groupId: Scalars['ID']['output'];
  headCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  name: Label;
  parts: Array<TemplatePart>;
  postId: Scalars['ID']['output'];
};

export type SimulationInput = {
  running: Scalars['Boolean']['input'];
  seed?: InputMaybe<Scalars['Int']['input']>;
  speed?: InputMaybe<Scalars['Float']['input']>;
};

export type StaffGroup = {
  group: Group;
  members: Array<StaffMember>;
  offDuty: Scalars['Int']['output'];
};

export type StaffMember = {
  duty: Duty;
  /** Where an open job last put the person. */
  lastPlace?: Maybe<Place>;
  lastPlaceAt?: Maybe<Scalars['DateTime']['output']>;
  openJobs: Scalars['Int']['output'];
  person: Person;
  post?: Maybe<Post>;
  shift?: Maybe<Shift>;
};

export type StartBreakInput = {
  kind: Scalars['String']['input'];
  minutes: Scalars['Int']['input'];
  opId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};

export type StatusTime = {
  at: Scalars['DateTime']['output'];
  status: JobStatus;
};

export type Subscription = {
  live: LiveEvent;
};


export type SubscriptionLiveArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Template = {
  defaultPriority: Priority;
  itemTypes: Array<ItemType>;
  kind: JobKind;
  maxItems: Scalars['Int']['output'];
  name: Label;
  scanned: Scalars['Boolean']['output'];
};

export type TemplatePart = {
  end: Scalars['String']['output'];
  start: Scalars['String']['output'];
};

export type Trip = Node & {
  accompaniment: Accompaniment;
  companion?: Maybe<Companion>;
  critical: Scalars['Boolean']['output'];
  dependent: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  identity: CheckDone;
  mode: Mode;
  reason: TripReason;
  receiver?: Maybe<Person>;
  /** As in the contracts: `at-pickup`. */
  status: Scalars['String']['output'];
  tubes: Array<Tube>;
  tubesChecked: CheckDone;
  version: Scalars['Int']['output'];
  wish?: Maybe<Scalars['String']['output']>;
};

export type TripReason =
  | 'admission'
  | 'discharge'
  | 'examination'
  | 'surgery'
  | 'transfer'
  | 'treatment';

export type Tube =
  | 'catheter'
  | 'drain'
  | 'gastric'
  | 'infusion'
  | 'oxygen';

export type Verification = {
  firstBad?: Maybe<Scalars['Int']['output']>;
  ms: Scalars['Int']['output'];
  problem?: Maybe<Scalars['String']['output']>;
  root: Scalars['String']['output'];
  size: Scalars['Int']['output'];
  valid: Scalars['Boolean']['output'];
};

export type Ward = {
  cursor: Scalars['String']['output'];
  jobs: Array<Job>;
  now: Scalars['DateTime']['output'];
  patients: Array<Patient>;
  place: Place;
  /** What this viewer may ask for (DEL-1). */
  templates: Array<Template>;
};

export type LedgerQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerQuery = { ledger: { size: number, segments: number, head: string, root: string, ledgeredAt?: string | null, checkpoint?: { size: number, root: string, at: string } | null } };

export type VerifyLedgerQueryVariables = Exact<{ [key: string]: never; }>;


export type VerifyLedgerQuery = { verifyLedger: { valid: boolean, size: number, root: string, firstBad?: number | null, problem?: string | null, ms: number } };

export type DeliveryRowFragment = { ref: string, no?: number | null, date: string, kind: JobKind, priority: Priority, status: JobStatus, outcome?: Outcome | null, requestedAt: string, pickedUpAt?: string | null, handedOverAt?: string | null, closedAt?: string | null, itemCount: number, exceptions: Array<string>, accurate?: boolean | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, porter?: { id: string, name: string } | null, receiver?: { id: string, name: string } | null };

export type DeliveriesQueryVariables = Exact<{
  date?: InputMaybe<Scalars['Date']['input']>;
  kind?: InputMaybe<JobKind>;
  status?: InputMaybe<DeliveryStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DeliveriesQuery = { deliveries: { edges: Array<{ node: { ref: string, no?: number | null, date: string, kind: JobKind, priority: Priority, status: JobStatus, outcome?: Outcome | null, requestedAt: string, pickedUpAt?: string | null, handedOverAt?: string | null, closedAt?: string | null, itemCount: number, exceptions: Array<string>, accurate?: boolean | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, porter?: { id: string, name: string } | null, receiver?: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type StretchPartsFragment = { holderKind: string, from?: string | null, until?: string | null, method?: string | null, eventId?: string | null, proven: boolean, holderPerson?: { id: string, name: string, staffNo: string } | null, holderPlace?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, by?: { id: string, name: string } | null };

export type DeliveryQueryVariables = Exact<{
  ref: Scalars['String']['input'];
}>;


export type DeliveryQuery = { delivery?: { verified: boolean, ref: string, no?: number | null, date: string, kind: JobKind, priority: Priority, status: JobStatus, outcome?: Outcome | null, requestedAt: string, pickedUpAt?: string | null, handedOverAt?: string | null, closedAt?: string | null, itemCount: number, exceptions: Array<string>, accurate?: boolean | null, patient?: { id: string, name: string, nameMasked: boolean } | null, custody: Array<{ holderKind: string, from?: string | null, until?: string | null, method?: string | null, eventId?: string | null, proven: boolean, holderPerson?: { id: string, name: string, staffNo: string } | null, holderPlace?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, by?: { id: string, name: string } | null }>, items: Array<{ code: string, type: string, stretches: Array<{ holderKind: string, from?: string | null, until?: string | null, method?: string | null, eventId?: string | null, proven: boolean, holderPerson?: { id: string, name: string, staffNo: string } | null, holderPlace?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, by?: { id: string, name: string } | null }> }>, entries: Array<{ index: number, eventId: string, type: string, source: string, occurredAt: string, recordedAt: string, ledgeredAt: string, method?: string | null, data: string, hash: string, previousHash: string, actor: { id: string, name?: string | null, roles: Array<string> }, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null }>, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, porter?: { id: string, name: string } | null, receiver?: { id: string, name: string } | null } | null };

export type BoardQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardQuery = { board: { cursor: string, now: string, jobs: Array<{ id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> }>, staff: Array<{ offDuty: number, group: { id: string, code: string, name: { zh: string, en: string } }, members: Array<{ lastPlaceAt?: string | null, person: { id: string, version: number, name: string, staffNo: string, pinyin: Array<string>, initials: Array<string> }, post?: { id: string, code: string, leads: boolean, name: { zh: string, en: string } } | null, duty: { status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> }, shift?: { id: string, template: { id: string, name: { zh: string, en: string } } } | null, lastPlace?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null }> }> } };

export type JobDetailsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type JobDetailsQuery = { job?: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, trip?: { id: string, version: number, status: string, reason: TripReason, mode: Mode, tubes: Array<Tube>, critical: boolean, dependent: boolean, accompaniment: Accompaniment, wish?: string | null, companion?: { kind: Accompaniment, relation: string } | null, identity: { pickUp: boolean, dropOff: boolean }, tubesChecked: { pickUp: boolean, dropOff: boolean }, receiver?: { id: string, name: string } | null } | null, consignment?: { id: string, version: number, status: string, kind: JobKind, items: Array<{ code: string, type: ItemType, state: ItemState }>, giver?: { id: string, name: string } | null, receiver?: { id: string, name: string } | null } | null, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } | null };

export type JobByNoQueryVariables = Exact<{
  no: Scalars['Int']['input'];
  date?: InputMaybe<Scalars['Date']['input']>;
}>;


export type JobByNoQuery = { jobByNo?: { id: string } | null };

export type AssignJobMutationVariables = Exact<{
  input: AssignJobInput;
}>;


export type AssignJobMutation = { assignJob:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationAssignJobSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ReassignJobMutationVariables = Exact<{
  input: ReassignJobInput;
}>;


export type ReassignJobMutation = { reassignJob:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationReassignJobSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type TakeBackJobMutationVariables = Exact<{
  input: JobInput;
}>;


export type TakeBackJobMutation = { takeBackJob:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationTakeBackJobSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type CancelJobMutationVariables = Exact<{
  input: CancelJobInput;
}>;


export type CancelJobMutation = { cancelJob:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationCancelJobSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type HoldJobMutationVariables = Exact<{
  input: HoldJobInput;
}>;


export type HoldJobMutation = { holdJob:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationHoldJobSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ResumeJobMutationVariables = Exact<{
  input: JobInput;
}>;


export type ResumeJobMutation = { resumeJob:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationResumeJobSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type SetPriorityMutationVariables = Exact<{
  input: SetPriorityInput;
}>;


export type SetPriorityMutation = { setPriority:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationSetPrioritySuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ResolveExceptionMutationVariables = Exact<{
  input: JobInput;
}>;


export type ResolveExceptionMutation = { resolveException:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationResolveExceptionSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RevealPatientMutationVariables = Exact<{
  input: RevealPatientInput;
}>;


export type RevealPatientMutation = { revealPatient:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRevealPatientSuccess', data: { id: string, version: number, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string, precautions: Array<Precaution>, tubes: Array<Tube>, critical: boolean, dependent: boolean, admissionNo?: string | null, ward: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type LiveSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type LiveSubscription = { live: { cursor: string, live:
      | { __typename: 'DutyChanged', person: { id: string, version: number, name: string, staffNo: string, pinyin: Array<string>, initials: Array<string>, duty?: { status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } | null } }
      | { __typename: 'Heartbeat', now: string }
      | { __typename: 'JobChanged', job: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
      | { __typename: 'JobGone', jobId: string }
      | { __typename: 'Resync', reason: string }
     } };

export type PlacePartsFragment = { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } };

export type JobPartsFragment = { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> };

export type DutyPartsFragment = { status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> };

export type StaffPartsFragment = { id: string, version: number, name: string, staffNo: string, pinyin: Array<string>, initials: Array<string>, duty?: { status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } | null };

export type PatientPartsFragment = { id: string, version: number, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string, precautions: Array<Precaution>, tubes: Array<Tube>, critical: boolean, dependent: boolean, admissionNo?: string | null, ward: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } };

export type RefusedPartsFragment = { code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null };

export type InvalidPartsFragment = { issues: Array<{ path: string, code: string }> };

export type PersonPartsFragment = { id: string, version: number, name: string, staffNo: string, badge?: string | null, roles: Array<Role>, active: boolean, hasPin: boolean, group?: { id: string, code: string, name: { zh: string, en: string } } | null, post?: { id: string, code: string, name: { zh: string, en: string } } | null, units: Array<{ id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }> };

export type PeopleQueryVariables = Exact<{
  role?: InputMaybe<Role>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  groupId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type PeopleQuery = { people: Array<{ id: string, version: number, name: string, staffNo: string, badge?: string | null, roles: Array<Role>, active: boolean, hasPin: boolean, group?: { id: string, code: string, name: { zh: string, en: string } } | null, post?: { id: string, code: string, name: { zh: string, en: string } } | null, units: Array<{ id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }> }> };

export type GroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsQuery = { groups: Array<{ id: string, code: string, point?: string | null, name: { zh: string, en: string } }> };

export type RegisterPersonMutationVariables = Exact<{
  input: RegisterPersonInput;
}>;


export type RegisterPersonMutation = { registerPerson:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRegisterPersonSuccess', data: { id: string, version: number, name: string, staffNo: string, badge?: string | null, roles: Array<Role>, active: boolean, hasPin: boolean, group?: { id: string, code: string, name: { zh: string, en: string } } | null, post?: { id: string, code: string, name: { zh: string, en: string } } | null, units: Array<{ id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type DeactivatePersonMutationVariables = Exact<{
  input: PersonInput;
}>;


export type DeactivatePersonMutation = { deactivatePerson:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationDeactivatePersonSuccess', data: { id: string, version: number, name: string, staffNo: string, badge?: string | null, roles: Array<Role>, active: boolean, hasPin: boolean, group?: { id: string, code: string, name: { zh: string, en: string } } | null, post?: { id: string, code: string, name: { zh: string, en: string } } | null, units: Array<{ id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type IssuePinMutationVariables = Exact<{
  input: PersonInput;
}>;


export type IssuePinMutation = { issuePin:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationIssuePinSuccess', data: { pin: string, person: { id: string, hasPin: boolean } } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type MyWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type MyWorkQuery = { myWork: { cursor: string, now: string, done: number, duty?: { version: number, status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } | null, jobs: Array<{ id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> }> } };

export type AcceptJobMutationVariables = Exact<{
  input: JobInput;
}>;


export type AcceptJobMutation = { acceptJob:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationAcceptJobSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ReturnJobMutationVariables = Exact<{
  input: ReturnJobInput;
}>;


export type ReturnJobMutation = { returnJob:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationReturnJobSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ArriveMutationVariables = Exact<{
  input: ArriveInput;
}>;


export type ArriveMutation = { arrive:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationArriveSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type CheckIdentityMutationVariables = Exact<{
  input: CheckIdentityInput;
}>;


export type CheckIdentityMutation = { checkIdentity:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationCheckIdentitySuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RecordCompanionMutationVariables = Exact<{
  input: RecordCompanionInput;
}>;


export type RecordCompanionMutation = { recordCompanion:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRecordCompanionSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type CheckTubesMutationVariables = Exact<{
  input: CheckTubesInput;
}>;


export type CheckTubesMutation = { checkTubes:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationCheckTubesSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type PickUpPatientMutationVariables = Exact<{
  input: JobInput;
}>;


export type PickUpPatientMutation = { pickUpPatient:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationPickUpPatientSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ScanItemMutationVariables = Exact<{
  input: ScanItemInput;
}>;


export type ScanItemMutation = { scanItem:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationScanItemSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type PickUpItemsMutationVariables = Exact<{
  input: PickUpItemsInput;
}>;


export type PickUpItemsMutation = { pickUpItems:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationPickUpItemsSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverMutation = { handOver:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationHandOverSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RaiseExceptionMutationVariables = Exact<{
  input: ExceptionInput;
}>;


export type RaiseExceptionMutation = { raiseException:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRaiseExceptionSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type StartDutyMutationVariables = Exact<{
  input: DutyInput;
}>;


export type StartDutyMutation = { startDuty:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationStartDutySuccess', data: { id: string, version: number, name: string, staffNo: string, pinyin: Array<string>, initials: Array<string>, duty?: { status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type EndDutyMutationVariables = Exact<{
  input: DutyInput;
}>;


export type EndDutyMutation = { endDuty:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationEndDutySuccess', data: { id: string, version: number, name: string, staffNo: string, pinyin: Array<string>, initials: Array<string>, duty?: { status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type StartBreakMutationVariables = Exact<{
  input: StartBreakInput;
}>;


export type StartBreakMutation = { startBreak:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationStartBreakSuccess', data: { id: string, version: number, name: string, staffNo: string, pinyin: Array<string>, initials: Array<string>, duty?: { status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type EndBreakMutationVariables = Exact<{
  input: DutyInput;
}>;


export type EndBreakMutation = { endBreak:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationEndBreakSuccess', data: { id: string, version: number, name: string, staffNo: string, pinyin: Array<string>, initials: Array<string>, duty?: { status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ShiftPartsFragment = { id: string, version: number, date: string, status: ShiftStatus, headCount: number, post: { id: string, code: string, kinds: Array<JobKind>, leads: boolean, name: { zh: string, en: string } }, template: { id: string, code: string, name: { zh: string, en: string } }, parts: Array<{ from: string, until: string }>, people: Array<{ id: string, name: string, staffNo: string }>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> };

export type RosterQueryVariables = Exact<{
  groupId: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
}>;


export type RosterQuery = { roster?: { from: string, to: string, group: { id: string, code: string, name: { zh: string, en: string } }, posts: Array<{ id: string, code: string, kinds: Array<JobKind>, leads: boolean, name: { zh: string, en: string } }>, templates: Array<{ id: string, code: string, postId: string, headCount: number, name: { zh: string, en: string }, parts: Array<{ start: string, end: string }> }>, people: Array<{ id: string, name: string, staffNo: string, pinyin: Array<string>, initials: Array<string>, active: boolean, roles: Array<Role>, post?: { id: string, code: string, name: { zh: string, en: string } } | null }>, shifts: Array<{ id: string, version: number, date: string, status: ShiftStatus, headCount: number, post: { id: string, code: string, kinds: Array<JobKind>, leads: boolean, name: { zh: string, en: string } }, template: { id: string, code: string, name: { zh: string, en: string } }, parts: Array<{ from: string, until: string }>, people: Array<{ id: string, name: string, staffNo: string }>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> }> } | null };

export type RosterPersonMutationVariables = Exact<{
  input: RosterPersonInput;
}>;


export type RosterPersonMutation = { rosterPerson:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRosterPersonSuccess', data: { id: string, version: number, date: string, status: ShiftStatus, headCount: number, post: { id: string, code: string, kinds: Array<JobKind>, leads: boolean, name: { zh: string, en: string } }, template: { id: string, code: string, name: { zh: string, en: string } }, parts: Array<{ from: string, until: string }>, people: Array<{ id: string, name: string, staffNo: string }>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type UnrosterPersonMutationVariables = Exact<{
  input: RosterPersonInput;
}>;


export type UnrosterPersonMutation = { unrosterPerson:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationUnrosterPersonSuccess', data: { id: string, version: number, date: string, status: ShiftStatus, headCount: number, post: { id: string, code: string, kinds: Array<JobKind>, leads: boolean, name: { zh: string, en: string } }, template: { id: string, code: string, name: { zh: string, en: string } }, parts: Array<{ from: string, until: string }>, people: Array<{ id: string, name: string, staffNo: string }>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type AssignWorkGroupMutationVariables = Exact<{
  input: AssignWorkGroupInput;
}>;


export type AssignWorkGroupMutation = { assignWorkGroup:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationAssignWorkGroupSuccess', data: { id: string, version: number, date: string, status: ShiftStatus, headCount: number, post: { id: string, code: string, kinds: Array<JobKind>, leads: boolean, name: { zh: string, en: string } }, template: { id: string, code: string, name: { zh: string, en: string } }, parts: Array<{ from: string, until: string }>, people: Array<{ id: string, name: string, staffNo: string }>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { roles: Array<Role>, sessionId: string, demo: boolean, zone: string, now: string, person: { id: string, name: string, staffNo: string }, units: Array<{ id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }>, group?: { id: string, code: string, name: { zh: string, en: string } } | null } };

export type SimulationQueryVariables = Exact<{ [key: string]: never; }>;


export type SimulationQuery = { demo?: { simulation: { running: boolean, speed: number, seed: number, requested: number, closed: number, cancelled: number } } | null };

export type SetSimulationMutationVariables = Exact<{
  input: SimulationInput;
}>;


export type SetSimulationMutation = { setSimulation:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationSetSimulationSuccess', data: { running: boolean, speed: number, seed: number, requested: number, closed: number, cancelled: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type WardQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WardQuery = { ward?: { cursor: string, now: string, place: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, patients: Array<{ id: string, version: number, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string, precautions: Array<Precaution>, tubes: Array<Tube>, critical: boolean, dependent: boolean, admissionNo?: string | null, ward: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } }>, jobs: Array<{ id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> }>, templates: Array<{ kind: JobKind, defaultPriority: Priority, scanned: boolean, itemTypes: Array<ItemType>, maxItems: number, name: { zh: string, en: string } }> } | null };

export type FindPatientQueryVariables = Exact<{
  text: Scalars['String']['input'];
  wardId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type FindPatientQuery = { findPatient: Array<{ id: string, version: number, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string, precautions: Array<Precaution>, tubes: Array<Tube>, critical: boolean, dependent: boolean, admissionNo?: string | null, ward: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } }> };

export type PlacesQueryVariables = Exact<{
  kind?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PlacesQuery = { places: { edges: Array<{ node: { receives: Array<JobKind>, id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type RequestTripMutationVariables = Exact<{
  input: RequestTripInput;
}>;


export type RequestTripMutation = { requestTrip:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRequestTripSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RequestConsignmentMutationVariables = Exact<{
  input: RequestConsignmentInput;
}>;


export type RequestConsignmentMutation = { requestConsignment:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRequestConsignmentSuccess', data: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PlacePartsFragmentDoc = new TypedDocumentString(`
    fragment PlaceParts on Place {
  id
  code
  name {
    zh
    en
  }
  building
  floor
  kind
}
    `, {"fragmentName":"PlaceParts"}) as unknown as TypedDocumentString<PlacePartsFragment, unknown>;
export const DeliveryRowFragmentDoc = new TypedDocumentString(`
    fragment DeliveryRow on Delivery {
  ref
  no
  date
  kind
  priority
  status
  outcome
  from {
    ...PlaceParts
  }
  to {
    ...PlaceParts
  }
  porter {
    id
    name
  }
  receiver {
    id
    name
  }
  requestedAt
  pickedUpAt
  handedOverAt
  closedAt
  itemCount
  exceptions
  accurate
}
    fragment PlaceParts on Place {
  id
  code
  name {
    zh
    en
  }
  building
  floor
  kind
}`, {"fragmentName":"DeliveryRow"}) as unknown as TypedDocumentString<DeliveryRowFragment, unknown>;
export const StretchPartsFragmentDoc = new TypedDocumentString(`
    fragment StretchParts on CustodyStretch {
  holderKind
  holderPerson {
    id
    name
    staffNo
  }
  holderPlace {
    ...PlaceParts
  }
  from
  until
  method
  by {
    id
    name
  }
  eventId
  proven
}
    fragment PlaceParts on Place {
  id
  code
  name {
    zh
    en
  }
  building
  floor
  kind
}`, {"fragmentName":"StretchParts"}) as unknown as TypedDocumentString<StretchPartsFragment, unknown>;
export const JobPartsFragmentDoc = new TypedDocumentString(`
    fragment JobParts on Job {
  id
  version
  no
  date
  kind
  status
  pause {
    kind
    code
    since
    until
  }
  outcome
  priority
  from {
    ...PlaceParts
  }
  to {
    ...PlaceParts
  }
  bed
  readyAt
  pickUpBy
  finishBy
  needs {
    mode
    precautions
    critical
    accompaniment
    items
  }
  patient {
    id
    name
    nameMasked
    sex
    age
    bed
  }
  assignee {
    id
    name
  }
  assignedBy {
    id
    name
  }
  requestedBy {
    id
    name
  }
  requestedUnit {
    ...PlaceParts
  }
  note
  times {
    status
    at
  }
  returns
}
    fragment PlaceParts on Place {
  id
  code
  name {
    zh
    en
  }
  building
  floor
  kind
}`, {"fragmentName":"JobParts"}) as unknown as TypedDocumentString<JobPartsFragment, unknown>;
export const DutyPartsFragmentDoc = new TypedDocumentString(`
    fragment DutyParts on Duty {
  status
  since
  until
  shiftId
  areas {
    floors {
      building
      from
      to
    }
    streams
    from
    until
  }
  kinds
}
    `, {"fragmentName":"DutyParts"}) as unknown as TypedDocumentString<DutyPartsFragment, unknown>;
export const StaffPartsFragmentDoc = new TypedDocumentString(`
    fragment StaffParts on Person {
  id
  version
  name
  staffNo
  pinyin
  initials
  duty {
    ...DutyParts
  }
}
    fragment DutyParts on Duty {
  status
  since
  until
  shiftId
  areas {
    floors {
      building
      from
      to
    }
    streams
    from
    until
  }
  kinds
}`, {"fragmentName":"StaffParts"}) as unknown as TypedDocumentString<StaffPartsFragment, unknown>;
export const PatientPartsFragmentDoc = new TypedDocumentString(`
    fragment PatientParts on Patient {
  id
  version
  name
  nameMasked
  sex
  age
  ward {
    ...PlaceParts
  }
  bed
  precautions
  tubes
  critical
  dependent
  admissionNo
}
    fragment PlaceParts on Place {
  id
  code
  name {
    zh
    en
  }
  building
  floor
  kind
}`, {"fragmentName":"PatientParts"}) as unknown as TypedDocumentString<PatientPartsFragment, unknown>;
export const RefusedPartsFragmentDoc = new TypedDocumentString(`
    fragment RefusedParts on Refused {
  code
  details {
    key
    value
  }
  winner {
    id
    name
  }
}
    `, {"fragmentName":"RefusedParts"}) as unknown as TypedDocumentString<RefusedPartsFragment, unknown>;
export const InvalidPartsFragmentDoc = new TypedDocumentString(`
    fragment InvalidParts on InvalidInput {
  issues {
    path
    code
  }
}
    `, {"fragmentName":"InvalidParts"}) as unknown as TypedDocumentString<InvalidPartsFragment, unknown>;
export const PersonPartsFragmentDoc = new TypedDocumentString(`
    fragment PersonParts on Person {
  id
  version
  name
  staffNo
  badge
  roles
  active
  hasPin
  group {
    id
    code
    name {
      zh
      en
    }
  }
  post {
    id
    code
    name {
      zh
      en
    }
  }
  units {
    ...PlaceParts
  }
}
    fragment PlaceParts on Place {
  id
  code
  name {
    zh
    en
  }
  building
  floor
  kind
}`, {"fragmentName":"PersonParts"}) as unknown as TypedDocumentString<PersonPartsFragment, unknown>;
export const ShiftPartsFragmentDoc = new TypedDocumentString(`
    fragment ShiftParts on Shift {
  id
  version
  date
  status
  headCount
  post {
    id
    code
    name {
      zh
      en
    }
    kinds
    leads
  }
  template {
    id
    code
    name {
      zh
      en
    }
  }
  parts {
    from
    until
  }
  people {
    id
    name
    staffNo
  }
  areas {
    floors {
      building
      from
      to
    }
    streams
    from
    until
  }
}
    `, {"fragmentName":"ShiftParts"}) as unknown as TypedDocumentString<ShiftPartsFragment, unknown>;
export const LedgerDocument = {"__meta__":{"hash":"767cded7fb3f6a227b9d0fc18515058f6911130f"}} as unknown as TypedDocumentString<LedgerQuery, LedgerQueryVariables>;
export const VerifyLedgerDocument = {"__meta__":{"hash":"31c96669499c9719e1794775283321b84ceddbae"}} as unknown as TypedDocumentString<VerifyLedgerQuery, VerifyLedgerQueryVariables>;
export const DeliveriesDocument = {"__meta__":{"hash":"0e16c7eaa56b0c54effa78bee3f869719edcba10"}} as unknown as TypedDocumentString<DeliveriesQuery, DeliveriesQueryVariables>;
export const DeliveryDocument = {"__meta__":{"hash":"a3a4688a648fa039246abae8e086f7299082347f"}} as unknown as TypedDocumentString<DeliveryQuery, DeliveryQueryVariables>;
export const BoardDocument = {"__meta__":{"hash":"4ad0395f50085cb72e0503851eaf4ae9e40a8d9e"}} as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const JobDetailsDocument = {"__meta__":{"hash":"6f24ef469070f13a9d7969b7e9df0ebfa777c9b3"}} as unknown as TypedDocumentString<JobDetailsQuery, JobDetailsQueryVariables>;
export const JobByNoDocument = {"__meta__":{"hash":"05722dad255c769cbb4b6eaa0567a08f3e996a19"}} as unknown as TypedDocumentString<JobByNoQuery, JobByNoQueryVariables>;
export const AssignJobDocument = {"__meta__":{"hash":"36ffb420449fcc81c100879de74868a207362e28"}} as unknown as TypedDocumentString<AssignJobMutation, AssignJobMutationVariables>;
export const ReassignJobDocument = {"__meta__":{"hash":"3fc003d4c07d10bb35e67424031156c6a33eaf11"}} as unknown as TypedDocumentString<ReassignJobMutation, ReassignJobMutationVariables>;
export const TakeBackJobDocument = {"__meta__":{"hash":"47bca2991d31c07eeddb905691d2cb7bca6ddf16"}} as unknown as TypedDocumentString<TakeBackJobMutation, TakeBackJobMutationVariables>;
export const CancelJobDocument = {"__meta__":{"hash":"9e24c148c2e74201e3f75ea1d53b19253beae674"}} as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const HoldJobDocument = {"__meta__":{"hash":"8cb8a917bdb3a92426a3408f11d6e396a6b0d451"}} as unknown as TypedDocumentString<HoldJobMutation, HoldJobMutationVariables>;
export const ResumeJobDocument = {"__meta__":{"hash":"f0ce1dde69c6b9f63953708c081fb30f62b3da5d"}} as unknown as TypedDocumentString<ResumeJobMutation, ResumeJobMutationVariables>;
export const SetPriorityDocument = {"__meta__":{"hash":"425307b8e354cf426d8759dc654c30f5ccb67a3a"}} as unknown as TypedDocumentString<SetPriorityMutation, SetPriorityMutationVariables>;
export const ResolveExceptionDocument = {"__meta__":{"hash":"28328183c5b3d6c288f783d68e073d83a5e1a4d8"}} as unknown as TypedDocumentString<ResolveExceptionMutation, ResolveExceptionMutationVariables>;
export const RevealPatientDocument = {"__meta__":{"hash":"cd5e9f3b97ff1e3e02ffb76677cbcb3f1b48517f"}} as unknown as TypedDocumentString<RevealPatientMutation, RevealPatientMutationVariables>;
export const LiveDocument = {"__meta__":{"hash":"e1f09550433c828486e6c57fc0c46e9728cd048d"}} as unknown as TypedDocumentString<LiveSubscription, LiveSubscriptionVariables>;
export const PeopleDocument = {"__meta__":{"hash":"08c703f28e723e16a626b1b1c60da8a6122f16df"}} as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const GroupsDocument = {"__meta__":{"hash":"3c0df0d3807e2818a00e182d34ee178d62d30345"}} as unknown as TypedDocumentString<GroupsQuery, GroupsQueryVariables>;
export const RegisterPersonDocument = {"__meta__":{"hash":"659ee6138ff3258e1856b0787c5d3284ac5e12f5"}} as unknown as TypedDocumentString<RegisterPersonMutation, RegisterPersonMutationVariables>;
export const DeactivatePersonDocument = {"__meta__":{"hash":"e62015307640d9edb3f4cb3d2148e5401ada806f"}} as unknown as TypedDocumentString<DeactivatePersonMutation, DeactivatePersonMutationVariables>;
export const IssuePinDocument = {"__meta__":{"hash":"8829bb187f2dbfa3c65bdead21932732602a1f77"}} as unknown as TypedDocumentString<IssuePinMutation, IssuePinMutationVariables>;
export const MyWorkDocument = {"__meta__":{"hash":"9e49429e008118a7c1bf802d8052dfc4062e93d1"}} as unknown as TypedDocumentString<MyWorkQuery, MyWorkQueryVariables>;
export const AcceptJobDocument = {"__meta__":{"hash":"243177b74b927790a839a16d6814eb2b93913314"}} as unknown as TypedDocumentString<AcceptJobMutation, AcceptJobMutationVariables>;
export const ReturnJobDocument = {"__meta__":{"hash":"8970d2f0fb0bff53e0f2bff173c192ec4b5908c6"}} as unknown as TypedDocumentString<ReturnJobMutation, ReturnJobMutationVariables>;
export const ArriveDocument = {"__meta__":{"hash":"440706ba9941762a038a3a0cf7ae6e713392c404"}} as unknown as TypedDocumentString<ArriveMutation, ArriveMutationVariables>;
export const CheckIdentityDocument = {"__meta__":{"hash":"de1138595fda45aaf40292b85a876afbbcd5901a"}} as unknown as TypedDocumentString<CheckIdentityMutation, CheckIdentityMutationVariables>;
export const RecordCompanionDocument = {"__meta__":{"hash":"ccdcba29058a6bab2ca8913c969e266c975e92c9"}} as unknown as TypedDocumentString<RecordCompanionMutation, RecordCompanionMutationVariables>;
export const CheckTubesDocument = {"__meta__":{"hash":"ac48211b0948f7853f88a45cf7890afee6de344f"}} as unknown as TypedDocumentString<CheckTubesMutation, CheckTubesMutationVariables>;
export const PickUpPatientDocument = {"__meta__":{"hash":"8db50acb9623b5406e1849d309a4e22f12c17961"}} as unknown as TypedDocumentString<PickUpPatientMutation, PickUpPatientMutationVariables>;
export const ScanItemDocument = {"__meta__":{"hash":"7f6543f3c77595a1aa2c3bef7adf310abf2fb027"}} as unknown as TypedDocumentString<ScanItemMutation, ScanItemMutationVariables>;
export const PickUpItemsDocument = {"__meta__":{"hash":"da7f97e9726df11d5340d1150238bc4d7b4ff127"}} as unknown as TypedDocumentString<PickUpItemsMutation, PickUpItemsMutationVariables>;
export const HandOverDocument = {"__meta__":{"hash":"d28120e5f879f687f07ded0ba0685bb70ae97e3f"}} as unknown as TypedDocumentString<HandOverMutation, HandOverMutationVariables>;
export const RaiseExceptionDocument = {"__meta__":{"hash":"200009d2ce023b19aded798e958f2beb74e12475"}} as unknown as TypedDocumentString<RaiseExceptionMutation, RaiseExceptionMutationVariables>;
export const StartDutyDocument = {"__meta__":{"hash":"f4ea0b0a2ba3beaabd8f035c427450832a9dde34"}} as unknown as TypedDocumentString<StartDutyMutation, StartDutyMutationVariables>;
export const EndDutyDocument = {"__meta__":{"hash":"5116839c57377e4b9a2001d727b2210bcbeee354"}} as unknown as TypedDocumentString<EndDutyMutation, EndDutyMutationVariables>;
export const StartBreakDocument = {"__meta__":{"hash":"40a7c1bb3997510fd1c2e5d6885de8ca62cf027e"}} as unknown as TypedDocumentString<StartBreakMutation, StartBreakMutationVariables>;
export const EndBreakDocument = {"__meta__":{"hash":"d661144d8c55216ee7a8988e910007cbc5b87ff2"}} as unknown as TypedDocumentString<EndBreakMutation, EndBreakMutationVariables>;
export const RosterDocument = {"__meta__":{"hash":"a7a29d30c7f557e108f77baa02facde242e99920"}} as unknown as TypedDocumentString<RosterQuery, RosterQueryVariables>;
export const RosterPersonDocument = {"__meta__":{"hash":"de9ffc24810b4a4ea7e113adbe3522d3878c05c4"}} as unknown as TypedDocumentString<RosterPersonMutation, RosterPersonMutationVariables>;
export const UnrosterPersonDocument = {"__meta__":{"hash":"7404d9a12f0373feae9f0e482493d9d518ed8606"}} as unknown as TypedDocumentString<UnrosterPersonMutation, UnrosterPersonMutationVariables>;
export const AssignWorkGroupDocument = {"__meta__":{"hash":"a2f3773f287f52a5672a70991052c3614a8556a3"}} as unknown as TypedDocumentString<AssignWorkGroupMutation, AssignWorkGroupMutationVariables>;
export const MeDocument = {"__meta__":{"hash":"10ee17f377acf8982931f60a4d5d43e018707a36"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SimulationDocument = {"__meta__":{"hash":"c04c53d62be7e03959ca8a13c9694bc0b9add56f"}} as unknown as TypedDocumentString<SimulationQuery, SimulationQueryVariables>;
export const SetSimulationDocument = {"__meta__":{"hash":"062bfb36ba5803061cae63b623a19a8378f541b7"}} as unknown as TypedDocumentString<SetSimulationMutation, SetSimulationMutationVariables>;
export const WardDocument = {"__meta__":{"hash":"6a570f5cf8dea4672e5a981541409f4088ba886e"}} as unknown as TypedDocumentString<WardQuery, WardQueryVariables>;
export const FindPatientDocument = {"__meta__":{"hash":"0355fb162f577665618b1825904f19f1a4039983"}} as unknown as TypedDocumentString<FindPatientQuery, FindPatientQueryVariables>;
export const PlacesDocument = {"__meta__":{"hash":"f11ce0e368387c5ba8121394533efab29a24e592"}} as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
export const RequestTripDocument = {"__meta__":{"hash":"526eab9e71be59add3e2b3a03f5d54ea06cba94b"}} as unknown as TypedDocumentString<RequestTripMutation, RequestTripMutationVariables>;
export const RequestConsignmentDocument = {"__meta__":{"hash":"4ee040c89b10e9026632f7fc78c0601a00192738"}} as unknown as TypedDocumentString<RequestConsignmentMutation, RequestConsignmentMutationVariables>;