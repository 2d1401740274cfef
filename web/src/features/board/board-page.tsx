import './board.css';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '../../session/use-session.ts';
import { showCounters } from '../../shell/counters.tsx';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { Empty, ErrorState, Loading } from '../../ui/states.tsx';
import { BoardContext } from './board-context.ts';
import { jobsOf, useBoard, type Board } from './board-data.ts';
import { BoardDialogs } from './board-dialogs.tsx';
import { useBoardKeys } from './board-keys.ts';
import { Inspector } from './inspector.tsx';
import { isLate } from './order.ts';
import { Queue } from './queue.tsx';
import { Staff } from './staff.tsx';
import { UrgentStrip } from './urgent-strip.tsx';
import { useBoardState } from './use-board-state.ts';

/** The dispatcher's board (ux.md §2). */
export function BoardPage() {
  const board = useBoard();
  if (board.data) return <BoardOf board={board.data} />;
  if (board.isError) return <ErrorState error={board.error} onRetry={() => void board.refetch()} />;
  return <Loading rows={10} height={56} />;
}

const route = getRouteApi('/signed-in/board');

function BoardOf({ board }: { board: Board }) {
  const { t } = useTranslation();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const area = useRef<HTMLDivElement>(null);
  const state = useBoardState(board, {
    jobNo: search.job,
    choose: (job, inspect) =>
      void navigate({ search: (old) => ({ ...old, job, ...(inspect ? { open: true } : job === undefined ? { open: undefined } : {}) }), replace: true }),
  });
  const close = () => {
    if (search.open) void navigate({ search: (old) => ({ ...old, open: undefined }), replace: true });
    else state.select(undefined);
  };
  useBoardKeys(area, state, close);
  useBoardCounters(board);
  const mayRequest = hasRole(me.data, 'dispatcher');
  return (
    <BoardContext value={state}>
      <div className={cx('board', search.open && 'inspecting')} ref={area}>
        <h1 className="unseen">{t('shell.board')}</h1>
        <div className="board-top">
          <UrgentStrip />
          {mayRequest && (
            <Button look="primary" onPress={() => state.show({ open: 'new' })}>
              <PlusIcon /> {t('board.newJob')} <kbd>F4</kbd>
            </Button>
          )}
        </div>
        <Queue
          list={search.list ?? 'queue'}
          onList={(list) => void navigate({ search: (old) => ({ ...old, list: list === 'queue' ? undefined : list }), replace: true })}
          filter={search.q ?? ''}
          onFilter={(q) => void navigate({ search: (old) => ({ ...old, q: q || undefined }), replace: true })}
        />
        <Staff
          view={search.view ?? 'list'}
          onView={(view) => void navigate({ search: (old) => ({ ...old, view: view === 'timeline' ? view : undefined }), replace: true })}
        />
        {state.selected ? (
          <Inspector key={state.selected.id} job={state.selected} onClose={close} />
        ) : (
          <aside className="inspector idle" aria-label={t('board.details')}>
            <Empty title={t('board.nothingSelected')} shape="waiting">
              {t('board.nothingSelectedHelp')}
            </Empty>
          </aside>
        )}
        <BoardDialogs />
      </div>
    </BoardContext>
  );
}

function useBoardCounters(board: Board): void {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const members = board.staff.flatMap((group) => group.members);
  const waiting = board.jobs.filter((job) => job.status === 'waiting').length;
  const late = board.jobs.filter((job) => isLate(job, now)).length;
  const excepted = board.jobs.filter((job) => job.pause?.kind === 'exception').length;
  const free = members.filter((member) => member.duty.status === 'on' && jobsOf(board, member.person.id).length === 0).length;
  useEffect(() => {
    showCounters([
      { id: 'waiting', label: t('status.waiting'), value: waiting },
      { id: 'late', label: t('board.bucket.late'), value: late, late: true },
      { id: 'exception', label: t('status.exception'), value: excepted, late: true },
      { id: 'free', label: t('duty.free'), value: free },
    ]);
  }, [t, waiting, late, excepted, free]);
  useEffect(() => () => showCounters([]), []);
}
