import type { Mode } from '@orderly/dispatch-engine';
import type { JobKind, Precaution, Tube } from '../hospital/types.ts';

export type Priority = 'P1' | 'P2' | 'P3';
export type ItemType =
  'tube' | 'pathology' | 'report' | 'request-form' | 'infusion' | 'injection' | 'medicine' | 'parcel' | 'linen-bag' | 'container' | 'other';
export type RequestItem = { readonly code: string; readonly type: ItemType };

/** One request of the log, before anybody has asked the centre for it. Places are by code, patients by the demo hospital's id. */
export type DayRequest = {
  readonly id: string;
  /** Milliseconds since the window began. */
  readonly at: number;
  readonly kind: JobKind;
  readonly fromPlaceCode: string;
  readonly toPlaceCode: string;
  /** The ward or department whose staff ask. */
  readonly requestedByPlaceCode: string;
  readonly priority: Priority;
  /** Ready this much later than asked: an appointment known ahead. */
  readonly readyInMs: number;
  readonly items: readonly RequestItem[];
  readonly patientId?: string;
  readonly escort?: EscortNeeds;
  /** The way back of that request: asked when it is over. */
  readonly returnOf?: string;
};

export type EscortNeeds = {
  readonly reason: 'examination' | 'treatment' | 'surgery' | 'transfer';
  readonly mode: Mode;
  readonly precautions: readonly Precaution[];
  readonly tubes: readonly Tube[];
  /** ESC-2: not `none` for a critical or dependent patient. */
  readonly accompaniment: 'none' | 'nurse' | 'doctor' | 'family';
};
