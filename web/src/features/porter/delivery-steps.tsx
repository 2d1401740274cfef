import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HandOverDocument, PickUpItemsDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { Button } from '../../ui/button.tsx';
import { useDraft } from './draft.ts';
import { ItemScans } from './item-scans.tsx';
import { emptyReceiver, inputOf, ReceiverFields, type Receiver } from './receiver-fields.tsx';
import { RejectDialog, type Rejected } from './reject-dialog.tsx';
import { ScanField } from './scan-field.tsx';
import { canonical, missingOf, tailOf, type Scan } from './scans.ts';
import { Primary, StepShell, type StepProps } from './step-shell.tsx';
import type { Details } from './steps.ts';

type Items = NonNullable<Details['consignment']>['items'];
const tries = { whileDisconnected: 'try' } as const;

/** DEL-3: every item scanned, taken from a named person. Picked up only when nothing is missing. */
export function CollectStep({ items, ...props }: StepProps & { items: Items }) {
  const { t } = useTranslation();
  const { job, act } = props;
  const due = items.filter(({ state }) => state === 'expected').map(({ code }) => code);
  const [scans, setScans] = useDraft<readonly Scan[]>(job.id, 'pick-up scans', []);
  const [badge, setBadge] = useDraft(job.id, 'giver', '');
  const [asked, setAsked] = useState(false);
  const left = missingOf(due, scans).length;
  const send = (giverBadge: string) => {
    setAsked(true);
    if (giverBadge.trim()) void act.run(() => write(PickUpItemsDocument, { jobId: job.id, giverBadge: giverBadge.trim(), scans: [...scans] }, tries));
  };
  return (
    <StepShell
      {...props}
      title={t('porter.collect')}
      primary={
        <Primary act={act} isDisabled={left > 0} onPress={() => send(badge)}>
          {left > 0 ? t('porter.missing', { count: left }) : t('porter.pickedUp')}
        </Primary>
      }
    >
      <ItemScans job={job} act={act} due={due} scans={scans} onScans={setScans} />
      {left === 0 && (
        <ScanField
          label={t('porter.giverBadge')}
          hint={t('porter.giverHint')}
          value={badge}
          onChange={setBadge}
          onCode={send}
          wrong={asked && !badge.trim() ? t('issue.required') : undefined}
        />
      )}
    </StepShell>
  );
}

/** DEL-3: every item scanned again and given to a named receiver; one may be rejected with a reason in the same step. */
export function DeliverStep({ items, ...props }: StepProps & { items: Items }) {
  const { t } = useTranslation();
  const { job, act } = props;
  const carried = items.filter(({ state }) => state === 'picked_up').map(({ code }) => code);
  const [scans, setScans] = useDraft<readonly Scan[]>(job.id, 'hand-over scans', []);
  const [rejected, setRejected] = useDraft<readonly Rejected[]>(job.id, 'rejected', []);
  const [receiver, setReceiver] = useState<Receiver>(emptyReceiver);
  const [rejecting, setRejecting] = useState(false);
  const [asked, setAsked] = useState(false);
  const isRejected = (code: string) => rejected.some((each) => canonical(each.code) === canonical(code));
  const due = carried.filter((code) => !isRejected(code));
  const kept = scans.filter((scan) => !isRejected(scan.code));
  const left = missingOf(due, kept).length;
  const send = (given: Receiver) => {
    setAsked(true);
    const input = inputOf(given);
    if (input && left === 0) void act.run(() => write(HandOverDocument, { jobId: job.id, ...input, scans: [...kept], rejected: [...rejected] }, tries));
  };
  return (
    <StepShell
      {...props}
      title={t('porter.deliver')}
      primary={
        <Primary act={act} isDisabled={left > 0} onPress={() => send(receiver)}>
          {left > 0 ? t('porter.missing', { count: left }) : t('porter.handOver')}
        </Primary>
      }
    >
      {due.length > 0 && <ItemScans job={job} act={act} due={due} scans={kept} onScans={setScans} />}
      {left === 0 && <ReceiverFields value={receiver} onChange={setReceiver} onDone={send} asked={asked} />}
      {rejected.length > 0 && (
        <ul className="rejected-list">
          {rejected.map((each) => (
            <li key={each.code}>
              <span>
                ✕ <span className="numbers">…{tailOf(each.code)}</span> {each.reason}
              </span>
              <Button
                className="undo"
                onPress={() => setRejected(rejected.filter((one) => one !== each))}
                aria-label={`${t('porter.unreject')} ${tailOf(each.code)}`}
              >
                {t('porter.unreject')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {due.length > 0 && (
        <Button size="tall" look="ghost" onPress={() => setRejecting(true)}>
          {t('porter.reject')}
        </Button>
      )}
      {rejecting && <RejectDialog codes={due} onClose={() => setRejecting(false)} onReject={(one) => setRejected([...rejected, one])} />}
    </StepShell>
  );
}
