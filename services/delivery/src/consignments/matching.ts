/** DEL-3: what is scanned must be what is due: count and codes. */
import { Refusal } from '@orderly/platform/domain';
import { canonical, isBloodLabel, twice } from './codes.ts';
import { due, type KnownConsignment, type Scan } from './consignment.ts';

const tailLength = 4;

/** Refuses a code scanned twice, one that does not belong, and one that is missing. */
export function mustMatch(consignment: KnownConsignment, codes: readonly string[]): void {
  const again = twice(codes)[0];
  if (again !== undefined) throw new Refusal('delivery.item-twice', { code: again });
  const scanned = new Set(codes.map(canonical));
  for (const code of codes) mustBelong(consignment, code, scanned);
  const missing = due(consignment).filter(({ code }) => !scanned.has(canonical(code))).length;
  if (missing > 0) throw new Refusal('delivery.items-missing', { missing });
}

/** Refuses a code that is not due here, with the tail of one that is, so that the porter can look for it. */
export function mustBelong(consignment: KnownConsignment, code: string, scanned: ReadonlySet<string> = new Set()): void {
  if (isDue(consignment, code)) return;
  if (isBloodLabel(code)) throw new Refusal('delivery.blood-product');
  const codes = due(consignment).map((item) => canonical(item.code));
  const expected = codes.find((one) => !scanned.has(one)) ?? codes[0] ?? '';
  throw new Refusal('delivery.item-foreign', { expectedTail: [...expected].slice(-tailLength).join('') });
}

export const isDue = (consignment: KnownConsignment, code: string): boolean => due(consignment).some((item) => canonical(item.code) === canonical(code));
export const asCodes = (scans: readonly Scan[]): readonly Scan[] => scans.map(({ code, method }) => ({ code, method }));
