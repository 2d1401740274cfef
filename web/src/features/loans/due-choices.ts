const hour = 60;
const day = 24 * hour;
const usual = [30, hour, 2 * hour, 4 * hour, 8 * hour, day, 3 * day];

/** How long a piece may be lent, in minutes: the kind's default among the usual lengths, none above its most. */
export function dueChoices({ defaultMinutes, maxMinutes }: { readonly defaultMinutes: number; readonly maxMinutes: number }): readonly number[] {
  return [...new Set([...usual, defaultMinutes])].filter((minutes) => minutes <= maxMinutes).sort((a, b) => a - b);
}

/** Minutes as hours or days where they are whole ones. */
export function lengthOf(minutes: number): { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number } {
  if (minutes % day === 0) return { unit: 'days', count: minutes / day };
  return minutes % hour === 0 ? { unit: 'hours', count: minutes / hour } : { unit: 'minutes', count: minutes };
}
