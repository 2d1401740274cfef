/** What a command says, to people in sentences and to programs as one JSON value. */

/** 0 = done, 1 = done and something was found that needs a person, 2 = refused as asked, 3 = failed. */
export const exitCodes = { done: 0, found: 1, refused: 2, failed: 3 } as const;

export type Answer = {
  readonly exit?: (typeof exitCodes)[keyof typeof exitCodes];
  /** What `--json` prints. */
  readonly data: object;
  /** What a person reads. */
  readonly lines: readonly string[];
};

/** A command that cannot be done as asked; the message is a sentence with what to do, the code is stable. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly code: string;
  readonly exit: 2 | 3;
  constructor(code: string, message: string, exit: 2 | 3 = exitCodes.refused) {
    super(message);
    this.code = code;
    this.exit = exit;
  }
}

export type Failure = { readonly code: string; readonly message: string; readonly exit: 2 | 3 };

/** Any error as a code, a sentence and an exit code. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommandRefused) return { code: error.code, message: error.message, exit: error.exit };
  if (!(error instanceof Error)) return { code: 'failed', message: String(error), exit: exitCodes.failed };
  if (error.name === 'BackupRefused') return { code: String((error as Error & { code?: unknown }).code), message: error.message, exit: exitCodes.refused };
  if (error.name === 'FolderRefused') return { code: `folder-${String((error as Error & { reason?: unknown }).reason)}`, message: error.message, exit: exitCodes.refused };
  if (error.name === 'SettingsRefused') return { code: 'settings', message: error.message, exit: exitCodes.refused };
  if (error.name.startsWith('Mongo')) return { code: 'store-unreachable', message: `MongoDB does not answer: ${error.message}`, exit: exitCodes.failed };
  if (error.name.startsWith('KafkaJS')) return { code: 'bus-unreachable', message: `Kafka does not answer: ${error.message}`, exit: exitCodes.failed };
  return { code: 'failed', message: error.message, exit: exitCodes.failed };
}
