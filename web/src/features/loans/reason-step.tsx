import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedDocumentString } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';

type Props<R, V extends { input: object }> = {
  title: string;
  help?: string;
  document: TypedDocumentString<R, V>;
  /** The command's input with what was typed. */
  input: (text: string) => Omit<V['input'], 'opId'>;
  isOptional?: boolean;
  danger?: boolean;
};

/** A step that a reason goes with: one line, one button. */
export function ReasonStep<R, V extends { input: object }>({ title, help, document, input, isOptional = false, danger = false }: Props<R, V>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { busy, wrong, send } = useDeskWrite();
  const act = async () => {
    if (await send(document, input(text.trim()))) setText('');
  };
  return (
    <section className="waiting-step">
      <h3>{title}</h3>
      {help && <p className="meta">{help}</p>}
      <Field label={t(isOptional ? 'desk.note' : 'loans.reason')} value={text} onChange={setText} autoComplete="off" maxLength={200} compact />
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button look={danger ? 'danger' : 'plain'} isPending={busy} isDisabled={!isOptional && !text.trim()} onPress={() => void act()}>
        {title}
      </Button>
    </section>
  );
}
