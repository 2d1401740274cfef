import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Whether typing belongs to a text field, so that a single key must not act. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'));
}

/** An IME takes this key: Safari and some Windows IMEs say so only by 229. */
export function isComposing(event: { isComposing?: boolean; keyCode?: number }): boolean {
  return event.isComposing === true || event.keyCode === 229;
}

/** `?` opens the key sheet from anywhere. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target) || isComposing(event)) return;
      event.preventDefault();
      void navigate({ to: '/help/keys' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate]);
}
