/** Who may call what: the one table of roles × root fields (S25). A field of the schema that stands in no row does not type-check. */
import type { Role } from '@orderly/contracts';

/** `signed-in`: every person with a valid token; `demo`: anyone, but in demo mode on loopback alone. */
export type Access = readonly Role[] | 'signed-in' | 'demo';

const floor = ['dispatcher', 'supervisor'] as const;
const ward = ['nurse', 'head-nurse'] as const;
const seesJobs = [...floor, 'scheduler', ...ward, 'porter', 'auditor'] as const;
const desk = ['clerk', 'supervisor'] as const;
const seesDesk = [...desk, 'auditor'] as const;
const seesAssets = [...floor, 'clerk', 'porter', ...ward, 'auditor', 'administrator'] as const;
const seesLedger = ['auditor', 'supervisor'] as const;

export const queryAccess = {
  node: 'signed-in',
  nodes: 'signed-in',
  me: 'signed-in',
  board: [...floor, 'scheduler'],
  job: seesJobs,
  jobByNo: seesJobs,
  jobs: seesJobs,
  places: 'signed-in',
  ward: [...ward, ...floor],
  findPatient: [...ward, ...floor],
  myWork: ['porter'],
  groups: 'signed-in',
  roster: [...floor, 'scheduler', 'administrator', 'auditor'],
  people: [...floor, 'scheduler', 'administrator', 'auditor', 'head-nurse'],
  deliveries: seesLedger,
  delivery: seesLedger,
  history: seesLedger,
  ledger: seesLedger,
  verifyLedger: seesLedger,
  desk: seesDesk,
  approvals: seesDesk,
  storageConditions: [...seesDesk, 'administrator'],
  storagePoints: [...seesDesk, 'administrator'],
  belongings: seesDesk,
  findBelongings: seesDesk,
  belongingsList: seesDesk,
  countSheet: seesDesk,
  counts: seesDesk,
  loanKinds: 'signed-in',
  asset: seesAssets,
  loanAssets: seesAssets,
  availability: seesAssets,
  assetNeeds: [...floor, 'clerk', 'porter'],
  loan: seesDesk,
  loans: [...seesDesk, 'dispatcher'],
  drawer: seesDesk,
  drawers: seesDesk,
  stocktakes: [...seesDesk, 'administrator'],
  demo: 'demo',
} as const satisfies Record<string, Access>;

export const mutationAccess = {
  requestTrip: [...ward, 'dispatcher'],
  requestConsignment: [...ward, 'dispatcher'],
  assignJob: floor,
  reassignJob: floor,
  takeBackJob: floor,
  cancelJob: [...ward, ...floor],
  holdJob: floor,
  resumeJob: floor,
  setPriority: floor,
  acceptJob: ['porter'],
  returnJob: ['porter'],
  arrive: ['porter'],
  checkIdentity: ['porter'],
  recordCompanion: ['porter'],
  checkTubes: ['porter'],
  pickUpPatient: ['porter'],
  scanItem: ['porter'],
  pickUpItems: ['porter'],
  handOver: ['porter'],
  raiseException: ['porter', ...ward, 'dispatcher'],
  resolveException: ['porter', ...ward, 'dispatcher', 'supervisor'],
  revealPatient: [...floor, 'auditor'],
  rosterPerson: ['scheduler'],
  unrosterPerson: ['scheduler'],
  assignWorkGroup: ['scheduler'],
  startDuty: ['porter', 'dispatcher', 'clerk', 'supervisor'],
  endDuty: ['porter', 'dispatcher', 'clerk', 'supervisor'],
  startBreak: ['porter', 'dispatcher', 'supervisor'],
  endBreak: ['porter', 'dispatcher', 'supervisor'],
  registerPerson: ['administrator'],
  changePerson: ['administrator'],
  deactivatePerson: ['administrator'],
  issuePin: ['administrator'],
  depositBelongings: desk,
  refuseGoods: desk,
  printTicket: desk,
  claimBelongings: desk,
  exchangeBelongings: desk,
  inventorySeal: ['supervisor'],
  reportTicketLost: desk,
  matchFeatures: desk,
  liftFreeze: ['supervisor'],
  claimLostBelongings: desk,
  replaceTicket: desk,
  requestDelegate: desk,
  decideDelegate: ['supervisor'],
  logOwnerContact: desk,
  extendStorage: ['supervisor'],
  moveBelongings: desk,
  proposeDisposal: desk,
  approveDisposal: ['supervisor'],
  withdrawDisposal: desk,
  confirmDisposal: [...desk, 'dispatcher', 'porter'],
  takeCount: desk,
  publishConditions: ['administrator', 'supervisor'],
  configureStoragePoint: ['administrator', 'supervisor'],
  lendAsset: desk,
  reserveAsset: desk,
  cancelReservation: desk,
  returnLoan: desk,
  refundDeposit: desk,
  decideSettlement: ['supervisor'],
  restoreDeposit: ['supervisor'],
  extendLoan: desk,
  logBorrowerCall: desk,
  claimReturned: desk,
  revealBorrower: seesDesk,
  waiveAssetNeed: floor,
  cleanAsset: [...desk, 'porter'],
  reportFault: [...desk, 'porter', 'dispatcher', ...ward],
  inspectAsset: desk,
  repairAsset: desk,
  retireAsset: ['supervisor'],
  giveUpAsset: ['supervisor'],
  findAsset: desk,
  setLoanKind: ['administrator', 'supervisor'],
  registerAsset: ['administrator', 'supervisor'],
  transferAsset: [...desk, 'dispatcher'],
  takeAsset: ['porter'],
  putBackAsset: ['porter'],
  openDrawer: desk,
  moveCash: desk,
  countDrawer: desk,
  startStocktake: desk,
  scanPiece: desk,
  finishStocktake: desk,
  setSimulation: 'demo',
} as const satisfies Record<string, Access>;

export const subscriptionAccess = { live: [...floor, 'scheduler', ...ward, 'porter', 'clerk'] } as const satisfies Record<string, Access>;

/** Types that not every signed-in person may see, whatever field leads to them. */
export const typeAccess = {
  Delivery: seesLedger,
  History: seesLedger,
  LedgerEntry: seesLedger,
  Actor: seesLedger,
  ItemCustody: seesLedger,
  CustodyStretch: seesLedger,
  Ledger: seesLedger,
  Checkpoint: seesLedger,
  Verification: seesLedger,
  Board: [...floor, 'scheduler'],
  Ward: [...ward, ...floor],
  MyWork: ['porter'],
  Roster: [...floor, 'scheduler', 'administrator', 'auditor'],
  IssuedPin: ['administrator'],
  Desk: seesDesk,
  Approvals: seesDesk,
  StoragePoint: [...seesDesk, 'administrator'],
  BelongingsItem: seesDesk,
  Belongings: seesDesk,
  Piece: seesDesk,
  Depositor: seesDesk,
  DelegatePapers: seesDesk,
  TicketSheet: seesDesk,
  Count: seesDesk,
  Difference: seesDesk,
  MaskedBorrower: [...seesDesk, 'dispatcher'],
  Borrower: seesDesk,
  Deposit: [...seesDesk, 'dispatcher'],
  Drawer: seesDesk,
  JournalEntry: seesDesk,
  Stocktake: [...seesDesk, 'administrator'],
  Demo: 'demo',
  DemoSimulation: 'demo',
} as const satisfies Record<string, Access>;

export type Scopes = { signedIn: boolean; anyRole: readonly Role[]; demo: boolean };

type Rule = { signedIn: true } | { demo: true } | { anyRole: readonly Role[] };

/** The rule of a root field. */
export const mayQuery = (field: keyof typeof queryAccess): Rule => ruleOf(queryAccess[field]);
export const mayMutate = (field: keyof typeof mutationAccess): Rule => ruleOf(mutationAccess[field]);
export const maySubscribe = (field: keyof typeof subscriptionAccess): Rule => ruleOf(subscriptionAccess[field]);
/** The rule of an object type that not everyone may see. */
export const maySee = (type: keyof typeof typeAccess): Rule => ruleOf(typeAccess[type]);
/** The rule of the other object types: a token is needed, what is in them was filtered by the service that owns it. */
export const signedIn: Rule = { signedIn: true };

/** Whether a role may (for the matrix test and the README). */
export function allows(access: Access, role: Role): boolean {
  return access === 'signed-in' || access === 'demo' || access.includes(role);
}

function ruleOf(access: Access): Rule {
  if (access === 'signed-in') return { signedIn: true };
  if (access === 'demo') return { demo: true };
  return { anyRole: access };
}
