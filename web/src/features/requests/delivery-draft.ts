import { useState } from 'react';
import type { ItemType, RequestConsignmentInput } from '../../graphql/generated/graphql.ts';
import type { Template } from './delivery-form.tsx';
import type { ItemDraft } from './items-field.tsx';

type DeliveryDraft = { toId: string | null; items: readonly ItemDraft[]; pieces: number; urgent: boolean; urgentReason: string | null; note: string };

export function useDeliveryDraft(template: Template) {
  const [value, setValue] = useState<DeliveryDraft>({ toId: null, items: [], pieces: 1, urgent: false, urgentReason: null, note: '' });
  const [label] = useState(pieceLabel);
  const items = template.scanned ? value.items : piecesOf(value.pieces, template.itemTypes[0] ?? 'other', label);
  return { value, items, set: (part: Partial<DeliveryDraft>) => setValue((old) => ({ ...old, ...part })) };
}

/** What is asked of the server, or undefined while something is missing. */
export function consignmentOf(
  template: Template,
  { urgent, urgentReason, note }: DeliveryDraft,
  { toId, items }: { toId: string | null; items: readonly ItemDraft[] },
): Omit<RequestConsignmentInput, 'opId' | 'fromId'> | undefined {
  if (!toId || items.length === 0 || (urgent && !urgentReason)) return undefined;
  return {
    kind: template.kind,
    toId,
    items: [...items],
    ...(urgent ? { priority: 'P1' as const, urgentReason } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
  };
}

/** Pieces without a code of their own get one of this request, so that custody can name each (DEL-3). */
function piecesOf(count: number, type: ItemType, label: string): readonly ItemDraft[] {
  return Array.from({ length: count }, (_, index) => ({ code: `${label}-${index + 1}`, type }));
}

function pieceLabel(): string {
  return `P${Date.now().toString(36).toUpperCase()}${crypto.getRandomValues(new Uint16Array(1)).join('')}`;
}
