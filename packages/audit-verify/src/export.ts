/** The export's lines, read without trust: anything that is not what it should be is a finding, not a crash. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export type ExportedEntry = { readonly text: string; readonly hash: string };
export type ExportedSegment = { readonly kind: 'segment'; readonly n: number; readonly start: number; readonly previousHash: string; readonly entries: readonly ExportedEntry[]; readonly frontier: readonly string[]; readonly hash: string };
export type ExportedCheckpoint = { readonly kind: 'checkpoint'; readonly size: number; readonly root: string; readonly at: string; readonly note: string; readonly signature: string; readonly publicKey: string };
export type Line = ExportedSegment | ExportedCheckpoint;

/** Reads an NDJSON export; throws a SyntaxError that names the line. */
export async function* readExport(file: string): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    yield parsed(line, number);
  }
}

function parsed(line: string, number: number): Line {
  const value: unknown = JSON.parse(line);
  if (isSegment(value) || isCheckpoint(value)) return value;
  throw new SyntaxError(`line ${number} is neither a segment nor a checkpoint`);
}

const record = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isSegment = (value: unknown): value is ExportedSegment =>
  record(value) && value['kind'] === 'segment' && typeof value['n'] === 'number' && typeof value['start'] === 'number' && typeof value['previousHash'] === 'string' && typeof value['hash'] === 'string' &&
  Array.isArray(value['frontier']) && Array.isArray(value['entries']) && value['entries'].every((entry) => record(entry) && typeof entry['text'] === 'string' && typeof entry['hash'] === 'string');

const isCheckpoint = (value: unknown): value is ExportedCheckpoint =>
  record(value) && value['kind'] === 'checkpoint' && typeof value['size'] === 'number' && ['root', 'at', 'note', 'signature', 'publicKey'].every((name) => typeof value[name] === 'string');
