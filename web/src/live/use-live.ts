import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hasRole, type Me } from '../session/use-session.ts';
import { noteServerTime } from '../time/server-time.ts';
import { forgetConnection } from './connection.ts';
import { deskFollower } from './desk.ts';
import { deliver } from './frames.ts';
import { shareStream } from './tabs.ts';

/** Opens the live stream for the signed-in person, once for the page; lists follow by `useSnapshot`. Auditors and administrators follow nothing. */
export function useLive(me: Me): void {
  const client = useQueryClient();
  const personId = me.person.id;
  const follows = hasRole(me, 'dispatcher', 'supervisor', 'scheduler', 'nurse', 'head_nurse', 'porter', 'clerk');
  useEffect(() => {
    if (!follows) return undefined;
    const followDesk = deskFollower(client);
    const stream = shareStream(personId, (frame) => {
      if (frame.live.__typename === 'Heartbeat') noteServerTime(frame.live.now);
      if (frame.live.__typename === 'Resync') void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      if (frame.live.__typename === 'JobChanged') void client.invalidateQueries({ queryKey: ['job', frame.live.job.id] });
      if (frame.live.__typename === 'JobGone') void client.invalidateQueries({ queryKey: ['job', frame.live.jobId] });
      if (frame.live.__typename === 'DeskChanged') followDesk(frame.live);
      deliver(frame);
    });
    return () => {
      stream.stop();
      forgetConnection();
    };
  }, [client, personId, follows]);
}
