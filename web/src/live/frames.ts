import type { LiveFrame } from './stream.ts';

type Kept = { seq: number; frame: LiveFrame };
const keep = 2_000;

let seq = 0;
let recent: Kept[] = [];
const listeners = new Set<(frame: LiveFrame) => void>();

/** Passes a frame to whoever shows something, and keeps it for a snapshot that is still on its way. */
export function deliver(frame: LiveFrame): void {
  recent.push({ seq: ++seq, frame });
  if (recent.length > keep) recent = recent.slice(-keep / 2);
  for (const listener of listeners) listener(frame);
}

export function onFrame(listener: (frame: LiveFrame) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A mark before a snapshot is asked for; `since(mark)` is what came meanwhile and has to be applied to it again. */
export function mark(): number {
  return seq;
}

export function since(from: number): readonly LiveFrame[] {
  return recent.filter((kept) => kept.seq > from).map((kept) => kept.frame);
}
