import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScanItemDocument, type ScanMethod } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { refusalSentence, sentenceOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { announce } from '../../ui/notices.tsx';
import { StatusShape } from '../../ui/shapes.tsx';
import { ScanField } from './scan-field.tsx';
import { isCounted, missingOf, tailOf, takeCode, takeTail, type Scan, type Taken } from './scans.ts';
import type { Act } from './porter-data.ts';
import { signal } from './signal.ts';
import type { Details } from './steps.ts';

type Props = { job: Details; act: Act; due: readonly string[]; scans: readonly Scan[]; onScans: (scans: readonly Scan[]) => void };

/** DEL-3: every item scanned, with a counter and the list of the missing; a foreign code stops the porter. */
export function ItemScans(props: Props) {
  return isCounted(props.due) ? <Count {...props} /> : <Scans {...props} />;
}

function Scans({ job, act, due, scans, onScans }: Props) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const [tail, setTail] = useState(false);
  const missing = missingOf(due, scans);
  const settle = (taken: Taken, reported?: string) => {
    signal(taken.is === 'taken' ? 'right' : 'wrong');
    setProblem(undefined);
    if (taken.is === 'taken') {
      onScans(taken.scans);
      announce(t('porter.scanned', { tail: tailOf(taken.code), count: taken.scans.length, of: due.length }));
    } else if (taken.is === 'foreign') {
      const expected = missing
        .slice(0, 3)
        .map((code) => `…${tailOf(code)}`)
        .join(' / ');
      act.raise({ title: t('porter.foreign'), sentence: reported ?? t('porter.noSuchTail', { tail: taken.code }), code: taken.code, expected });
    } else setProblem(t(taken.is === 'twice' ? 'porter.twice' : 'porter.several', { code: tailOf(taken.code) }));
  };
  const scan = async (code: string, method: ScanMethod) => {
    const taken = takeCode(due, scans, code, method);
    if (taken.is !== 'foreign') return settle(taken);
    // The server is told: what does not belong is an exception at once (E06), not a slip of the phone.
    const outcome = await write(ScanItemDocument, { jobId: job.id, code, method }, { whileDisconnected: 'try' });
    settle(taken, outcome.is === 'refused' ? refusalSentence(outcome.code, outcome.details) : sentenceOf(outcome));
  };
  return (
    <div className="stack">
      <Counter done={scans.length} of={due.length} />
      {missing.length > 0 && <ScanField label={t('porter.scanItem')} onCode={(code, method) => void scan(code, method)} wrong={problem} />}
      {missing.length > 0 && <Missing codes={missing} />}
      {missing.length > 0 && (
        <Button size="tall" look="ghost" onPress={() => setTail(true)}>
          {t('porter.damagedLabel')}
        </Button>
      )}
      {tail && <TailDialog onClose={() => setTail(false)} onTail={(text) => settle(takeTail(due, scans, text))} />}
    </div>
  );
}

function Counter({ done, of }: { done: number; of: number }) {
  const { t } = useTranslation();
  return (
    <p className="counter-line" role="status" aria-label={t('porter.count', { count: done, of })}>
      <StatusShape shape={done === of ? 'closed' : 'waiting'} size={28} />
      <span className="big-count numbers">
        {done}/{of}
      </span>
      <span>{done === of ? t('porter.complete') : t('porter.missing', { count: of - done })}</span>
    </p>
  );
}

function Missing({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('porter.missingList')}>
      <ul className="missing-list">
        {codes.map((code) => (
          <li key={code} className="numbers">
            {code.slice(0, -4)}
            <strong>{code.slice(-4)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A label that cannot be read: its last four characters by hand, counted in the audit as typed. */
function TailDialog({ onClose, onTail }: { onClose: () => void; onTail: (tail: string) => void }) {
  const { t } = useTranslation();
  const [tail, setTail] = useState('');
  const take = () => {
    if (tail.trim().length < 4) return;
    onClose();
    onTail(tail.trim());
  };
  return (
    <Dialog title={t('porter.damagedLabel')} isOpen onClose={onClose}>
      <div className="phone stack">
        <Field
          label={t('porter.lastFour')}
          hint={t('porter.lastFourHint')}
          value={tail}
          onChange={setTail}
          maxLength={16}
          autoFocus
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            else event.continuePropagation();
          }}
        />
        <Button look="primary" size="tall" isDisabled={tail.trim().length < 4} onPress={take}>
          {t('action.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Pieces without labels are counted aloud; the number must be that of the request. */
function Count({ due, scans, onScans }: Props) {
  const { t } = useTranslation();
  const [count, setCount] = useState(scans.length);
  const set = (next: number) => {
    setCount(next);
    onScans(next === due.length ? due.map((code) => ({ code, method: 'typed' as const })) : []);
  };
  return (
    <div className="stack">
      <p>{t('porter.countPieces')}</p>
      <div className="porter-stepper" role="group" aria-label={t('request.pieces')}>
        <Button size="tall" onPress={() => set(count - 1)} isDisabled={count <= 0} aria-label={t('request.fewer')}>
          −
        </Button>
        <output className="big-count numbers" aria-live="polite">
          {count}
        </output>
        <Button size="tall" onPress={() => set(count + 1)} isDisabled={count >= 100} aria-label={t('request.more')}>
          +
        </Button>
      </div>
      <p role="status">{count === due.length ? `✓ ${t('porter.complete')}` : t('porter.countShould', { count: due.length })}</p>
    </div>
  );
}
