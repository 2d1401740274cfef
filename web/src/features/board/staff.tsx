import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { useMe } from '../../session/use-session.ts';
import { useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { DownIcon, RightIcon } from '../../ui/icons.tsx';
import { Empty } from '../../ui/states.tsx';
import { StatusShape, shapeOf, type ShapeName } from '../../ui/shapes.tsx';
import { isBeforePickUp } from '../jobs/job-state.ts';
import { numberOf } from '../jobs/job-words.ts';
import { shortName } from '../roster/week.ts';
import { useBoardState } from './board-context.ts';
import { jobsOf, lastPlaceOf, type Member, type StaffGroup } from './board-data.ts';
import { misfitOf, type Misfit } from './fit.ts';
import { isLate } from './order.ts';
import { TimelineHead, Track } from './timeline.tsx';
import { giveTo } from './use-board-state.ts';

/** `v`: the same people as a list, or along the time. */
export type StaffView = 'list' | 'timeline';

/** Who is on duty, by group and post. With a job selected, a press on a person gives it to them. */
export function Staff({ view, onView }: { view: StaffView; onView: (view: StaffView) => void }) {
  const { t } = useTranslation();
  const { board, selected, select } = useBoardState();
  const me = useMe();
  const now = useNow(60_000);
  const giving = selected && isBeforePickUp(selected) ? selected : undefined;
  return (
    <section className={cx('staff', view === 'timeline' && 'timeline')} aria-label={t('board.staff')} data-zone="staff">
      <div className={cx('staff-hint', giving && 'active')} role="status">
        {giving ? (
          <>
            <span>{t('board.giveHint', { no: numberOf(giving) })}</span>
            <Button size="small" look="ghost" onPress={() => select(undefined)}>
              {t('action.cancel')} <kbd>Esc</kbd>
            </Button>
          </>
        ) : (
          <span>{t('board.staffHint')}</span>
        )}
        <Button size="small" aria-pressed={view === 'timeline'} onPress={() => onView(view === 'timeline' ? 'list' : 'timeline')}>
          {t(view === 'timeline' ? 'board.asList' : 'board.asTimeline')}
        </Button>
      </div>
      {view === 'timeline' && <TimelineHead now={now} />}
      <div className="staff-scroll">
        {ownFirst(board.staff, me.data?.group?.id).map((group) => (
          <Group key={group.group.id} group={group} giving={giving} view={view} />
        ))}
      </div>
    </section>
  );
}

/** A dispatcher leads a group: its people stand first. */
function ownFirst(staff: readonly StaffGroup[], groupId: string | undefined): readonly StaffGroup[] {
  return [...staff].sort((a, b) => Number(b.group.id === groupId) - Number(a.group.id === groupId));
}

function Group({ group, giving, view }: { group: StaffGroup; giving: Job | undefined; view: StaffView }) {
  const { t } = useTranslation();
  const { board } = useBoardState();
  const [isOpen, setOpen] = useState(true);
  const on = group.members.length;
  const free = group.members.filter((member) => member.duty.status === 'on' && jobsOf(board, member.person.id).length === 0).length;
  const id = `group-${group.group.code}`;
  return (
    <section className="staff-group" aria-labelledby={id}>
      <h2 id={id}>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <DownIcon /> : <RightIcon />}
          {labelOf(group.group.name)}
          <span className="quiet">{t('board.groupCount', { on, free, off: group.offDuty })}</span>
        </button>
      </h2>
      {isOpen && on === 0 && <Empty title={t('board.nobodyOn')} shape="off" />}
      {isOpen &&
        postsOf(group.members).map(({ post, members }) => (
          <PostRows key={post?.id ?? 'none'} group={labelOf(group.group.name)} post={post} members={members} giving={giving} view={view} />
        ))}
    </section>
  );
}

function PostRows({ group, post, members, giving, view }: { group: string; post: Member['post']; members: readonly Member[]; giving: Job | undefined; view: StaffView }) {
  const { t } = useTranslation();
  return (
    <div className="staff-post">
      <h3>{post ? shortName(labelOf(post.name), group) : t('board.noPost')}</h3>
      <ul>
        {members.map((member) => (
          <MemberRow key={member.person.id} member={member} giving={giving} view={view} />
        ))}
      </ul>
    </div>
  );
}

function MemberRow({ member, giving, view }: { member: Member; giving: Job | undefined; view: StaffView }) {
  const { t } = useTranslation();
  const state = useBoardState();
  const now = useNow(10_000);
  const jobs = jobsOf(state.board, member.person.id);
  const misfit = giving && misfitOf(member, giving, now);
  const isHolder = giving?.assignee?.id === member.person.id;
  const shape: ShapeName = member.duty.status === 'break' ? 'break' : jobs.length > 0 ? 'busy' : 'free';
  const word = t(member.duty.status === 'break' ? 'duty.break' : jobs.length > 0 ? 'duty.busy' : 'duty.free');
  return (
    <li className={cx('member', giving && 'givable', misfit && 'misfit')}>
      <span className="who">
        <StatusShape shape={shape} label={word} />
        {giving && !isHolder ? (
          <button
            type="button"
            className="give"
            data-person={member.person.id}
            onClick={() => giveTo(state, giving, member.person.id)}
            aria-label={t('board.giveTo', { no: numberOf(giving), name: member.person.name, state: word })}
          >
            {member.person.name}
          </button>
        ) : (
          <span className="name">{member.person.name}</span>
        )}
      </span>
      <span className="shift meta">{member.shift ? shortName(labelOf(member.shift.template.name), member.post ? labelOf(member.post.name) : '') : ''}</span>
      {view === 'timeline' ? <Track jobs={jobs} until={member.duty.until} now={now} /> : <MemberJobs jobs={jobs} misfit={misfit} word={word} now={now} />}
      <LastPlace member={member} now={now} />
    </li>
  );
}

function MemberJobs({ jobs, misfit, word, now }: { jobs: readonly Job[]; misfit: Misfit | undefined; word: string; now: number }) {
  const { t } = useTranslation();
  return (
    <span className="member-jobs">
      {misfit && <span className="why">{t(`board.misfit.${misfit}`)}</span>}
      {jobs.map((job) => (
        <JobTag key={job.id} job={job} now={now} />
      ))}
      {jobs.length === 0 && !misfit && <span className="meta">{word}</span>}
    </span>
  );
}

function JobTag({ job, now }: { job: Job; now: number }) {
  const { t } = useTranslation();
  const state = useBoardState();
  const late = isLate(job, now);
  const isSelected = state.selected?.id === job.id;
  return (
    <button type="button" className={cx('job-tag', late && 'late', isSelected && 'selected')} aria-pressed={isSelected} onClick={() => state.inspect(job.id)}>
      <StatusShape shape={shapeOf(job)} label={t(`status.${job.pause ? job.pause.kind : job.status}`)} />
      <span className="numbers">{job.no}</span>
      <span>{labelOf(job.to.name)}</span>
      {late && <StatusShape shape="late" size={10} label={t('board.bucket.late')} />}
    </button>
  );
}

function LastPlace({ member, now }: { member: Member; now: number }) {
  const { t } = useTranslation();
  const { board } = useBoardState();
  const last = lastPlaceOf(board, member);
  if (!last) return <span className="last meta" />;
  const minutes = Math.max(0, Math.round((now - Date.parse(last.at)) / 60_000));
  return (
    <span className="last meta">
      {labelOf(last.place.name)} {t('place.floor', { floor: last.place.floor })} · {t('clock.age', { value: `${minutes}′` })}
    </span>
  );
}

function postsOf(members: readonly Member[]): readonly { post: Member['post']; members: readonly Member[] }[] {
  const ids = [...new Set(members.map((member) => member.post?.id))];
  const groups = ids.map((id) => {
    const own = members.filter((member) => member.post?.id === id).sort((a, b) => a.person.name.localeCompare(b.person.name, 'zh-CN'));
    return { post: own[0]?.post, members: own };
  });
  return groups.sort((a, b) => Number(b.post?.leads ?? false) - Number(a.post?.leads ?? false) || (a.post?.code ?? '').localeCompare(b.post?.code ?? ''));
}
