import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive, Doc } from '@orderly/platform';
import { readPlatformSettings } from '@orderly/platform/host';
import { folderState, openBusInspection, openDistributedData, readArchive } from '@orderly/platform/operations';
import { type Answer, exitCodes, failureOf } from '../answer.ts';
import { closing, type Place, secretOf } from '../place.ts';

export type Finding = { readonly code: string; readonly level: 'ok' | 'warning' | 'error'; readonly message: string; /** What to do about it. */ readonly advice?: string };
type Report = (finding: Finding) => void;

const skewMs = 2_000;
const lateMs = 5 * 60_000;
const lowBytes = 2_000_000_000;
const wantedCopies = 3;

/** Looks at everything that a centre rests on, changes nothing, and says of each fault what to do. */
export async function doctor(place: Place): Promise<Answer> {
  const findings: Finding[] = [];
  const report: Report = (finding) => void findings.push(finding);
  runtime(report);
  await attempted('settings', report, async () => void readPlatformSettings(place.env));
  if (place.mode === 'embedded') await embedded(place, report);
  else await distributed(place, report);
  const worst = findings.some(({ level }) => level !== 'ok');
  const marks = { ok: 'ok     ', warning: 'warning', error: 'ERROR  ' };
  return {
    exit: worst ? exitCodes.found : exitCodes.done,
    data: { mode: place.mode, healthy: !worst, findings },
    lines: findings.map(({ level, message, advice }) => `${marks[level]} ${message}${advice === undefined ? '' : ` → ${advice}`}`),
  };
}

function runtime(report: Report): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  report({ code: 'node', level: isEnough ? 'ok' : 'error', message: `Node ${process.versions.node}`, ...(isEnough ? {} : { advice: 'install Node 20.19 or newer' }) });
}

async function embedded(place: Place, report: Report): Promise<void> {
  const { folder } = place.settings;
  disk(folder, report);
  const state = await folderState(folder);
  if (!state.exists) {
    report({ code: 'data', level: 'warning', message: `There is no centre's data in ${folder} yet`, advice: 'start the centre once, or name another folder with --data or ORDERLY_DATA' });
    return;
  }
  report({ code: 'owner', level: 'ok', message: state.owner === undefined ? `Nobody runs on ${folder}` : `A centre runs on ${folder}${state.owner.operatorPort === undefined ? '' : ` and answers operators on port ${state.owner.operatorPort}`}` });
  await attempted('secret', report, async () => void secretOf(place));
  report({ code: 'size', level: 'ok', message: `The data takes ${megabytes(statSync(join(folder, 'data', 'data.mdb')).size)} MB` });
  const archive = readArchive(folder);
  await closing(archive, () => attempted('data', report, () => contents(archive, report)));
}

async function distributed(place: Place, report: Report): Promise<void> {
  await attempted('store', report, async () => {
    const data = await openDistributedData(place.settings);
    try {
      const { version, set } = await data.about();
      report({ code: 'store', level: set === undefined ? 'warning' : 'ok', message: `MongoDB ${version}${set === undefined ? ', a server by itself' : `, replica set ${set}`}`, ...(set === undefined ? { advice: 'run a replica set of three: one server loses what a failed disk holds' } : {}) });
      const asked = Date.now();
      const skew = Math.abs((await data.now()).getTime() - (asked + Date.now()) / 2);
      report({ code: 'clock', level: skew > skewMs ? 'error' : 'ok', message: `The clock here is ${(skew / 1_000).toFixed(1)} s off the store's`, ...(skew > skewMs ? { advice: 'set the clocks by NTP: a service is not ready above 2 s' } : {}) });
      for (const { collection, missing } of await data.missingIndexes()) report({ code: 'indexes', level: 'error', message: `${collection} lacks the indexes ${missing.join(', ')}`, advice: 'start its service once: it makes them before it is ready' });
      await contents(data.archive, report);
    } finally {
      await data.archive.close();
    }
  });
  await attempted('bus', report, async () => {
    const bus = await openBusInspection(place.settings);
    try {
      const brokers = await bus.brokers();
      report({ code: 'bus', level: 'ok', message: `Kafka answers with ${brokers} brokers` });
      const topics = await bus.topics();
      if (topics.length === 0) report({ code: 'topics', level: 'warning', message: 'No topic of ours exists yet', advice: 'start the services, or make the topics first' });
      for (const { name, partitions, replicas, inSync } of topics) {
        const wanted = ['orderly.feed', 'orderly.dead'].includes(name) ? 1 : 12;
        if (partitions !== wanted) report({ code: 'partitions', level: 'error', message: `${name} has ${partitions} partitions, not ${wanted}`, advice: 'never change them: order per key would break; make the topic anew and replay' });
        else if (inSync < replicas) report({ code: 'replicas', level: 'error', message: `${name} has ${inSync} of ${replicas} copies in sync`, advice: 'bring the missing broker back' });
        else report({ code: 'topic', level: replicas < wantedCopies ? 'warning' : 'ok', message: `${name}: ${partitions} partitions, ${replicas} copies`, ...(replicas < wantedCopies ? { advice: 'three brokers and three copies: fewer lose events with a disk' } : {}) });
      }
    } finally {
      await bus.close();
    }
  });
}

/** Outboxes and parked keys, read from the documents themselves. */
async function contents(archive: Archive, report: Report): Promise<void> {
  const before = new Date(Date.now() - lateMs).toISOString();
  let [documents, pending, late] = [0, 0, 0];
  for (const of of await archive.collections()) {
    let parked = 0;
    for await (const doc of archive.documents(of)) {
      documents += 1;
      if (of.name === 'parked') parked += 1;
      if (!isPending(doc)) continue;
      pending += 1;
      if ((doc.pendingSince ?? '') < before) late += 1;
    }
    if (parked > 0) report({ code: 'parked', level: 'warning', message: `${of.service} has parked ${parked} keys`, advice: '`orderly parked list` names them; mend the cause, then `orderly parked redrive <id>`' });
  }
  report({ code: 'documents', level: 'ok', message: `${documents} documents can be read` });
  report({ code: 'outbox', level: late > 0 ? 'error' : 'ok', message: `${pending} documents have unsent events, ${late} of them for more than 5 minutes`, ...(late > 0 ? { advice: 'see that the services run and the bus takes records' } : {}) });
}

const isPending = ({ pendingSince }: Doc): boolean => pendingSince !== undefined;

function disk(folder: string, report: Report): void {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  report({ code: 'disk', level: free < lowBytes ? 'error' : 'ok', message: `${megabytes(free)} MB free for ${folder}`, ...(free < lowBytes ? { advice: 'make room, or `orderly compact` while the centre is stopped' } : {}) });
}

async function attempted(code: string, report: Report, look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    report({ code, level: 'error', message: failureOf(error).message, advice: 'mend this first: the rest could not be looked at' });
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
