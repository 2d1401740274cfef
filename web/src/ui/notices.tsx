import { useSyncExternalStore } from 'react';
import './states.css';

type Notice = { id: number; text: string };
let notices: readonly Notice[] = [];
let count = 0;
const listeners = new Set<() => void>();
const stayMs = 6_000;

/** Says what was just done: one polite line, seen and spoken. Never the only copy of anything. */
export function announce(text: string): void {
  const notice = { id: ++count, text };
  set([...notices.slice(-1), notice]);
  setTimeout(() => set(notices.filter((each) => each.id !== notice.id)), stayMs);
}

/** The page's one polite live region. */
export function Notices() {
  const shown = useSyncExternalStore(listen, () => notices);
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown.map((notice) => (
        <div key={notice.id} className="notice">
          {notice.text}
        </div>
      ))}
    </div>
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}
