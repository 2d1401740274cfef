import { useState } from 'react';
import type { TypedDocumentString } from '../../graphql/generated/graphql.ts';
import { write, type SuccessOf } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { useDeskRefresh } from './desk-data.ts';

/** A command of the desk: busy while it is on its way, a sentence when it was not done, the lists asked again when it was. */
export function useDeskWrite() {
  const refresh = useDeskRefresh();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const send = async <R, V extends { input: object }>(
    document: TypedDocumentString<R, V>,
    input: Omit<V['input'], 'opId'>,
  ): Promise<SuccessOf<R> | undefined> => {
    setBusy(true);
    const outcome = await write(document, input);
    setBusy(false);
    setWrong(sentenceOf(outcome));
    // A refusal often says that the page is behind.
    void refresh();
    return outcome.is === 'done' ? outcome.data : undefined;
  };
  return { busy, wrong, send };
}
