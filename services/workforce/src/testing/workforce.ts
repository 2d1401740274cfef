/** A started workforce on a real embedded platform, with what a test needs to register and to sign in. */
import { type Role, workforceRoutes } from '@orderly/contracts';
import { newUlid } from '@orderly/platform';
import { openAuthority } from '@orderly/platform/auth';
import { type Client, client } from '@orderly/platform/http';
import { type TestCentre, testCentre } from '@orderly/platform/testing';
import type { WorkforceConfig } from '../config.ts';
import { startWorkforce, type Workforce } from '../service.ts';

type Api = Client<typeof workforceRoutes>;
type Fields = Partial<Omit<Parameters<Api['registerPerson']>[0]['body'], 'roles'>> & { roles?: Role[] };

export type TestWorkforce = {
  readonly centre: TestCentre;
  readonly workforce: Workforce;
  readonly api: Api;
  /** A token in the gateway's own name. */
  service(): string;
  /** An administrator's and scheduler's token, as the seeding has. */
  readonly seed: string;
  register(fields?: Fields): Promise<string>;
  /** Access token of a person by the demo's one tap. */
  as(personId: string): Promise<string>;
  stop(): Promise<void>;
};

let lastBadge = 0;

export async function openWorkforce(config: WorkforceConfig = { demo: true }, at = '2026-11-24T02:00:00.000Z'): Promise<TestWorkforce> {
  const centre = await testCentre({ at });
  const started: Workforce[] = [];
  await centre.start(async ({ platform }) => {
    started.push(await startWorkforce(config, platform));
    return started[0] as Workforce;
  });
  const workforce = started[0] as Workforce;
  const gateway = openAuthority({ service: 'gateway', secret: centre.platform.secret, source: centre.keys, log: centre.platform.log });
  const api = client(() => centre.url('workforce'), workforceRoutes);
  const seed = config.demo ? (await workforce.bootstrap()).token : '';
  return {
    centre, workforce, api, seed,
    service: () => gateway.serviceToken(),
    async register(fields = {}) {
      lastBadge += 1;
      const body = { staffNo: `S${lastBadge}`, badge: `OB-${lastBadge}`, roles: ['porter' as Role], unitIds: [], employer: 'hospital', name: '张伟', ...fields };
      return (await api.registerPerson({ token: seed, opId: newUlid(), body })).id;
    },
    as: async (personId) => (await api.signInDemo({ token: gateway.serviceToken(), opId: newUlid(), body: { personId } })).accessToken,
    async stop() {
      gateway.stop();
      await centre.stop();
    },
  };
}
