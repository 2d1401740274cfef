import type { Item, Template } from '@orderly/contracts';
import { type Context, type Decide, later, Refusal } from '@orderly/platform/domain';
import { isBloodLabel, twice } from './codes.ts';
import type { ConsignmentCommand, ConsignmentEvent, ConsignmentRequest, ConsignmentState } from './consignment.ts';
import type { ConsignmentFacts } from './standing.ts';
import { templateOf } from './templates.ts';

const toleranceMs = 120_000;

/** DEL-1: a request is checked against the template of its kind, and its places. */
export const requested: Decide<ConsignmentState, ConsignmentCommand, ConsignmentEvent, ConsignmentFacts>['request'] = (state, data, context) => {
  if (state.status !== 'none') return [];
  const template = templateFor(data, context);
  placesOf(data, context);
  const requestedUnitId = unitOf(data, context);
  const items = itemsOf(data, template);
  const { priority = template.defaultPriority, readyAt, pieces: _pieces, ...rest } = data;
  if (priority === 'P1' && data.urgentReason === undefined) throw new Refusal('delivery.urgent-reason-required');
  return [{ type: 'consignment-requested', data: { ...rest, priority, readyAt: readyFrom(readyAt, context.at), items, requestedUnitId } }];
};

function templateFor({ kind }: ConsignmentRequest, { facts: { roles = [] } }: Context<ConsignmentFacts>): Template {
  const template = templateOf(kind);
  if (!template) throw new Refusal('delivery.kind-unknown');
  if (!template.askedBy.some((role) => roles.includes(role))) throw new Refusal('delivery.not-asked-by-you');
  return template;
}

function placesOf({ kind, fromId, toId }: ConsignmentRequest, { facts: { from, to } }: Context<ConsignmentFacts>): void {
  if (!from || !to) throw new Refusal('delivery.place-unknown');
  if (fromId === toId) throw new Refusal('delivery.same-place');
  if (!to.receives.includes(kind)) throw new Refusal('delivery.not-received-there');
}

/** SC-6: a nurse sends from, or asks to, an own ward or department; the centre asks for the ward. */
function unitOf({ fromId, toId }: ConsignmentRequest, { facts: { standing, units = [], from, to } }: Context<ConsignmentFacts>): string {
  if (units.includes(fromId)) return fromId;
  if (units.includes(toId)) return toId;
  if (standing !== 'dispatch') throw new Refusal('delivery.not-your-ward');
  return from?.kind !== 'ward' && to?.kind === 'ward' ? toId : fromId;
}

function itemsOf({ items, pieces = 0 }: ConsignmentRequest, template: Template): readonly Item[] {
  // DEL-1: no blood products, whatever the kind.
  if (items.some(({ code, type }) => type === 'blood-product' || isBloodLabel(code))) throw new Refusal('delivery.blood-product');
  const all = items.length > 0 || template.scanned ? items : piecesOf(pieces, template);
  if (all.length === 0) throw new Refusal('delivery.items-required');
  if (all.length > template.maxItems) throw new Refusal('delivery.too-many-items', { most: template.maxItems });
  const odd = all.find(({ type }) => !template.itemTypes.includes(type));
  if (odd) throw new Refusal('delivery.item-type', { type: odd.type });
  const again = twice(all.map(({ code }) => code))[0];
  if (again !== undefined) throw new Refusal('delivery.item-twice', { code: again });
  return all;
}

function piecesOf(pieces: number, { itemTypes }: Template): readonly Item[] {
  const type = itemTypes[0] ?? 'other';
  return Array.from({ length: pieces }, (_, nth) => ({ code: `PCS-${nth + 1}`, type }));
}

function readyFrom(readyAt: string | undefined, at: string): string {
  const ready = later(readyAt ?? at, 0);
  if (ready < later(at, -toleranceMs)) throw new Refusal('delivery.time-past');
  return ready;
}
