import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { Accompaniment, Mode, Precaution, RequestTripInput, TripReason, Tube } from '../../graphql/generated/graphql.ts';
import type { Patient } from './patient-choice.tsx';

export type EscortDraft = {
  toId: string | null;
  reason: TripReason;
  mode: Mode;
  precautions: Precaution[];
  tubes: Tube[];
  accompaniment: Accompaniment | null;
  urgent: boolean;
  urgentReason: string | null;
  note: string;
};

export function useEscortDraft(patient: Patient | undefined) {
  const [value, setValue] = useState<EscortDraft>({
    toId: null,
    reason: 'examination',
    ...presetOf(patient),
    urgent: false,
    urgentReason: null,
    note: '',
  });
  return {
    value,
    set: (part: Partial<EscortDraft>) => setValue((old) => ({ ...old, ...part })),
    preset: (next: Patient | undefined) => setValue((old) => ({ ...old, ...presetOf(next) })),
  };
}

/** What the record knows. Nobody critical or dependent goes alone (ESC-2), so there company has to be chosen. */
function presetOf(patient: Patient | undefined): Pick<EscortDraft, 'mode' | 'precautions' | 'tubes' | 'accompaniment'> {
  return {
    mode: patient?.critical ? 'bed' : 'wheelchair',
    precautions: [...(patient?.precautions ?? [])],
    tubes: [...(patient?.tubes ?? [])],
    accompaniment: patient && !patient.critical && !patient.dependent ? 'none' : null,
  };
}

/** What is asked of the server, or undefined while something is missing. */
export function tripOf(patient: Patient | undefined, draft: EscortDraft): Omit<RequestTripInput, 'opId' | 'fromId'> | undefined {
  const { toId, reason, mode, precautions, tubes, accompaniment, urgent, urgentReason, note } = draft;
  if (!patient || !toId || accompaniment === null || (urgent && !urgentReason)) return undefined;
  return {
    patientId: patient.id,
    bed: patient.bed,
    toId,
    reason,
    mode,
    precautions,
    tubes,
    accompaniment,
    ...(urgent ? { priority: 'P1' as const, urgentReason } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
  };
}

/** 轮椅 · 氧气 · 护士陪同: the request in one line, large, above the button. */
export function readBackOf(t: TFunction, draft: EscortDraft, to: string): string {
  const parts = [
    to && `→ ${to}`,
    t(`mode.${draft.mode}`),
    ...draft.precautions.map((each) => t(`precaution.${each}`)),
    ...draft.tubes.map((each) => t(`tube.${each}`)),
    draft.accompaniment && t(`accompaniment.${draft.accompaniment}`),
    draft.urgent && t('priority.P1'),
  ];
  return parts.filter(Boolean).join(' · ');
}
