import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LedgerDocument, VerifyLedgerDocument, type VerifyLedgerQuery } from '../../graphql/generated/graphql.ts';
import { Problem } from '../../graphql/problem.ts';
import { request } from '../../graphql/request.ts';
import { dayAndTime } from '../../time/format.ts';
import { serverNow, useNow } from '../../time/server-time.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, ErrorState, Loading } from '../../ui/states.tsx';
import { exportLedger } from './export.ts';
import { Hash } from './hash.tsx';

const verifyMs = 65_000;
const whole = new Intl.NumberFormat('en-US');

/** The ledger: how long it is, what it ends in, and whether it still adds up. */
export function LedgerTile() {
  const { t } = useTranslation();
  const ledger = useQuery({ queryKey: ['ledger'], refetchInterval: 30_000, queryFn: async ({ signal }) => (await request(LedgerDocument, {}, signal)).ledger });
  if (ledger.isError && !ledger.data) return <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />;
  if (!ledger.data) return <Loading rows={1} height={120} />;
  const { size, segments, head, root, checkpoint, ledgeredAt } = ledger.data;
  return (
    <section className="ledger panel" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{t('audit.ledger')}</h2>
      <dl>
        <div>
          <dt>{t('audit.size')}</dt>
          <dd className="big numbers">{whole.format(size)}</dd>
        </div>
        <div>
          <dt>{t('audit.segments')}</dt>
          <dd className="numbers">{whole.format(segments)}</dd>
        </div>
        <div>
          <dt>{t('audit.head')}</dt>
          <dd>
            <Hash value={head} name={t('audit.head')} />
          </dd>
        </div>
        <div>
          <dt>{t('audit.root')}</dt>
          <dd>
            <Hash value={root} name={t('audit.root')} />
          </dd>
        </div>
        <div>
          <dt>{t('audit.lastEntry')}</dt>
          <dd className="numbers">{ledgeredAt ? dayAndTime(ledgeredAt) : '—'}</dd>
        </div>
        <div>
          <dt>{t('audit.checkpoint')}</dt>
          <dd className="numbers">{checkpoint ? `${dayAndTime(checkpoint.at)} · ${whole.format(checkpoint.size)}` : '—'}</dd>
        </div>
      </dl>
      <LedgerActions size={size} />
    </section>
  );
}

type Verdict = { is: 'done'; of: VerifyLedgerQuery['verifyLedger'] } | { is: 'failed'; error: Problem };

function LedgerActions({ size }: { size: number }) {
  const { t } = useTranslation();
  const [since, setSince] = useState<number>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [bytes, setBytes] = useState<number>();
  const [exported, setExported] = useState<{ bytes: number } | { error: Problem }>();
  const verify = async () => {
    setSince(serverNow());
    setVerdict(undefined);
    try {
      setVerdict({ is: 'done', of: (await request(VerifyLedgerDocument, {}, undefined, verifyMs)).verifyLedger });
    } catch (error) {
      setVerdict({ is: 'failed', error: problemFrom(error) });
    }
    setSince(undefined);
  };
  const download = async () => {
    setBytes(0);
    setExported(undefined);
    let last = 0;
    try {
      await exportLedger((count) => setBytes((last = count)));
      setExported({ bytes: last });
    } catch (error) {
      setExported({ error: problemFrom(error) });
    }
    setBytes(undefined);
  };
  return (
    <div className="ledger-actions">
      <div className="buttons">
        <Button look="primary" onPress={() => void verify()} isDisabled={since !== undefined}>
          {t('audit.verify')}
        </Button>
        <Button onPress={() => void download()} isDisabled={bytes !== undefined}>
          {t('audit.export')}
        </Button>
      </div>
      {since !== undefined && <Working since={since} size={size} />}
      {verdict && <VerdictLine verdict={verdict} />}
      {bytes !== undefined && <p role="status">{t('audit.exporting', { size: megabytes(bytes) })}</p>}
      {exported &&
        ('bytes' in exported ? (
          <Banner tone="done">{t('audit.exported', { size: megabytes(exported.bytes) })}</Banner>
        ) : (
          <Banner tone="error">{t(`problem.${exported.error.kind}`)}</Banner>
        ))}
      <p className="meta">{t('audit.verifyHelp')}</p>
    </div>
  );
}

/** Nobody knows how far a recomputation is; that it goes on, and for how long, is said. */
function Working({ since, size }: { since: number; size: number }) {
  const { t } = useTranslation();
  const seconds = Math.max(0, Math.round((useNow() - since) / 1000));
  const words = t('audit.verifying', { size: whole.format(size), seconds });
  return (
    <div className="working">
      <progress aria-label={t('audit.verify')} />
      <span role="status">{words}</span>
    </div>
  );
}

function VerdictLine({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  if (verdict.is === 'failed') return <Banner tone="error">{t('audit.verifyFailed', { why: t(`problem.${verdict.error.kind}`) })}</Banner>;
  const { valid, size, root, ms, firstBad, problem } = verdict.of;
  if (!valid) return <Banner tone="error">{t('audit.invalid', { index: firstBad ?? '?', problem: problem ?? '' })}</Banner>;
  return (
    <Banner tone="done">
      {t('audit.valid', { size: whole.format(size), ms: whole.format(ms) })} <Hash value={root} name={t('audit.root')} />
    </Banner>
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

function problemFrom(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('server', { cause: error });
}
