/** Codes as scanners and keyboards give them. */

/** How codes are compared: NFKC, upper case, without white space. */
export const canonical = (code: string): string => code.normalize('NFKC').toUpperCase().replace(/\s+/gu, '');

export const sameCode = (a: string, b: string): boolean => canonical(a) === canonical(b);

// ISBT 128: a donation identification number (`=` + facility, year, serial) or a product code (`=<`).
const isbt = /^=(<|[A-NP-Z1-9][0-9A-Z]{4}\d{8})/;

/** Whether a label is that of a blood product, which no porter of this service carries (DEL-1). */
export const isBloodLabel = (code: string): boolean => isbt.test(canonical(code));

/** Codes that occur more than once. */
export function twice(codes: readonly string[]): readonly string[] {
  const all = codes.map(canonical);
  return all.filter((code, i) => all.indexOf(code) !== i);
}
