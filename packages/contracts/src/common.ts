/** Words that every service shares. */
import { z } from 'zod';

export const roles = ['dispatcher', 'scheduler', 'nurse', 'head-nurse', 'porter', 'clerk', 'supervisor', 'auditor', 'administrator'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** `<kind>-<ULID>`. */
export const Id = z.string().regex(/^[a-z]+(-[a-z]+)*-[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
export const Ulid = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
/** ISO instant in UTC. */
export const Instant = z.iso.datetime();
/** Civil date in the centre's zone. */
export const CivilDate = z.iso.date();
/** Wall-clock time; `24:00` is the end of a day. */
export const WallTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
/** A name as data: both languages of the UI. */
export const Label = z.strictObject({ zh: z.string().min(1).max(64), en: z.string().min(1).max(96) });
export type Label = z.infer<typeof Label>;
/** A code printed or scanned: badge, wristband, tube. No control characters, no surrounding space. */
export const Code = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{C}\s]+( [^\p{C}\s]+)*$/u);
/** Free text of a person: at most 500 characters, no control characters but line ends. */
export const Note = z
  .string()
  .max(500)
  .regex(/^[^\p{Cc}\p{Cs}]*([\n][^\p{Cc}\p{Cs}]*)*$/u);
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc}\p{Cs}\p{Cf}]+$/u);

/** What is moved or done (ESC, DEL-1); `task` is a mini task of dispatch's own. */
export const jobKinds = [
  'escort', 'specimens', 'documents', 'medicines', 'goods', 'linen', 'dirty-linen', 'extra-bed', 'moving', 'pipe-clearing',
  'bed-disinfection', 'containers', 'transfer', 'task',
] as const;
export const JobKind = z.enum(jobKinds);
export type JobKind = z.infer<typeof JobKind>;

export const priorities = ['P1', 'P2', 'P3'] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

/** ESC-1: how a patient travels. */
export const modes = ['walking', 'wheelchair', 'trolley', 'bed'] as const;
export const Mode = z.enum(modes);
export type Mode = z.infer<typeof Mode>;

/** ESC-1: what is to be minded on the way. */
export const precautions = ['contact', 'droplet', 'airborne', 'oxygen', 'infusion', 'pump', 'drain', 'monitor', 'fall-risk', 'psychiatric', 'language'] as const;
export const Precaution = z.enum(precautions);
export type Precaution = z.infer<typeof Precaution>;

/** ESC-3: tubes and lines that are checked at pick-up and at arrival. */
export const tubes = ['infusion', 'drain', 'oxygen', 'catheter', 'gastric'] as const;
export const Tube = z.enum(tubes);
export type Tube = z.infer<typeof Tube>;

/** Exceptions on the way (ux.md §4); E99 needs a note. */
export const exceptionCodes = ['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08', 'E09', 'E10', 'E11', 'E12', 'E13', 'E14', 'E15', 'E16', 'E99'] as const;
export const ExceptionCode = z.enum(exceptionCodes);
export type ExceptionCode = z.infer<typeof ExceptionCode>;
/** Exceptions that stop the clock. */
export const pausingExceptions: readonly ExceptionCode[] = ['E01', 'E02', 'E10', 'E12'];

/** Why a porter gives a job back, and why a request is cancelled. */
export const ReturnCode = z.enum(['R1', 'R2', 'R3', 'R4', 'R5']);
export type ReturnCode = z.infer<typeof ReturnCode>;
export const CancelCode = z.enum(['C1', 'C2', 'C3', 'C4', 'C5']);
export type CancelCode = z.infer<typeof CancelCode>;

/** How something was proven (DEL-3, ESC-7). */
export const ProofMethod = z.enum(['badge', 'badge-pin', 'scan', 'typed', 'spoken', 'signature']);
export type ProofMethod = z.infer<typeof ProofMethod>;

/** The answer to every command. */
export const Written = z.object({ id: Id, version: z.int() });
export type Written = z.infer<typeof Written>;

/** Who did it, as it stands in events and ledgers (SC-8). */
export const ActorDto = z.object({ id: z.string(), roles: z.array(z.string()), sessionId: z.string().optional(), station: z.string().optional() });

/** A page of a list. */
export const page = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.string().optional() });
export const PageQuery = { first: z.coerce.number().int().min(1).max(200).default(50), after: z.string().max(500).optional() };
/** `?ids=a,b`: at most 200 ids. */
export const Ids = z
  .string()
  .max(8_000)
  .transform((text) => text.split(','))
  .pipe(z.array(Id).max(200));

type Frozen<T> = T extends readonly (infer U)[] ? readonly Frozen<U>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
/** A service's events as messages: the union of `{type, data}`. */
export type EventOf<T extends Readonly<Record<string, z.ZodType>>> = { readonly [K in keyof T & string]: { readonly type: K; readonly data: Frozen<z.output<T[K]>> } }[keyof T & string];
