/** Every operation the simulator sends, as static documents: a gateway that takes persisted operations alone can register them. */

const job = `id version status outcome priority readyAt returns pause { kind code } assignee { id } from { id code } to { id code }`;

function mutation(name: string, input: string): string {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation Sim${type}($input: ${input}!) { result: ${name}(input: $input) { __typename ... on Mutation${type}Success { data { ${job} } } ... on Refused { code } ... on InvalidInput { issues { path code } } } }`;
}

export const operations = {
  SimMe: 'query SimMe { me { person { id } zone now } }',
  SimPlaces:
    'query SimPlaces($first: Int!, $after: String) { places(first: $first, after: $after) { edges { node { id code } } pageInfo { hasNextPage endCursor } } }',
  SimBoard: `query SimBoard { board { now jobs { ${job} kind no } staff { members { person { id } openJobs duty { status kinds areas { floors { building from to } streams from until } } } } } }`,
  SimKinds: 'query SimKinds($wardId: ID!) { ward(id: $wardId) { templates { kind } } }',
  SimJob: `query SimJob($id: ID!) { job(id: $id) { ${job} trip { tubes critical dependent accompaniment } } }`,
  SimStates: 'query SimStates($ids: [ID!]!) { nodes(ids: $ids) { id ... on Job { status } } }',
  SimAssets:
    'query SimAssets($first: Int!, $after: String) { loanAssets(first: $first, after: $after) { edges { node { id status use cleanBy home { code } } } pageInfo { hasNextPage endCursor } } }',
  SimCleanAsset:
    'mutation SimCleanAsset($input: CleanAssetInput!) { result: cleanAsset(input: $input) { __typename ... on MutationCleanAssetSuccess { data { id } } ... on Refused { code } ... on InvalidInput { issues { path code } } } }',
  SimRequestTrip: mutation('requestTrip', 'RequestTripInput'),
  SimRequestConsignment: mutation('requestConsignment', 'RequestConsignmentInput'),
  SimAssignJob: mutation('assignJob', 'AssignJobInput'),
  SimAcceptJob: mutation('acceptJob', 'JobInput'),
  SimCancelJob: mutation('cancelJob', 'CancelJobInput'),
  SimArrive: mutation('arrive', 'ArriveInput'),
  SimCheckIdentity: mutation('checkIdentity', 'CheckIdentityInput'),
  SimRecordCompanion: mutation('recordCompanion', 'RecordCompanionInput'),
  SimCheckTubes: mutation('checkTubes', 'CheckTubesInput'),
  SimPickUpPatient: mutation('pickUpPatient', 'JobInput'),
  SimPickUpItems: mutation('pickUpItems', 'PickUpItemsInput'),
  SimHandOver: mutation('handOver', 'HandOverInput'),
} as const;
export type OperationName = keyof typeof operations;
export type MutationName = Exclude<OperationName, keyof Answers>;
/** Those that are answered with the job. */
export type JobMutationName = Exclude<MutationName, 'SimCleanAsset'>;

export type JobStatus = 'scheduled' | 'waiting' | 'assigned' | 'accepted' | 'at_pickup' | 'picked_up' | 'at_dropoff' | 'handed_over' | 'closed' | 'cancelled';
export type JobView = {
  readonly id: string;
  readonly version: number;
  readonly status: JobStatus;
  readonly outcome: 'done' | 'failed' | null;
  readonly priority: 'P1' | 'P2' | 'P3';
  readonly readyAt: string;
  readonly returns: number;
  readonly pause: { readonly kind: string; readonly code: string } | null;
  readonly assignee: { readonly id: string } | null;
  readonly from: { readonly id: string; readonly code: string };
  readonly to: { readonly id: string; readonly code: string };
};
export type TripView = {
  readonly tubes: readonly string[];
  readonly critical: boolean;
  readonly dependent: boolean;
  readonly accompaniment: 'none' | 'nurse' | 'doctor' | 'family';
};
export type AreaView = {
  readonly floors: readonly { readonly building: string; readonly from: number; readonly to: number }[];
  readonly streams: readonly string[];
  readonly from: string;
  readonly until: string;
};
export type AssetView = { readonly id: string; readonly status: string; readonly use: string | null; readonly cleanBy: string | null; readonly home: { readonly code: string } | null };
export type MemberView = {
  readonly person: { readonly id: string };
  readonly openJobs: number;
  readonly duty: { readonly status: 'on' | 'break' | 'off'; readonly kinds: readonly string[]; readonly areas: readonly AreaView[] } | null;
};

/** What the queries answer. */
export type Answers = {
  SimMe: { readonly me: { readonly person: { readonly id: string }; readonly zone: string; readonly now: string } };
  SimPlaces: {
    readonly places: {
      readonly edges: readonly { readonly node: { readonly id: string; readonly code: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
  SimBoard: {
    readonly board: { readonly now: string; readonly jobs: readonly JobView[]; readonly staff: readonly { readonly members: readonly MemberView[] }[] };
  };
  SimKinds: { readonly ward: { readonly templates: readonly { readonly kind: string }[] } | null };
  SimJob: { readonly job: (JobView & { readonly trip: TripView | null }) | null };
  SimAssets: {
    readonly loanAssets: { readonly edges: readonly { readonly node: AssetView }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
  };
  SimStates: { readonly nodes: readonly ({ readonly id: string; readonly status?: JobStatus } | null)[] };
};
export type Outcome<T = JobView> = {
  readonly __typename: string;
  readonly data?: T;
  readonly code?: string;
  readonly issues?: readonly { readonly path: string; readonly code: string }[];
};

/** How the schema spells a word of the domain (`fall-risk` is `fall_risk` there). */
export function enumValue(word: string): string {
  return word.replaceAll('-', '_');
}
