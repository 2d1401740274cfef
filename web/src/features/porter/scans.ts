import type { ScanMethod } from '../../graphql/generated/graphql.ts';

export type Scan = { code: string; method: ScanMethod };
/** What a code did: `foreign` is not of this job (DEL-3), `several` needs more than the last four. */
export type Taken = { is: 'taken'; scans: readonly Scan[]; code: string } | { is: 'twice' | 'foreign' | 'several'; code: string };

const tailLength = 4;

/** How codes are compared: NFKC, upper case, without white space, as the server does. */
export function canonical(code: string): string {
  return code.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, '');
}

/** DEL-3: takes a whole code; it must be due here and new. */
export function takeCode(due: readonly string[], scans: readonly Scan[], code: string, method: ScanMethod): Taken {
  const found = due.find((each) => canonical(each) === canonical(code));
  if (found === undefined) return { is: 'foreign', code };
  if (scans.some((scan) => canonical(scan.code) === canonical(code))) return { is: 'twice', code: found };
  return { is: 'taken', code: found, scans: [...scans, { code: found, method }] };
}

/** The last resort for a damaged label: its last four characters, marked as typed. Never a guess between two. */
export function takeTail(due: readonly string[], scans: readonly Scan[], tail: string): Taken {
  const wanted = canonical(tail);
  const fits = due.filter((code) => wanted.length >= tailLength && canonical(code).endsWith(wanted));
  const open = missingOf(fits, scans);
  const [only] = open;
  if (fits.length === 0) return { is: 'foreign', code: tail };
  if (only === undefined) return { is: 'twice', code: tail };
  if (open.length > 1) return { is: 'several', code: tail };
  return { is: 'taken', code: only, scans: [...scans, { code: only, method: 'typed' }] };
}

/** What is still to be scanned. */
export function missingOf(due: readonly string[], scans: readonly Scan[]): readonly string[] {
  const held = new Set(scans.map((scan) => canonical(scan.code)));
  return due.filter((code) => !held.has(canonical(code)));
}

export function tailOf(code: string): string {
  return [...canonical(code)].slice(-tailLength).join('');
}

/** Kinds without labels: the server calls their pieces PCS-1, PCS-2 …; they are counted, not scanned. */
export function isCounted(due: readonly string[]): boolean {
  return due.length > 0 && due.every((code) => /^PCS-\d+$/.test(code));
}

/** Text that came into a field: when, and how many characters at once. */
export type Arrival = { at: number; length: number };

const slowestScannerMs = 60;

/**
 * Whether a code was typed by hand: a wedge scanner sends its characters some milliseconds apart, or all at once. What
 * counts is the middle of the pauses, so that one slow character makes no hand of a scanner.
 */
export function cameByHand(arrivals: readonly Arrival[]): boolean {
  if (arrivals.some(({ length }) => length > 2)) return false;
  const pauses = arrivals
    .slice(1)
    .map(({ at }, nth) => at - (arrivals[nth]?.at ?? at))
    .sort((a, b) => a - b);
  const middle = pauses[Math.floor(pauses.length / 2)];
  return middle === undefined || middle > slowestScannerMs;
}
