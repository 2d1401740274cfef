/** What can go wrong beside a Refusal. HTTP knows the statuses; nothing else does. */

/** The same opId came with another user, operation, target or body (422). */
export class OpIdReused extends Error {
  override readonly name = 'OpIdReused';
}
/** Try again later: races that do not settle, full outboxes, a deadline that passed (503). */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly code: string;
  readonly retryAfterSeconds: number;
  constructor(code: string, retryAfterSeconds = 2) {
    super(code);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
/** Input that no schema takes (400). */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly issues: readonly { readonly path: string; readonly code: string }[];
  constructor(issues: readonly { readonly path: string; readonly code: string }[]) {
    super('invalid input');
    this.issues = issues;
  }
}
/** No valid token (401). */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized';
}
/** Signed in, but not allowed (403). */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}
/** `If-Match` names another version (412), or is missing (428). */
export class Stale extends Error {
  override readonly name = 'Stale';
  readonly missing: boolean;
  constructor(missing = false) {
    super(missing ? 'If-Match is required' : 'another version');
    this.missing = missing;
  }
}
/** A policy's target does not exist (yet): the key is tried again, then parked (architecture, question 3). */
export class TargetMissing extends Error {
  override readonly name = 'TargetMissing';
}
