import { useQuery, useQueryClient } from '@tanstack/react-query';
import { SetSimulationDocument, SimulationDocument } from '../graphql/generated/graphql.ts';
import { request } from '../graphql/request.ts';
import { refusalSentence } from '../i18n/words.ts';
import { announce } from '../ui/notices.tsx';

export const speeds = [1, 10, 30, 60] as const;
export type Simulation = { running: boolean; speed: number; requested: number; closed: number; cancelled: number };

/** The demo's virtual wards and porters: how they stand, and the switch. Undefined outside the demo. */
export function useSimulation(isDemo: boolean): { simulation: Simulation | undefined; change: (change: { running: boolean; speed?: number }) => void } {
  const client = useQueryClient();
  const key = ['simulation'];
  const { data } = useQuery({
    queryKey: key,
    enabled: isDemo,
    retry: false,
    refetchInterval: 5_000,
    queryFn: async ({ signal }) => (await request(SimulationDocument, {}, signal)).demo?.simulation ?? null,
  });
  const change = async (input: { running: boolean; speed?: number }) => {
    // A switch, not a command on the hospital's data: it has no opId.
    const { setSimulation: answer } = await request(SetSimulationDocument, { input });
    if (answer.__typename === 'MutationSetSimulationSuccess') client.setQueryData(key, answer.data);
    else if (answer.__typename === 'Refused') announce(refusalSentence(answer.code));
  };
  return { simulation: data ?? undefined, change: (input) => void change(input).catch(() => undefined) };
}
