import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../live/connection.ts';
import { Lamp } from '../../shell/lamp.tsx';
import { WallClock } from '../../ui/clock.tsx';
import { Banner } from '../../ui/states.tsx';
import { QuestionIcon, UserIcon } from './porter-icons.tsx';

type Props = { children: ReactNode; foot?: ReactNode; band?: ReactNode };

/** A phone's screen: a bar that says whether it is live, the one thing to do, and its button where the thumb is. */
export function PorterFrame({ children, foot, band }: Props) {
  const { t } = useTranslation();
  const { state } = useConnection();
  return (
    <div className="porter phone">
      <header className="porter-bar on-dark">
        <WallClock />
        <Lamp />
        <nav aria-label={t('shell.nav')}>
          <Link to="/help/keys" className="porter-tool" aria-label={t('shell.help')}>
            <QuestionIcon />
          </Link>
          <Link to="/p/me" className="porter-tool" aria-label={t('porter.me')}>
            <UserIcon />
          </Link>
        </nav>
      </header>
      {state === 'lost' && (
        <div className="porter-band">
          <Banner tone="warning">{t('porter.offline')}</Banner>
        </div>
      )}
      {band}
      <div className="porter-body">{children}</div>
      {foot && <div className="porter-foot">{foot}</div>}
    </div>
  );
}
