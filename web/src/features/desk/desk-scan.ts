import { FindBelongingsDocument } from '../../graphql/generated/graphql.ts';
import { Problem, type ProblemKind } from '../../graphql/problem.ts';
import { request } from '../../graphql/request.ts';
import type { BelongingsItem } from './desk-data.ts';

export type Found = { is: 'belongings'; rows: readonly BelongingsItem[] } | { is: 'failed'; why: ProblemKind };

/** What a code belongs to: a ticket, tag, seal or a phone's end. */
export async function findAtDesk(text: string): Promise<Found> {
  try {
    const { findBelongings } = await request(FindBelongingsDocument, { text });
    return { is: 'belongings', rows: findBelongings };
  } catch (error) {
    if (error instanceof Problem) return { is: 'failed', why: error.kind };
    throw error;
  }
}
