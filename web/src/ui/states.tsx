import './states.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../graphql/problem.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { StatusShape, type ShapeName } from './shapes.tsx';

/** Nothing to show, and what to do about it. */
export function Empty({ title, children, actions, shape = 'waiting' }: { title: string; children?: ReactNode; actions?: ReactNode; shape?: ShapeName }) {
  return (
    <div className="state">
      <span className="sign">
        <StatusShape shape={shape} size={28} />
      </span>
      <p>
        <strong>{title}</strong>
      </p>
      {children && <p>{children}</p>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}

/** Rows of the final height, shown only if waiting takes longer than 300 ms. */
export function Loading({ rows = 5, height = 56 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className="ghosts" role="status">
      <span className="unseen">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="ghost-row" style={{ height }} />
      ))}
    </div>
  );
}

/** What happened, what is safe, what to do. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const kind = error instanceof Problem ? error.kind : 'server';
  return (
    <div className="state" role="alert">
      <StatusShape shape="exception" size={28} />
      <p>
        <strong>{t('state.failed')}</strong>
      </p>
      <p>{t(`problem.${kind}`)}</p>
      {onRetry && (
        <div className="actions">
          <Button onPress={onRetry}>{t('action.retry')}</Button>
        </div>
      )}
    </div>
  );
}

const shapes = { info: 'accepted', warning: 'late', error: 'exception', done: 'closed' } as const;

/** A line that stays: an answer, a warning, a refusal. Errors are read out. */
export function Banner({ tone = 'info', children, actions }: { tone?: keyof typeof shapes; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={cx('banner', tone)} role={tone === 'error' ? 'alert' : 'status'}>
      <StatusShape shape={shapes[tone]} />
      <div>{children}</div>
      {actions}
    </div>
  );
}
