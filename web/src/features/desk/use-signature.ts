import { useState } from 'react';
import { refusalSentence } from '../../i18n/words.ts';
import i18next from 'i18next';
import { isSigned, noSignature, signatureOf, type SignatureDraft } from './signature.ts';

/** The signature of a form: its draft, and what is sent with the command; undefined when the picture did not arrive. */
export function useSignature() {
  const [draft, setDraft] = useState<SignatureDraft>(noSignature);
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const give = async () => {
    setBusy(true);
    const signed = await signatureOf(draft, (upload) => setDraft((held) => ({ ...held, upload })));
    setBusy(false);
    setWrong(signed.is === 'done' ? undefined : signed.code ? refusalSentence(signed.code) : i18next.t(`problem.${signed.why}`));
    return signed.is === 'done' ? signed.signature : undefined;
  };
  return { draft, setDraft, isSigned: isSigned(draft), wrong, busy, give };
}
