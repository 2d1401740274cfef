import './login.css';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as PlainButton, Form } from 'react-aria-components';
import { Problem } from '../../graphql/problem.ts';
import { refusalSentence } from '../../i18n/words.ts';
import { signIn, type Credentials } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';

/** Badge and PIN, or the one-time secret of the first start. Accepts a scanned badge and a pasted PIN. */
export function LoginForm() {
  const { t } = useTranslation();
  const [by, setBy] = useState<'badge' | 'secret'>('badge');
  const [typed, setTyped] = useState({ badge: '', pin: '', secret: '' });
  const { busy, wrong, submit } = useSignIn();
  const set = (key: keyof typeof typed) => (value: string) => setTyped({ ...typed, [key]: value });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(by === 'badge' ? { by, badge: typed.badge.trim(), pin: typed.pin } : { by, secret: typed.secret.trim() });
  };
  return (
    <Form className="login-form" onSubmit={onSubmit}>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      {by === 'badge' ? (
        <>
          <Field label={t('login.badge')} hint={t('login.badgeHint')} value={typed.badge} onChange={set('badge')} autoComplete="username" isRequired />
          <Field
            label={t('login.pin')}
            type="password"
            inputMode="numeric"
            value={typed.pin}
            onChange={set('pin')}
            autoComplete="current-password"
            isRequired
          />
        </>
      ) : (
        <Field
          label={t('login.secret')}
          hint={t('login.secretHelp')}
          type="password"
          value={typed.secret}
          onChange={set('secret')}
          autoComplete="off"
          isRequired
        />
      )}
      <Button type="submit" look="primary" size="large" isPending={busy}>
        {t('action.signIn')}
      </Button>
      <PlainButton className="link-button" onPress={() => setBy(by === 'badge' ? 'secret' : 'badge')}>
        {t(by === 'badge' ? 'login.useSecret' : 'login.useBadge')}
      </PlainButton>
    </Form>
  );
}

/** Signs in and keeps the sentence of what went wrong. */
export function useSignIn() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const submit = (credentials: Credentials) => {
    setBusy(true);
    setWrong(undefined);
    signIn(credentials)
      .catch((error: unknown) => {
        const problem = error instanceof Problem ? error : new Problem('server');
        if (problem.code?.startsWith('workforce.')) return setWrong(refusalSentence(problem.code));
        if (problem.kind === 'signed-out') return setWrong(t(credentials.by === 'secret' ? 'login.secretWrong' : 'login.wrong'));
        setWrong(t(`problem.${problem.kind}`));
      })
      .finally(() => setBusy(false));
  };
  return { busy, wrong, submit };
}
