type Label = { zh: string; en: string };
export const publicStates = ['available', 'in-use', 'out-of-service'] as const;
export type PublicAsset = { no: string; kind: Label; state: (typeof publicStates)[number]; lastCleanedAt?: string; returnTo?: Label };

/** The answer of `/public/assets/:code`, looked at field by field; undefined if it is none. */
export function publicAssetOf(body: unknown): PublicAsset | undefined {
  if (typeof body !== 'object' || body === null || !('no' in body) || !('kind' in body) || !isLabel(body.kind)) return undefined;
  const state = publicStates.find((each) => 'state' in body && body.state === each);
  if (!state) return undefined;
  const returnTo = 'returnTo' in body && typeof body.returnTo === 'object' && body.returnTo !== null && 'name' in body.returnTo && isLabel(body.returnTo.name) ? body.returnTo.name : undefined;
  return {
    no: String(body.no),
    kind: body.kind,
    state,
    ...('lastCleanedAt' in body ? { lastCleanedAt: String(body.lastCleanedAt) } : {}),
    ...(returnTo ? { returnTo } : {}),
  };
}

const isLabel = (value: unknown): value is Label => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string';
