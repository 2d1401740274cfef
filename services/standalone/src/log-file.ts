import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export type LogFile = { readonly path: string; readonly maxBytes: number; /** Older ones beside the one that is written. */ readonly keep: number };

/** A destination for the log: one file that is turned over before it grows past its size; `path.1` is the newest old one. */
export function rotatingFile({ path, maxBytes, keep }: LogFile): { write(text: string): void } {
  mkdirSync(dirname(path), { recursive: true });
  let file = openSync(path, 'a', 0o600);
  let size = statSync(path).size;

  function turnOver(): void {
    closeSync(file);
    for (let n = keep; n > 1; n -= 1) if (existsSync(`${path}.${n - 1}`)) renameSync(`${path}.${n - 1}`, `${path}.${n}`);
    if (keep > 0) renameSync(path, `${path}.1`);
    else rmSync(path);
    file = openSync(path, 'a', 0o600);
    size = 0;
  }

  return {
    write(text) {
      const bytes = Buffer.from(text);
      if (size > 0 && size + bytes.length > maxBytes) turnOver();
      size += writeSync(file, bytes);
    },
  };
}
