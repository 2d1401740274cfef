import './porter.css';
import './porter-steps.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage, languages } from '../../i18n/i18n.ts';
import { labelOf } from '../../i18n/words.ts';
import { hasPendingWrites } from '../../graphql/write.ts';
import { signOut } from '../../session/session.ts';
import { useMe } from '../../session/use-session.ts';
import { chooseTheme, useTheme, type Theme } from '../../shell/theme.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Banner, ErrorState, Loading } from '../../ui/states.tsx';
import { keepDraftsOf } from './draft.ts';
import { useMyWork } from './porter-data.ts';
import { PorterFrame } from './porter-frame.tsx';
import { soundIsOn, switchSound } from './signal.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** A porter's own page: the day, language, look, sound, sign-out. Not compared with anybody. */
export function PorterMePage() {
  const { t } = useTranslation();
  const me = useMe();
  const theme = useTheme();
  const [sound, setSound] = useState(soundIsOn);
  const [unsent, setUnsent] = useState(false);
  if (!me.data) return null;
  const leave = () => {
    if (hasPendingWrites()) return setUnsent(true);
    keepDraftsOf([]);
    void signOut();
  };
  return (
    <PorterFrame
      foot={
        <>
          {unsent && <Banner tone="error">{t('porter.unsent')}</Banner>}
          <div className="secondary">
            <Link to="/p" className="button tall">
              {t('action.back')}
            </Link>
            <Button size="tall" look="danger" onPress={leave}>
              {t('action.signOut')}
            </Button>
          </div>
        </>
      }
    >
      <h1 className="step-title">{me.data.person.name}</h1>
      <p className="quiet">
        {me.data.person.staffNo}
        {me.data.group && ` · ${labelOf(me.data.group.name)}`}
      </p>
      <Day personId={me.data.person.id} />
      <OneOf
        label={t('language.switch')}
        value={currentLanguage()}
        onChange={(language) => void chooseLanguage(language)}
        choices={languages.map((id) => ({ id, label: t(`language.${id}`) }))}
      />
      <OneOf label={t('theme.switch')} value={theme} onChange={chooseTheme} choices={themes.map((id) => ({ id, label: t(`theme.${id}`) }))} />
      <OneOf
        label={t('porter.sound')}
        value={sound ? 'on' : 'off'}
        onChange={(which) => {
          switchSound(which === 'on');
          setSound(which === 'on');
        }}
        choices={[
          { id: 'on', label: t('porter.soundOn') },
          { id: 'off', label: t('porter.soundOff') },
        ]}
      />
    </PorterFrame>
  );
}

function Day({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const work = useMyWork(personId);
  if (work.isError && !work.data) return <ErrorState error={work.error} onRetry={() => void work.refetch()} />;
  if (!work.data) return <Loading rows={1} height={96} />;
  return (
    <dl className="my-day">
      <div>
        <dt>{t('porter.doneTodayWord')}</dt>
        <dd className="numbers">{work.data.done}</dd>
      </div>
      <div>
        <dt>{t('porter.openNow')}</dt>
        <dd className="numbers">{work.data.jobs.length}</dd>
      </div>
      <div>
        <dt>{t('porter.state')}</dt>
        <dd>{t(`duty.${work.data.duty?.status ?? 'off'}`)}</dd>
      </div>
    </dl>
  );
}
