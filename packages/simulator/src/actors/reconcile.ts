import type { Session } from './centre.ts';
import type { JobStatus } from './operations.ts';

/** Where the requested jobs are, as the centre itself says. `missing`: the centre does not know them. */
export type Reconciliation = { readonly open: number; readonly closed: number; readonly cancelled: number; readonly missing: number };

const chunk = 100;

/** Asks the centre for the state of each job. */
export async function reconcile(session: Session, jobIds: readonly string[]): Promise<Reconciliation> {
  const states = new Map<string, JobStatus>();
  for (let at = 0; at < jobIds.length; at += chunk) {
    const { nodes } = await session.ask('SimStates', { ids: jobIds.slice(at, at + chunk) });
    for (const node of nodes) if (node?.status) states.set(node.id, node.status);
  }
  const found = jobIds.map((id) => states.get(id));
  const count = (test: (status: JobStatus | undefined) => boolean): number => found.filter(test).length;
  return {
    open: count((status) => status !== undefined && status !== 'closed' && status !== 'cancelled'),
    closed: count((status) => status === 'closed'),
    cancelled: count((status) => status === 'cancelled'),
    missing: count((status) => status === undefined),
  };
}
