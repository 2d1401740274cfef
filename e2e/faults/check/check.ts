/** The checker: a client's history and a raw read of the stores in, every broken invariant out. Pure; asks no service. */
import { verifyExport } from '@orderly/audit-verify';
import type { Operation } from '../history.ts';
import { docsOf, type RawRecord, type Snapshot } from '../snapshot.ts';
import { answersHonest, kept, onceEach } from './commands.ts';
import { custodyInOrder, oneAssignment } from './documents.ts';
import { brought, quiet } from './bus.ts';
import { countsAgree, ledgerAgrees } from './books.ts';

export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9';
export type Violation = { readonly invariant: Invariant; readonly about: string; readonly problem: string };

/** A job as the gateway showed it after quiescence: compared with the stores, never believed. */
export type Shown = { readonly id: string; readonly status: string; readonly version: number };

export type Evidence = {
  readonly operations: readonly Operation[];
  readonly snapshot: Snapshot;
  /** Keys that were poisoned on purpose: they, and no others, are to be found parked. */
  readonly poisoned?: readonly string[];
  readonly shown?: readonly Shown[];
  /** What lay in the topics before a broker lost it, one reading a loss. */
  readonly earlier?: readonly (readonly RawRecord[])[];
};

/** Every violation of I1–I9; none means that all of them hold. */
export async function check(evidence: Evidence): Promise<readonly Violation[]> {
  const { snapshot } = evidence;
  const report = await verifyExport(linesOf(snapshot));
  return [
    ...kept(evidence), ...onceEach(evidence), ...oneAssignment(evidence), ...custodyInOrder(evidence), ...brought(evidence), ...countsAgree(evidence),
    ...ledgerAgrees(evidence),
    ...report.findings.map(({ index, problem, about }) => ({ invariant: 'I7' as const, about: `entry ${index}`, problem: `${problem}: ${about}` })),
    ...quiet(evidence), ...answersHonest(evidence),
  ];
}

type Lines = Exclude<Parameters<typeof verifyExport>[0], AsyncIterable<unknown>>;

/** The ledger as an export would give it. */
function linesOf(snapshot: Snapshot): Lines {
  const inOrder = (name: string, by: string) => docsOf(snapshot, name).map(({ state }) => state).sort((one, other) => Number(one[by]) - Number(other[by]));
  return [
    ...inOrder('audit.segments', 'n').map((state) => ({ kind: 'segment', ...state })),
    ...inOrder('audit.checkpoints', 'size').map((state) => ({ kind: 'checkpoint', ...state })),
  ] as unknown as Lines;
}
