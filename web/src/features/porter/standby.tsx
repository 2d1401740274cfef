import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndBreakDocument, EndDutyDocument, StartBreakDocument, StartDutyDocument, type StaffPartsFragment } from '../../graphql/generated/graphql.ts';
import { write, type Outcome } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { deliver } from '../../live/frames.ts';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { StatusShape } from '../../ui/shapes.tsx';
import { Banner } from '../../ui/states.tsx';
import { areaSentence } from '../roster/area-words.ts';
import { PorterFrame } from './porter-frame.tsx';
import { signal } from './signal.ts';
import type { Work } from './work.ts';

const breaks = [
  ['meal', 30],
  ['rest', 10],
  ['disinfection', 10],
] as const;

/** Nothing in hand: on duty and waiting, on a break, or off duty, and the way from one to the other. */
export function Standby({ work, personId }: { work: Work; personId: string }) {
  const { t } = useTranslation();
  const { busy, wrong, send } = useDutyWrites();
  const [resting, setResting] = useState(false);
  const duty = work.duty;
  const status = duty?.status ?? 'off';
  const on = () => void send(() => write(StartDutyDocument, { personId }, { whileDisconnected: 'try' }));
  const off = () => void send(() => write(EndDutyDocument, { personId }, { whileDisconnected: 'try' }));
  const back = () => void send(() => write(EndBreakDocument, { personId }, { whileDisconnected: 'try' }));
  return (
    <PorterFrame
      foot={
        <>
          {wrong && <Banner tone="error">{wrong}</Banner>}
          {status === 'off' && (
            <Button look="primary" size="huge" isPending={busy} onPress={on}>
              {t('porter.signOn')}
            </Button>
          )}
          {status === 'break' && (
            <Button look="primary" size="huge" isPending={busy} onPress={back}>
              {t('porter.endBreak')}
            </Button>
          )}
          {status === 'on' && (
            <div className="secondary">
              <Button size="tall" onPress={() => setResting(true)}>
                {t('porter.takeBreak')}
              </Button>
              <Button size="tall" isPending={busy} onPress={off}>
                {t('porter.signOff')}
              </Button>
            </div>
          )}
        </>
      }
    >
      <div className="standby">
        <StatusShape shape={status === 'on' ? 'free' : status} size={72} />
        <h1>{t(`porter.duty.${status}`)}</h1>
        {status !== 'off' && duty?.until && (
          <p>
            {t(status === 'break' ? 'porter.backAt' : 'porter.until')} <At at={duty.until} />
          </p>
        )}
        {status === 'on' && <p className="quiet">{t('porter.waitHelp')}</p>}
        {status === 'off' && <p className="quiet">{t('porter.offHelp')}</p>}
        {status === 'on' && duty && duty.areas.length > 0 && (
          <ul className="areas">
            {duty.areas.map((area) => (
              <li key={area.from + area.until}>{areaSentence(area)}</li>
            ))}
          </ul>
        )}
        <p className="numbers">{t('porter.doneToday', { count: work.done })}</p>
      </div>
      {resting && (
        <Dialog title={t('porter.takeBreak')} isOpen onClose={() => setResting(false)}>
          <div className="phone stack">
            {wrong && <Banner tone="error">{wrong}</Banner>}
            {breaks.map(([kind, minutes]) => (
              <Button
                key={kind}
                size="tall"
                isDisabled={busy}
                onPress={() => void send(() => write(StartBreakDocument, { personId, kind, minutes }, { whileDisconnected: 'try' })).then((done) => done && setResting(false))}
              >
                {t(`porter.break.${kind}`)} · {t('board.minutes', { count: minutes })}
              </Button>
            ))}
          </div>
        </Dialog>
      )}
    </PorterFrame>
  );
}

function useDutyWrites() {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const send = async (run: () => Promise<Outcome<StaffPartsFragment>>): Promise<boolean> => {
    setBusy(true);
    const outcome = await run();
    setBusy(false);
    setWrong(sentenceOf(outcome));
    signal(outcome.is === 'done' ? 'right' : 'wrong');
    if (outcome.is === 'done') deliver({ cursor: '', live: { __typename: 'DutyChanged', person: outcome.data } });
    return outcome.is === 'done';
  };
  return { busy, wrong, send };
}
