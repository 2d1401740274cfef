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
import { Primary } from './step-shell.tsx';
import type { Work } from './work.ts';

const breaks = [
  ['meal', 30],
  ['rest', 10],
  ['disinfection', 10],
] as const;
const tries = { whileDisconnected: 'try' } as const;

/** Nothing in hand: on duty and waiting, on a break, or off duty, and the way from one to the other. */
export function Standby({ work, personId }: { work: Work; personId: string }) {
  const { t } = useTranslation();
  const writes = useDutyWrites();
  const [resting, setResting] = useState(false);
  const { busy, wrong, send } = writes;
  const status = work.duty?.status ?? 'off';
  return (
    <PorterFrame
      foot={
        <>
          {wrong && <Banner tone="error">{wrong}</Banner>}
          {status === 'off' && (
            <Primary act={writes} onPress={() => void send(() => write(StartDutyDocument, { personId }, tries))}>
              {t('porter.signOn')}
            </Primary>
          )}
          {status === 'break' && (
            <Primary act={writes} onPress={() => void send(() => write(EndBreakDocument, { personId }, tries))}>
              {t('porter.endBreak')}
            </Primary>
          )}
          {status === 'on' && (
            <div className="secondary">
              <Button size="tall" onPress={() => setResting(true)}>
                {t('porter.takeBreak')}
              </Button>
              <Button size="tall" isDisabled={busy} onPress={() => void send(() => write(EndDutyDocument, { personId }, tries))}>
                {t('porter.signOff')}
              </Button>
            </div>
          )}
        </>
      }
    >
      <DutyState work={work} />
      {resting && <BreakDialog personId={personId} writes={writes} onClose={() => setResting(false)} />}
    </PorterFrame>
  );
}

function DutyState({ work }: { work: Work }) {
  const { t } = useTranslation();
  const { duty } = work;
  const status = duty?.status ?? 'off';
  return (
    <div className="standby">
      <StatusShape shape={status === 'on' ? 'free' : status} size={72} />
      <h1>{t(`porter.duty.${status}`)}</h1>
      {status !== 'off' && duty?.until && (
        <p>
          {t(status === 'break' ? 'porter.backAt' : 'porter.until')} <At at={duty.until} />
        </p>
      )}
      {status !== 'break' && <p className="quiet">{t(status === 'on' ? 'porter.waitHelp' : 'porter.offHelp')}</p>}
      {status === 'on' && duty && duty.areas.length > 0 && (
        <ul className="areas">
          {duty.areas.map((area) => (
            <li key={area.from + area.until}>{areaSentence(area)}</li>
          ))}
        </ul>
      )}
      <p className="numbers">{t('porter.doneToday', { count: work.done })}</p>
    </div>
  );
}

/** GRP-5: which break; one tap starts it, and the screen says until when. */
function BreakDialog({ personId, writes, onClose }: { personId: string; writes: ReturnType<typeof useDutyWrites>; onClose: () => void }) {
  const { t } = useTranslation();
  const start = async (kind: string, minutes: number) => {
    if (await writes.send(() => write(StartBreakDocument, { personId, kind, minutes }, tries))) onClose();
  };
  return (
    <Dialog title={t('porter.takeBreak')} isOpen onClose={onClose}>
      <div className="phone stack">
        {writes.wrong && <Banner tone="error">{writes.wrong}</Banner>}
        {breaks.map(([kind, minutes]) => (
          <Button key={kind} size="tall" isDisabled={writes.busy} onPress={() => void start(kind, minutes)}>
            {t(`porter.break.${kind}`)} · {t('board.minutes', { count: minutes })}
          </Button>
        ))}
      </div>
    </Dialog>
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
