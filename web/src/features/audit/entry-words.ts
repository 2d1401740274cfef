import i18next from 'i18next';
import type { DeliveryQuery } from '../../graphql/generated/graphql.ts';
import { isOneOf, labelOf } from '../../i18n/words.ts';
import { exceptionCodes } from '../jobs/codes.ts';
import type { Stretch } from './strip.ts';

export type Whole = NonNullable<DeliveryQuery['delivery']>;
export type Entry = Whole['entries'][number];

/** What an event is called; one that has no word yet shows its own name. */
export function eventWord(type: string): string {
  const key = `event.${type}`;
  return i18next.exists(key) ? i18next.t(key as 'event.noted') : type;
}

/** 扫码, 工牌, 手输 …; several joined as the ledger joins them. */
export function methodWord(method: string | null | undefined): string {
  if (!method) return '—';
  return method.split('+').map(one).join(' + ');
}

const rejection = 'rejected: ';

function one(method: string): string {
  if (method.startsWith(rejection)) return `${i18next.t('itemState.rejected')}: ${method.slice(rejection.length)}`;
  const key = `method.${method}`;
  return i18next.exists(key) ? i18next.t(key as 'method.scan') : method;
}

export function holderWord(stretch: Pick<Stretch, 'holderPerson' | 'holderPlace'>): string {
  if (stretch.holderPlace) return labelOf(stretch.holderPlace.name);
  return stretch.holderPerson?.name ?? i18next.t('audit.unknownHolder');
}

const tripReasons = ['examination', 'treatment', 'admission', 'discharge', 'transfer', 'surgery'] as const;
const outcomes = ['done', 'failed'] as const;

/** Which part of the payload says why: codes, reasons, what was compared. Ids are left to the raw view. */
export function factsOf(entry: Pick<Entry, 'data'>): readonly string[] {
  const data: unknown = JSON.parse(entry.data);
  if (typeof data !== 'object' || data === null) return [];
  const facts: string[] = [];
  const fields = new Map<string, unknown>(Object.entries(data));
  const code = fields.get('code');
  if (typeof code === 'string') facts.push(isOneOf(exceptionCodes, code) ? `${code} ${i18next.t(`exception.${code}`)}` : code);
  for (const name of ['reason', 'urgentReason', 'overrideReason', 'note', 'relation', 'outcome']) {
    const value = fields.get(name);
    if (typeof value === 'string' && value)
      facts.push(isOneOf(tripReasons, value) ? i18next.t(`reason.${value}`) : isOneOf(outcomes, value) ? i18next.t(`outcome.${value}`) : value);
  }
  const matched = fields.get('matched');
  if (typeof matched === 'boolean') facts.push(i18next.t(matched ? 'audit.matched' : 'audit.mismatched'));
  const methods = fields.get('methods');
  if (Array.isArray(methods)) facts.push(methods.map((each) => methodWord(String(each))).join(' + '));
  const items = fields.get('items');
  if (Array.isArray(items)) facts.push(i18next.t('job.items', { count: items.length }));
  return facts;
}

/** A person's doing, not a service's. */
export function isByPerson(entry: Pick<Entry, 'actor'>): boolean {
  return entry.actor.id.startsWith('person-');
}
