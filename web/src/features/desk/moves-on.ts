import type { FormEvent } from 'react';

const stops = 'input:not([type=checkbox], [type=radio], [type=file], [disabled]), input[type=checkbox]:not(.piece *), textarea, [data-stop]:not([disabled])';

/**
 * Enter in a line of text asks to send the form: here it goes to the next line, to a box, which it ticks, or to what is
 * marked `data-stop`; only on a button it sends. Whether it moved on.
 */
export function enterMovesOn(event: FormEvent<HTMLFormElement>): boolean {
  const from = document.activeElement;
  if (!(from instanceof HTMLInputElement)) return false;
  event.preventDefault();
  if (from.type === 'checkbox' && !from.checked) from.click();
  focusAfter(event.currentTarget, from);
  return true;
}

/** Moves the focus to the stop behind this element. */
export function focusAfter(within: HTMLElement, from: Element): void {
  const all = [...within.querySelectorAll<HTMLElement>(stops)].filter((each) => each.closest('[hidden]') === null);
  const next = all.find((each) => from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING && !from.contains(each));
  next?.focus();
}
