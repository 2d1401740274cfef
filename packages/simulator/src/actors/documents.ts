import { createHash } from 'node:crypto';
import { operations } from './operations.ts';
import type { OperationName } from './operations.ts';

/** The id under which the gateway's allow-list holds an operation: the sha1 of its text (S7). */
export function documentId(name: OperationName): string {
  return createHash('sha1').update(operations[name]).digest('hex');
}
