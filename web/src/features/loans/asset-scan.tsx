import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FindAssetDocument } from '../../graphql/generated/graphql.ts';
import { Problem, type ProblemKind } from '../../graphql/problem.ts';
import { request } from '../../graphql/request.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { codeOf } from './scanned.ts';

/** The box for an asset's code; a hand scanner types into it, and what it finds opens beside the list. */
export function AssetScan({ onFound }: { onFound: (assetId: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ text: string; why?: ProblemKind }>();
  const take = async (event: FormEvent) => {
    event.preventDefault();
    const code = codeOf(text);
    if (!code) return;
    setBusy(true);
    const answer = await find(code);
    setBusy(false);
    setFailed(typeof answer === 'string' ? undefined : { text: code, ...answer });
    if (typeof answer !== 'string') return;
    setText('');
    onFound(answer);
  };
  return (
    <form className="desk-scan asset-scan" onSubmit={(event) => void take(event)}>
      <Field label={t('loans.scan')} value={text} onChange={setText} autoComplete="off" autoFocus placeholder={t('loans.scanHint')} />
      <Button type="submit" look="primary" size="large" isPending={busy}>
        {t('desk.find')}
      </Button>
      {failed && <Banner tone={failed.why ? 'error' : 'warning'}>{failed.why ? t(`problem.${failed.why}`) : t('desk.notFound', { text: failed.text })}</Banner>}
    </form>
  );
}

async function find(code: string): Promise<string | { why?: ProblemKind }> {
  try {
    const { asset } = await request(FindAssetDocument, { code, id: null });
    return asset ? asset.id : {};
  } catch (error) {
    if (error instanceof Problem) return error.kind === 'invalid' ? {} : { why: error.kind };
    throw error;
  }
}
