/** What a scanner read off an asset: its plain code, or the address of its public page, whose end is the code. */
export function codeOf(scanned: string): string {
  const text = scanned.trim().normalize('NFKC');
  return /^https?:\/\/[^/]+\/a\/([A-Za-z0-9:._-]+)\/?$/.exec(text)?.[1] ?? text;
}
