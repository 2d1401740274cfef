/** ¥300.00: money is counted in fen everywhere and shown in yuan. */
export function yuan(fen: number): string {
  return `${fen < 0 ? '−' : ''}¥${(Math.abs(fen) / 100).toFixed(2)}`;
}

/** What was typed as yuan, in fen; undefined if it is no amount. */
export function fenOf(text: string): number | undefined {
  const typed = text.normalize('NFKC').replaceAll(/[¥,\s]/g, '');
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(typed)) return undefined;
  return Math.round(Number(typed) * 100);
}

/** The same as it would be typed: 300 or 12.50. */
export function typedYuan(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
