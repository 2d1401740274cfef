import type { DemoHospital } from '../hospital/types.ts';
import { openCentre, type Session } from './centre.ts';
import type { Answers, AssetView } from './operations.ts';
import { startPace } from './pace.ts';
import type { World } from './world.ts';

const roundMinutes = 15;
const dayMs = 86_400_000;
const patienceMs = 120_000;

/** The virtual disinfection team: every quarter of a simulated hour it checks off what is due (DEL-8). Runs until the pace ends. */
export async function clean(world: World): Promise<void> {
  const { pace, hospital } = world;
  for (;;) {
    try {
      const session = await world.centre.signIn(cleanerOf(hospital));
      await checkOff(session, { hospital, nowMs: Date.now() + world.clockAheadMs, onCleaned: (assetId) => world.emit({ type: 'cleaned', assetId }) });
    } catch (error) {
      if (pace.signal.aborted) throw error;
      world.emit({ type: 'trouble', who: 'cleaner', message: error instanceof Error ? error.message : 'unknown' });
    }
    await pace.pass(roundMinutes * 60_000);
  }
}

/** The morning's check-off alone, so that a demo that stands for days does not run out of chairs. Returns how many pieces it cleaned. */
export async function cleanEquipment({ url, hospital }: { readonly url: string; readonly hospital: DemoHospital }): Promise<number> {
  const centre = openCentre(url, startPace(1, AbortSignal.timeout(patienceMs)));
  let cleaned = 0;
  try {
    const session = await centre.signIn(cleanerOf(hospital));
    const { me } = await session.ask('SimMe');
    await checkOff(session, { hospital, nowMs: Date.parse(me.now), onCleaned: () => cleaned++ });
  } finally {
    await centre.leave();
  }
  return cleaned;
}

type Round = { readonly hospital: DemoHospital; readonly nowMs: number; readonly onCleaned: (assetId: string) => void };

// What else had it in the meantime is no trouble: it is seen again in the next round.
async function checkOff(session: Session, { hospital, nowMs, onCleaned }: Round): Promise<void> {
  const desks = new Set(hospital.equipment.assets.map(({ home }) => home));
  for (const asset of await allAssets(session)) {
    if (isDue(asset, { desks, nowMs }) && (await session.clean(asset.id)) === undefined) onCleaned(asset.id);
  }
}

/**
 * Everything that was not checked off today, wherever it belongs; after use, the porters' own alone: at a desk the clerk cleans what
 * came back. What was checked off today may be used for more than a day from now.
 */
function isDue({ status, use, cleanBy, home }: AssetView, { desks, nowMs }: { readonly desks: ReadonlySet<string>; readonly nowMs: number }): boolean {
  if (use === 'cleaning') return !desks.has(home?.code ?? '');
  return use === null && (status === 'available' || status === 'clean') && cleanBy !== null && Date.parse(cleanBy) - nowMs <= dayMs;
}

async function allAssets(session: Session): Promise<readonly AssetView[]> {
  const found: AssetView[] = [];
  for (let after: string | null = null; ;) {
    const { loanAssets }: Answers['SimAssets'] = await session.ask('SimAssets', { first: 100, after });
    found.push(...loanAssets.edges.map(({ node }) => node));
    if (!loanAssets.pageInfo.hasNextPage) return found;
    after = loanAssets.pageInfo.endCursor;
  }
}

function cleanerOf({ people }: DemoHospital): string {
  const found = people.find(({ post }) => post === 'internal-disinfection');
  if (!found) throw new TypeError('the demo hospital has nobody who disinfects');
  return found.id;
}
