export const shifts = ['early', 'middle', 'night'] as const;
export type Shift = (typeof shifts)[number];

export function isShift(code: string): code is Shift {
  return shifts.some((shift) => shift === code);
}

/** The shift that usually runs at this hour of the centre's clock; ours, and changed by one press. */
export function usualShift(clock: string): Shift {
  const hour = Number(clock.slice(0, 2));
  if (hour >= 6 && hour < 14) return 'early';
  return hour >= 14 && hour < 22 ? 'middle' : 'night';
}
