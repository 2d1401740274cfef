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

/** What waits for a second person: delegates and disposals, and deposits of which a part is to be kept. */
export type Approvals = {
  belongings: Array<BelongingsItem>;
  cursor: Scalars['String']['output'];
  settlements: Array<Holding>;
};

export type ApproveDisposalInput = {
  belongingsId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
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

export type Asset = {
  charged: Scalars['Boolean']['output'];
  /** Not lent from then on unless it is cleaned before (DEL-8). */
  cleanBy?: Maybe<Scalars['DateTime']['output']>;
  /** What its QR code says. */
  code: Scalars['String']['output'];
  depositClass: Scalars['String']['output'];
  depositFen: Scalars['Int']['output'];
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  holding?: Maybe<Holding>;
  holdingId?: Maybe<Scalars['ID']['output']>;
  home?: Maybe<Place>;
  id: Scalars['ID']['output'];
  inspectBy?: Maybe<Scalars['DateTime']['output']>;
  kind: Scalars['String']['output'];
  lastCleanedAt?: Maybe<Scalars['DateTime']['output']>;
  no: Scalars['String']['output'];
  place?: Maybe<Place>;
  serial?: Maybe<Scalars['String']['output']>;
  status: AssetStatus;
  use?: Maybe<HoldingUse>;
  version: Scalars['Int']['output'];
};

export type AssetEdge = {
  cursor: Scalars['String']['output'];
  node: Asset;
};

export type AssetNeed = {
  holdingId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  jobId: Scalars['ID']['output'];
  since: Scalars['DateTime']['output'];
  status: Scalars['String']['output'];
};

export type AssetStatus =
  | 'available'
  | 'claimed_returned'
  | 'clean'
  | 'held'
  | 'inspect'
  | 'lost'
  | 'missing'
  | 'out'
  | 'overdue'
  | 'repair'
  | 'retired';

export type AssetWritten = {
  asset?: Maybe<Asset>;
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
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

export type Availability = {
  available: Scalars['Int']['output'];
  counts: Array<StatusCount>;
  /** Ready at this stand, of any stand. */
  here: Scalars['Int']['output'];
  kind: Scalars['String']['output'];
  stand?: Maybe<Place>;
  total: Scalars['Int']['output'];
};

/** One belongings whole; looks, photos and the depositor only where the record may be revealed (STO-9). Reading it is recorded. */
export type Belongings = {
  conditionsNo: Scalars['Int']['output'];
  delegate?: Maybe<DelegateRequest>;
  depositor?: Maybe<Depositor>;
  disposal?: Maybe<Disposal>;
  ended?: Maybe<Ended>;
  id: Scalars['ID']['output'];
  inventory?: Maybe<Inventory>;
  isRevealed: Scalars['Boolean']['output'];
  isUnsealed: Scalars['Boolean']['output'];
  item: BelongingsItem;
  labelPrints: Scalars['Int']['output'];
  lost?: Maybe<LostTicket>;
  party: Party;
  pastTickets: Array<PastTicket>;
  pieces: Array<Piece>;
  ticketPrints: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

/** A row of a list: nothing of a person, no look of a piece. */
export type BelongingsItem = {
  contacts: Scalars['Int']['output'];
  deadline: Scalars['DateTime']['output'];
  depositedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isFragile: Scalars['Boolean']['output'];
  isLost: Scalars['Boolean']['output'];
  isMoved: Scalars['Boolean']['output'];
  isReminded: Scalars['Boolean']['output'];
  no: Scalars['String']['output'];
  pieceCount: Scalars['Int']['output'];
  pointId: Scalars['ID']['output'];
  slots: Array<Scalars['String']['output']>;
  status: BelongingsStatus;
  tags: Array<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
  waits?: Maybe<Waits>;
};

export type BelongingsItemEdge = {
  cursor: Scalars['String']['output'];
  node: BelongingsItem;
};

export type BelongingsList =
  | 'approvals'
  | 'closed'
  | 'due_today'
  | 'lost'
  | 'open'
  | 'overdue'
  | 'unclaimed';

export type BelongingsStatus =
  | 'claimed'
  | 'disposed'
  | 'handed_on'
  | 'stored'
  | 'unclaimed';

/** Ask for `belongings` only where it is shown: reading it is recorded, and a witness may not. */
export type BelongingsWritten = {
  belongings?: Maybe<Belongings>;
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

/** A snapshot with the cursor from which the live stream goes on. */
export type Board = {
  cursor: Scalars['String']['output'];
  jobs: Array<Job>;
  now: Scalars['DateTime']['output'];
  staff: Array<StaffGroup>;
};

export type Borrower = {
  identityKind?: Maybe<IdentityKind>;
  identityLast4?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  phone?: Maybe<Scalars['String']['output']>;
};

/** A phone or an identity at least. */
export type BorrowerInput = {
  identity?: InputMaybe<IdentityInput>;
  name: Scalars['String']['input'];
  phone?: InputMaybe<Scalars['String']['input']>;
};

export type CancelJobInput = {
  code: Scalars['String']['input'];
  jobId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

export type CancelReservationInput = {
  holdingId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
};

export type CashDirection =
  | 'in'
  | 'out';

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

export type ChaseStage =
  | 'call'
  | 'list'
  | 'overdue'
  | 'reminder'
  | 'supervisor';

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

export type CheckInput = {
  pieces: Array<CheckedPieceInput>;
  signature: SignatureInput;
  ticket: Scalars['String']['input'];
};

export type CheckTubesInput = {
  at: Leg;
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  tubes: Array<Tube>;
};

export type CheckedPieceInput = {
  seal: SealState;
  tag: Scalars['String']['input'];
};

export type Checkpoint = {
  at: Scalars['DateTime']['output'];
  root: Scalars['String']['output'];
  size: Scalars['Int']['output'];
};

export type ClaimBelongingsInput = {
  belongingsId: Scalars['ID']['input'];
  by?: InputMaybe<ClaimBy>;
  document?: InputMaybe<IdDocumentInput>;
  opId: Scalars['ID']['input'];
  pieces: Array<CheckedPieceInput>;
  signature: SignatureInput;
  ticket: Scalars['String']['input'];
};

export type ClaimBy =
  | 'delegate'
  | 'owner';

export type ClaimLostBelongingsInput = {
  belongingsId: Scalars['ID']['input'];
  copyImageId: Scalars['ID']['input'];
  document: IdDocumentInput;
  opId: Scalars['ID']['input'];
  pieces: Array<CheckedPieceInput>;
  signature: SignatureInput;
};

export type ClaimReturnedInput = {
  holdingId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

export type Clause = {
  name: Scalars['String']['output'];
  text: Label;
};

/** Every clause that STO-12 names: free, refused, seal, threeDays, lostTicket, delegate, liability. */
export type ClausesInput = {
  delegate: LabelInput;
  free: LabelInput;
  liability: LabelInput;
  lostTicket: LabelInput;
  refused: LabelInput;
  seal: LabelInput;
  threeDays: LabelInput;
};

export type CleanAssetInput = {
  assetId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
};

export type Closure = {
  by: ClosureKind;
  no?: Maybe<Scalars['String']['output']>;
};

export type ClosureInput = {
  by: ClosureKind;
  no?: InputMaybe<Scalars['String']['input']>;
};

export type ClosureKind =
  | 'lock'
  | 'none'
  | 'seal';

export type Companion = {
  kind: Accompaniment;
  relation: Scalars['String']['output'];
};

export type Condition =
  | 'damaged'
  | 'dirty'
  | 'ok';

/** One dated version of the conditions of storage (STO-12). */
export type Conditions = {
  clauses: Array<Clause>;
  date: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  no: Scalars['Int']['output'];
};

export type ConfigureStoragePointInput = {
  contactsNeeded?: InputMaybe<Scalars['Int']['input']>;
  copyKeptDays?: InputMaybe<Scalars['Int']['input']>;
  matchTries?: InputMaybe<Scalars['Int']['input']>;
  opId: Scalars['ID']['input'];
  photoKeptDays?: InputMaybe<Scalars['Int']['input']>;
  pointId: Scalars['ID']['input'];
  remindHours?: InputMaybe<Array<Scalars['Int']['input']>>;
  slots: Array<Scalars['String']['input']>;
  takesUnsealed?: InputMaybe<Scalars['Boolean']['input']>;
  unclaimedSlots: Array<Scalars['String']['input']>;
};

export type ConfirmDisposalInput = {
  belongingsId: Scalars['ID']['input'];
  imageId?: InputMaybe<Scalars['ID']['input']>;
  opId: Scalars['ID']['input'];
  receiptNo?: InputMaybe<Scalars['String']['input']>;
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

export type ContactChannel =
  | 'other'
  | 'phone'
  | 'sms'
  | 'ward';

export type ContentsInput = {
  conditionsId: Scalars['ID']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
  goods: Array<GoodsInput>;
  isPresent: Scalars['Boolean']['input'];
  pieceCount: Scalars['Int']['input'];
  pieces: Array<PieceInput>;
  unsealedAcceptedBy?: InputMaybe<Scalars['String']['input']>;
};

export type Count = {
  at: Scalars['DateTime']['output'];
  by?: Maybe<Person>;
  counted: Scalars['Int']['output'];
  differences: Array<Difference>;
  expected: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  pointId: Scalars['ID']['output'];
  shiftId?: Maybe<Scalars['ID']['output']>;
};

export type CountDrawerInput = {
  countedFen: Scalars['Int']['input'];
  drawerId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
  /** What the lists of the other tenders say. */
  others?: InputMaybe<Array<TenderCountInput>>;
};

export type CountEdge = {
  cursor: Scalars['String']['output'];
  node: Count;
};

/** What the register expects, by place and tag. */
export type CountSheet = {
  at: Scalars['DateTime']['output'];
  rows: Array<ExpectedPiece>;
};

export type CountTaken = {
  differences: Array<Difference>;
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

export type CountedInput = {
  slot: Scalars['String']['input'];
  tag: Scalars['String']['input'];
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

export type DecideDelegateInput = {
  belongingsId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  verified: Scalars['Boolean']['input'];
};

export type DecideSettlementInput = {
  approve: Scalars['Boolean']['input'];
  holdingId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

/** What the clerk was shown: for the supervisor who verifies (STO-10). */
export type DelegatePapers = {
  delegateDocument: ShownDocument;
  delegateName: Scalars['String']['output'];
  depositorDocument: ShownDocument;
};

export type DelegateRequest = {
  isCalledBack: Scalars['Boolean']['output'];
  isVerified: Scalars['Boolean']['output'];
  /** Null but for a supervisor. */
  papers?: Maybe<DelegatePapers>;
  requestedBy?: Maybe<Person>;
  verifiedBy?: Maybe<Person>;
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

export type Deposit = {
  heldFen: Scalars['Int']['output'];
  keptFen: Scalars['Int']['output'];
  receipts: Array<Receipt>;
  refundedFen: Scalars['Int']['output'];
  takenFen: Scalars['Int']['output'];
  tender?: Maybe<Tender>;
  waivedReason?: Maybe<Scalars['String']['output']>;
};

export type DepositBelongingsInput = {
  conditionsId: Scalars['ID']['input'];
  depositor: DepositorInput;
  description?: InputMaybe<Scalars['String']['input']>;
  goods: Array<GoodsInput>;
  isPresent: Scalars['Boolean']['input'];
  opId: Scalars['ID']['input'];
  party: Party;
  pieceCount: Scalars['Int']['input'];
  pieces: Array<PieceInput>;
  pointId: Scalars['ID']['input'];
  unsealedAcceptedBy?: InputMaybe<Scalars['String']['input']>;
};

export type DepositClass = {
  depositClass: Scalars['String']['output'];
  fen: Scalars['Int']['output'];
};

export type DepositClassInput = {
  depositClass: Scalars['String']['input'];
  fen: Scalars['Int']['input'];
};

/** Tender and amount; or why it is waived, by a supervisor. */
export type DepositInput = {
  fen?: InputMaybe<Scalars['Int']['input']>;
  tender?: InputMaybe<Tender>;
  waivedReason?: InputMaybe<Scalars['String']['input']>;
};

export type Depositor = {
  /** Who took the risk of an unsealed piece (STO-4). */
  acceptedBy?: Maybe<Scalars['String']['output']>;
  bed?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  wristband?: Maybe<Scalars['String']['output']>;
};

export type DepositorInput = {
  bed?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  wristband?: InputMaybe<Scalars['String']['input']>;
};

/** A desk's lists of today, each 200 rows at most; asked for one by one. */
export type Desk = {
  availability: Array<Availability>;
  claimedReturned: Array<Holding>;
  cleaning: Array<Holding>;
  cursor: Scalars['String']['output'];
  depositsOwed: Array<Holding>;
  /** The open one. */
  drawer?: Maybe<Drawer>;
  dueToday: Array<BelongingsItem>;
  id: Scalars['ID']['output'];
  loansOut: Array<Holding>;
  loansOverdue: Array<Holding>;
  lost: Array<BelongingsItem>;
  now: Scalars['DateTime']['output'];
  overdue: Array<BelongingsItem>;
  place?: Maybe<Place>;
  /** Null where nothing is kept. */
  point?: Maybe<StoragePoint>;
  reservations: Array<Holding>;
  stored: Array<BelongingsItem>;
  unclaimed: Array<BelongingsItem>;
};

/** Something of the desk changed: the page asks again for what it shows. `pointId` where only one desk is concerned. */
export type DeskChanged = {
  id: Scalars['ID']['output'];
  pointId?: Maybe<Scalars['ID']['output']>;
  version: Scalars['Int']['output'];
};

export type Detail = {
  key: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type Difference = {
  belongingsId?: Maybe<Scalars['ID']['output']>;
  expectedSlot?: Maybe<Scalars['String']['output']>;
  kind: DifferenceKind;
  slot: Scalars['String']['output'];
  tag: Scalars['String']['output'];
};

export type DifferenceKind =
  | 'misplaced'
  | 'missing'
  | 'unexpected';

export type Disposal = {
  approvedBy?: Maybe<Person>;
  how: DisposalHow;
  isApproved: Scalars['Boolean']['output'];
  proposedBy?: Maybe<Person>;
};

export type DisposalHow =
  | 'disposed'
  | 'police'
  | 'security';

/** The cash of one shift at one point: expected = float + moved in − moved out + taken − refunded. */
export type Drawer = {
  countedBy?: Maybe<Person>;
  countedFen?: Maybe<Scalars['Int']['output']>;
  date: Scalars['Date']['output'];
  differenceFen?: Maybe<Scalars['Int']['output']>;
  entries: Scalars['Int']['output'];
  expectedFen: Scalars['Int']['output'];
  floatFen: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** Taken, refunded, kept, forfeited and waived, and cash moved; newest first. */
  journal: Array<JournalEntry>;
  keptFen: Scalars['Int']['output'];
  /** Booked after the count. */
  lateEntries: Scalars['Int']['output'];
  movedInFen: Scalars['Int']['output'];
  movedOutFen: Scalars['Int']['output'];
  note?: Maybe<Scalars['String']['output']>;
  openedAt: Scalars['DateTime']['output'];
  openedBy?: Maybe<Person>;
  pointId: Scalars['ID']['output'];
  shift: Scalars['String']['output'];
  status: DrawerStatus;
  totals: Array<TenderTotal>;
  version: Scalars['Int']['output'];
};

export type DrawerEdge = {
  cursor: Scalars['String']['output'];
  node: Drawer;
};

export type DrawerStatus =
  | 'counted'
  | 'open';

export type DrawerWritten = {
  drawer?: Maybe<Drawer>;
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
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

export type Ended = {
  at: Scalars['DateTime']['output'];
  clerk?: Maybe<Person>;
  how: Scalars['String']['output'];
  /** Reported lost after it was claimed (STO-9). */
  isReportedLate: Scalars['Boolean']['output'];
};

export type ExceptionInput = {
  code: Scalars['String']['input'];
  divertToId?: InputMaybe<Scalars['ID']['input']>;
  itemCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  jobId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

export type ExchangeBelongingsInput = {
  belongingsId: Scalars['ID']['input'];
  check: CheckInput;
  contents: ContentsInput;
  opId: Scalars['ID']['input'];
};

export type ExpectedPiece = {
  belongingsId: Scalars['ID']['output'];
  fragile: Scalars['Boolean']['output'];
  no: Scalars['String']['output'];
  slot: Scalars['String']['output'];
  tag: Scalars['String']['output'];
};

export type ExtendLoanInput = {
  holdingId: Scalars['ID']['input'];
  minutes: Scalars['Int']['input'];
  opId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type ExtendStorageInput = {
  belongingsId: Scalars['ID']['input'];
  days: Scalars['Int']['input'];
  opId: Scalars['ID']['input'];
};

export type Feature =
  | 'bed'
  | 'description'
  | 'kind'
  | 'look'
  | 'name'
  | 'phone'
  | 'pieces'
  | 'wristband';

export type FeatureInput = {
  of: Feature;
  text: Scalars['String']['input'];
};

export type FindAssetInput = {
  assetId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  placeId: Scalars['ID']['input'];
};

export type FinishStocktakeInput = {
  opId: Scalars['ID']['input'];
  stocktakeId: Scalars['ID']['input'];
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

export type Freeze =
  | 'matching'
  | 'ticket';

export type GiveUpAssetInput = {
  assetId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type GoodsAnswer =
  | 'confirmed'
  | 'refused';

export type GoodsCategory =
  | 'corrosive'
  | 'flammable'
  | 'food'
  | 'living'
  | 'other'
  | 'radioactive'
  | 'toxic'
  | 'valuables'
  | 'weapons';

export type GoodsInput = {
  answer: GoodsAnswer;
  category: GoodsCategory;
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

/** Every event of one thing (belongings, a holding, …), recomputed from the ledger. */
export type History = {
  entries: Array<LedgerEntry>;
  ref: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};

export type HoldJobInput = {
  code: Scalars['String']['input'];
  jobId: Scalars['ID']['input'];
  minutes?: InputMaybe<Scalars['Int']['input']>;
  opId: Scalars['ID']['input'];
};

/** One use of one asset; while it is open, it is the status of the asset. */
export type Holding = {
  assetId?: Maybe<Scalars['ID']['output']>;
  assetNo?: Maybe<Scalars['String']['output']>;
  borrower?: Maybe<MaskedBorrower>;
  deposit?: Maybe<Deposit>;
  fault?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  jobId?: Maybe<Scalars['ID']['output']>;
  kind: Scalars['String']['output'];
  loan?: Maybe<LoanTerms>;
  person?: Maybe<Person>;
  place?: Maybe<Place>;
  pointId?: Maybe<Scalars['ID']['output']>;
  reservation?: Maybe<Reservation>;
  settlement?: Maybe<Settlement>;
  since: Scalars['DateTime']['output'];
  status: HoldingStatus;
  todo: ToDo;
  use: HoldingUse;
  version: Scalars['Int']['output'];
};

export type HoldingEdge = {
  cursor: Scalars['String']['output'];
  node: Holding;
};

export type HoldingStatus =
  | 'closed'
  | 'open'
  | 'planned';

export type HoldingUse =
  | 'claimed_returned'
  | 'cleaning'
  | 'inspection'
  | 'job'
  | 'loan'
  | 'lost'
  | 'missing'
  | 'porter'
  | 'repair'
  | 'reservation'
  | 'retired'
  | 'transfer';

export type HoldingWritten = {
  holding?: Maybe<Holding>;
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

export type IdDocumentInput = {
  kind: IdDocumentKind;
  lastFour: Scalars['String']['input'];
};

export type IdDocumentKind =
  | 'id_card'
  | 'insurance_card'
  | 'other'
  | 'passport'
  | 'permit';

export type IdentityInput = {
  kind: IdentityKind;
  last4: Scalars['String']['input'];
};

export type IdentityKind =
  | 'id_card'
  | 'other'
  | 'passport'
  | 'permit';

export type InspectAssetInput = {
  assetId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
  passed: Scalars['Boolean']['input'];
};

export type InvalidInput = {
  issues: Array<Issue>;
};

export type Inventory = {
  by?: Maybe<Person>;
  isComplete: Scalars['Boolean']['output'];
};

export type InventorySealInput = {
  belongingsId: Scalars['ID']['input'];
  isComplete: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
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

export type JournalEntry = {
  assetId?: Maybe<Scalars['ID']['output']>;
  assetNo?: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  by?: Maybe<Person>;
  fen: Scalars['Int']['output'];
  holdingId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  /** Booked after the count. */
  isLate: Scalars['Boolean']['output'];
  kind: JournalKind;
  reason?: Maybe<Scalars['String']['output']>;
  receipt?: Maybe<Receipt>;
  tender?: Maybe<Tender>;
};

export type JournalKind =
  | 'cash_in'
  | 'cash_out'
  | 'forfeited'
  | 'kept'
  | 'refunded'
  | 'restored'
  | 'taken'
  | 'waived';

export type Label = {
  en: Scalars['String']['output'];
  zh: Scalars['String']['output'];
};

export type LabelInput = {
  en: Scalars['String']['input'];
  zh: Scalars['String']['input'];
};

/** When an overdue loan is chased: minutes before and after its due time. */
export type Ladder = {
  callMinutes: Scalars['Int']['output'];
  listMinutes: Scalars['Int']['output'];
  reminderMinutes: Scalars['Int']['output'];
  supervisorMinutes: Scalars['Int']['output'];
};

export type LadderInput = {
  callMinutes: Scalars['Int']['input'];
  listMinutes: Scalars['Int']['input'];
  reminderMinutes: Scalars['Int']['input'];
  supervisorMinutes: Scalars['Int']['input'];
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

export type LendAssetInput = {
  assetId?: InputMaybe<Scalars['ID']['input']>;
  borrower?: InputMaybe<BorrowerInput>;
  deposit?: InputMaybe<DepositInput>;
  kind?: InputMaybe<Scalars['String']['input']>;
  minutes?: InputMaybe<Scalars['Int']['input']>;
  opId: Scalars['ID']['input'];
  overrideReason?: InputMaybe<Scalars['String']['input']>;
  pointId: Scalars['ID']['input'];
  reservationId?: InputMaybe<Scalars['ID']['input']>;
};

export type LiftFreezeInput = {
  belongingsId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  what: Freeze;
};

export type Live = DeskChanged | DutyChanged | Heartbeat | JobChanged | JobGone | Resync;

/** A frame carries the thing as it is now; take it only if its version is newer than what is held. */
export type LiveEvent = {
  cursor: Scalars['String']['output'];
  live: Live;
};

/** The lending conditions of a kind (LOA-1). */
export type LoanKind = {
  cleanAfterUse: Scalars['Boolean']['output'];
  code: Scalars['String']['output'];
  dailyCleaning: Scalars['Boolean']['output'];
  defaultMinutes: Scalars['Int']['output'];
  deposits: Array<DepositClass>;
  inspectionDays?: Maybe<Scalars['Int']['output']>;
  ladder: Ladder;
  maxMinutes: Scalars['Int']['output'];
  /** Jobs of this way of travel take one (LOA-4). */
  mode?: Maybe<Mode>;
  name: Label;
  oneEach: Scalars['Boolean']['output'];
  pooled: Scalars['Boolean']['output'];
  version: Scalars['Int']['output'];
};

export type LoanList =
  | 'approvals'
  | 'claimed_returned'
  | 'cleaning'
  | 'jobs'
  | 'lost'
  | 'missing'
  | 'out'
  | 'overdue'
  | 'owed'
  | 'repair'
  | 'reservations'
  | 'transfers';

export type LoanTerms = {
  chased?: Maybe<ChaseStage>;
  condition?: Maybe<Condition>;
  dueAt: Scalars['DateTime']['output'];
  extensions: Scalars['Int']['output'];
  givenAt: Scalars['DateTime']['output'];
  isOverdue: Scalars['Boolean']['output'];
  lastCalledAt?: Maybe<Scalars['DateTime']['output']>;
  overrideReason?: Maybe<Scalars['String']['output']>;
  returnedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type LogBorrowerCallInput = {
  holdingId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
  reached: Scalars['Boolean']['input'];
};

export type LogOwnerContactInput = {
  belongingsId: Scalars['ID']['input'];
  channel: ContactChannel;
  isReached: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

export type LostOutcome =
  | 'claimed_before'
  | 'frozen';

/** Frozen now; or claimed before, and then by whom, when and how. */
export type LostReported = {
  claimed?: Maybe<Ended>;
  id: Scalars['ID']['output'];
  outcome: LostOutcome;
  version: Scalars['Int']['output'];
};

export type LostTicket = {
  at: Scalars['DateTime']['output'];
  failures: Scalars['Int']['output'];
  isFrozen: Scalars['Boolean']['output'];
  isMatched: Scalars['Boolean']['output'];
};

/** Masked: `张*三` and the end of the phone; whole by `revealBorrower`. */
export type MaskedBorrower = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  phoneEnd?: Maybe<Scalars['String']['output']>;
};

export type MatchFeaturesInput = {
  belongingsId: Scalars['ID']['input'];
  features: Array<FeatureInput>;
  opId: Scalars['ID']['input'];
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

export type MoveBelongingsInput = {
  belongingsId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  slots: Array<MoveInput>;
};

export type MoveCashInput = {
  direction: CashDirection;
  drawerId: Scalars['ID']['input'];
  fen: Scalars['Int']['input'];
  opId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MoveInput = {
  slot: Scalars['String']['input'];
  tag: Scalars['String']['input'];
};

export type Mutation = {
  acceptJob: MutationAcceptJobResult;
  approveDisposal: MutationApproveDisposalResult;
  arrive: MutationArriveResult;
  assignJob: MutationAssignJobResult;
  assignWorkGroup: MutationAssignWorkGroupResult;
  cancelJob: MutationCancelJobResult;
  cancelReservation: MutationCancelReservationResult;
  changePerson: MutationChangePersonResult;
  checkIdentity: MutationCheckIdentityResult;
  checkTubes: MutationCheckTubesResult;
  /** Ticket, matching tags, intact seals, signature (STO-8); by a verified delegate (STO-10). */
  claimBelongings: MutationClaimBelongingsResult;
  claimLostBelongings: MutationClaimLostBelongingsResult;
  /** The borrower says it was returned; nobody finds it. */
  claimReturned: MutationClaimReturnedResult;
  /** The daily check-off, or after use (DEL-8). */
  cleanAsset: MutationCleanAssetResult;
  configureStoragePoint: MutationConfigureStoragePointResult;
  /** The witness, in an own session, with the photo or the receipt. */
  confirmDisposal: MutationConfirmDisposalResult;
  /** A difference needs a note. */
  countDrawer: MutationCountDrawerResult;
  deactivatePerson: MutationDeactivatePersonResult;
  /** The supervisor verifies or refuses, in an own session. */
  decideDelegate: MutationDecideDelegateResult;
  /** Whether a part is kept, in the own session of a supervisor. */
  decideSettlement: MutationDecideSettlementResult;
  /** Takes belongings in (STO-1 to STO-5, STO-12). */
  depositBelongings: MutationDepositBelongingsResult;
  endBreak: MutationEndBreakResult;
  endDuty: MutationEndDutyResult;
  /** Putting in or taking out: a claim and a new ticket in one save (STO-6). */
  exchangeBelongings: MutationExchangeBelongingsResult;
  extendLoan: MutationExtendLoanResult;
  /** More days after somebody else reached the owner. */
  extendStorage: MutationExtendStorageResult;
  /** Missing, lost or claimed returned: found again. */
  findAsset: MutationFindAssetResult;
  finishStocktake: MutationFinishStocktakeResult;
  /** Given up as lost; a deposit held is forfeited (LOA-3). */
  giveUpAsset: MutationGiveUpAssetResult;
  handOver: MutationHandOverResult;
  holdJob: MutationHoldJobResult;
  inspectAsset: MutationInspectAssetResult;
  /** A second person counts what a broken seal was to keep. */
  inventorySeal: MutationInventorySealResult;
  issuePin: MutationIssuePinResult;
  /** An asset, any piece of a kind, or what was reserved, against a deposit (LOA-1, LOA-3). */
  lendAsset: MutationLendAssetResult;
  liftFreeze: MutationLiftFreezeResult;
  logBorrowerCall: MutationLogBorrowerCallResult;
  logOwnerContact: MutationLogOwnerContactResult;
  /** Two features, typed before the record is revealed (STO-9). */
  matchFeatures: MutationMatchFeaturesResult;
  /** To other places; what is unclaimed to the unclaimed place. */
  moveBelongings: MutationMoveBelongingsResult;
  moveCash: MutationMoveCashResult;
  openDrawer: MutationOpenDrawerResult;
  pickUpItems: MutationPickUpItemsResult;
  pickUpPatient: MutationPickUpPatientResult;
  /** Counts each print; the number stays. */
  printTicket: MutationPrintTicketResult;
  proposeDisposal: MutationProposeDisposalResult;
  publishConditions: MutationPublishConditionsResult;
  /** The closing scan of a porter (LOA-4). */
  putBackAsset: MutationPutBackAssetResult;
  raiseException: MutationRaiseExceptionResult;
  reassignJob: MutationReassignJobResult;
  recordCompanion: MutationRecordCompanionResult;
  refundDeposit: MutationRefundDepositResult;
  /** Records that goods were refused and nothing was taken (STO-3). */
  refuseGoods: MutationRefuseGoodsResult;
  /** An asset, or a numbered piece of a pool (LOA-2). */
  registerAsset: MutationRegisterAssetResult;
  registerPerson: MutationRegisterPersonResult;
  repairAsset: MutationRepairAssetResult;
  /** A new ticket voids the lost one; the clock goes on. */
  replaceTicket: MutationReplaceTicketResult;
  reportFault: MutationReportFaultResult;
  /** Freezes the ticket at once (STO-9). */
  reportTicketLost: MutationReportTicketLostResult;
  requestConsignment: MutationRequestConsignmentResult;
  /** Ticket and both documents go to the supervisor (STO-10). */
  requestDelegate: MutationRequestDelegateResult;
  requestTrip: MutationRequestTripResult;
  reserveAsset: MutationReserveAssetResult;
  resolveException: MutationResolveExceptionResult;
  restoreDeposit: MutationRestoreDepositResult;
  resumeJob: MutationResumeJobResult;
  retireAsset: MutationRetireAssetResult;
  returnJob: MutationReturnJobResult;
  /** At any stand; the deposit refunded, or a part kept with reason and approval (LOA-3). */
  returnLoan: MutationReturnLoanResult;
  /** Name, phone and identity of a borrower, with a reason; recorded as access. */
  revealBorrower: MutationRevealBorrowerResult;
  revealPatient: MutationRevealPatientResult;
  rosterPerson: MutationRosterPersonResult;
  scanItem: MutationScanItemResult;
  scanPiece: MutationScanPieceResult;
  /** A new kind, or other conditions for one; a loan keeps those it was given under (LOA-1). */
  setLoanKind: MutationSetLoanKindResult;
  setPriority: MutationSetPriorityResult;
  setSimulation: MutationSetSimulationResult;
  startBreak: MutationStartBreakResult;
  startDuty: MutationStartDutyResult;
  startStocktake: MutationStartStocktakeResult;
  /** A porter takes one for own work (LOA-4). */
  takeAsset: MutationTakeAssetResult;
  takeBackJob: MutationTakeBackJobResult;
  takeCount: MutationTakeCountResult;
  transferAsset: MutationTransferAssetResult;
  unrosterPerson: MutationUnrosterPersonResult;
  /** The job goes on without a chair of the stock. */
  waiveAssetNeed: MutationWaiveAssetNeedResult;
  withdrawDisposal: MutationWithdrawDisposalResult;
};


export type MutationAcceptJobArgs = {
  input: JobInput;
};


export type MutationApproveDisposalArgs = {
  input: ApproveDisposalInput;
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


export type MutationCancelReservationArgs = {
  input: CancelReservationInput;
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


export type MutationClaimBelongingsArgs = {
  input: ClaimBelongingsInput;
};


export type MutationClaimLostBelongingsArgs = {
  input: ClaimLostBelongingsInput;
};


export type MutationClaimReturnedArgs = {
  input: ClaimReturnedInput;
};


export type MutationCleanAssetArgs = {
  input: CleanAssetInput;
};


export type MutationConfigureStoragePointArgs = {
  input: ConfigureStoragePointInput;
};


export type MutationConfirmDisposalArgs = {
  input: ConfirmDisposalInput;
};


export type MutationCountDrawerArgs = {
  input: CountDrawerInput;
};


export type MutationDeactivatePersonArgs = {
  input: PersonInput;
};


export type MutationDecideDelegateArgs = {
  input: DecideDelegateInput;
};


export type MutationDecideSettlementArgs = {
  input: DecideSettlementInput;
};


export type MutationDepositBelongingsArgs = {
  input: DepositBelongingsInput;
};


export type MutationEndBreakArgs = {
  input: DutyInput;
};


export type MutationEndDutyArgs = {
  input: DutyInput;
};


export type MutationExchangeBelongingsArgs = {
  input: ExchangeBelongingsInput;
};


export type MutationExtendLoanArgs = {
  input: ExtendLoanInput;
};


export type MutationExtendStorageArgs = {
  input: ExtendStorageInput;
};


export type MutationFindAssetArgs = {
  input: FindAssetInput;
};


export type MutationFinishStocktakeArgs = {
  input: FinishStocktakeInput;
};


export type MutationGiveUpAssetArgs = {
  input: GiveUpAssetInput;
};


export type MutationHandOverArgs = {
  input: HandOverInput;
};


export type MutationHoldJobArgs = {
  input: HoldJobInput;
};


export type MutationInspectAssetArgs = {
  input: InspectAssetInput;
};


export type MutationInventorySealArgs = {
  input: InventorySealInput;
};


export type MutationIssuePinArgs = {
  input: PersonInput;
};


export type MutationLendAssetArgs = {
  input: LendAssetInput;
};


export type MutationLiftFreezeArgs = {
  input: LiftFreezeInput;
};


export type MutationLogBorrowerCallArgs = {
  input: LogBorrowerCallInput;
};


export type MutationLogOwnerContactArgs = {
  input: LogOwnerContactInput;
};


export type MutationMatchFeaturesArgs = {
  input: MatchFeaturesInput;
};


export type MutationMoveBelongingsArgs = {
  input: MoveBelongingsInput;
};


export type MutationMoveCashArgs = {
  input: MoveCashInput;
};


export type MutationOpenDrawerArgs = {
  input: OpenDrawerInput;
};


export type MutationPickUpItemsArgs = {
  input: PickUpItemsInput;
};


export type MutationPickUpPatientArgs = {
  input: JobInput;
};


export type MutationPrintTicketArgs = {
  input: PrintTicketInput;
};


export type MutationProposeDisposalArgs = {
  input: ProposeDisposalInput;
};


export type MutationPublishConditionsArgs = {
  input: PublishConditionsInput;
};


export type MutationPutBackAssetArgs = {
  input: PutBackAssetInput;
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


export type MutationRefundDepositArgs = {
  input: RefundDepositInput;
};


export type MutationRefuseGoodsArgs = {
  input: RefuseGoodsInput;
};


export type MutationRegisterAssetArgs = {
  input: RegisterAssetInput;
};


export type MutationRegisterPersonArgs = {
  input: RegisterPersonInput;
};


export type MutationRepairAssetArgs = {
  input: RepairAssetInput;
};


export type MutationReplaceTicketArgs = {
  input: ReplaceTicketInput;
};


export type MutationReportFaultArgs = {
  input: ReportFaultInput;
};


export type MutationReportTicketLostArgs = {
  input: ReportTicketLostInput;
};


export type MutationRequestConsignmentArgs = {
  input: RequestConsignmentInput;
};


export type MutationRequestDelegateArgs = {
  input: RequestDelegateInput;
};


export type MutationRequestTripArgs = {
  input: RequestTripInput;
};


export type MutationReserveAssetArgs = {
  input: ReserveAssetInput;
};


export type MutationResolveExceptionArgs = {
  input: JobInput;
};


export type MutationRestoreDepositArgs = {
  input: RestoreDepositInput;
};


export type MutationResumeJobArgs = {
  input: JobInput;
};


export type MutationRetireAssetArgs = {
  input: RetireAssetInput;
};


export type MutationReturnJobArgs = {
  input: ReturnJobInput;
};


export type MutationReturnLoanArgs = {
  input: ReturnLoanInput;
};


export type MutationRevealBorrowerArgs = {
  input: RevealBorrowerInput;
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


export type MutationScanPieceArgs = {
  input: ScanPieceInput;
};


export type MutationSetLoanKindArgs = {
  input: SetLoanKindInput;
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


export type MutationStartStocktakeArgs = {
  input: StartStocktakeInput;
};


export type MutationTakeAssetArgs = {
  input: TakeAssetInput;
};


export type MutationTakeBackJobArgs = {
  input: JobInput;
};


export type MutationTakeCountArgs = {
  input: TakeCountInput;
};


export type MutationTransferAssetArgs = {
  input: TransferAssetInput;
};


export type MutationUnrosterPersonArgs = {
  input: RosterPersonInput;
};


export type MutationWaiveAssetNeedArgs = {
  input: WaiveAssetNeedInput;
};


export type MutationWithdrawDisposalArgs = {
  input: WithdrawDisposalInput;
};

export type MutationAcceptJobResult = InvalidInput | MutationAcceptJobSuccess | Refused;

export type MutationAcceptJobSuccess = {
  data: Job;
};

export type MutationApproveDisposalResult = InvalidInput | MutationApproveDisposalSuccess | Refused;

export type MutationApproveDisposalSuccess = {
  data: BelongingsWritten;
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

export type MutationCancelReservationResult = InvalidInput | MutationCancelReservationSuccess | Refused;

export type MutationCancelReservationSuccess = {
  data: HoldingWritten;
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

export type MutationClaimBelongingsResult = InvalidInput | MutationClaimBelongingsSuccess | Refused;

export type MutationClaimBelongingsSuccess = {
  data: BelongingsWritten;
};

export type MutationClaimLostBelongingsResult = InvalidInput | MutationClaimLostBelongingsSuccess | Refused;

export type MutationClaimLostBelongingsSuccess = {
  data: BelongingsWritten;
};

export type MutationClaimReturnedResult = InvalidInput | MutationClaimReturnedSuccess | Refused;

export type MutationClaimReturnedSuccess = {
  data: HoldingWritten;
};

export type MutationCleanAssetResult = InvalidInput | MutationCleanAssetSuccess | Refused;

export type MutationCleanAssetSuccess = {
  data: AssetWritten;
};

export type MutationConfigureStoragePointResult = InvalidInput | MutationConfigureStoragePointSuccess | Refused;

export type MutationConfigureStoragePointSuccess = {
  data: Written;
};

export type MutationConfirmDisposalResult = InvalidInput | MutationConfirmDisposalSuccess | Refused;

export type MutationConfirmDisposalSuccess = {
  data: BelongingsWritten;
};

export type MutationCountDrawerResult = InvalidInput | MutationCountDrawerSuccess | Refused;

export type MutationCountDrawerSuccess = {
  data: DrawerWritten;
};

export type MutationDeactivatePersonResult = InvalidInput | MutationDeactivatePersonSuccess | Refused;

export type MutationDeactivatePersonSuccess = {
  data: Person;
};

export type MutationDecideDelegateResult = InvalidInput | MutationDecideDelegateSuccess | Refused;

export type MutationDecideDelegateSuccess = {
  data: BelongingsWritten;
};

export type MutationDecideSettlementResult = InvalidInput | MutationDecideSettlementSuccess | Refused;

export type MutationDecideSettlementSuccess = {
  data: HoldingWritten;
};

export type MutationDepositBelongingsResult = InvalidInput | MutationDepositBelongingsSuccess | Refused;

export type MutationDepositBelongingsSuccess = {
  data: BelongingsWritten;
};

export type MutationEndBreakResult = InvalidInput | MutationEndBreakSuccess | Refused;

export type MutationEndBreakSuccess = {
  data: Person;
};

export type MutationEndDutyResult = InvalidInput | MutationEndDutySuccess | Refused;

export type MutationEndDutySuccess = {
  data: Person;
};

export type MutationExchangeBelongingsResult = InvalidInput | MutationExchangeBelongingsSuccess | Refused;

export type MutationExchangeBelongingsSuccess = {
  data: BelongingsWritten;
};

export type MutationExtendLoanResult = InvalidInput | MutationExtendLoanSuccess | Refused;

export type MutationExtendLoanSuccess = {
  data: HoldingWritten;
};

export type MutationExtendStorageResult = InvalidInput | MutationExtendStorageSuccess | Refused;

export type MutationExtendStorageSuccess = {
  data: BelongingsWritten;
};

export type MutationFindAssetResult = InvalidInput | MutationFindAssetSuccess | Refused;

export type MutationFindAssetSuccess = {
  data: AssetWritten;
};

export type MutationFinishStocktakeResult = InvalidInput | MutationFinishStocktakeSuccess | Refused;

export type MutationFinishStocktakeSuccess = {
  data: Written;
};

export type MutationGiveUpAssetResult = InvalidInput | MutationGiveUpAssetSuccess | Refused;

export type MutationGiveUpAssetSuccess = {
  data: AssetWritten;
};

export type MutationHandOverResult = InvalidInput | MutationHandOverSuccess | Refused;

export type MutationHandOverSuccess = {
  data: Job;
};

export type MutationHoldJobResult = InvalidInput | MutationHoldJobSuccess | Refused;

export type MutationHoldJobSuccess = {
  data: Job;
};

export type MutationInspectAssetResult = InvalidInput | MutationInspectAssetSuccess | Refused;

export type MutationInspectAssetSuccess = {
  data: AssetWritten;
};

export type MutationInventorySealResult = InvalidInput | MutationInventorySealSuccess | Refused;

export type MutationInventorySealSuccess = {
  data: BelongingsWritten;
};

export type MutationIssuePinResult = InvalidInput | MutationIssuePinSuccess | Refused;

export type MutationIssuePinSuccess = {
  data: IssuedPin;
};

export type MutationLendAssetResult = InvalidInput | MutationLendAssetSuccess | Refused;

export type MutationLendAssetSuccess = {
  data: HoldingWritten;
};

export type MutationLiftFreezeResult = InvalidInput | MutationLiftFreezeSuccess | Refused;

export type MutationLiftFreezeSuccess = {
  data: BelongingsWritten;
};

export type MutationLogBorrowerCallResult = InvalidInput | MutationLogBorrowerCallSuccess | Refused;

export type MutationLogBorrowerCallSuccess = {
  data: HoldingWritten;
};

export type MutationLogOwnerContactResult = InvalidInput | MutationLogOwnerContactSuccess | Refused;

export type MutationLogOwnerContactSuccess = {
  data: BelongingsWritten;
};

export type MutationMatchFeaturesResult = InvalidInput | MutationMatchFeaturesSuccess | Refused;

export type MutationMatchFeaturesSuccess = {
  data: BelongingsWritten;
};

export type MutationMoveBelongingsResult = InvalidInput | MutationMoveBelongingsSuccess | Refused;

export type MutationMoveBelongingsSuccess = {
  data: BelongingsWritten;
};

export type MutationMoveCashResult = InvalidInput | MutationMoveCashSuccess | Refused;

export type MutationMoveCashSuccess = {
  data: DrawerWritten;
};

export type MutationOpenDrawerResult = InvalidInput | MutationOpenDrawerSuccess | Refused;

export type MutationOpenDrawerSuccess = {
  data: DrawerWritten;
};

export type MutationPickUpItemsResult = InvalidInput | MutationPickUpItemsSuccess | Refused;

export type MutationPickUpItemsSuccess = {
  data: Job;
};

export type MutationPickUpPatientResult = InvalidInput | MutationPickUpPatientSuccess | Refused;

export type MutationPickUpPatientSuccess = {
  data: Job;
};

export type MutationPrintTicketResult = InvalidInput | MutationPrintTicketSuccess | Refused;

export type MutationPrintTicketSuccess = {
  data: Printed;
};

export type MutationProposeDisposalResult = InvalidInput | MutationProposeDisposalSuccess | Refused;

export type MutationProposeDisposalSuccess = {
  data: BelongingsWritten;
};

export type MutationPublishConditionsResult = InvalidInput | MutationPublishConditionsSuccess | Refused;

export type MutationPublishConditionsSuccess = {
  data: Written;
};

export type MutationPutBackAssetResult = InvalidInput | MutationPutBackAssetSuccess | Refused;

export type MutationPutBackAssetSuccess = {
  data: AssetWritten;
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

export type MutationRefundDepositResult = InvalidInput | MutationRefundDepositSuccess | Refused;

export type MutationRefundDepositSuccess = {
  data: HoldingWritten;
};

export type MutationRefuseGoodsResult = InvalidInput | MutationRefuseGoodsSuccess | Refused;

export type MutationRefuseGoodsSuccess = {
  data: Written;
};

export type MutationRegisterAssetResult = InvalidInput | MutationRegisterAssetSuccess | Refused;

export type MutationRegisterAssetSuccess = {
  data: AssetWritten;
};

export type MutationRegisterPersonResult = InvalidInput | MutationRegisterPersonSuccess | Refused;

export type MutationRegisterPersonSuccess = {
  data: Person;
};

export type MutationRepairAssetResult = InvalidInput | MutationRepairAssetSuccess | Refused;

export type MutationRepairAssetSuccess = {
  data: AssetWritten;
};

export type MutationReplaceTicketResult = InvalidInput | MutationReplaceTicketSuccess | Refused;

export type MutationReplaceTicketSuccess = {
  data: BelongingsWritten;
};

export type MutationReportFaultResult = InvalidInput | MutationReportFaultSuccess | Refused;

export type MutationReportFaultSuccess = {
  data: AssetWritten;
};

export type MutationReportTicketLostResult = InvalidInput | MutationReportTicketLostSuccess | Refused;

export type MutationReportTicketLostSuccess = {
  data: LostReported;
};

export type MutationRequestConsignmentResult = InvalidInput | MutationRequestConsignmentSuccess | Refused;

export type MutationRequestConsignmentSuccess = {
  data: Job;
};

export type MutationRequestDelegateResult = InvalidInput | MutationRequestDelegateSuccess | Refused;

export type MutationRequestDelegateSuccess = {
  data: BelongingsWritten;
};

export type MutationRequestTripResult = InvalidInput | MutationRequestTripSuccess | Refused;

export type MutationRequestTripSuccess = {
  data: Job;
};

export type MutationReserveAssetResult = InvalidInput | MutationReserveAssetSuccess | Refused;

export type MutationReserveAssetSuccess = {
  data: HoldingWritten;
};

export type MutationResolveExceptionResult = InvalidInput | MutationResolveExceptionSuccess | Refused;

export type MutationResolveExceptionSuccess = {
  data: Job;
};

export type MutationRestoreDepositResult = InvalidInput | MutationRestoreDepositSuccess | Refused;

export type MutationRestoreDepositSuccess = {
  data: HoldingWritten;
};

export type MutationResumeJobResult = InvalidInput | MutationResumeJobSuccess | Refused;

export type MutationResumeJobSuccess = {
  data: Job;
};

export type MutationRetireAssetResult = InvalidInput | MutationRetireAssetSuccess | Refused;

export type MutationRetireAssetSuccess = {
  data: AssetWritten;
};

export type MutationReturnJobResult = InvalidInput | MutationReturnJobSuccess | Refused;

export type MutationReturnJobSuccess = {
  data: Job;
};

export type MutationReturnLoanResult = InvalidInput | MutationReturnLoanSuccess | Refused;

export type MutationReturnLoanSuccess = {
  data: HoldingWritten;
};

export type MutationRevealBorrowerResult = InvalidInput | MutationRevealBorrowerSuccess | Refused;

export type MutationRevealBorrowerSuccess = {
  data: Borrower;
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

export type MutationScanPieceResult = InvalidInput | MutationScanPieceSuccess | Refused;

export type MutationScanPieceSuccess = {
  data: Written;
};

export type MutationSetLoanKindResult = InvalidInput | MutationSetLoanKindSuccess | Refused;

export type MutationSetLoanKindSuccess = {
  data: Written;
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

export type MutationStartStocktakeResult = InvalidInput | MutationStartStocktakeSuccess | Refused;

export type MutationStartStocktakeSuccess = {
  data: Written;
};

export type MutationTakeAssetResult = InvalidInput | MutationTakeAssetSuccess | Refused;

export type MutationTakeAssetSuccess = {
  data: AssetWritten;
};

export type MutationTakeBackJobResult = InvalidInput | MutationTakeBackJobSuccess | Refused;

export type MutationTakeBackJobSuccess = {
  data: Job;
};

export type MutationTakeCountResult = InvalidInput | MutationTakeCountSuccess | Refused;

export type MutationTakeCountSuccess = {
  data: CountTaken;
};

export type MutationTransferAssetResult = InvalidInput | MutationTransferAssetSuccess | Refused;

export type MutationTransferAssetSuccess = {
  data: AssetWritten;
};

export type MutationUnrosterPersonResult = InvalidInput | MutationUnrosterPersonSuccess | Refused;

export type MutationUnrosterPersonSuccess = {
  data: Shift;
};

export type MutationWaiveAssetNeedResult = InvalidInput | MutationWaiveAssetNeedSuccess | Refused;

export type MutationWaiveAssetNeedSuccess = {
  data: Written;
};

export type MutationWithdrawDisposalResult = InvalidInput | MutationWithdrawDisposalSuccess | Refused;

export type MutationWithdrawDisposalSuccess = {
  data: BelongingsWritten;
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

export type OpenDrawerInput = {
  floatFen: Scalars['Int']['input'];
  opId: Scalars['ID']['input'];
  pointId: Scalars['ID']['input'];
  shift: Scalars['String']['input'];
};

export type OtherTender =
  | 'alipay'
  | 'card'
  | 'wechat';

export type Outcome =
  | 'done'
  | 'failed';

export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Party =
  | 'none'
  | 'patient'
  | 'visitor';

export type PastTicket = {
  endedBy: Scalars['String']['output'];
  no: Scalars['String']['output'];
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

export type Piece = {
  closure: Closure;
  fragile: Scalars['Boolean']['output'];
  /** Read at `GET /images/:id`. */
  imageId?: Maybe<Scalars['ID']['output']>;
  kind: PieceKind;
  look?: Maybe<Scalars['String']['output']>;
  slot: Scalars['String']['output'];
  tag: Scalars['String']['output'];
};

export type PieceInput = {
  closure: ClosureInput;
  fragile?: InputMaybe<Scalars['Boolean']['input']>;
  imageId?: InputMaybe<Scalars['ID']['input']>;
  kind: PieceKind;
  look: Scalars['String']['input'];
  /** Left out: the next free place. */
  slot?: InputMaybe<Scalars['String']['input']>;
  tag: Scalars['String']['input'];
};

export type PieceKind =
  | 'backpack'
  | 'bag'
  | 'box'
  | 'clothing'
  | 'other'
  | 'pushchair'
  | 'suitcase'
  | 'umbrella';

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

export type Print =
  | 'label'
  | 'ticket';

export type PrintTicketInput = {
  belongingsId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  what: Print;
};

export type Printed = {
  id: Scalars['ID']['output'];
  sheet: TicketSheet;
  version: Scalars['Int']['output'];
};

export type Priority =
  | 'P1'
  | 'P2'
  | 'P3';

export type ProposeDisposalInput = {
  belongingsId: Scalars['ID']['input'];
  how: DisposalHow;
  opId: Scalars['ID']['input'];
};

export type PublishConditionsInput = {
  clauses: ClausesInput;
  date: Scalars['Date']['input'];
  opId: Scalars['ID']['input'];
};

export type PutBackAssetInput = {
  assetId: Scalars['ID']['input'];
  condition: Condition;
  opId: Scalars['ID']['input'];
  placeId: Scalars['ID']['input'];
};

export type Query = {
  approvals: Approvals;
  /** By its id, or by what its QR code says. */
  asset?: Maybe<Asset>;
  /** Jobs that wait for a chair (LOA-4). */
  assetNeeds: Array<AssetNeed>;
  availability: Array<Availability>;
  belongings?: Maybe<Belongings>;
  belongingsList: QueryBelongingsListConnection;
  board: Board;
  countSheet: CountSheet;
  counts: QueryCountsConnection;
  deliveries: QueryDeliveriesConnection;
  delivery?: Maybe<Delivery>;
  demo?: Maybe<Demo>;
  desk?: Maybe<Desk>;
  drawer?: Maybe<Drawer>;
  drawers: QueryDrawersConnection;
  /** By ticket, number, tag, seal or the last four of a phone. */
  findBelongings: Array<BelongingsItem>;
  findPatient: Array<Patient>;
  groups: Array<Group>;
  history?: Maybe<History>;
  job?: Maybe<Job>;
  jobByNo?: Maybe<Job>;
  jobs: QueryJobsConnection;
  ledger: Ledger;
  loan?: Maybe<Holding>;
  loanAssets: QueryLoanAssetsConnection;
  loanKinds: Array<LoanKind>;
  loans: QueryLoansConnection;
  me: Me;
  myWork: MyWork;
  node?: Maybe<Node>;
  nodes: Array<Maybe<Node>>;
  people: Array<Person>;
  places: QueryPlacesConnection;
  /** Seven days of a group. */
  roster?: Maybe<Roster>;
  stocktakes: QueryStocktakesConnection;
  storageConditions: StorageConditions;
  storagePoints: Array<StoragePoint>;
  verifyLedger: Verification;
  ward?: Maybe<Ward>;
};


export type QueryAssetArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAssetNeedsArgs = {
  jobIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryAvailabilityArgs = {
  standId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryBelongingsArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBelongingsListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  list: BelongingsList;
  pointId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCountSheetArgs = {
  pointId: Scalars['ID']['input'];
};


export type QueryCountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  pointId?: InputMaybe<Scalars['ID']['input']>;
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


export type QueryDeskArgs = {
  pointId: Scalars['ID']['input'];
};


export type QueryDrawerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDrawersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  pointId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryFindBelongingsArgs = {
  text: Scalars['String']['input'];
};


export type QueryFindPatientArgs = {
  text: Scalars['String']['input'];
  wardId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryHistoryArgs = {
  ref: Scalars['ID']['input'];
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


export type QueryLoanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLoanAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  homeId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLoansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  assetId?: InputMaybe<Scalars['ID']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  list?: InputMaybe<LoanList>;
  pointId?: InputMaybe<Scalars['ID']['input']>;
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


export type QueryStocktakesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  standId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryWardArgs = {
  id: Scalars['ID']['input'];
};

export type QueryBelongingsListConnection = {
  edges: Array<BelongingsItemEdge>;
  pageInfo: PageInfo;
};

export type QueryCountsConnection = {
  edges: Array<CountEdge>;
  pageInfo: PageInfo;
};

export type QueryDeliveriesConnection = {
  edges: Array<DeliveryEdge>;
  pageInfo: PageInfo;
};

export type QueryDrawersConnection = {
  edges: Array<DrawerEdge>;
  pageInfo: PageInfo;
};

export type QueryJobsConnection = {
  edges: Array<JobEdge>;
  pageInfo: PageInfo;
};

export type QueryLoanAssetsConnection = {
  edges: Array<AssetEdge>;
  pageInfo: PageInfo;
};

export type QueryLoansConnection = {
  edges: Array<HoldingEdge>;
  pageInfo: PageInfo;
};

export type QueryPlacesConnection = {
  edges: Array<PlaceEdge>;
  pageInfo: PageInfo;
};

export type QueryStocktakesConnection = {
  edges: Array<StocktakeEdge>;
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

export type Receipt = {
  date: Scalars['Date']['output'];
  no: Scalars['Int']['output'];
};

export type RecordCompanionInput = {
  jobId: Scalars['ID']['input'];
  kind: Accompaniment;
  name: Scalars['String']['input'];
  opId: Scalars['ID']['input'];
  relation: Scalars['String']['input'];
};

export type RefundDepositInput = {
  holdingId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  pointId: Scalars['ID']['input'];
  settle: SettleInput;
};

export type RefuseGoodsInput = {
  categories: Array<GoodsCategory>;
  opId: Scalars['ID']['input'];
  pointId: Scalars['ID']['input'];
};

/** A rule said no. `code` is stable; the web owns the sentence. `winner` names who was first. */
export type Refused = {
  code: Scalars['String']['output'];
  details: Array<Detail>;
  winner?: Maybe<Person>;
};

export type RegisterAssetInput = {
  charged: Scalars['Boolean']['input'];
  code: Scalars['String']['input'];
  depositClass: Scalars['String']['input'];
  homeId: Scalars['ID']['input'];
  kind: Scalars['String']['input'];
  no: Scalars['String']['input'];
  opId: Scalars['ID']['input'];
  serial?: InputMaybe<Scalars['String']['input']>;
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

export type RepairAssetInput = {
  assetId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

export type ReplaceTicketInput = {
  belongingsId: Scalars['ID']['input'];
  copyImageId: Scalars['ID']['input'];
  document: IdDocumentInput;
  opId: Scalars['ID']['input'];
};

export type ReportFaultInput = {
  assetId: Scalars['ID']['input'];
  note: Scalars['String']['input'];
  opId: Scalars['ID']['input'];
};

export type ReportTicketLostInput = {
  belongingsId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
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

export type RequestDelegateInput = {
  belongingsId: Scalars['ID']['input'];
  delegateDocument: IdDocumentInput;
  delegateName: Scalars['String']['input'];
  depositorDocument: IdDocumentInput;
  isCalledBack: Scalars['Boolean']['input'];
  opId: Scalars['ID']['input'];
  ticket: Scalars['String']['input'];
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

export type Reservation = {
  from: Scalars['DateTime']['output'];
  isMissed: Scalars['Boolean']['output'];
  stand?: Maybe<Place>;
  until: Scalars['DateTime']['output'];
};

export type ReserveAssetInput = {
  assetId?: InputMaybe<Scalars['ID']['input']>;
  borrower: BorrowerInput;
  from: Scalars['DateTime']['input'];
  kind: Scalars['String']['input'];
  opId: Scalars['ID']['input'];
  pointId: Scalars['ID']['input'];
  standId: Scalars['ID']['input'];
  until: Scalars['DateTime']['input'];
};

export type RestoreDepositInput = {
  holdingId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

/** Unknown cursor: fetch the snapshot again. */
export type Resync = {
  reason: Scalars['String']['output'];
};

export type RetireAssetInput = {
  assetId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type ReturnJobInput = {
  code: Scalars['String']['input'];
  jobId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
};

export type ReturnLoanInput = {
  condition: Condition;
  holdingId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  opId: Scalars['ID']['input'];
  pointId: Scalars['ID']['input'];
  settle?: InputMaybe<SettleInput>;
  standId?: InputMaybe<Scalars['ID']['input']>;
};

export type RevealBorrowerInput = {
  holdingId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
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

export type ScanPieceInput = {
  code: Scalars['String']['input'];
  opId: Scalars['ID']['input'];
  stocktakeId: Scalars['ID']['input'];
};

export type SealState =
  | 'broken'
  | 'intact'
  | 'none';

export type SetLoanKindInput = {
  cleanAfterUse: Scalars['Boolean']['input'];
  code: Scalars['String']['input'];
  dailyCleaning: Scalars['Boolean']['input'];
  defaultMinutes: Scalars['Int']['input'];
  deposits: Array<DepositClassInput>;
  inspectionDays?: InputMaybe<Scalars['Int']['input']>;
  /** When an overdue loan is chased; ours by default. */
  ladder?: InputMaybe<LadderInput>;
  maxMinutes: Scalars['Int']['input'];
  mode?: InputMaybe<Mode>;
  name: LabelInput;
  oneEach: Scalars['Boolean']['input'];
  opId: Scalars['ID']['input'];
  pooled: Scalars['Boolean']['input'];
};

export type SetPriorityInput = {
  jobId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  priority: Priority;
  reason: Scalars['String']['input'];
};

export type SettleInput = {
  keepReason?: InputMaybe<Scalars['String']['input']>;
  refundFen?: InputMaybe<Scalars['Int']['input']>;
};

export type Settlement = {
  at: Scalars['DateTime']['output'];
  keepFen: Scalars['Int']['output'];
  proposedBy?: Maybe<Person>;
  reason: Scalars['String']['output'];
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

export type ShownDocument = {
  kind: IdDocumentKind;
  lastFour: Scalars['String']['output'];
};

/** A picture of the signature, or the name of who signed on paper. */
export type SignatureInput = {
  imageId?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
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

export type StartStocktakeInput = {
  opId: Scalars['ID']['input'];
  standId: Scalars['ID']['input'];
};

export type StatusCount = {
  count: Scalars['Int']['output'];
  status: AssetStatus;
};

export type StatusTime = {
  at: Scalars['DateTime']['output'];
  status: JobStatus;
};

export type Stocktake = {
  expected: Array<Scalars['ID']['output']>;
  found: Array<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  missing: Array<Scalars['ID']['output']>;
  stand?: Maybe<Place>;
  startedAt: Scalars['DateTime']['output'];
  startedBy?: Maybe<Person>;
  status: StocktakeStatus;
  unexpected: Array<Scalars['ID']['output']>;
  unknownCodes: Array<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
};

export type StocktakeEdge = {
  cursor: Scalars['String']['output'];
  node: Stocktake;
};

export type StocktakeStatus =
  | 'finished'
  | 'open';

export type StorageConditions = {
  current?: Maybe<Conditions>;
  versions: Array<Conditions>;
};

export type StoragePoint = {
  contactsNeeded: Scalars['Int']['output'];
  copyKeptDays: Scalars['Int']['output'];
  freeSlots: Array<Scalars['String']['output']>;
  freeUnclaimedSlots: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  matchTries: Scalars['Int']['output'];
  photoKeptDays: Scalars['Int']['output'];
  place?: Maybe<Place>;
  remindHours: Array<Scalars['Int']['output']>;
  slots: Array<Scalars['String']['output']>;
  takesUnsealed: Scalars['Boolean']['output'];
  unclaimedSlots: Array<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
};

export type Subscription = {
  live: LiveEvent;
};


export type SubscriptionLiveArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

export type TakeAssetInput = {
  assetId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
};

export type TakeCountInput = {
  counted: Array<CountedInput>;
  opId: Scalars['ID']['input'];
  pointId: Scalars['ID']['input'];
  shiftId?: InputMaybe<Scalars['ID']['input']>;
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

export type Tender =
  | 'alipay'
  | 'card'
  | 'cash'
  | 'wechat';

export type TenderCountInput = {
  countedFen: Scalars['Int']['input'];
  tender: OtherTender;
};

export type TenderTotal = {
  countedFen?: Maybe<Scalars['Int']['output']>;
  refundedFen: Scalars['Int']['output'];
  takenFen: Scalars['Int']['output'];
  tender: Tender;
};

export type TicketPiece = {
  closure: Closure;
  fragile: Scalars['Boolean']['output'];
  kind: PieceKind;
  slot: Scalars['String']['output'];
  tag: Scalars['String']['output'];
};

/** What a ticket of 58 mm and its label twin say. */
export type TicketSheet = {
  conditions: Conditions;
  deadline: Scalars['DateTime']['output'];
  deadlineDate: Scalars['Date']['output'];
  deadlineTime: Scalars['String']['output'];
  depositedAt: Scalars['DateTime']['output'];
  isFree: Scalars['Boolean']['output'];
  isUnsealed: Scalars['Boolean']['output'];
  no: Scalars['String']['output'];
  nth: Scalars['Int']['output'];
  pieces: Array<TicketPiece>;
  pointId: Scalars['ID']['output'];
  qr: Scalars['String']['output'];
};

export type ToDo = {
  clean: Scalars['Boolean']['output'];
  repair: Scalars['Boolean']['output'];
  transfer: Scalars['Boolean']['output'];
};

export type TransferAssetInput = {
  assetId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  toId: Scalars['ID']['input'];
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

export type Waits =
  | 'delegate'
  | 'disposal_approval'
  | 'disposal_witness';

export type WaiveAssetNeedInput = {
  needId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
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

export type WithdrawDisposalInput = {
  belongingsId: Scalars['ID']['input'];
  opId: Scalars['ID']['input'];
};

export type Written = {
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
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

export type ApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type ApprovalsQuery = { approvals: { cursor: string, belongings: Array<{ id: string, version: number, status: BelongingsStatus, pointId: string, no: string, depositedAt: string, deadline: string, pieceCount: number, slots: Array<string>, tags: Array<string>, isFragile: boolean, isLost: boolean, isReminded: boolean, isMoved: boolean, contacts: number, waits?: Waits | null }>, settlements: Array<{ id: string, version: number, assetNo?: string | null, kind: string, since: string, borrower?: { name: string, phoneEnd?: string | null } | null, deposit?: { takenFen: number, heldFen: number } | null, settlement?: { keepFen: number, reason: string, at: string, proposedBy?: { id: string, name: string } | null } | null }> } };

export type LogOwnerContactMutationVariables = Exact<{
  input: LogOwnerContactInput;
}>;


export type LogOwnerContactMutation = { logOwnerContact:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationLogOwnerContactSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type MoveBelongingsMutationVariables = Exact<{
  input: MoveBelongingsInput;
}>;


export type MoveBelongingsMutation = { moveBelongings:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationMoveBelongingsSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ExtendStorageMutationVariables = Exact<{
  input: ExtendStorageInput;
}>;


export type ExtendStorageMutation = { extendStorage:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationExtendStorageSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ProposeDisposalMutationVariables = Exact<{
  input: ProposeDisposalInput;
}>;


export type ProposeDisposalMutation = { proposeDisposal:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationProposeDisposalSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ApproveDisposalMutationVariables = Exact<{
  input: ApproveDisposalInput;
}>;


export type ApproveDisposalMutation = { approveDisposal:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationApproveDisposalSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type WithdrawDisposalMutationVariables = Exact<{
  input: WithdrawDisposalInput;
}>;


export type WithdrawDisposalMutation = { withdrawDisposal:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationWithdrawDisposalSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ConfirmDisposalMutationVariables = Exact<{
  input: ConfirmDisposalInput;
}>;


export type ConfirmDisposalMutation = { confirmDisposal:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationConfirmDisposalSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type DecideDelegateMutationVariables = Exact<{
  input: DecideDelegateInput;
}>;


export type DecideDelegateMutation = { decideDelegate:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationDecideDelegateSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type LiftFreezeMutationVariables = Exact<{
  input: LiftFreezeInput;
}>;


export type LiftFreezeMutation = { liftFreeze:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationLiftFreezeSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type InventorySealMutationVariables = Exact<{
  input: InventorySealInput;
}>;


export type InventorySealMutation = { inventorySeal:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationInventorySealSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type DecideSettlementMutationVariables = Exact<{
  input: DecideSettlementInput;
}>;


export type DecideSettlementMutation = { decideSettlement:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationDecideSettlementSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ExchangeBelongingsMutationVariables = Exact<{
  input: ExchangeBelongingsInput;
}>;


export type ExchangeBelongingsMutation = { exchangeBelongings:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationExchangeBelongingsSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ClaimLostBelongingsMutationVariables = Exact<{
  input: ClaimLostBelongingsInput;
}>;


export type ClaimLostBelongingsMutation = { claimLostBelongings:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationClaimLostBelongingsSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type CountSheetQueryVariables = Exact<{
  pointId: Scalars['ID']['input'];
}>;


export type CountSheetQuery = { countSheet: { at: string, rows: Array<{ slot: string, tag: string, belongingsId: string, no: string, fragile: boolean }> } };

export type TakeCountMutationVariables = Exact<{
  input: TakeCountInput;
}>;


export type TakeCountMutation = { takeCount:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationTakeCountSuccess', data: { id: string, version: number, differences: Array<{ kind: DifferenceKind, tag: string, slot: string, expectedSlot?: string | null }> } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type PointPartsFragment = { id: string, version: number, slots: Array<string>, unclaimedSlots: Array<string>, freeSlots: Array<string>, freeUnclaimedSlots: Array<string>, takesUnsealed: boolean, contactsNeeded: number, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null };

export type ConditionsPartsFragment = { id: string, no: number, date: string, clauses: Array<{ name: string, text: { zh: string, en: string } }> };

export type BelongingsItemPartsFragment = { id: string, version: number, status: BelongingsStatus, pointId: string, no: string, depositedAt: string, deadline: string, pieceCount: number, slots: Array<string>, tags: Array<string>, isFragile: boolean, isLost: boolean, isReminded: boolean, isMoved: boolean, contacts: number, waits?: Waits | null };

export type BelongingsPartsFragment = { id: string, version: number, party: Party, isUnsealed: boolean, conditionsNo: number, isRevealed: boolean, ticketPrints: number, item: { id: string, version: number, status: BelongingsStatus, pointId: string, no: string, depositedAt: string, deadline: string, pieceCount: number, slots: Array<string>, tags: Array<string>, isFragile: boolean, isLost: boolean, isReminded: boolean, isMoved: boolean, contacts: number, waits?: Waits | null }, pieces: Array<{ kind: PieceKind, fragile: boolean, tag: string, slot: string, imageId?: string | null, look?: string | null, closure: { by: ClosureKind, no?: string | null } }>, pastTickets: Array<{ no: string }>, depositor?: { name?: string | null, phone?: string | null, wristband?: string | null, bed?: string | null, description?: string | null, acceptedBy?: string | null } | null, lost?: { at: string, failures: number, isFrozen: boolean, isMatched: boolean } | null, delegate?: { isVerified: boolean, isCalledBack: boolean, requestedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null, papers?: { delegateName: string, depositorDocument: { kind: IdDocumentKind, lastFour: string }, delegateDocument: { kind: IdDocumentKind, lastFour: string } } | null } | null, disposal?: { how: DisposalHow, isApproved: boolean, proposedBy?: { id: string, name: string } | null, approvedBy?: { id: string, name: string } | null } | null, inventory?: { isComplete: boolean, by?: { id: string, name: string } | null } | null, ended?: { at: string, how: string, isReportedLate: boolean, clerk?: { id: string, name: string } | null } | null };

export type StorageConditionsQueryVariables = Exact<{ [key: string]: never; }>;


export type StorageConditionsQuery = { storageConditions: { current?: { id: string, no: number, date: string, clauses: Array<{ name: string, text: { zh: string, en: string } }> } | null } };

export type StoragePointsQueryVariables = Exact<{ [key: string]: never; }>;


export type StoragePointsQuery = { storagePoints: Array<{ id: string, version: number, slots: Array<string>, unclaimedSlots: Array<string>, freeSlots: Array<string>, freeUnclaimedSlots: Array<string>, takesUnsealed: boolean, contactsNeeded: number, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null }> };

export type OneBelongingsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OneBelongingsQuery = { belongings?: { id: string, version: number, party: Party, isUnsealed: boolean, conditionsNo: number, isRevealed: boolean, ticketPrints: number, item: { id: string, version: number, status: BelongingsStatus, pointId: string, no: string, depositedAt: string, deadline: string, pieceCount: number, slots: Array<string>, tags: Array<string>, isFragile: boolean, isLost: boolean, isReminded: boolean, isMoved: boolean, contacts: number, waits?: Waits | null }, pieces: Array<{ kind: PieceKind, fragile: boolean, tag: string, slot: string, imageId?: string | null, look?: string | null, closure: { by: ClosureKind, no?: string | null } }>, pastTickets: Array<{ no: string }>, depositor?: { name?: string | null, phone?: string | null, wristband?: string | null, bed?: string | null, description?: string | null, acceptedBy?: string | null } | null, lost?: { at: string, failures: number, isFrozen: boolean, isMatched: boolean } | null, delegate?: { isVerified: boolean, isCalledBack: boolean, requestedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null, papers?: { delegateName: string, depositorDocument: { kind: IdDocumentKind, lastFour: string }, delegateDocument: { kind: IdDocumentKind, lastFour: string } } | null } | null, disposal?: { how: DisposalHow, isApproved: boolean, proposedBy?: { id: string, name: string } | null, approvedBy?: { id: string, name: string } | null } | null, inventory?: { isComplete: boolean, by?: { id: string, name: string } | null } | null, ended?: { at: string, how: string, isReportedLate: boolean, clerk?: { id: string, name: string } | null } | null } | null };

export type FindBelongingsQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type FindBelongingsQuery = { findBelongings: Array<{ id: string, version: number, status: BelongingsStatus, pointId: string, no: string, depositedAt: string, deadline: string, pieceCount: number, slots: Array<string>, tags: Array<string>, isFragile: boolean, isLost: boolean, isReminded: boolean, isMoved: boolean, contacts: number, waits?: Waits | null }> };

export type BelongingsListQueryVariables = Exact<{
  list: BelongingsList;
  pointId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BelongingsListQuery = { belongingsList: { edges: Array<{ node: { id: string, version: number, status: BelongingsStatus, pointId: string, no: string, depositedAt: string, deadline: string, pieceCount: number, slots: Array<string>, tags: Array<string>, isFragile: boolean, isLost: boolean, isReminded: boolean, isMoved: boolean, contacts: number, waits?: Waits | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SheetPartsFragment = { no: string, qr: string, nth: number, depositedAt: string, deadlineDate: string, deadlineTime: string, isUnsealed: boolean, pieces: Array<{ kind: PieceKind, tag: string, slot: string, fragile: boolean, closure: { by: ClosureKind, no?: string | null } }>, conditions: { id: string, no: number, date: string, clauses: Array<{ name: string, text: { zh: string, en: string } }> } };

export type DepositBelongingsMutationVariables = Exact<{
  input: DepositBelongingsInput;
}>;


export type DepositBelongingsMutation = { depositBelongings:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationDepositBelongingsSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type PrintTicketMutationVariables = Exact<{
  input: PrintTicketInput;
}>;


export type PrintTicketMutation = { printTicket:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationPrintTicketSuccess', data: { id: string, version: number, sheet: { no: string, qr: string, nth: number, depositedAt: string, deadlineDate: string, deadlineTime: string, isUnsealed: boolean, pieces: Array<{ kind: PieceKind, tag: string, slot: string, fragile: boolean, closure: { by: ClosureKind, no?: string | null } }>, conditions: { id: string, no: number, date: string, clauses: Array<{ name: string, text: { zh: string, en: string } }> } } } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ClaimBelongingsMutationVariables = Exact<{
  input: ClaimBelongingsInput;
}>;


export type ClaimBelongingsMutation = { claimBelongings:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationClaimBelongingsSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RequestDelegateMutationVariables = Exact<{
  input: RequestDelegateInput;
}>;


export type RequestDelegateMutation = { requestDelegate:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRequestDelegateSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ReportTicketLostMutationVariables = Exact<{
  input: ReportTicketLostInput;
}>;


export type ReportTicketLostMutation = { reportTicketLost:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationReportTicketLostSuccess', data: { id: string, version: number, outcome: LostOutcome, claimed?: { at: string, how: string, clerk?: { id: string, name: string } | null } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type MatchFeaturesMutationVariables = Exact<{
  input: MatchFeaturesInput;
}>;


export type MatchFeaturesMutation = { matchFeatures:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationMatchFeaturesSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ReplaceTicketMutationVariables = Exact<{
  input: ReplaceTicketInput;
}>;


export type ReplaceTicketMutation = { replaceTicket:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationReplaceTicketSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

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
      | { __typename: 'DeskChanged', id: string, version: number, pointId?: string | null }
      | { __typename: 'DutyChanged', person: { id: string, version: number, name: string, staffNo: string, pinyin: Array<string>, initials: Array<string>, duty?: { status: DutyStatus, since: string, until?: string | null, shiftId?: string | null, kinds: Array<JobKind>, areas: Array<{ streams: Array<JobKind>, from: string, until: string, floors: Array<{ building: string, from: number, to: number }> }> } | null } }
      | { __typename: 'Heartbeat', now: string }
      | { __typename: 'JobChanged', job: { id: string, version: number, no: number, date: string, kind: JobKind, status: JobStatus, outcome?: Outcome | null, priority: Priority, bed?: string | null, readyAt: string, pickUpBy: string, finishBy: string, note?: string | null, returns: number, pause?: { kind: PauseKind, code: string, since: string, until?: string | null } | null, from: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, to: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, needs: { mode?: Mode | null, precautions: Array<Precaution>, critical: boolean, accompaniment: Accompaniment, items: number }, patient?: { id: string, name: string, nameMasked: boolean, sex: Sex, age: number, bed: string } | null, assignee?: { id: string, name: string } | null, assignedBy?: { id: string, name: string } | null, requestedBy?: { id: string, name: string } | null, requestedUnit: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } }, times: Array<{ status: JobStatus, at: string }> } }
      | { __typename: 'JobGone', jobId: string }
      | { __typename: 'Resync', reason: string }
     } };

export type KindPartsFragment = { code: string, version: number, pooled: boolean, mode?: Mode | null, defaultMinutes: number, maxMinutes: number, oneEach: boolean, cleanAfterUse: boolean, dailyCleaning: boolean, inspectionDays?: number | null, name: { zh: string, en: string }, deposits: Array<{ depositClass: string, fen: number }>, ladder: { reminderMinutes: number, listMinutes: number, callMinutes: number, supervisorMinutes: number } };

export type AssetPartsFragment = { id: string, version: number, no: string, code: string, kind: string, serial?: string | null, depositClass: string, depositFen: number, charged: boolean, status: AssetStatus, holdingId?: string | null, use?: HoldingUse | null, dueAt?: string | null, lastCleanedAt?: string | null, cleanBy?: string | null, inspectBy?: string | null, home?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null };

export type HoldingPartsFragment = { id: string, version: number, status: HoldingStatus, use: HoldingUse, since: string, kind: string, assetId?: string | null, assetNo?: string | null, pointId?: string | null, fault?: string | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, todo: { repair: boolean, transfer: boolean, clean: boolean }, borrower?: { name: string, phoneEnd?: string | null } | null, loan?: { givenAt: string, dueAt: string, isOverdue: boolean, chased?: ChaseStage | null, extensions: number, overrideReason?: string | null, returnedAt?: string | null, condition?: Condition | null, lastCalledAt?: string | null } | null, deposit?: { tender?: Tender | null, takenFen: number, refundedFen: number, keptFen: number, heldFen: number, waivedReason?: string | null, receipts: Array<{ date: string, no: number }> } | null, settlement?: { keepFen: number, reason: string, at: string, proposedBy?: { id: string, name: string } | null } | null, reservation?: { from: string, until: string, isMissed: boolean, stand?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null } | null };

export type DrawerPartsFragment = { id: string, version: number, status: DrawerStatus, pointId: string, date: string, shift: string, openedAt: string, floatFen: number, expectedFen: number, keptFen: number, movedInFen: number, movedOutFen: number, countedFen?: number | null, differenceFen?: number | null, note?: string | null, lateEntries: number, openedBy?: { id: string, name: string } | null, totals: Array<{ tender: Tender, takenFen: number, refundedFen: number, countedFen?: number | null }>, countedBy?: { id: string, name: string } | null };

export type LoanKindsQueryVariables = Exact<{ [key: string]: never; }>;


export type LoanKindsQuery = { loanKinds: Array<{ code: string, version: number, pooled: boolean, mode?: Mode | null, defaultMinutes: number, maxMinutes: number, oneEach: boolean, cleanAfterUse: boolean, dailyCleaning: boolean, inspectionDays?: number | null, name: { zh: string, en: string }, deposits: Array<{ depositClass: string, fen: number }>, ladder: { reminderMinutes: number, listMinutes: number, callMinutes: number, supervisorMinutes: number } }> };

export type AvailabilityQueryVariables = Exact<{
  standId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type AvailabilityQuery = { availability: Array<{ kind: string, total: number, available: number, here: number, stand?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null }> };

export type FindAssetQueryVariables = Exact<{
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
}>;


export type FindAssetQuery = { asset?: { id: string, version: number, no: string, code: string, kind: string, serial?: string | null, depositClass: string, depositFen: number, charged: boolean, status: AssetStatus, holdingId?: string | null, use?: HoldingUse | null, dueAt?: string | null, lastCleanedAt?: string | null, cleanBy?: string | null, inspectBy?: string | null, home?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null } | null };

export type LoanAssetsQueryVariables = Exact<{
  kind?: InputMaybe<Scalars['String']['input']>;
  homeId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type LoanAssetsQuery = { loanAssets: { edges: Array<{ node: { id: string, version: number, no: string, code: string, kind: string, serial?: string | null, depositClass: string, depositFen: number, charged: boolean, status: AssetStatus, holdingId?: string | null, use?: HoldingUse | null, dueAt?: string | null, lastCleanedAt?: string | null, cleanBy?: string | null, inspectBy?: string | null, home?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null } }>, pageInfo: { hasNextPage: boolean } } };

export type LoansQueryVariables = Exact<{
  list?: InputMaybe<LoanList>;
  assetId?: InputMaybe<Scalars['ID']['input']>;
  pointId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type LoansQuery = { loans: { edges: Array<{ node: { id: string, version: number, status: HoldingStatus, use: HoldingUse, since: string, kind: string, assetId?: string | null, assetNo?: string | null, pointId?: string | null, fault?: string | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, todo: { repair: boolean, transfer: boolean, clean: boolean }, borrower?: { name: string, phoneEnd?: string | null } | null, loan?: { givenAt: string, dueAt: string, isOverdue: boolean, chased?: ChaseStage | null, extensions: number, overrideReason?: string | null, returnedAt?: string | null, condition?: Condition | null, lastCalledAt?: string | null } | null, deposit?: { tender?: Tender | null, takenFen: number, refundedFen: number, keptFen: number, heldFen: number, waivedReason?: string | null, receipts: Array<{ date: string, no: number }> } | null, settlement?: { keepFen: number, reason: string, at: string, proposedBy?: { id: string, name: string } | null } | null, reservation?: { from: string, until: string, isMissed: boolean, stand?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null } | null } }>, pageInfo: { hasNextPage: boolean } } };

export type OneLoanQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OneLoanQuery = { loan?: { id: string, version: number, status: HoldingStatus, use: HoldingUse, since: string, kind: string, assetId?: string | null, assetNo?: string | null, pointId?: string | null, fault?: string | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, todo: { repair: boolean, transfer: boolean, clean: boolean }, borrower?: { name: string, phoneEnd?: string | null } | null, loan?: { givenAt: string, dueAt: string, isOverdue: boolean, chased?: ChaseStage | null, extensions: number, overrideReason?: string | null, returnedAt?: string | null, condition?: Condition | null, lastCalledAt?: string | null } | null, deposit?: { tender?: Tender | null, takenFen: number, refundedFen: number, keptFen: number, heldFen: number, waivedReason?: string | null, receipts: Array<{ date: string, no: number }> } | null, settlement?: { keepFen: number, reason: string, at: string, proposedBy?: { id: string, name: string } | null } | null, reservation?: { from: string, until: string, isMissed: boolean, stand?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null } | null } | null };

export type DrawersQueryVariables = Exact<{
  pointId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type DrawersQuery = { drawers: { edges: Array<{ node: { id: string, version: number, status: DrawerStatus, pointId: string, date: string, shift: string, openedAt: string, floatFen: number, expectedFen: number, keptFen: number, movedInFen: number, movedOutFen: number, countedFen?: number | null, differenceFen?: number | null, note?: string | null, lateEntries: number, openedBy?: { id: string, name: string } | null, totals: Array<{ tender: Tender, takenFen: number, refundedFen: number, countedFen?: number | null }>, countedBy?: { id: string, name: string } | null } }> } };

export type DrawerJournalQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DrawerJournalQuery = { drawer?: { id: string, journal: Array<{ id: string, at: string, kind: JournalKind, fen: number, tender?: Tender | null, isLate: boolean, assetId?: string | null, assetNo?: string | null, reason?: string | null, by?: { id: string, name: string } | null, receipt?: { date: string, no: number } | null }> } | null };

export type StocktakesQueryVariables = Exact<{
  standId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type StocktakesQuery = { stocktakes: { edges: Array<{ node: { id: string, version: number, status: StocktakeStatus, startedAt: string, expected: Array<string>, found: Array<string>, unexpected: Array<string>, missing: Array<string>, unknownCodes: Array<string>, startedBy?: { id: string, name: string } | null } }> } };

export type LendAssetMutationVariables = Exact<{
  input: LendAssetInput;
}>;


export type LendAssetMutation = { lendAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationLendAssetSuccess', data: { id: string, version: number, holding?: { id: string, version: number, status: HoldingStatus, use: HoldingUse, since: string, kind: string, assetId?: string | null, assetNo?: string | null, pointId?: string | null, fault?: string | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, todo: { repair: boolean, transfer: boolean, clean: boolean }, borrower?: { name: string, phoneEnd?: string | null } | null, loan?: { givenAt: string, dueAt: string, isOverdue: boolean, chased?: ChaseStage | null, extensions: number, overrideReason?: string | null, returnedAt?: string | null, condition?: Condition | null, lastCalledAt?: string | null } | null, deposit?: { tender?: Tender | null, takenFen: number, refundedFen: number, keptFen: number, heldFen: number, waivedReason?: string | null, receipts: Array<{ date: string, no: number }> } | null, settlement?: { keepFen: number, reason: string, at: string, proposedBy?: { id: string, name: string } | null } | null, reservation?: { from: string, until: string, isMissed: boolean, stand?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null } | null } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ReserveAssetMutationVariables = Exact<{
  input: ReserveAssetInput;
}>;


export type ReserveAssetMutation = { reserveAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationReserveAssetSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type CancelReservationMutationVariables = Exact<{
  input: CancelReservationInput;
}>;


export type CancelReservationMutation = { cancelReservation:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationCancelReservationSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ReturnLoanMutationVariables = Exact<{
  input: ReturnLoanInput;
}>;


export type ReturnLoanMutation = { returnLoan:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationReturnLoanSuccess', data: { id: string, version: number, holding?: { id: string, version: number, status: HoldingStatus, use: HoldingUse, since: string, kind: string, assetId?: string | null, assetNo?: string | null, pointId?: string | null, fault?: string | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, todo: { repair: boolean, transfer: boolean, clean: boolean }, borrower?: { name: string, phoneEnd?: string | null } | null, loan?: { givenAt: string, dueAt: string, isOverdue: boolean, chased?: ChaseStage | null, extensions: number, overrideReason?: string | null, returnedAt?: string | null, condition?: Condition | null, lastCalledAt?: string | null } | null, deposit?: { tender?: Tender | null, takenFen: number, refundedFen: number, keptFen: number, heldFen: number, waivedReason?: string | null, receipts: Array<{ date: string, no: number }> } | null, settlement?: { keepFen: number, reason: string, at: string, proposedBy?: { id: string, name: string } | null } | null, reservation?: { from: string, until: string, isMissed: boolean, stand?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null } | null } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RefundDepositMutationVariables = Exact<{
  input: RefundDepositInput;
}>;


export type RefundDepositMutation = { refundDeposit:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRefundDepositSuccess', data: { id: string, version: number, holding?: { id: string, version: number, status: HoldingStatus, use: HoldingUse, since: string, kind: string, assetId?: string | null, assetNo?: string | null, pointId?: string | null, fault?: string | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, todo: { repair: boolean, transfer: boolean, clean: boolean }, borrower?: { name: string, phoneEnd?: string | null } | null, loan?: { givenAt: string, dueAt: string, isOverdue: boolean, chased?: ChaseStage | null, extensions: number, overrideReason?: string | null, returnedAt?: string | null, condition?: Condition | null, lastCalledAt?: string | null } | null, deposit?: { tender?: Tender | null, takenFen: number, refundedFen: number, keptFen: number, heldFen: number, waivedReason?: string | null, receipts: Array<{ date: string, no: number }> } | null, settlement?: { keepFen: number, reason: string, at: string, proposedBy?: { id: string, name: string } | null } | null, reservation?: { from: string, until: string, isMissed: boolean, stand?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null } | null } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RestoreDepositMutationVariables = Exact<{
  input: RestoreDepositInput;
}>;


export type RestoreDepositMutation = { restoreDeposit:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRestoreDepositSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ExtendLoanMutationVariables = Exact<{
  input: ExtendLoanInput;
}>;


export type ExtendLoanMutation = { extendLoan:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationExtendLoanSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type LogBorrowerCallMutationVariables = Exact<{
  input: LogBorrowerCallInput;
}>;


export type LogBorrowerCallMutation = { logBorrowerCall:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationLogBorrowerCallSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ClaimReturnedMutationVariables = Exact<{
  input: ClaimReturnedInput;
}>;


export type ClaimReturnedMutation = { claimReturned:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationClaimReturnedSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RevealBorrowerMutationVariables = Exact<{
  input: RevealBorrowerInput;
}>;


export type RevealBorrowerMutation = { revealBorrower:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRevealBorrowerSuccess', data: { name: string, phone?: string | null, identityKind?: IdentityKind | null, identityLast4?: string | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type CleanAssetMutationVariables = Exact<{
  input: CleanAssetInput;
}>;


export type CleanAssetMutation = { cleanAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationCleanAssetSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ReportFaultMutationVariables = Exact<{
  input: ReportFaultInput;
}>;


export type ReportFaultMutation = { reportFault:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationReportFaultSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type InspectAssetMutationVariables = Exact<{
  input: InspectAssetInput;
}>;


export type InspectAssetMutation = { inspectAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationInspectAssetSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RepairAssetMutationVariables = Exact<{
  input: RepairAssetInput;
}>;


export type RepairAssetMutation = { repairAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRepairAssetSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RetireAssetMutationVariables = Exact<{
  input: RetireAssetInput;
}>;


export type RetireAssetMutation = { retireAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRetireAssetSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type GiveUpAssetMutationVariables = Exact<{
  input: GiveUpAssetInput;
}>;


export type GiveUpAssetMutation = { giveUpAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationGiveUpAssetSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type FoundAssetMutationVariables = Exact<{
  input: FindAssetInput;
}>;


export type FoundAssetMutation = { findAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationFindAssetSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type TransferAssetMutationVariables = Exact<{
  input: TransferAssetInput;
}>;


export type TransferAssetMutation = { transferAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationTransferAssetSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type OpenDrawerMutationVariables = Exact<{
  input: OpenDrawerInput;
}>;


export type OpenDrawerMutation = { openDrawer:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationOpenDrawerSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type MoveCashMutationVariables = Exact<{
  input: MoveCashInput;
}>;


export type MoveCashMutation = { moveCash:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationMoveCashSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type CountDrawerMutationVariables = Exact<{
  input: CountDrawerInput;
}>;


export type CountDrawerMutation = { countDrawer:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationCountDrawerSuccess', data: { id: string, version: number, drawer?: { id: string, version: number, status: DrawerStatus, pointId: string, date: string, shift: string, openedAt: string, floatFen: number, expectedFen: number, keptFen: number, movedInFen: number, movedOutFen: number, countedFen?: number | null, differenceFen?: number | null, note?: string | null, lateEntries: number, openedBy?: { id: string, name: string } | null, totals: Array<{ tender: Tender, takenFen: number, refundedFen: number, countedFen?: number | null }>, countedBy?: { id: string, name: string } | null } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type StartStocktakeMutationVariables = Exact<{
  input: StartStocktakeInput;
}>;


export type StartStocktakeMutation = { startStocktake:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationStartStocktakeSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type ScanPieceMutationVariables = Exact<{
  input: ScanPieceInput;
}>;


export type ScanPieceMutation = { scanPiece:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationScanPieceSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type FinishStocktakeMutationVariables = Exact<{
  input: FinishStocktakeInput;
}>;


export type FinishStocktakeMutation = { finishStocktake:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationFinishStocktakeSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type SetLoanKindMutationVariables = Exact<{
  input: SetLoanKindInput;
}>;


export type SetLoanKindMutation = { setLoanKind:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationSetLoanKindSuccess', data: { id: string, version: number } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

export type RegisterAssetMutationVariables = Exact<{
  input: RegisterAssetInput;
}>;


export type RegisterAssetMutation = { registerAsset:
    | { __typename: 'InvalidInput', issues: Array<{ path: string, code: string }> }
    | { __typename: 'MutationRegisterAssetSuccess', data: { id: string, version: number, asset?: { id: string, version: number, no: string, code: string, kind: string, serial?: string | null, depositClass: string, depositFen: number, charged: boolean, status: AssetStatus, holdingId?: string | null, use?: HoldingUse | null, dueAt?: string | null, lastCleanedAt?: string | null, cleanBy?: string | null, inspectBy?: string | null, home?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null, place?: { id: string, code: string, building: string, floor: number, kind: string, name: { zh: string, en: string } } | null } | null } }
    | { __typename: 'Refused', code: string, details: Array<{ key: string, value: string }>, winner?: { id: string, name: string } | null }
   };

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
export const PointPartsFragmentDoc = new TypedDocumentString(`
    fragment PointParts on StoragePoint {
  id
  version
  place {
    ...PlaceParts
  }
  slots
  unclaimedSlots
  freeSlots
  freeUnclaimedSlots
  takesUnsealed
  contactsNeeded
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
}`, {"fragmentName":"PointParts"}) as unknown as TypedDocumentString<PointPartsFragment, unknown>;
export const BelongingsItemPartsFragmentDoc = new TypedDocumentString(`
    fragment BelongingsItemParts on BelongingsItem {
  id
  version
  status
  pointId
  no
  depositedAt
  deadline
  pieceCount
  slots
  tags
  isFragile
  isLost
  isReminded
  isMoved
  contacts
  waits
}
    `, {"fragmentName":"BelongingsItemParts"}) as unknown as TypedDocumentString<BelongingsItemPartsFragment, unknown>;
export const BelongingsPartsFragmentDoc = new TypedDocumentString(`
    fragment BelongingsParts on Belongings {
  id
  version
  item {
    ...BelongingsItemParts
  }
  party
  pieces {
    kind
    fragile
    tag
    closure {
      by
      no
    }
    slot
    imageId
    look
  }
  isUnsealed
  conditionsNo
  pastTickets {
    no
  }
  isRevealed
  depositor {
    name
    phone
    wristband
    bed
    description
    acceptedBy
  }
  ticketPrints
  lost {
    at
    failures
    isFrozen
    isMatched
  }
  delegate {
    requestedBy {
      id
      name
    }
    isVerified
    verifiedBy {
      id
      name
    }
    isCalledBack
    papers {
      depositorDocument {
        kind
        lastFour
      }
      delegateDocument {
        kind
        lastFour
      }
      delegateName
    }
  }
  disposal {
    how
    proposedBy {
      id
      name
    }
    isApproved
    approvedBy {
      id
      name
    }
  }
  inventory {
    by {
      id
      name
    }
    isComplete
  }
  ended {
    at
    how
    clerk {
      id
      name
    }
    isReportedLate
  }
}
    fragment BelongingsItemParts on BelongingsItem {
  id
  version
  status
  pointId
  no
  depositedAt
  deadline
  pieceCount
  slots
  tags
  isFragile
  isLost
  isReminded
  isMoved
  contacts
  waits
}`, {"fragmentName":"BelongingsParts"}) as unknown as TypedDocumentString<BelongingsPartsFragment, unknown>;
export const ConditionsPartsFragmentDoc = new TypedDocumentString(`
    fragment ConditionsParts on Conditions {
  id
  no
  date
  clauses {
    name
    text {
      zh
      en
    }
  }
}
    `, {"fragmentName":"ConditionsParts"}) as unknown as TypedDocumentString<ConditionsPartsFragment, unknown>;
export const SheetPartsFragmentDoc = new TypedDocumentString(`
    fragment SheetParts on TicketSheet {
  no
  qr
  nth
  depositedAt
  deadlineDate
  deadlineTime
  isUnsealed
  pieces {
    kind
    tag
    slot
    fragile
    closure {
      by
      no
    }
  }
  conditions {
    ...ConditionsParts
  }
}
    fragment ConditionsParts on Conditions {
  id
  no
  date
  clauses {
    name
    text {
      zh
      en
    }
  }
}`, {"fragmentName":"SheetParts"}) as unknown as TypedDocumentString<SheetPartsFragment, unknown>;
export const KindPartsFragmentDoc = new TypedDocumentString(`
    fragment KindParts on LoanKind {
  code
  version
  name {
    zh
    en
  }
  pooled
  mode
  deposits {
    depositClass
    fen
  }
  defaultMinutes
  maxMinutes
  oneEach
  cleanAfterUse
  dailyCleaning
  inspectionDays
  ladder {
    reminderMinutes
    listMinutes
    callMinutes
    supervisorMinutes
  }
}
    `, {"fragmentName":"KindParts"}) as unknown as TypedDocumentString<KindPartsFragment, unknown>;
export const AssetPartsFragmentDoc = new TypedDocumentString(`
    fragment AssetParts on Asset {
  id
  version
  no
  code
  kind
  serial
  home {
    ...PlaceParts
  }
  place {
    ...PlaceParts
  }
  depositClass
  depositFen
  charged
  status
  holdingId
  use
  dueAt
  lastCleanedAt
  cleanBy
  inspectBy
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
}`, {"fragmentName":"AssetParts"}) as unknown as TypedDocumentString<AssetPartsFragment, unknown>;
export const HoldingPartsFragmentDoc = new TypedDocumentString(`
    fragment HoldingParts on Holding {
  id
  version
  status
  use
  since
  kind
  assetId
  assetNo
  place {
    ...PlaceParts
  }
  pointId
  todo {
    repair
    transfer
    clean
  }
  borrower {
    name
    phoneEnd
  }
  loan {
    givenAt
    dueAt
    isOverdue
    chased
    extensions
    overrideReason
    returnedAt
    condition
    lastCalledAt
  }
  deposit {
    tender
    takenFen
    refundedFen
    keptFen
    heldFen
    receipts {
      date
      no
    }
    waivedReason
  }
  settlement {
    keepFen
    reason
    at
    proposedBy {
      id
      name
    }
  }
  reservation {
    from
    until
    stand {
      ...PlaceParts
    }
    isMissed
  }
  fault
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
}`, {"fragmentName":"HoldingParts"}) as unknown as TypedDocumentString<HoldingPartsFragment, unknown>;
export const DrawerPartsFragmentDoc = new TypedDocumentString(`
    fragment DrawerParts on Drawer {
  id
  version
  status
  pointId
  date
  shift
  openedBy {
    id
    name
  }
  openedAt
  floatFen
  expectedFen
  totals {
    tender
    takenFen
    refundedFen
    countedFen
  }
  keptFen
  movedInFen
  movedOutFen
  countedFen
  differenceFen
  countedBy {
    id
    name
  }
  note
  lateEntries
}
    `, {"fragmentName":"DrawerParts"}) as unknown as TypedDocumentString<DrawerPartsFragment, unknown>;
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
export const ApprovalsDocument = {"__meta__":{"hash":"d12729b017afd8fa1c91bdb5962a524a9237a62d"}} as unknown as TypedDocumentString<ApprovalsQuery, ApprovalsQueryVariables>;
export const LogOwnerContactDocument = {"__meta__":{"hash":"81370d55ae84cf406aac934942d4caedce94aab3"}} as unknown as TypedDocumentString<LogOwnerContactMutation, LogOwnerContactMutationVariables>;
export const MoveBelongingsDocument = {"__meta__":{"hash":"149cc2dcfeaf41bcf8038ea47c595179b4b01c0b"}} as unknown as TypedDocumentString<MoveBelongingsMutation, MoveBelongingsMutationVariables>;
export const ExtendStorageDocument = {"__meta__":{"hash":"bd7cf59f4a8780829b9c38f965832bcd852fddcd"}} as unknown as TypedDocumentString<ExtendStorageMutation, ExtendStorageMutationVariables>;
export const ProposeDisposalDocument = {"__meta__":{"hash":"aa8db9d9df6479f0fc51590b85794d11a2d7b533"}} as unknown as TypedDocumentString<ProposeDisposalMutation, ProposeDisposalMutationVariables>;
export const ApproveDisposalDocument = {"__meta__":{"hash":"a0e3bae7361965fb9e83075c1004adf4ed0124ff"}} as unknown as TypedDocumentString<ApproveDisposalMutation, ApproveDisposalMutationVariables>;
export const WithdrawDisposalDocument = {"__meta__":{"hash":"ac71b0ac36e4fca916e0bb0255893bd8f1614761"}} as unknown as TypedDocumentString<WithdrawDisposalMutation, WithdrawDisposalMutationVariables>;
export const ConfirmDisposalDocument = {"__meta__":{"hash":"c6b61b4b24e2fa3c35c24630d56ac7f38456727b"}} as unknown as TypedDocumentString<ConfirmDisposalMutation, ConfirmDisposalMutationVariables>;
export const DecideDelegateDocument = {"__meta__":{"hash":"6020ad6b7f0892978829e5d3575f4dcf5b5dfa7a"}} as unknown as TypedDocumentString<DecideDelegateMutation, DecideDelegateMutationVariables>;
export const LiftFreezeDocument = {"__meta__":{"hash":"ccd5dddb15a56f4030836ec6b4e7b750f71aee76"}} as unknown as TypedDocumentString<LiftFreezeMutation, LiftFreezeMutationVariables>;
export const InventorySealDocument = {"__meta__":{"hash":"84b50e132a374f7c854d5fa34603ed329ec0af31"}} as unknown as TypedDocumentString<InventorySealMutation, InventorySealMutationVariables>;
export const DecideSettlementDocument = {"__meta__":{"hash":"c5b695fe3636de5ebf9eac763f782c284efcbed2"}} as unknown as TypedDocumentString<DecideSettlementMutation, DecideSettlementMutationVariables>;
export const ExchangeBelongingsDocument = {"__meta__":{"hash":"cc91888b3c9e94c80430dd1f0ee93e6e5633d79e"}} as unknown as TypedDocumentString<ExchangeBelongingsMutation, ExchangeBelongingsMutationVariables>;
export const ClaimLostBelongingsDocument = {"__meta__":{"hash":"b14eae2983287e151302eab87f40712c16a5fd89"}} as unknown as TypedDocumentString<ClaimLostBelongingsMutation, ClaimLostBelongingsMutationVariables>;
export const CountSheetDocument = {"__meta__":{"hash":"3857a5df1135175c3093c13604b8a7456210fe39"}} as unknown as TypedDocumentString<CountSheetQuery, CountSheetQueryVariables>;
export const TakeCountDocument = {"__meta__":{"hash":"808028defcbe54c6883cc8501aa0ed03083c4418"}} as unknown as TypedDocumentString<TakeCountMutation, TakeCountMutationVariables>;
export const StorageConditionsDocument = {"__meta__":{"hash":"91ead9162a9c5f707489af73a4b200b14842152d"}} as unknown as TypedDocumentString<StorageConditionsQuery, StorageConditionsQueryVariables>;
export const StoragePointsDocument = {"__meta__":{"hash":"234a108cf97e92590b7a0464ce4b0a05c28f50e7"}} as unknown as TypedDocumentString<StoragePointsQuery, StoragePointsQueryVariables>;
export const OneBelongingsDocument = {"__meta__":{"hash":"f492ca1a399ffe936ac3699c13d5cb2abb937eb5"}} as unknown as TypedDocumentString<OneBelongingsQuery, OneBelongingsQueryVariables>;
export const FindBelongingsDocument = {"__meta__":{"hash":"9b15cc3b6344682f80b60ba5003d2b8e54511b63"}} as unknown as TypedDocumentString<FindBelongingsQuery, FindBelongingsQueryVariables>;
export const BelongingsListDocument = {"__meta__":{"hash":"5934bd32f84340c66aaa2c70cac86d0f756b0397"}} as unknown as TypedDocumentString<BelongingsListQuery, BelongingsListQueryVariables>;
export const DepositBelongingsDocument = {"__meta__":{"hash":"fff62787ac66118ee3d59d1d210c2c3c057855e3"}} as unknown as TypedDocumentString<DepositBelongingsMutation, DepositBelongingsMutationVariables>;
export const PrintTicketDocument = {"__meta__":{"hash":"cc5945b34c056ae6e05f92ef5eeccb9d9a6a9cea"}} as unknown as TypedDocumentString<PrintTicketMutation, PrintTicketMutationVariables>;
export const ClaimBelongingsDocument = {"__meta__":{"hash":"cd940e6c25abe9f15712ae27e9f3e657190b2d04"}} as unknown as TypedDocumentString<ClaimBelongingsMutation, ClaimBelongingsMutationVariables>;
export const RequestDelegateDocument = {"__meta__":{"hash":"15022972e09cea7a1943c97d13e97eb67b339d12"}} as unknown as TypedDocumentString<RequestDelegateMutation, RequestDelegateMutationVariables>;
export const ReportTicketLostDocument = {"__meta__":{"hash":"a4584977d08105ec567ec60b7a5e06dda80f072f"}} as unknown as TypedDocumentString<ReportTicketLostMutation, ReportTicketLostMutationVariables>;
export const MatchFeaturesDocument = {"__meta__":{"hash":"57228fa3feb6145a86415ec54d80a8beb02469d4"}} as unknown as TypedDocumentString<MatchFeaturesMutation, MatchFeaturesMutationVariables>;
export const ReplaceTicketDocument = {"__meta__":{"hash":"8eab3baa018fd384514302efd686303ccbc1cf1d"}} as unknown as TypedDocumentString<ReplaceTicketMutation, ReplaceTicketMutationVariables>;
export const AssignJobDocument = {"__meta__":{"hash":"36ffb420449fcc81c100879de74868a207362e28"}} as unknown as TypedDocumentString<AssignJobMutation, AssignJobMutationVariables>;
export const ReassignJobDocument = {"__meta__":{"hash":"3fc003d4c07d10bb35e67424031156c6a33eaf11"}} as unknown as TypedDocumentString<ReassignJobMutation, ReassignJobMutationVariables>;
export const TakeBackJobDocument = {"__meta__":{"hash":"47bca2991d31c07eeddb905691d2cb7bca6ddf16"}} as unknown as TypedDocumentString<TakeBackJobMutation, TakeBackJobMutationVariables>;
export const CancelJobDocument = {"__meta__":{"hash":"9e24c148c2e74201e3f75ea1d53b19253beae674"}} as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const HoldJobDocument = {"__meta__":{"hash":"8cb8a917bdb3a92426a3408f11d6e396a6b0d451"}} as unknown as TypedDocumentString<HoldJobMutation, HoldJobMutationVariables>;
export const ResumeJobDocument = {"__meta__":{"hash":"f0ce1dde69c6b9f63953708c081fb30f62b3da5d"}} as unknown as TypedDocumentString<ResumeJobMutation, ResumeJobMutationVariables>;
export const SetPriorityDocument = {"__meta__":{"hash":"425307b8e354cf426d8759dc654c30f5ccb67a3a"}} as unknown as TypedDocumentString<SetPriorityMutation, SetPriorityMutationVariables>;
export const ResolveExceptionDocument = {"__meta__":{"hash":"28328183c5b3d6c288f783d68e073d83a5e1a4d8"}} as unknown as TypedDocumentString<ResolveExceptionMutation, ResolveExceptionMutationVariables>;
export const RevealPatientDocument = {"__meta__":{"hash":"cd5e9f3b97ff1e3e02ffb76677cbcb3f1b48517f"}} as unknown as TypedDocumentString<RevealPatientMutation, RevealPatientMutationVariables>;
export const LiveDocument = {"__meta__":{"hash":"c73c4290455b23857aad78720d8d1c9e2323729b"}} as unknown as TypedDocumentString<LiveSubscription, LiveSubscriptionVariables>;
export const LoanKindsDocument = {"__meta__":{"hash":"ececdff54388e04e6159f68cf9540bdbd85fd445"}} as unknown as TypedDocumentString<LoanKindsQuery, LoanKindsQueryVariables>;
export const AvailabilityDocument = {"__meta__":{"hash":"85d043c621498184f25c4d7789c3aa3c534eb111"}} as unknown as TypedDocumentString<AvailabilityQuery, AvailabilityQueryVariables>;
export const FindAssetDocument = {"__meta__":{"hash":"552f3d3ede0e2bbf346461412b9a79db4fff286a"}} as unknown as TypedDocumentString<FindAssetQuery, FindAssetQueryVariables>;
export const LoanAssetsDocument = {"__meta__":{"hash":"345cbdafb59463585d4727a7bc566db678574ca8"}} as unknown as TypedDocumentString<LoanAssetsQuery, LoanAssetsQueryVariables>;
export const LoansDocument = {"__meta__":{"hash":"5de72949afd0284cdbc4f05e0f34561d373e329f"}} as unknown as TypedDocumentString<LoansQuery, LoansQueryVariables>;
export const OneLoanDocument = {"__meta__":{"hash":"8c5b6c362cce2a0e700c47b39ac9ac2722947e2e"}} as unknown as TypedDocumentString<OneLoanQuery, OneLoanQueryVariables>;
export const DrawersDocument = {"__meta__":{"hash":"fe8bc002f828dc98a4489cc3844534b4d79da3ea"}} as unknown as TypedDocumentString<DrawersQuery, DrawersQueryVariables>;
export const DrawerJournalDocument = {"__meta__":{"hash":"2d43f460353a00d5d2e8cdc316af79d20bfe4e5d"}} as unknown as TypedDocumentString<DrawerJournalQuery, DrawerJournalQueryVariables>;
export const StocktakesDocument = {"__meta__":{"hash":"fa3b106a4e066fdaa8dcba17e61301facb8b9cba"}} as unknown as TypedDocumentString<StocktakesQuery, StocktakesQueryVariables>;
export const LendAssetDocument = {"__meta__":{"hash":"e8c2d1c624e52fd47efb7dfe7401468553881c1b"}} as unknown as TypedDocumentString<LendAssetMutation, LendAssetMutationVariables>;
export const ReserveAssetDocument = {"__meta__":{"hash":"5976916fd1f719419f13aed402abdd3778f7c0e0"}} as unknown as TypedDocumentString<ReserveAssetMutation, ReserveAssetMutationVariables>;
export const CancelReservationDocument = {"__meta__":{"hash":"614b4531bb8ef01733202078a6866800927c34f4"}} as unknown as TypedDocumentString<CancelReservationMutation, CancelReservationMutationVariables>;
export const ReturnLoanDocument = {"__meta__":{"hash":"902820e1ecdf2df200a84085b14fb57a05bd8eb2"}} as unknown as TypedDocumentString<ReturnLoanMutation, ReturnLoanMutationVariables>;
export const RefundDepositDocument = {"__meta__":{"hash":"b93ad4a9ba7684dbdfaf05d650a9e130b2868831"}} as unknown as TypedDocumentString<RefundDepositMutation, RefundDepositMutationVariables>;
export const RestoreDepositDocument = {"__meta__":{"hash":"cb3166218f4827c6e7b8a1564ef7c294246e6d57"}} as unknown as TypedDocumentString<RestoreDepositMutation, RestoreDepositMutationVariables>;
export const ExtendLoanDocument = {"__meta__":{"hash":"2c749c30a44ee27afff5ce7ab06cfbd527e6ec74"}} as unknown as TypedDocumentString<ExtendLoanMutation, ExtendLoanMutationVariables>;
export const LogBorrowerCallDocument = {"__meta__":{"hash":"024aa957c76cfa20e4923fae517bc4324cb6b077"}} as unknown as TypedDocumentString<LogBorrowerCallMutation, LogBorrowerCallMutationVariables>;
export const ClaimReturnedDocument = {"__meta__":{"hash":"880c89d4831dc9e5932ccfcbea35498cba99b67b"}} as unknown as TypedDocumentString<ClaimReturnedMutation, ClaimReturnedMutationVariables>;
export const RevealBorrowerDocument = {"__meta__":{"hash":"5369f4498e910a444438a9c702b294477a471a62"}} as unknown as TypedDocumentString<RevealBorrowerMutation, RevealBorrowerMutationVariables>;
export const CleanAssetDocument = {"__meta__":{"hash":"95989ab0b96c127f3d877fde0095b6a72be7b4d1"}} as unknown as TypedDocumentString<CleanAssetMutation, CleanAssetMutationVariables>;
export const ReportFaultDocument = {"__meta__":{"hash":"64f8101438688a430db6e8f251588ef034e13a75"}} as unknown as TypedDocumentString<ReportFaultMutation, ReportFaultMutationVariables>;
export const InspectAssetDocument = {"__meta__":{"hash":"35f56230fad9ec0e3df136fa615917a3618e10e2"}} as unknown as TypedDocumentString<InspectAssetMutation, InspectAssetMutationVariables>;
export const RepairAssetDocument = {"__meta__":{"hash":"e254333a03044e7590d5ff6cdb66c89ce769af17"}} as unknown as TypedDocumentString<RepairAssetMutation, RepairAssetMutationVariables>;
export const RetireAssetDocument = {"__meta__":{"hash":"48d007e638f587f97e09a2fb411c5bc7d10296b0"}} as unknown as TypedDocumentString<RetireAssetMutation, RetireAssetMutationVariables>;
export const GiveUpAssetDocument = {"__meta__":{"hash":"6b02c018c272312b543f03348858731f8bee1037"}} as unknown as TypedDocumentString<GiveUpAssetMutation, GiveUpAssetMutationVariables>;
export const FoundAssetDocument = {"__meta__":{"hash":"2ea835775dd2ed35a504ee3dd78d9d12b4119004"}} as unknown as TypedDocumentString<FoundAssetMutation, FoundAssetMutationVariables>;
export const TransferAssetDocument = {"__meta__":{"hash":"ed84a800d3bfdea4b43baa634b6f9f6244173cf0"}} as unknown as TypedDocumentString<TransferAssetMutation, TransferAssetMutationVariables>;
export const OpenDrawerDocument = {"__meta__":{"hash":"316cb1cfe5f3ec25b6d27ab88d2dbc2f2abd20c0"}} as unknown as TypedDocumentString<OpenDrawerMutation, OpenDrawerMutationVariables>;
export const MoveCashDocument = {"__meta__":{"hash":"8ab3f2b4d222e205b447d800d1067c12f32681f2"}} as unknown as TypedDocumentString<MoveCashMutation, MoveCashMutationVariables>;
export const CountDrawerDocument = {"__meta__":{"hash":"11444393a37bd10a850c516db430e3cb210ebfea"}} as unknown as TypedDocumentString<CountDrawerMutation, CountDrawerMutationVariables>;
export const StartStocktakeDocument = {"__meta__":{"hash":"ba898427be76c9f5536a9cd4ac15c21962cf6a8d"}} as unknown as TypedDocumentString<StartStocktakeMutation, StartStocktakeMutationVariables>;
export const ScanPieceDocument = {"__meta__":{"hash":"e22da3a1c824a31fa6c7652565f6ac5b910cf043"}} as unknown as TypedDocumentString<ScanPieceMutation, ScanPieceMutationVariables>;
export const FinishStocktakeDocument = {"__meta__":{"hash":"12577895e53722b7d2d8da4b5c906c74e3ba2f80"}} as unknown as TypedDocumentString<FinishStocktakeMutation, FinishStocktakeMutationVariables>;
export const SetLoanKindDocument = {"__meta__":{"hash":"a162402ef9ce11ac282253466f15314d1e143547"}} as unknown as TypedDocumentString<SetLoanKindMutation, SetLoanKindMutationVariables>;
export const RegisterAssetDocument = {"__meta__":{"hash":"4921c40d1ded941e01e48c5ee6961c70071557c5"}} as unknown as TypedDocumentString<RegisterAssetMutation, RegisterAssetMutationVariables>;
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