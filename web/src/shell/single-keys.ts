const key = 'orderly-single-keys';

/** WCAG 2.1.4: keys of one letter can be switched off. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(key) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
}
