/** Why a start is refused, in one sentence each; anything else is a fault and keeps its stack. */
import { SettingsRefused } from '@orderly/platform/host';

/** The sentence for an error that a person can mend, or undefined. */
export function refusalSentence(error: unknown): string | undefined {
  if (error instanceof SettingsRefused) return error.complaints.join('\n');
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'FolderRefused') return error.message;
  const { code, port, path } = error as Error & { code?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE') return `Port ${port ?? ''} is in use: stop what listens there, or choose another with PORT=4001.`;
  if (code === 'EACCES' && port !== undefined) return `Port ${port} may not be opened by this user: choose one above 1023 with PORT=4000.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `No permission to write ${path ?? 'the data folder'}: choose another folder with ORDERLY_DATA.`;
  return undefined;
}
