import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RaiseExceptionDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { Button } from '../../ui/button.tsx';
import { AnyOf } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { announce } from '../../ui/notices.tsx';
import { Banner } from '../../ui/states.tsx';
import { numberOf } from '../jobs/job-words.ts';
import type { Act } from './porter-data.ts';
import { exceptionsOf, needsWhich, stopsPorter, type ExceptionCode } from './exceptions.ts';
import type { Details } from './steps.ts';

type Props = { job: Details; act: Act; onClose: () => void };

/** [异常], then the code: two taps and it is reported. Which item, or what it is (E99), takes one screen more. */
export function ExceptionDialog({ job, act, onClose }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ExceptionCode>();
  const send = async (code: ExceptionCode, more: { note?: string; itemCodes?: string[] } = {}) => {
    const done = await act.run(() => write(RaiseExceptionDocument, { jobId: job.id, code, ...more }, { whileDisconnected: 'try' }));
    if (!done) return;
    announce(t('porter.reported', { no: numberOf(job), what: t(`exception.${code}`) }));
    onClose();
  };
  const codes = exceptionsOf(job);
  return (
    <Dialog title={t('porter.exception')} isOpen onClose={onClose}>
      <div className="phone stack">
        {act.wrong && <Banner tone="error">{act.wrong}</Banner>}
        {open ? (
          <More job={job} code={open} busy={act.busy} onSend={(more) => void send(open, more)} />
        ) : (
          <ul className="exception-list">
            {codes.map((code) => (
              <li key={code}>
                <Button
                  size="tall"
                  look={code === 'E04' || code === 'E16' ? 'danger' : 'plain'}
                  isDisabled={act.busy}
                  onPress={() => (code === 'E99' || needsWhich(job, code) ? setOpen(code) : void send(code))}
                >
                  <span className="numbers code">{code}</span>
                  <span>{t(`exception.${code}`)}</span>
                  {stopsPorter(job, code) && (
                    <span className="pauses">
                      <span aria-hidden="true">‖</span>
                      <span className="unseen">{t('porter.pauses')}</span>
                    </span>
                  )}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function More({
  job,
  code,
  busy,
  onSend,
}: {
  job: Details;
  code: ExceptionCode;
  busy: boolean;
  onSend: (more: { note?: string; itemCodes?: string[] }) => void;
}) {
  const { t } = useTranslation();
  const items = needsWhich(job, code) ? (job.consignment?.items ?? []).filter(({ state }) => state === 'expected' || state === 'picked_up') : [];
  const [chosen, setChosen] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const lacks = code === 'E99' && !note.trim();
  return (
    <>
      <p>
        <strong>
          {code} {t(`exception.${code}`)}
        </strong>
      </p>
      {items.length > 0 && (
        <AnyOf
          label={t('porter.whichItem')}
          hint={t('porter.whichHint')}
          value={chosen}
          onChange={setChosen}
          choices={items.map((item) => ({ id: item.code, label: item.code }))}
        />
      )}
      <TextArea
        label={t('porter.whatHappened')}
        value={note}
        onChange={setNote}
        maxLength={500}
        wrong={asked && lacks ? t('issue.required') : undefined}
        autoFocus={code === 'E99'}
      />
      <Button
        look="danger"
        size="tall"
        isPending={busy}
        onPress={() => {
          setAsked(true);
          if (!lacks) onSend({ ...(note.trim() ? { note: note.trim() } : {}), ...(chosen.length > 0 ? { itemCodes: chosen } : {}) });
        }}
      >
        {t('porter.report')}
      </Button>
    </>
  );
}
