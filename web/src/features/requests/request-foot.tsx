import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import type { Job } from '../../live/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Banner } from '../../ui/states.tsx';
import { urgentReasons } from './choices.ts';

type UrgencyProps = {
  urgent: boolean;
  reason: string | null;
  onChange: (part: { urgent?: boolean; urgentReason?: string | null }) => void;
  wrong: string | undefined;
};

/** 急 asks for one reason: what is urgent for everybody is urgent for nobody. */
export function Urgency({ urgent, reason, onChange, wrong }: UrgencyProps) {
  const { t } = useTranslation();
  const chosen = urgentReasons.find((id) => t(`request.urgentReason.${id}`) === reason) ?? null;
  return (
    <div className="urgency">
      <OneOf
        label={t('priority.label')}
        value={urgent ? 'urgent' : 'routine'}
        onChange={(next) => onChange(next === 'urgent' ? { urgent: true } : { urgent: false, urgentReason: null })}
        choices={[
          { id: 'routine', label: t('priority.P3') },
          { id: 'urgent', label: t('priority.P1'), danger: true },
        ]}
      />
      {urgent && (
        <OneOf
          label={t('request.urgentWhy')}
          value={chosen}
          onChange={(id) => onChange({ urgentReason: t(`request.urgentReason.${id}`) })}
          choices={urgentReasons.map((id) => ({ id, label: t(`request.urgentReason.${id}`) }))}
          wrong={wrong}
        />
      )}
    </div>
  );
}

type FootProps = {
  readBack: string;
  outcome: Outcome<Job> | undefined;
  busy: boolean;
  onCancel: () => void;
  onShow: (jobId: string) => void;
  onAgain?: () => void;
};

/** The sentence that reads the request back, what came of it, and the buttons. */
export function RequestFoot({ readBack, outcome, busy, onCancel, onShow, onAgain }: FootProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="read-back" aria-live="polite">
        {readBack}
      </p>
      <RequestAnswer outcome={outcome} onShow={onShow} {...(onAgain ? { onAgain } : {})} />
      <div className="request-actions">
        <Button size="large" onPress={onCancel}>
          {t('action.back')}
        </Button>
        <Button type="submit" look="primary" size="large" isPending={busy}>
          {t('action.submit')}
        </Button>
      </div>
    </>
  );
}

/** Nothing if it went; a duplicate shows the live job instead of making a second one. */
function RequestAnswer({ outcome, onShow, onAgain }: Pick<FootProps, 'outcome' | 'onShow' | 'onAgain'>) {
  const { t } = useTranslation();
  const sentence = outcome && sentenceOf(outcome);
  if (!outcome || !sentence) return null;
  if (outcome.is !== 'refused' || outcome.code !== 'escort.already-requested') return <Banner tone="error">{sentence}</Banner>;
  const held = outcome.details.find((each) => each.key === 'jobId')?.value;
  return (
    <Banner tone="warning">
      <p>{sentence}</p>
      <div className="choices">
        {held && <Button onPress={() => onShow(held)}>{t('request.showHeld')}</Button>}
        {onAgain && <Button onPress={onAgain}>{t('request.again')}</Button>}
      </div>
    </Banner>
  );
}
