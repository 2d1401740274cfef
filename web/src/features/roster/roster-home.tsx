import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GroupsDocument } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { useMe } from '../../session/use-session.ts';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';

export function useGroups() {
  return useQuery({ queryKey: ['groups'], staleTime: 60 * 60_000, queryFn: async ({ signal }) => (await request(GroupsDocument, {}, signal)).groups });
}

/** The roster of one's own group, else the first. */
export function RosterHome() {
  const { t } = useTranslation();
  const me = useMe();
  const groups = useGroups();
  if (groups.isError) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data || !me.data) return <Loading rows={8} height={32} />;
  const groupId = me.data.group?.id ?? groups.data[0]?.id;
  return groupId ? <Navigate to="/roster/$groupId" params={{ groupId }} replace /> : <Empty title={t('roster.noGroups')} shape="off" />;
}
