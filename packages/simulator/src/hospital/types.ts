import type { Campus, Mode } from '@orderly/dispatch-engine';

export type Label = { readonly zh: string; readonly en: string };

export const jobKinds = [
  'escort',
  'specimens',
  'documents',
  'medicines',
  'goods',
  'linen',
  'dirty-linen',
  'extra-bed',
  'moving',
  'pipe-clearing',
  'bed-disinfection',
  'containers',
  'transfer',
  'task',
] as const;
export type JobKind = (typeof jobKinds)[number];
export type Precaution = 'contact' | 'droplet' | 'airborne' | 'oxygen' | 'infusion' | 'pump' | 'drain' | 'monitor' | 'fall-risk' | 'psychiatric' | 'language';
export type Tube = 'infusion' | 'drain' | 'oxygen' | 'catheter' | 'gastric';
export type PlaceKind =
  'ward' | 'department' | 'laboratory' | 'imaging' | 'theatre' | 'pharmacy' | 'store' | 'desk' | 'clinic' | 'emergency' | 'gate' | 'morgue' | 'room';
export type Role = 'dispatcher' | 'scheduler' | 'nurse' | 'head-nurse' | 'porter' | 'clerk' | 'supervisor' | 'auditor' | 'administrator';
export type GroupCode = 'internal' | 'surgery' | 'emergency';

/** `opId` is the fixed operation id of the seeding command, `id` what that command makes (`<kind>-<opId>`). */
export type Seeded = { readonly id: string; readonly opId: string };

export type Building = { readonly code: string; readonly name: Label; readonly floors: readonly number[]; readonly x: number; readonly y: number };

export type Place = Seeded & {
  readonly code: string;
  readonly name: Label;
  readonly building: string;
  readonly floor: number;
  readonly kind: PlaceKind;
  readonly node: string;
  /** Kinds that it may receive (DEL-1). */
  readonly receives: readonly JobKind[];
  /** Has receivers (or nurses) of its own, so that something can be handed over there. */
  readonly staffed: boolean;
  /** Which group serves a ward (ESC-9). */
  readonly group?: GroupCode;
};

/** `leads`: by its dispatchers, or by a leader that the roster names per shift (GRP-1). */
export type Group = Seeded & {
  readonly code: GroupCode;
  readonly name: Label;
  readonly people: number;
  readonly leads: 'dispatchers' | 'roster';
  readonly point: string;
};

export type Post = Seeded & {
  readonly code: string;
  readonly kind: string;
  readonly group: GroupCode;
  readonly name: Label;
  readonly people: number;
  readonly kinds: readonly JobKind[];
  /** Of `kinds`, those carried off hours and only when urgent (DEL-4). */
  readonly offHours: readonly JobKind[];
  readonly leads: boolean;
  readonly role: Role;
};

export type ShiftPart = { readonly start: string; readonly end: string };
export type ShiftTemplate = Seeded & {
  readonly code: string;
  readonly post: string;
  readonly group: GroupCode;
  readonly name: Label;
  readonly parts: readonly ShiftPart[];
  readonly headCount: number;
};

export type Person = Seeded & {
  readonly staffNo: string;
  readonly badge: string;
  readonly name: string;
  readonly sex: 'female' | 'male';
  readonly roles: readonly Role[];
  readonly employer: 'hospital' | 'service-company';
  readonly group?: GroupCode;
  readonly post?: string;
  /** Place codes of own wards or departments. */
  readonly units: readonly string[];
};

export type Patient = Seeded & {
  readonly name: string;
  readonly sex: 'female' | 'male';
  readonly age: number;
  readonly admissionNo: string;
  readonly wristband: string;
  readonly ward: string;
  readonly bed: string;
  readonly precautions: readonly Precaution[];
  readonly tubes: readonly Tube[];
  readonly critical: boolean;
  readonly dependent: boolean;
  /** How this patient usually travels. */
  readonly mode: Mode;
};

export type LoanKind = Seeded & {
  readonly code: string;
  readonly name: Label;
  readonly pooled: boolean;
  /** Jobs of this way of travel take one (LOA-4). */
  readonly mode?: Mode;
  /** Deposits in fen, by class. */
  readonly depositsFen: Readonly<Record<string, number>>;
  readonly defaultMinutes: number;
  readonly maxMinutes: number;
  readonly oneEach: boolean;
  readonly cleanAfterUse: boolean;
  readonly dailyCleaning: boolean;
  readonly inspectionDays?: number;
};
export type Asset = Seeded & { readonly no: string; readonly code: string; readonly kind: string; /** Code of the place where it belongs. */ readonly home: string };
/** What the desks keep and lend; places by code. */
export type Equipment = {
  readonly points: readonly { readonly opId: string; readonly place: string; readonly slots: readonly string[]; readonly unclaimedSlots: readonly string[] }[];
  readonly kinds: readonly LoanKind[];
  readonly assets: readonly Asset[];
  /** What the porters use, of the same kinds. */
  readonly pool: readonly Asset[];
};

export type DemoHospital = {
  readonly name: Label;
  readonly zone: string;
  readonly buildings: readonly Building[];
  readonly places: readonly Place[];
  readonly campus: Campus;
  readonly groups: readonly Group[];
  readonly posts: readonly Post[];
  readonly templates: readonly ShiftTemplate[];
  readonly people: readonly Person[];
  readonly patients: readonly Patient[];
  readonly equipment: Equipment;
};
