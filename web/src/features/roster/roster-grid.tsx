import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { singleKeysOn } from '../../shell/single-keys.ts';
import { civilDate } from '../../time/format.ts';
import { serverNow } from '../../time/server-time.ts';
import { cx } from '../../ui/cx.ts';
import { announce } from '../../ui/notices.tsx';
import type { Open } from './roster-page.tsx';
import { giveShift } from './roster-writes.ts';
import { lackOf, leaderGaps, shiftHours, shiftsOn, shortName, weekOf, type Post, type Roster, type RosterPerson, type Shift } from './week.ts';

type Props = { roster: Roster; canChange: boolean; onOpen: (open: Open) => void; onChanged: () => void; onWrong: (sentence: string | undefined) => void };
const steps: Record<string, readonly [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** People × days under their posts. One tab stop; arrows move, Enter opens, 1–9 give the post's shifts and 0 takes them away. */
export function RosterGrid(props: Props) {
  const { t } = useTranslation();
  const { roster } = props;
  const [at, setAt] = useState('0/0');
  const grid = useRef<HTMLTableElement>(null);
  const days = weekOf(roster.from);
  const today = civilDate(serverNow());
  const posts = roster.posts.filter(
    (post) => roster.people.some((person) => person.post?.id === post.id) || roster.shifts.some((shift) => shift.post.id === post.id),
  );
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    const [row = 0, column = 0] = at.split('/').map(Number);
    const next = `${row + step[0]}/${column + step[1]}`;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`);
    event.preventDefault();
    if (!cell) return;
    setAt(next);
    cell.focus();
  };
  let row = -1;
  return (
    <div className="table-wrap roster-wrap">
      <table className="roster-grid" aria-label={t('roster.grid')} ref={grid}>
        <thead>
          <tr>
            <th scope="col">{t('roster.person')}</th>
            {days.map((date, nth) => (
              <th key={date} scope="col" className={cx(date === today && 'today')}>
                {t(`roster.day.${nth as 0}`)} <span className="numbers">{date.slice(5)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {posts.map((post) => {
          const people = roster.people.filter((person) => person.post?.id === post.id);
          return (
            <tbody key={post.id}>
              <PostRow {...props} post={post} days={days} row={++row} at={at} onAt={setAt} onMove={move} />
              {people.map((person) => (
                <PersonRow key={person.id} {...props} person={person} post={post} days={days} row={++row} at={at} onAt={setAt} onMove={move} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

type RowProps = Props & { post: Post; days: readonly string[]; row: number; at: string; onAt: (at: string) => void; onMove: (event: KeyboardEvent) => void };

/** Required against rostered: each shift of the post with its number, short ones marked. */
function PostRow({ roster, post, days, row, at, onAt, onMove, onOpen }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr className="post-row">
      <th scope="row">{labelOf(post.name)}</th>
      {days.map((date, column) => {
        const gaps = post.leads
          ? leaderGaps(
              roster.shifts.filter((shift) => shift.post.leads),
              date,
            )
          : [];
        return (
          <td key={date}>
            {shiftsOn(roster.shifts, date, post.id).map((shift, nth) => {
              const lack = lackOf(shift);
              const cell = nth === 0 ? `${row}/${column}` : undefined;
              return (
                <button
                  key={shift.id}
                  type="button"
                  data-cell={cell}
                  tabIndex={cell === at || nth > 0 ? 0 : -1}
                  onFocus={() => cell && onAt(cell)}
                  onKeyDown={onMove}
                  className={cx('count', lack > 0 && 'short', shift.areas.length > 0 && 'zoned')}
                  onClick={() => onOpen({ shiftId: shift.id })}
                  aria-label={`${date.slice(5)} ${labelOf(shift.template.name)} ${shift.people.length}/${shift.headCount}${lack > 0 ? ` ${t('roster.lack', { count: lack })}` : ''}${shift.areas.length > 0 ? ` ${t('roster.hasAreas')}` : ''}`}
                >
                  {lack > 0 && '▲'}
                  {shortName(labelOf(shift.template.name), labelOf(post.name))}{' '}
                  {shift.areas.length > 0 && (
                    <span className="zone-mark" aria-hidden="true">
                      {t('roster.areaMark')}
                    </span>
                  )}
                  <span className="numbers">
                    {shift.people.length}/{shift.headCount}
                  </span>
                </button>
              );
            })}
            {gaps.map((gap) => (
              <span key={gap.from} className="gap" title={t('roster.leaderGap')}>
                ▲ <span className="unseen">{t('roster.leaderGap')}</span>
                <span className="numbers">
                  {gap.from}–{gap.until}
                </span>
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}

function PersonRow(props: RowProps & { person: RosterPerson }) {
  const { person, days } = props;
  return (
    <tr>
      <th scope="row">
        {person.name} <span className="numbers quiet">{person.staffNo}</span>
      </th>
      {days.map((date, column) => (
        <td key={date}>
          <DayCell {...props} date={date} cell={`${props.row}/${column}`} />
        </td>
      ))}
    </tr>
  );
}

function DayCell({
  roster,
  person,
  post,
  date,
  cell,
  at,
  onAt,
  onMove,
  canChange,
  onOpen,
  onChanged,
  onWrong,
}: RowProps & { person: RosterPerson; date: string; cell: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const held = roster.shifts.filter((shift) => shift.date === date && shift.people.some((each) => each.id === person.id));
  const offered = shiftsOn(roster.shifts, date, post.id);
  const set = async (wanted: Shift | undefined) => {
    setBusy(true);
    const wrong = await giveShift(person, { held, wanted, roster });
    setBusy(false);
    onWrong(wrong && `${person.name} ${date.slice(5)}: ${wrong}`);
    if (!wrong) announce(`${person.name} ${date.slice(5)} ${wanted ? labelOf(wanted.template.name) : t('roster.rest')}`);
    onChanged();
  };
  const brush = (event: KeyboardEvent) => {
    onMove(event);
    if (!canChange || busy || event.ctrlKey || event.metaKey || event.altKey || !singleKeysOn() || !/^\d$/.test(event.key)) return;
    event.preventDefault();
    const wanted = event.key === '0' ? undefined : offered[Number(event.key) - 1];
    if (event.key !== '0' && !wanted) return;
    void set(wanted);
  };
  const words = held.map((shift) => shortName(labelOf(shift.template.name), labelOf(shift.post.name)));
  return (
    <button
      type="button"
      data-cell={cell}
      tabIndex={cell === at ? 0 : -1}
      className={cx('day', busy && 'busy')}
      onFocus={() => onAt(cell)}
      onKeyDown={brush}
      onClick={() => onOpen({ personId: person.id, date })}
      aria-label={`${person.name} ${date.slice(5)} ${held.map((shift) => `${labelOf(shift.template.name)} ${shiftHours(shift)}`).join(', ') || t('roster.rest')}`}
    >
      {words.length === 0 ? (
        <span className="rest">·</span>
      ) : (
        held.map((shift, nth) => (
          <span key={shift.id} className={cx('shift-chip', shift.status)} title={shiftHours(shift)}>
            {words[nth]}
          </span>
        ))
      )}
    </button>
  );
}
