/** How tags, seals and places are compared: NFKC, upper case, without white space. */
export const canonical = (code: string): string => code.normalize('NFKC').toUpperCase().replace(/\s+/gu, '');

/** A ticket as it was scanned or typed: its number, its code, or the whole address that its QR holds. */
export const ticketText = (text: string): string => canonical(text.replace(/^.*\/t\//u, ''));

/** Codes that stand more than once. */
export function twice(codes: readonly string[]): readonly string[] {
  const all = codes.map(canonical);
  return codes.filter((code, i) => all.indexOf(canonical(code)) !== i);
}
